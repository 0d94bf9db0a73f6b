import { AdapterError, type AdapterErrorCode, type AdapterErrorDetails } from '../../adapter/errors.js';

/** The calls that can be made to fail. */
export const memoryCalls = [
  'requests.intake',
  'requests.fields',
  'requests.create',
  'requests.get',
  'requests.list',
  'requests.similar',
  'requests.follow',
  'requests.comment',
  'requests.urge',
  'requests.confirm',
  'requests.reopen',
  'requests.cancel',
  'requests.reschedule',
  'photos.upload',
  'photos.remove',
  'ratings.invitations',
  'ratings.submit',
  'ratings.update',
  'ratings.get',
  'ratings.summary',
  'notices.list',
  'notices.get',
  'notices.current',
  'notices.categories',
  'notices.markRead',
  'notices.acknowledge',
  'activities.list',
  'activities.get',
  'activities.join',
  'activities.leave',
  'activities.series',
  'activities.frequency',
] as const;
export type MemoryCall = (typeof memoryCalls)[number];

/** How a call fails. */
export interface Fault {
  /** An error code; `hang`: no answer ever; `garbage`: an answer that is none. */
  error: AdapterErrorCode | 'hang' | 'garbage';
  /** What the error carries beside its code. */
  details?: AdapterErrorDetails;
  /** The call takes effect, and only its answer is lost. */
  afterEffect?: boolean;
}

/** A fault of one call, or of every call. */
export interface PlannedFault extends Fault {
  call: MemoryCall | '*';
  /** How often, then the call works again. Absent: always. */
  times?: number;
}

/** A list, the first that fits counts; or a function of the call and how often it was made, from 1. */
export type Faults = readonly PlannedFault[] | ((call: MemoryCall, attempt: number) => Fault | undefined);

/** Keeps count of the calls and says which fault the next one meets. */
export class FaultPlan {
  readonly #attempts = new Map<MemoryCall, number>();
  readonly #used = new Map<PlannedFault, number>();
  #faults: Faults = [];

  constructor(faults: Faults = []) {
    this.replace(faults);
  }

  /** Starts over with other faults. */
  replace(faults: Faults): void {
    this.#faults = faults;
    this.#attempts.clear();
    this.#used.clear();
  }

  next(call: MemoryCall): Fault | undefined {
    const attempt = (this.#attempts.get(call) ?? 0) + 1;
    this.#attempts.set(call, attempt);
    if (typeof this.#faults === 'function') return this.#faults(call, attempt);
    const fault = this.#faults.find((candidate) => this.#fits(candidate, call));
    if (fault) this.#used.set(fault, (this.#used.get(fault) ?? 0) + 1);
    return fault;
  }

  #fits(fault: PlannedFault, call: MemoryCall): boolean {
    const isMeant = fault.call === '*' || fault.call === call;
    return isMeant && (this.#used.get(fault) ?? 0) < (fault.times ?? Infinity);
  }
}

/** What the caller gets instead of an answer: an error, nonsense, or nothing until it gives up. */
export function sufferFault(fault: Fault, signal: AbortSignal | undefined): Promise<unknown> {
  if (fault.error === 'garbage') return Promise.resolve('<!doctype html><title>It works!</title>');
  if (fault.error !== 'hang') return Promise.reject(new AdapterError(fault.error, fault.details));
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** Waits, ms, unless the caller gives up. */
export function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, ms);
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}
