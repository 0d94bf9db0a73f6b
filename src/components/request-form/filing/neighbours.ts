import { writeJson } from '../../../adapter/json.js';
import { checkFollowing, type FollowingPort } from '../../../adapter/following-boundary.js';
import type { CommunityAdapter } from '../../../adapter/adapter.js';
import { withDeadline } from '../../../adapter/deadline.js';
import type { SimilarQuery } from '../../../adapter/ports.js';
import { portFrom, type PortOf } from '../../../controllers/adapter.js';
import { goneElsewhere, isBeside } from '../../../controllers/gone-elsewhere.js';
import type { ServiceRequest } from '../../../domain/request.js';
import { digest } from '../../../internal/key.js';
import { LinliRequestFollowedEvent, LinliRequestFollowEvent } from '../request-form.events.js';
import { sectionsFor } from '../request-form.model.js';
import type { FilingForm } from './filing-form.js';

/** How long the resident may rest before others' reports are looked for, and shown, ms. */
const restBeforeLooking = 500;

/** Finds what others have reported already, so that nobody has to write it once more. */
export class Neighbours {
  readonly #form: FilingForm;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';
  /** The report that the resident wants to follow. */
  #wanted: ServiceRequest | undefined;
  #checked: { adapter: CommunityAdapter; port: FollowingPort | undefined } | undefined;
  /** Open reports that may be about the same thing. */
  found: readonly ServiceRequest[] = [];
  /** Whether the backend says that one of them is the same. */
  isDuplicate = false;
  /** The report that the resident follows now. */
  followed: ServiceRequest | undefined;
  state: 'idle' | 'following' | 'failed' = 'idle';

  constructor(form: FilingForm) {
    this.#form = form;
  }

  /** What reads and follows requests, checked. */
  get port(): FollowingPort | undefined {
    const { adapter } = this.#form.now();
    if (adapter && this.#checked?.adapter !== adapter) {
      const portOf: PortOf<FollowingPort> = ({ requests }, report) =>
        requests && checkFollowing(requests, report);
      this.#checked = { adapter, port: portFrom(adapter, portOf) };
    }
    return this.#checked?.port;
  }

  /** Looks again, soon, when another category or another place was chosen; lets go of what it has when none is. */
  changed(): void {
    const query = this.#query();
    const asked = query ? writeJson(query) : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.forget();
    clearTimeout(this.#timer);
    if (query && this.port?.similar)
      this.#timer = setTimeout(() => void this.#look(query), restBeforeLooking);
  }

  /** Shows the report that the backend takes for the same. */
  async showDuplicate(id: string): Promise<void> {
    const words = () => this.#asked + this.#form.now().draft.description;
    const before = words();
    const { port } = this;
    const { locale } = this.#form.locale;
    const original =
      port &&
      (await withDeadline(undefined, (signal) => port.get(id, { signal, locale })).catch(() => undefined));
    // An answer to words that have changed since is an answer to nobody.
    if (!original || words() !== before) return;
    this.found = [original];
    this.isDuplicate = true;
    this.#form.host.requestUpdate();
  }

  /** Does without what was found. */
  forget(): void {
    if (this.found.length === 0) return;
    this.found = [];
    this.isDuplicate = false;
    this.state = 'idle';
    this.#form.host.requestUpdate();
  }

  /** The resident's own is something else. */
  dismiss(): void {
    this.forget();
    void this.#form.focusOn('description');
  }

  /** Follows a report in the place of writing one's own. */
  async follow(request: ServiceRequest, residentId: string | undefined): Promise<void> {
    const { host, locale } = this.#form;
    if (this.state === 'following' || !host.dispatchEvent(new LinliRequestFollowEvent({ request }))) return;
    this.state = 'following';
    this.#wanted = request;
    // Something else is being written by then, or followed, and keeps its place.
    const isOver = () => this.#wanted !== request || !this.#isFollowing;
    const isElsewhere = goneElsewhere(host);
    host.requestUpdate();
    try {
      const followed = await this.#tellBackend(request, residentId, locale.locale);
      host.dispatchEvent(new LinliRequestFollowedEvent({ request: followed }));
      if (isOver()) return;
      this.followed = followed;
      this.state = 'idle';
    } catch {
      if (isOver()) return;
      this.state = 'failed';
    }
    host.requestUpdate();
    // Whoever was in the form cannot stay there: the receipt stands in its place.
    if (this.followed ? !isBeside(host) : !isElsewhere())
      await this.#form.focusOn(this.followed ? 'title' : 'similar');
  }

  /** A backend that knows no followers can still show how things stand. */
  async #tellBackend(
    request: ServiceRequest,
    residentId: string | undefined,
    locale: string,
  ): Promise<ServiceRequest> {
    const actions = this.port?.actions;
    if (!actions?.follow || this.isDuplicate) return request;
    const idempotencyKey = `follow.${digest(`${residentId} ${request.id}`)}`;
    const options = { idempotencyKey, locale, ...(residentId !== undefined && { residentId }) };
    return withDeadline(undefined, (signal) => actions.follow!(request.id, { ...options, signal }));
  }

  /** Whether what is followed is still what is shown. */
  get #isFollowing(): boolean {
    return this.state === 'following';
  }

  #query(): SimilarQuery | undefined {
    const { draft, context } = this.#form.now();
    const { kind, categoryId, place, homeId, areaId } = draft;
    if (!context?.category || !sectionsFor(draft).where) return undefined;
    const isPlaced = place === 'home' ? homeId !== '' : areaId !== '';
    if (!isPlaced) return undefined;
    const location = place === 'home' ? { type: place, homeId } : { type: place, areaId };
    return { kind, categoryId, location };
  }

  async #look(query: SimilarQuery): Promise<void> {
    const asked = this.#asked;
    const { locale, announcer, host } = this.#form;
    // Nobody waits for it, so nobody is told when it fails.
    const found = await withDeadline(undefined, (signal) =>
      this.port!.similar!(query, { signal, locale: locale.locale }),
    ).catch(() => []);
    await this.#untilPointerIsAway();
    if (asked !== this.#asked || found.length === 0) return;
    this.found = found;
    // A form that was taken off the page has nobody to tell.
    if (host.isConnected) announcer.say(locale.section('filing').similarFound(found.length));
    host.requestUpdate();
  }

  /** What comes above the button moves it, and a press would miss it or follow somebody's report. */
  async #untilPointerIsAway(): Promise<void> {
    while (this.#form.host.shadowRoot!.querySelector('.footer:hover'))
      await new Promise((resolve) => setTimeout(resolve, restBeforeLooking));
  }
}
