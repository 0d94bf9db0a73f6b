import { residentOf } from '../../../adapter/asked.js';
import type { ReactiveController } from 'lit';
import { LeavingController } from '../../../controllers/draft/leaving.js';
import { LiveController, type Changed } from '../../../controllers/live.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import type { ServiceRequest } from '../../../domain/request.js';
import { Acting } from './acting.js';
import { Commenting } from './commenting.js';
import { News } from './news.js';
import { warnOfNonsense } from './nonsense.js';
import type { Written } from './paper.js';
import type { Tracker } from './tracker.js';
import { Unsent } from './unsent.js';

/**
 * What a resident does with their requests, what they write about them, and what they hear of them. Loaded once there is
 * something to follow, so that the list itself comes quickly.
 */
export class RequestTrackerFollowing implements ReactiveController {
  readonly tracker: Tracker;
  readonly acting: Acting;
  readonly commenting: Commenting;
  readonly unsent: Unsent;
  readonly news: News;
  #openId: string | undefined;
  #focused: string | undefined;

  constructor(tracker: Tracker) {
    this.tracker = tracker;
    const owner = () => this.unsent.owner;
    this.news = new News(tracker, { owner, isOwn: (id) => this.acting.isBusy(id) || this.#isWriting(id) });
    this.acting = new Acting(tracker, this.news, () => this.unsent);
    this.unsent = new Unsent(tracker, (entry, request) => this.#arrived(entry, request));
    this.commenting = new Commenting(tracker, this.acting, this.unsent);
    const { host } = tracker;
    host.addController(this);
    new LeavingController(host, () => void this.acting.flush());
    new LiveController(host, {
      port: () => tracker.now().port,
      resident: () => residentOf(tracker.now().adapter),
      read: (changed) => this.#read(changed),
    });
  }

  hostConnected(): void {
    this.tracker.host.requestUpdate();
    this.commenting.connect();
  }

  hostDisconnected(): void {
    this.unsent.disconnect();
    this.commenting.disconnect();
  }

  /** Before it is drawn: nothing of whoever was there before is shown to whoever comes. */
  hostUpdate(): void {
    if (!this.tracker.host.isConnected) return;
    warnOfNonsense(this.tracker.host);
    const { requestId } = this.tracker.now();
    if (requestId !== this.#openId) this.news.latest = undefined;
    this.#openId = requestId;
    void this.unsent.follow();
    void this.acting.follow();
    this.news.release();
    this.#focused = this.#focusedCard;
  }

  /** A request that has moved in the list takes the focus along: its button may have become that of another. */
  hostUpdated(): void {
    if (this.#focused !== this.#focusedCard)
      this.tracker.host.shadowRoot!.getElementById(this.#focused ?? '')?.focus();
  }

  /** The id of the button in the list that has the focus. */
  get #focusedCard(): string | undefined {
    const id = this.tracker.host.shadowRoot!.activeElement?.id;
    return id?.startsWith('open-') ? id : undefined;
  }

  /** A message has. */
  #arrived({ id, draft }: OutboxEntry, answer: ServiceRequest): void {
    const reading = this.tracker.source.takeOwn(answer);
    this.news.acted(reading, 'comment', (draft as Partial<Written>).text ?? '');
    this.acting.tell({ action: 'comment' }, reading[1]);
    this.commenting.arrived(id);
  }

  async #read(changed: Changed): Promise<boolean> {
    const { host, source } = this.tracker;
    const { requestId } = this.tracker.now();
    const [before, now] = await source.readAgain(changed);
    const readings = [...now].map(([id, after]) => [before.get(id) ?? after, after] as const);
    const isNews = this.news.heard(readings.filter(([earlier, after]) => earlier !== after));
    host.requestUpdate();
    const { error } = (requestId === undefined ? source.list : source.one).state;
    const wasRead = requestId === undefined || changed === 'any' || changed.has(requestId);
    // What could not be read is read again soon, also where the backend tells nothing more of it.
    if (wasRead && error?.retryable) throw error;
    return isNews;
  }

  /** Whether a message on the request is just on its way. */
  #isWriting(requestId: string): boolean {
    const { outbox } = this.unsent;
    return this.unsent.comments(requestId).some(({ id }) => outbox?.isSending(id));
  }
}
