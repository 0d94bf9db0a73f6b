import { writeJson } from '../../../adapter/json.js';
import { toAdapterError, type AdapterError } from '../../../adapter/errors.js';
import { isUncertain } from '../../../adapter/uncertain.js';
import { goneElsewhere } from '../../../controllers/gone-elsewhere.js';
import type { Owner } from '../../../controllers/outbox/owner.js';
import { LinliSessionExpiredEvent } from '../../../controllers/outbox/request-events.js';
import { hasLedTo, mayDo, mayUrgeFrom, statusAfter } from '../../../domain/request-actions.js';
import { changesBetween } from '../../../domain/request-changes.js';
import { residentActions, type ResidentAction, type ServiceRequest } from '../../../domain/request.js';
import { namesOfBadInput } from '../../../internal/bad-input.js';
import { actOf, Deeds, intentOf, isStillMeant, perform, type Act, type Outcome } from './act.js';
import { LinliRequestActedEvent, LinliRequestActEvent } from './acting.events.js';
import type { News } from './news.js';
import { Paper, type Written } from './paper.js';
import type { Tracker } from './tracker.js';
import type { Unsent } from './unsent.js';
import { appointmentOf, fieldId, problemOf, type Problem } from './written-problem.js';

/** What is done at once, by one press. */
export type DirectAction = 'urge' | 'confirm';
/** What is written first, and then sent. */
export type WrittenAction = Exclude<ResidentAction, DirectAction>;

export const writtenActions: readonly WrittenAction[] = ['reopen', 'cancel', 'reschedule', 'comment'];

/** What a resident does with the request that is open. Nothing shows before the backend has said that it is so. */
export class Acting {
  readonly #tracker: Tracker;
  readonly #news: News;
  readonly #unsent: () => Pick<Unsent, 'owner' | 'heirOf'>;
  #deeds = new Deeds();
  #deedsOf: Owner | undefined;
  /** The request whose papers there are. */
  #papersOf: string | undefined;
  papers = new Map<WrittenAction, Paper>();
  /** What is being written. */
  panel: WrittenAction | undefined;
  problem: Problem | undefined;
  /** What takes a message. Photos go with it, and it may wait on the device. Resolves once it is kept there. */
  sendComment: (request: ServiceRequest, paper: Paper) => Promise<void> = async () => {};
  /** Takes away the photos of a message, and brings them back. */
  left: () => void = () => {};
  restored: () => void = () => {};

  constructor(tracker: Tracker, news: News, unsent: () => Pick<Unsent, 'owner' | 'heirOf'>) {
    this.#tracker = tracker;
    this.#news = news;
    this.#unsent = unsent;
  }

  /** Whether the resident is just doing something with the request. */
  isBusy(requestId: string): boolean {
    return this.#deeds.busy.has(requestId);
  }

  /** What is under way with the request that is open. */
  get underWay(): ResidentAction | undefined {
    return this.#deeds.busy.get(this.#tracker.now().requestId ?? '')?.action;
  }

  /** What became of what was done last with the request that is open. */
  get outcome(): Outcome | undefined {
    return this.#deeds.outcomes.get(this.#tracker.now().requestId ?? '');
  }

  /** What the backend offers, and the request allows now. */
  offers(action: ResidentAction): boolean {
    const { port, request } = this.#tracker.now();
    return Boolean(request && port?.actions?.[action] && mayDo(action, request));
  }

  get offered(): readonly ResidentAction[] {
    return residentActions.filter((action) => this.offers(action));
  }

  /** From when on it may be urged, ms since the epoch by the server's clock; `undefined`: now. */
  get urgeFrom(): number | undefined {
    const { request, now } = this.#tracker.now();
    if (!request) return undefined;
    const from = Math.max(mayUrgeFrom(request), this.#deeds.urgeFrom.get(request.id) ?? -Infinity);
    return from > now ? from : undefined;
  }

  /** Another request is open, or somebody else is there: takes back what was written about it. */
  async follow(): Promise<void> {
    const { request } = this.#tracker.now();
    const { owner, heirOf } = this.#unsent();
    const isOther = owner !== this.#deedsOf;
    if (!isOther && request?.id === this.#papersOf) return this.#askAgain();
    const flushed = this.flush();
    this.left();
    if (isOther) {
      this.#deeds = new Deeds();
      this.#news.forget();
    } else this.#deeds.leave(this.#papersOf);
    this.#deedsOf = owner;
    this.#papersOf = owner && request?.id;
    this.papers = new Map();
    this.panel = undefined;
    this.problem = undefined;
    if (!request || !owner) return;
    const changed = () => this.#tracker.host.requestUpdate();
    const appointment = () =>
      appointmentOf(this.#tracker.source.known(request.id) ?? request, this.#tracker.locale.timeZone);
    for (const action of writtenActions) {
      const slot = `request-tracker/${request.id}/${action}`;
      this.papers.set(
        action,
        new Paper(owner, slot, changed, action === 'reschedule' ? appointment : undefined),
      );
    }
    const { papers } = this;
    const isOver = () => papers !== this.papers;
    const busy = this.#deeds.busy.get(request.id);
    const found = await Promise.all(
      writtenActions.map(async (action) => {
        // What is just being sent is nobody's draft unless it fails.
        if (busy?.action === action) await busy.over;
        const paper = papers.get(action)!;
        if (heirOf) await flushed.then(() => paper.inherit(heirOf));
        return [action, await paper.restore(isOver)] as const;
      }),
    );
    if (isOver()) return;
    for (const [action, isThere] of found) {
      if (!isThere) continue;
      this.panel ??= action;
      // What is being sent goes as it is.
      if (action === 'comment' && !this.isBusy(request.id)) this.restored();
    }
    changed();
  }

  /** Keeps at once what is being written. */
  async flush(): Promise<void> {
    await Promise.all([...this.papers.values()].map(({ keeper }) => keeper.flush()));
  }

  open(action: WrittenAction): void {
    this.panel = this.panel === action ? undefined : action;
    this.problem = undefined;
    this.#deeds.outcomes.delete(this.#tracker.now().requestId ?? '');
    this.#tracker.host.requestUpdate();
    if (this.panel) void this.#tracker.focusOn(`write-${action}`);
  }

  /** Puts the panel away. What was written stays for another time. */
  close(): void {
    const action = this.panel;
    this.panel = undefined;
    this.problem = undefined;
    void this.#tracker.focusOn(`do-${action}`);
  }

  write(action: WrittenAction, change: Partial<Written>): void {
    if (this.underWay === action) return;
    this.papers.get(action)?.change(change);
    this.problem = undefined;
    this.#tracker.host.requestUpdate();
  }

  /** Does it, once, and shows what came of it. With an id: only while that request is open. */
  async act(action: ResidentAction, requestId = this.#tracker.now().requestId): Promise<void> {
    const { request } = this.#tracker.now();
    if (!request || request.id !== requestId || this.isBusy(request.id) || !this.offers(action)) return;
    if (action === 'urge' && this.urgeFrom !== undefined) return;
    const paper = this.papers.get(action as WrittenAction);
    const { owner } = this.#unsent();
    const act = actOf(this.#tracker, { action, request, owner, paper, deeds: this.#deeds });
    this.problem = act.paper && this.#problemOf(action as WrittenAction, act.written);
    if (this.problem) {
      this.#tracker.host.requestUpdate();
      return this.#tracker.focusOn(fieldId(action, this.problem));
    }
    if (!this.#tracker.host.dispatchEvent(new LinliRequestActEvent({ action, request }))) return;
    act.deeds.outcomes.delete(request.id);
    const isElsewhere = goneElsewhere(this.#tracker.host);
    await this.#run(act);
    if (action !== 'comment') await this.#report(act, isElsewhere);
  }

  /** The backend has it. */
  tell({ action, deeds = this.#deeds }: Partial<Act> & Pick<Act, 'action'>, request: ServiceRequest): void {
    deeds.outcomes.set(request.id, { state: 'done', action });
    this.#tracker.host.dispatchEvent(new LinliRequestActedEvent({ action, request }));
    this.#tracker.host.requestUpdate();
  }

  async #run(act: Act): Promise<void> {
    const { action, request, deeds } = act;
    const over = this.#attempt(act).finally(() => deeds.busy.delete(request.id));
    deeds.busy.set(request.id, { action, over });
    this.#tracker.host.requestUpdate();
    await over;
    this.#tracker.host.requestUpdate();
  }

  async #attempt(act: Act): Promise<void> {
    const { action, request, paper } = act;
    if (action === 'comment') return this.sendComment(request, paper!);
    try {
      if (paper) await paper.keeper.flush();
      // Whoever wrote it has gone meanwhile: it stays their draft.
      if (this.#isStill(act)) this.#succeeded(act, await perform(act));
    } catch (thrown) {
      await this.#failed(act, toAdapterError(thrown));
    }
  }

  #succeeded(act: Act, answer: ServiceRequest): void {
    const { action, paper, written, deeds } = act;
    deeds.keys.delete(intentOf(act));
    // After a failure it may have been written on; that was not sent.
    const isAll = paper && writeJson(paper.written) === writeJson(written);
    if (isAll) void paper.discard();
    if (!this.#isStill(act)) return;
    if (this.#isOpen(act) && this.panel === action && (isAll || !paper)) this.panel = undefined;
    const reading = this.#tracker.source.takeOwn(answer);
    const [, request] = reading;
    this.#news.acted(reading, action, written.text);
    this.tell(act, request);
    // The answer to what was sent before may tell of what somebody else has done since.
    if (!hasLedTo(action, request)) {
      const changes = changesBetween(act.request, request);
      deeds.outcomes.set(request.id, { state: 'conflict', action, changes });
    }
    void this.#tracker.source.relist();
  }

  async #failed(act: Act, error: AdapterError): Promise<void> {
    const { action, request: seen, deeds } = act;
    const { source, host } = this.#tracker;
    const known = source.known(seen.id) ?? seen;
    deeds.outcomes.set(seen.id, { state: 'failed', action, act, error, seen: known });
    if (!this.#isStill(act)) return;
    const again = async () => {
      host.requestUpdate();
      await host.updateComplete;
      if (isStillMeant(act, this.#unsent().owner)) await this.act(action, seen.id);
    };
    if (error.code === 'unauthenticated')
      host.dispatchEvent(new LinliSessionExpiredEvent({ retry: () => void again() }));
    if (error.code === 'rate-limited' && action === 'urge' && error.retryAfterMs !== undefined)
      deeds.urgeFrom.set(seen.id, this.#tracker.now().now + error.retryAfterMs);
    if (error.code !== 'conflict' && error.code !== 'not-found') return;
    // What was meant is over: whoever does it once more means it as things stand then.
    deeds.keys.delete(intentOf(act));
    if (this.#isOpen(act)) await source.one.reload();
    if (!this.#isStill(act)) return;
    const request = source.known(seen.id) ?? seen;
    deeds.outcomes.set(seen.id, { state: 'conflict', action, changes: changesBetween(seen, request) });
    this.#news.toldOf(request);
  }

  /**
   * Where the answer was lost and the request stands as if it had been done, it is asked for once more under the same
   * key: the backend alone knows whether it was this resident's doing.
   */
  async #askAgain(): Promise<void> {
    const { request } = this.#tracker.now();
    const { outcome } = this;
    if (outcome?.state !== 'failed' || !request || request === outcome.seen || this.underWay) return;
    const { action, act, error } = outcome;
    const isMove = statusAfter(action) !== undefined && hasLedTo(action, request);
    const isSo = action === 'urge' ? this.urgeFrom !== undefined : isMove;
    if (!isUncertain(error.code) || !isSo) return;
    await this.#run(act);
    const after = act.deeds.outcomes.get(act.request.id);
    if (after && after.state !== 'failed' && this.#isStill(act)) this.#say(act, after);
  }

  /** Puts the focus on what came of it where that is to be seen, else says it, as to who writes something else by then. */
  async #report(act: Act, isElsewhere: () => boolean): Promise<void> {
    const outcome = act.deeds.outcomes.get(act.request.id);
    if (!outcome || !this.#isStill(act)) return;
    if (this.#isOpen(act) && !isElsewhere()) await this.#tracker.focusOn('outcome');
    else this.#say(act, outcome);
  }

  #say({ action, request }: Act, { state }: Outcome): void {
    const { announcer, locale } = this.#tracker;
    const { news, done, failed } = locale.section('tracking');
    announcer.say(news(request.number, (state === 'done' ? done : failed)[action]));
  }

  /** Whether the same resident is there. */
  #isStill({ deeds }: Act): boolean {
    return deeds === this.#deeds;
  }

  #isOpen(act: Act): boolean {
    return this.#isStill(act) && this.#tracker.now().requestId === act.request.id;
  }

  #problemOf(action: WrittenAction, written: Written): Problem | undefined {
    const { timeZone } = this.#tracker.locale;
    const badInput = namesOfBadInput(this.#tracker.host.shadowRoot!);
    return problemOf(written, { action, timeZone, now: this.#tracker.now().now, badInput });
  }
}
