import { withDeadline } from '../../../adapter/deadline.js';
import type { AdapterError } from '../../../adapter/errors.js';
import type { RequestActions, WriteOptions } from '../../../adapter/ports.js';
import type { Owner } from '../../../controllers/outbox/owner.js';
import type { RequestChange } from '../../../domain/request-changes.js';
import type { Availability, ResidentAction, ServiceRequest } from '../../../domain/request.js';
import { randomId } from '../../../internal/key.js';
import { nothingWritten, type Paper, type Written } from './paper.js';
import type { Tracker } from './tracker.js';
import { availabilityOf } from './written-problem.js';

/** One thing that one resident means to do with one request, as everything was when they said so. */
export interface Act {
  readonly action: ResidentAction;
  /** The request as they saw it. */
  readonly request: ServiceRequest;
  readonly owner: Owner | undefined;
  readonly actions: Required<RequestActions>;
  readonly locale: string;
  readonly paper: Paper | undefined;
  readonly written: Written;
  readonly availability: Availability;
  /** The same on every attempt. */
  readonly key: string;
  /** What else they did; whoever comes after them has their own. */
  readonly deeds: Deeds;
}

/** What became of what was done last. */
export type Outcome =
  | { state: 'done'; action: ResidentAction }
  /** `seen`: the request as it was known then. */
  | { state: 'failed'; action: ResidentAction; act: Act; error: AdapterError; seen: ServiceRequest }
  /** Somebody else was faster: what is another than the resident saw. */
  | { state: 'conflict'; action: ResidentAction; changes: readonly RequestChange[] };

/** What one resident does, by request. */
export class Deeds {
  readonly busy = new Map<string, { action: ResidentAction; over: Promise<void> }>();
  readonly outcomes = new Map<string, Outcome>();
  /** Before when a backend does not want to be urged, ms since the epoch by the server's clock. */
  readonly urgeFrom = new Map<string, number>();
  /** One key for each thing that is meant to be done, on every attempt. */
  readonly keys = new Map<string, string>();

  /** Another request is opened: what went well was seen. */
  leave(requestId = ''): void {
    if (this.outcomes.get(requestId)?.state === 'done') this.outcomes.delete(requestId);
  }
}

/** What a key without words stands for. */
export const intentOf = ({ action, request }: Pick<Act, 'action' | 'request'>) => `${request.id} ${action}`;

/** Whether it is still meant after a sign-in: the same resident's wish goes on, somebody else's was never theirs. */
export const isStillMeant = ({ owner }: Act, signedIn: Owner | undefined) =>
  owner?.residentId === undefined || owner.residentId === signedIn?.residentId;

/** Everything as it is at the press: who is there, and what is open, may be another before the answer comes. */
export function actOf(
  tracker: Tracker,
  intent: Pick<Act, 'action' | 'request' | 'owner' | 'paper' | 'deeds'>,
): Act {
  const { locale, timeZone } = tracker.locale;
  const { paper, deeds } = intent;
  const written = paper?.written ?? nothingWritten;
  const availability = availabilityOf(written, timeZone);
  const actions = tracker.now().port!.actions as Required<RequestActions>;
  return { ...intent, actions, locale, written, availability, key: keyOf() };

  function keyOf(): string {
    if (paper && !paper.isBlank) return paper.keyWith([written.text.trim(), availability]);
    // With nothing written the draft has no id that outlives the page, and needs none.
    const key = deeds.keys.get(intentOf(intent)) ?? randomId();
    deeds.keys.set(intentOf(intent), key);
    return key;
  }
}

/** Asks the backend to do it. */
export function perform(act: Act): Promise<ServiceRequest> {
  const { action, actions, request, written, availability, owner, locale, key } = act;
  const { id } = request;
  const text = written.text.trim();
  return withDeadline(undefined, (signal) => {
    const options: WriteOptions = {
      signal,
      idempotencyKey: key,
      locale,
      ...(owner?.residentId !== undefined && { residentId: owner.residentId }),
    };
    if (action === 'reopen') return actions.reopen(id, text, options);
    if (action === 'cancel') return actions.cancel(id, text || undefined, options);
    if (action === 'reschedule') return actions.reschedule(id, availability, options);
    return action === 'urge' ? actions.urge(id, options) : actions.confirm(id, options);
  });
}
