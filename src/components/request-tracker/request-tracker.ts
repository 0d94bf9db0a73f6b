import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { residentOf, timeOf } from '../../adapter/asked.js';
import type { CommunityAdapter } from '../../adapter/adapter.js';
import { checkFollowing } from '../../adapter/following-boundary.js';
import { clockContext } from '../../adapter/contexts.js';
import type { MessageOverrides } from '../../adapter/brand.js';
import { AdapterController } from '../../controllers/adapter.js';
import { AnnounceController } from '../../controllers/announce.js';
import { FallbackController } from '../../controllers/fallback.js';
import { wholeState } from '../../controllers/late-part.js';
import { LocalizeController } from '../../controllers/localize.js';
import { ProvidedController } from '../../controllers/provided.js';
import { resourceStates, type Resource } from '../../controllers/resource.js';
import { SearchController } from '../../controllers/search.js';
import type { ServiceRequest } from '../../domain/request.js';
import { booleanAttribute, readsFalse } from '../../internal/boolean-attribute.js';
import { setStates } from '../../internal/states.js';
import type { Tracker } from './following/tracker.js';
import { LinliRequestCloseEvent, LinliRequestOpenEvent } from './request-tracker.events.js';
import { RequestTrackerLate } from './request-tracker.late.js';
import { requestFilters, type RequestFilter } from './request-tracker.model.js';
import { RequestTrackerSource } from './request-tracker.source.js';
import { requestTrackerStyles } from './request-tracker.styles.js';
import { backView, messageView, staleView, type StaleView } from './views/absent.view.js';
import { listView } from './views/list.view.js';

/**
 * The resident's own requests, and one of them in full: its steps, who answers for it, what was promised, what happened,
 * and what can be done. What changes elsewhere shows by itself; what the resident does shows once the backend has it.
 *
 * @summary Lets a resident follow their requests to the end.
 * @slot - What is read until the element has its first data, or where the backend cannot be reached.
 * @slot title - Replaces the heading of the list.
 * @slot empty - Replaces what stands below "nothing reported yet".
 * @fires {LinliRequestOpenEvent} linli-request-open - Before one request is shown in full; cancelable.
 * @fires {LinliRequestCloseEvent} linli-request-close - Before the list is shown again; cancelable.
 * @fires {LinliRequestActEvent} linli-request-act - Before something is done with a request; cancelable.
 * @fires {LinliRequestActedEvent} linli-request-acted - After the backend said that it is done.
 * @fires {LinliRequestSubmittedEvent} linli-request-submitted - After a report that waited on the device has arrived.
 * @fires {LinliRequestFailedEvent} linli-request-failed - After an attempt to send such a report that did not get through.
 * @fires {LinliSessionExpiredEvent} linli-session-expired - Once, when the resident has to sign in again.
 * @csspart base - The box around everything.
 * @csspart header - The heading, the filter and the search; of one request its number, title and status.
 * @csspart title - The heading.
 * @csspart body - The list, or what stands in its place; of one request what it is and what happened.
 * @csspart footer - What follows the list.
 * @csspart control - A labelled control.
 * @csspart label - The label of a control.
 * @csspart hint - Small print.
 * @csspart error - What is wrong.
 * @csspart list - The requests, the steps, the history, photos.
 * @csspart item - One request, step, event or photo.
 * @csspart badge - A status or a promise.
 * @csspart progress - The progress of an upload.
 * @csspart action - A button.
 * @cssproperty [--linli-request-tracker-max-width=960px] - How wide the tracker gets at most.
 * @cssproperty [--linli-reserved-size=0] - The room that is kept until there is data; first-paint.css sets it.
 * @cssstate loading - Nothing is there yet.
 * @cssstate empty - There is nothing to show.
 * @cssstate failed - It could not be read; what was read before is still shown.
 * @cssstate detail - One request is shown in full.
 */
export class LinliRequestTracker extends LitElement {
  static override styles = requestTrackerStyles;

  readonly #adapter = new AdapterController(
    this,
    ({ requests }, report) => requests && checkFollowing(requests, report),
  );
  readonly #locale = new LocalizeController(this, 'requestTracker');
  readonly #announcer = new AnnounceController(this, () => this.#locale.locale);
  readonly #clock = new ProvidedController(this, {
    context: clockContext,
    setting: ({ adapter }) => adapter?.clock,
  });
  readonly #search = new SearchController(this, () => residentOf(this.#adapter.adapter));
  readonly #source = new RequestTrackerSource(this, {
    port: () => this.#adapter.port,
    locale: () => this.#locale.locale,
    resident: () => residentOf(this.#adapter.adapter),
    query: () => ({ filter: this.#filter, search: this.#search.words }),
    requestId: () => this.#requestId,
  });
  readonly #tracker: Tracker = {
    host: this,
    locale: this.#locale,
    announcer: this.#announcer,
    source: this.#source,
    now: () => ({
      adapter: this.#adapter.adapter,
      port: this.#adapter.port,
      request: this.#source.request,
      requestId: this.#requestId,
      formHref: this.formHref,
      sharedDevice: this.sharedDevice,
      ...this.#time,
    }),
    focusOn: (id) => this.#focusOn(id),
  };
  readonly #late = new RequestTrackerLate(this.#tracker);
  readonly #fallback = new FallbackController(this, () => (this.#adapter.adapter ? this.#state : undefined));
  readonly #internals = this.attachInternals?.();
  /** Where the focus goes once it is drawn: when the view changes under it, to the request that was open before. */
  #focusNext: string | undefined;

  /** The backend of this one element; the provider's or the page's when left out. */
  @property({ attribute: false }) adapter?: CommunityAdapter | undefined;

  /** Words that replace this element's own, by locale, section and key. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  /** The id of the request that is shown in full; the list when left out. */
  @property({ attribute: 'request-id' }) requestId?: string | undefined;

  /** Which requests the list shows: `all`, `open` or `ended`. */
  @property() filter: RequestFilter = 'all';

  /** The address of the page with the form, for who has nothing to follow yet or a draft to go on with. */
  @property({ attribute: 'form-href' }) formHref?: string | undefined;

  /** Whether others use this device too: then nothing that is written stays on it. */
  @readsFalse @property({ attribute: 'shared-device', converter: booleanAttribute }) sharedDevice = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || !changed.has('requestId')) return;
    if (!this.#requestId) this.#source.shown();
    if (this.shadowRoot?.activeElement) this.#focusNext = `open-${changed.get('requestId') ?? ''}`;
  }

  protected override updated(): void {
    setStates(this.#internals, this.#stateNames());
    const id = this.#focusNext;
    this.#focusNext = undefined;
    if (id !== undefined) this.#focusNow(id);
    // What is unsent matters most when nothing can be read. What could not be loaded is tried again with the rest.
    const { list, one } = this.#source;
    const isAnswered = [list, one].some(({ state: { value, error } }) => value ?? error);
    if (isAnswered && !this.#late.isCutOff) void this.#late.load();
  }

  /** Puts the focus on the heading. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.getElementById('title')?.focus(options);
  }

  /** Reads everything again that is shown. */
  async refresh(): Promise<void> {
    if (this.#late.isCutOff) void this.#late.load();
    const { one, list } = this.#source;
    await (this.#requestId ? one : list).reload();
  }

  get #state(): Resource<unknown> {
    const { one, list, request } = this.#source;
    if (!this.#requestId) return list.state;
    return this.#late.loaded || !request ? one.state : wholeState(this.#late, undefined);
  }

  get #requestId(): string | undefined {
    return this.requestId || undefined;
  }

  get #filter(): RequestFilter {
    return requestFilters.includes(this.filter) ? this.filter : 'all';
  }

  get #time(): { now: number; isUncertain: boolean } {
    const clock = this.adapter?.clock ?? this.#clock.value;
    return { now: timeOf(clock), isUncertain: clock?.isCertain === false };
  }

  async #focusOn(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.#focusNow(id);
  }

  #focusNow(id: string): void {
    const root = this.shadowRoot!;
    (root.getElementById(id) ?? root.getElementById('title'))?.focus();
  }

  #stateNames(): string[] {
    const { one, list, request } = this.#source;
    const [{ status }, isKnown] = this.#requestId ? [one.state, request] : [list.state, list.state.value];
    const names = resourceStates(this.#adapter.isAwaited ? 'loading' : status, Boolean(isKnown));
    return this.#requestId ? [...names, 'detail'] : names;
  }

  readonly #open = (request: ServiceRequest) => {
    const detail = { requestId: request.id, request };
    if (this.dispatchEvent(new LinliRequestOpenEvent(detail))) this.requestId = request.id;
  };

  readonly #close = () => {
    const requestId = this.#requestId!;
    if (this.dispatchEvent(new LinliRequestCloseEvent({ requestId }))) this.requestId = undefined;
  };

  /** The first that is new gets the focus: the button moves away from under it. Whoever is elsewhere by then stays there. */
  readonly #more = async () => {
    if (this.#source.isBringing) return;
    const isElsewhere = this.#late.loaded?.goneElsewhere();
    const known = new Set(this.#source.requests.map(({ id }) => id));
    await this.#source.more();
    const first = this.#source.requests.find(({ id }) => !known.has(id));
    if (first && !isElsewhere?.()) this.#focusNext = `open-${first.id}`;
    this.requestUpdate();
  };

  readonly #clear = () => {
    this.#search.clear();
    this.filter = 'all';
    void this.#focusOn('title');
  };

  protected override render(): TemplateResult {
    return this.#fallback.draw(
      () => this.#base(this.#content()),
      (error) => this.#base(this.#failure(error)),
    );
  }

  #base(content: TemplateResult): TemplateResult {
    return html`<div class="base" part="base" lang=${this.#locale.locale}>${content}</div>`;
  }

  #content(): TemplateResult {
    const { words, core } = this.#locale;
    const { adapter, port, isAwaited } = this.#adapter;
    if (port) return this.#requestId ? this.#one() : this.#list();
    if (adapter) return messageView(words.unsupported);
    return messageView(isAwaited ? words.loading : core.unconfigured);
  }

  #list(): TemplateResult {
    const { state: listing } = this.#source.list;
    return listView({
      locale: this.#locale,
      requests: this.#source.requests,
      listing,
      isBringing: this.#source.isBringing,
      readAt: listing.value && this.#source.readAt.list,
      filter: this.#filter,
      search: this.#search,
      formHref: this.formHref,
      unsent: this.#late.loaded?.unsent,
      promise: (request) => this.#late.loaded?.promise(request),
      choose: (filter) => (this.filter = filter),
      clear: this.#clear,
      open: this.#open,
      more: () => void this.#more(),
      reload: () => void this.refresh(),
    });
  }

  #one(): TemplateResult {
    const { words } = this.#locale;
    const { request, one, readAt } = this.#source;
    const { status, error } = one.state;
    const { loaded, isCutOff } = this.#late;
    const close = this.#close;
    const reload = () => void this.refresh();
    if (request && loaded && status !== 'empty')
      return loaded.request({ request, error, readAt: readAt.one, close, reload });
    const back = backView(words.back, close);
    if (status === 'empty') return html`${back} ${messageView(words.notFound)}`;
    if (!error && !isCutOff) return html`${back} ${messageView(words.loadingOne)}`;
    return html`${back} ${this.#failure(error ?? { code: 'offline' })}`;
  }

  /** Nothing could be read. */
  #failure(error: StaleView['error']): TemplateResult {
    const { words, core } = this.#locale;
    const title = this.#requestId ? words.loadOneFailed : words.loadFailed;
    return staleView({ core, title, error, reload: () => void this.refresh() });
  }
}
