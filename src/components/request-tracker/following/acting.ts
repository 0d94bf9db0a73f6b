import type { AdapterError } from '../../../adapter/errors.js';
import { toAdapterError } from '../../../adapter/errors.js';
import { withDeadline } from '../../../adapter/deadline.js';
import type { RequestActions, WriteOptions } from '../../../adapter/ports.js';
import type { Owner } from '../../../controllers/outbox/owner.js';
import { LinliSessionExpiredEvent } from '../../../controllers/outbox/request-events.js';
import { mayDo, mayUrgeFrom, statusAfter } from '../../../domain/request-actions.js';
import { changesBetween, type RequestChange } from '../../../domain/request-changes.js';
import {
  residentActions,
  type Availability,
  type ResidentAction,
  type ServiceRequest,
} from '../../../domain/request.js';
import { countCharacters, descriptionLimit } from '../../../domain/text.js';
import { civilFromInstant, instantFromCivil } from '../../../domain/time.js';
import { namesOfBadInput } from '../../../internal/bad-input.js';
import { randomId } from '../../../internal/key.js';
import { LinliRequestActedEvent, LinliRequestActEvent } from './acting.events.js';
import { nothingWritten, Paper, type Written } from './paper.js';
import type { Tracker } from './tracker.js';

/** What is done at once, by one press. */
export type DirectAction = 'urge' | 'confirm';
/** What is written first, and then sent. */
export type WrittenAction = Exclude<ResidentAction, DirectAction>;

export const writtenActions: readonly WrittenAction[] = ['reopen', 'cancel', 'reschedule', 'comment'];

/** What became of what was done last. */
export type Outcome =
  | { state: 'done'; action: ResidentAction }
  | { state: 'failed'; action: ResidentAction; error: AdapterError }
  /** Somebody else was faster: what is another than the resident saw. */
  | {
      state: 'conflict';
      action: ResidentAction;
      request: ServiceRequest;
      changes: readonly RequestChange[];
    };

/** What is wrong with what was written. */
export type Problem = 'needsText' | 'needsTime' | 'tooLong' | 'timeOrder';

/** What a resident does with the request that is open. Nothing shows before the backend has said that it is so. */
export class Acting {
  /** The most characters of what is written. */
  readonly limit = descriptionLimit;
  readonly #tracker: Tracker;
  readonly #owner: () => Owner | undefined;
  /** One key for each thing that is meant to be done, on every attempt. */
  readonly #keys = new Map<string, string>();
  readonly #busy = new Map<string, ResidentAction>();
  /** Before when a backend does not want to be urged, by request, ms since the epoch by the server's clock. */
  readonly #urgeFrom = new Map<string, number>();
  #papersOf: string | undefined;
  papers = new Map<WrittenAction, Paper>();
  /** What is being written. */
  panel: WrittenAction | undefined;
  outcome: Outcome | undefined;
  problem: Problem | undefined;
  /** What takes a message. Photos go with it, and it may wait on the device. */
  sendComment: (request: ServiceRequest, paper: Paper) => Promise<void> = async () => {};
  /** Brings back the photos of a message. */
  restored: (files: Awaited<ReturnType<Paper['restore']>>) => void = () => {};

  constructor(tracker: Tracker, owner: () => Owner | undefined) {
    this.#tracker = tracker;
    this.#owner = owner;
  }

  /** Whether the resident is just doing something with the request. */
  isBusy(requestId: string): boolean {
    return this.#busy.has(requestId);
  }

  /** What is under way with the request that is open. */
  get underWay(): ResidentAction | undefined {
    return this.#busy.get(this.#tracker.now().requestId ?? '');
  }

  /** What the backend offers, and the request allows now. */
  offers(action: ResidentAction): boolean {
    const { port, request } = this.#tracker.now();
    return Boolean(request && port?.actions?.[action] && mayDo(action, request));
  }

  get offered(): readonly ResidentAction[] {
    return residentActions.filter((action) => this.offers(action));
  }

  /** Whether a conflict has told the resident already how it stands. */
  hasTold({ id, updatedAt }: ServiceRequest): boolean {
    const { outcome } = this;
    if (outcome?.state !== 'conflict') return false;
    return outcome.request.id === id && outcome.request.updatedAt === updatedAt;
  }

  /** From when on it may be urged, ms since the epoch by the server's clock; `undefined`: now. */
  get urgeFrom(): number | undefined {
    const { request, now } = this.#tracker.now();
    if (!request) return undefined;
    const from = Math.max(mayUrgeFrom(request), this.#urgeFrom.get(request.id) ?? -Infinity);
    return from > now ? from : undefined;
  }

  /** Whether what failed was done all the same, as the request tells: only the answer was lost. */
  hasTakenEffect({ action, error }: Outcome & { state: 'failed' }): boolean {
    const { request } = this.#tracker.now();
    if (!request || error.code === 'rate-limited') return false;
    return action === 'urge' ? this.urgeFrom !== undefined : statusAfter(action) === request.status;
  }

  /** Another request is open, or somebody else is there: takes back what was written about it. */
  async follow(): Promise<void> {
    const { request } = this.#tracker.now();
    const owner = this.#owner();
    const papersOf = request && owner ? `${owner.portal} ${owner.residentId} ${request.id}` : undefined;
    if (papersOf === this.#papersOf) return;
    this.flush();
    this.#papersOf = papersOf;
    this.papers = new Map();
    this.#reset();
    if (!request || !owner) return;
    const changed = () => this.#tracker.host.requestUpdate();
    for (const action of writtenActions) {
      const slot = `request-tracker/${request.id}/${action}`;
      const blank = action === 'reschedule' ? this.#appointment : undefined;
      this.papers.set(action, new Paper(owner, slot, changed, blank));
    }
    const { papers } = this;
    const found = await Promise.all(
      writtenActions.map(async (action) => [action, await papers.get(action)!.restore()] as const),
    );
    if (papers !== this.papers) return;
    for (const [action, files] of found) {
      if (!files) continue;
      this.panel ??= action;
      if (action === 'comment') this.restored(files);
    }
    changed();
  }

  /** Keeps at once what is being written. */
  flush(): void {
    for (const { keeper } of this.papers.values()) void keeper.flush();
  }

  open(action: WrittenAction): void {
    this.panel = this.panel === action ? undefined : action;
    this.problem = undefined;
    this.outcome = undefined;
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
    this.papers.get(action)?.change(change);
    this.problem = undefined;
    this.#tracker.host.requestUpdate();
  }

  /** Does it, once, and shows what came of it. */
  async act(action: ResidentAction): Promise<void> {
    const { request } = this.#tracker.now();
    if (!request || this.#busy.has(request.id) || !this.offers(action)) return;
    if (action === 'urge' && this.urgeFrom !== undefined) return;
    const paper = this.papers.get(action as WrittenAction);
    if (paper && (this.problem = this.#problemOf(action as WrittenAction, paper.written))) {
      this.#tracker.host.requestUpdate();
      return this.#tracker.focusOn(`write-${action}`);
    }
    if (!this.#tracker.host.dispatchEvent(new LinliRequestActEvent({ action, request }))) return;
    this.outcome = undefined;
    if (action === 'comment') return this.sendComment(request, paper!);
    this.#busy.set(request.id, action);
    this.#tracker.host.requestUpdate();
    try {
      await paper?.keeper.flush();
      this.#succeeded(action, await this.#call(action, request, paper?.written));
    } catch (thrown) {
      await this.#failed(action, request, toAdapterError(thrown));
    } finally {
      this.#busy.delete(request.id);
      this.#tracker.host.requestUpdate();
    }
    await this.#tracker.focusOn('outcome');
  }

  #call(action: ResidentAction, { id }: ServiceRequest, written = nothingWritten): Promise<ServiceRequest> {
    const { port } = this.#tracker.now();
    const actions = port!.actions as Required<RequestActions>;
    const text = written.text.trim();
    const availability = this.#availability(written);
    const residentId = this.#owner()?.residentId;
    return withDeadline(undefined, (signal) => {
      const options: WriteOptions = {
        signal,
        idempotencyKey: this.#keyFor(action, id, [text, availability]),
        locale: this.#tracker.locale.locale,
        ...(residentId !== undefined && { residentId }),
      };
      if (action === 'reopen') return actions.reopen(id, text, options);
      if (action === 'cancel') return actions.cancel(id, text || undefined, options);
      if (action === 'reschedule') return actions.reschedule(id, availability, options);
      return action === 'urge' ? actions.urge(id, options) : actions.confirm(id, options);
    });
  }

  #keyFor(action: ResidentAction, id: string, content: unknown): string {
    const paper = this.papers.get(action as WrittenAction);
    // With nothing written the draft has no id that outlives the page, and needs none.
    if (paper && !paper.isBlank) return paper.keyWith(content);
    const intent = `${id} ${action}`;
    const key = this.#keys.get(intent) ?? randomId();
    this.#keys.set(intent, key);
    return key;
  }

  #succeeded(action: ResidentAction, answer: ServiceRequest): void {
    const request = this.#tracker.source.take(answer);
    this.#keys.delete(`${request.id} ${action}`);
    void this.papers.get(action as WrittenAction)?.discard();
    if (this.panel === action) this.panel = undefined;
    this.tell({ state: 'done', action }, request);
    void this.#tracker.source.relist();
  }

  /** The backend has it. */
  tell(outcome: Outcome & { state: 'done' }, request: ServiceRequest): void {
    const { host } = this.#tracker;
    if (this.#tracker.now().requestId === request.id) this.outcome = outcome;
    host.dispatchEvent(new LinliRequestActedEvent({ action: outcome.action, request }));
    host.requestUpdate();
  }

  async #failed(action: ResidentAction, seen: ServiceRequest, error: AdapterError): Promise<void> {
    const { source, host } = this.#tracker;
    this.outcome = { state: 'failed', action, error };
    if (error.code === 'unauthenticated')
      host.dispatchEvent(new LinliSessionExpiredEvent({ retry: () => void this.act(action) }));
    if (error.code === 'rate-limited' && action === 'urge' && error.retryAfterMs !== undefined)
      this.#urgeFrom.set(seen.id, this.#tracker.now().now + error.retryAfterMs);
    if (error.code !== 'conflict' && error.code !== 'not-found') return;
    // What was meant is over: whoever does it once more means it as things stand then.
    this.#keys.delete(`${seen.id} ${action}`);
    await source.one.reload();
    const { request } = this.#tracker.now();
    if (request?.id === seen.id)
      this.outcome = { state: 'conflict', action, request, changes: changesBetween(seen, request) };
  }

  #problemOf(action: WrittenAction, { text, from, until, entryAllowed }: Written): Problem | undefined {
    if (countCharacters(text) > this.limit) return 'tooLong';
    if (action === 'reopen' && !text.trim()) return 'needsText';
    if (action !== 'reschedule') return undefined;
    if (namesOfBadInput(this.#tracker.host.shadowRoot!).length > 0) return 'needsTime';
    if (from && until && until < from) return 'timeOrder';
    return text.trim() || from || until || entryAllowed ? undefined : 'needsTime';
  }

  readonly #appointment = (): Written => {
    const { timeZone } = this.#tracker.locale;
    const { note = '', from, until, entryAllowed = false } = this.#tracker.now().request?.availability ?? {};
    const civil = (instant: string | undefined) =>
      instant === undefined ? '' : civilFromInstant(instant, timeZone);
    return { text: note, from: civil(from), until: civil(until), entryAllowed };
  };

  #availability({ text, from, until, entryAllowed }: Written): Availability {
    const { timeZone } = this.#tracker.locale;
    const [start, end] = [from, until].map((time) => instantFromCivil(time, timeZone));
    return {
      ...(text.trim() && { note: text.trim() }),
      ...(start && { from: start }),
      ...(end && { until: end }),
      ...(entryAllowed && { entryAllowed }),
    };
  }

  #reset(): void {
    this.panel = undefined;
    this.outcome = undefined;
    this.problem = undefined;
  }
}
