import { html, type TemplateResult } from 'lit';
import { goneElsewhere } from '../../../controllers/gone-elsewhere.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import { secondsUntil } from '../../../controllers/outbox/waiting-time.js';
import { TickerController } from '../../../controllers/ticker.js';
import type { ServiceRequest } from '../../../domain/request.js';
import { adoptStyles } from '../../../internal/adopt-styles.js';
import { waitingView, type WaitingQuestion } from '../../request-form/views/waiting.view.js';
import { nextPromiseView, promisesChangeAt } from '../views/promises.view.js';
import { requestView, type ShownRequest } from '../views/request.view.js';
import { draftView, unsentView } from '../views/unsent.view.js';
import { ActingParts } from './acting-parts.js';
import type { RequestTrackerFollowing } from './following.js';
import { followingStyles } from './following.styles.js';
import type { Following } from './index.js';
import { commentedRequest, type FormDraft } from './unsent.js';

/** Draws one request, and what is unsent. */
export class FollowingParts implements Following {
  readonly #following: RequestTrackerFollowing;
  readonly #acting: ActingParts;
  #asking: { id: string; question: WaitingQuestion } | undefined;

  constructor(following: RequestTrackerFollowing) {
    this.#following = following;
    this.#acting = new ActingParts(following);
    const { host } = following.tracker;
    adoptStyles(host.shadowRoot!, ...followingStyles);
    new TickerController(host, () => this.#nextChange());
  }

  goneElsewhere(): () => boolean {
    return goneElsewhere(this.#following.tracker.host);
  }

  get unsent(): unknown {
    const { unsent } = this.#following;
    const words = this.#words;
    const entries = [...unsent.reports, ...unsent.comments()].map((entry) => this.#entry(entry));
    const drafts = unsent.drafts.map((draft) => this.#draft(draft));
    return html`${unsentView(words.unsentTitle, entries)} ${unsentView(words.draftsTitle, drafts)}`;
  }

  promise(request: ServiceRequest): unknown {
    return nextPromiseView(this.#view, request);
  }

  request(shown: ShownRequest): TemplateResult {
    const entries = this.#following.unsent.comments(shown.request.id).map((entry) => this.#entry(entry));
    const { news, actions } = this.#acting;
    const unsent = unsentView(this.#words.unsentTitle, entries);
    return requestView({ ...this.#view, ...shown, parts: { news, actions, unsent } });
  }

  get #view() {
    const { tracker } = this.#following;
    return { locale: tracker.locale, ...tracker.now() };
  }

  get #words() {
    return this.#following.tracker.locale.section('tracking');
  }

  /** When the words about time change next, by the device's clock. */
  #nextChange(): number | undefined {
    const { acting, tracker, unsent } = this.#following;
    const { requestId, request, now } = tracker.now();
    const entries = requestId ? unsent.comments(requestId) : [...unsent.reports, ...unsent.comments()];
    const isCounting = entries.some((entry) => secondsUntil(entry) > 0);
    const requests = requestId ? (request ? [request] : []) : tracker.source.requests;
    const next = Math.min(promisesChangeAt(this.#view, requests), acting.urgeFrom ?? Infinity);
    const ahead = Date.now() - now;
    const soonest = Math.min(next + ahead, isCounting ? nextSecond() : Infinity);
    return soonest === Infinity ? undefined : soonest;
  }

  #entry(entry: OutboxEntry): { id: string; content: TemplateResult } {
    const { commenting, tracker, unsent } = this.#following;
    const { outbox, owner } = unsent;
    const { locale } = tracker;
    const { requestId, formHref } = tracker.now();
    const isHere = requestId !== undefined && commentedRequest(entry) === requestId && commenting.isFree;
    const isForForm = requestId === undefined && entry.state === 'refused' && formHref;
    const content = html`${waitingView({
      words: locale.section('outbox'),
      entry,
      writtenAt: locale.dateTime(entry.createdAt),
      isSending: outbox?.isSending(entry.id) ?? false,
      isDurable: owner?.store.isDurable ?? false,
      seconds: secondsUntil(entry),
      isSignOutSaid: false,
      isHeld: entry.notBefore > Date.now(),
      asking: this.#asking?.id === entry.id ? this.#asking.question : undefined,
      retry: (id) => void outbox?.retry(id),
      change: isHere ? () => void this.#answered(entry.id, commenting.takeBack(entry)) : undefined,
      ask: this.#ask,
      discard: (id) => void this.#discard(id, () => outbox?.discard(id)),
    })}
    ${isForForm ? html`<a class="button quiet" part="action" href=${formHref}>${this.#words.changeInForm}</a>` : ''}`;
    return { id: entry.id, content };
  }

  #draft(draft: FormDraft): { id: string; content: TemplateResult } {
    const { tracker, unsent } = this.#following;
    const { locale } = tracker;
    const { key, kind, description, record } = draft;
    const content = draftView({
      words: this.#words,
      outbox: locale.section('outbox'),
      id: key,
      title: this.#words.draft(locale.words.kinds[kind], locale.dateTime(record.savedAt)),
      summary: description,
      formHref: tracker.now().formHref,
      isAsking: this.#asking?.id === key,
      ask: this.#ask,
      discard: () => void this.#discard(key, () => unsent.discardDraft(draft)),
    });
    return { id: key, content };
  }

  async #discard(id: string, work: () => Promise<boolean> | undefined): Promise<void> {
    const { tracker, unsent } = this.#following;
    const { owner } = unsent;
    const isElsewhere = goneElsewhere(tracker.host);
    const isDiscarded = await work();
    // Whoever has signed in meanwhile hears nothing of it.
    if (owner !== unsent.owner) return;
    await this.#answered(id);
    // What was sent meanwhile is shown as that.
    if (isDiscarded) tracker.announcer.say(tracker.locale.section('outbox').discarded);
    if (!isElsewhere()) await tracker.focusOn('title');
  }

  /** By then the resident may be asked about another. */
  async #answered(id: string, act?: Promise<void>): Promise<void> {
    await act;
    const { tracker } = this.#following;
    if (this.#asking && this.#asking.id !== id) return tracker.focusOn('answer-yes');
    this.#asking = undefined;
    tracker.host.requestUpdate();
  }

  readonly #ask = (id: string, question: WaitingQuestion | undefined) => {
    this.#asking = question && { id, question };
    void this.#following.tracker.focusOn(question ? 'answer-yes' : 'title');
  };
}

/** The next whole second of the device's clock. */
const nextSecond = () => Math.floor(Date.now() / 1000 + 1) * 1000;
