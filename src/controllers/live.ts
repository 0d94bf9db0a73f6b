import type { ReactiveController } from 'lit';
import { isDenial } from '../adapter/denial.js';
import { toAdapterError } from '../adapter/errors.js';
import type { LiveUpdate, Subscribe, Unsubscribe } from '../adapter/ports.js';
import { wasAnsweredByPage } from '../internal/page-script.js';
import { wakeAt } from '../internal/ticker.js';
import type { ElementHost } from './provided.js';

/** What may have changed: the records with these ids, or any. */
export type Changed = ReadonlySet<string> | 'any';

/** What is watched, and what to do about it. */
export interface LiveOptions {
  /** Where updates come from; `undefined`: there is nothing to watch. Another object means another backend. */
  port: () => { subscribe?: Subscribe } | undefined;
  /** Whose updates they are, as far as the page knows: for another resident they are asked for anew. */
  resident?: () => string | undefined;
  /**
   * Reads again what may have changed, and tells whether anything had. When it rejects, it is asked again later; where the
   * backend says that it is not for whoever is there, as if that told of nothing by itself: to them it does not.
   */
  read: (changed: Changed) => Promise<boolean>;
}

/** The least time from the end of one reading to the beginning of the next, ms: however many updates come. */
const leastPause = 1000;

/** How long after the last news a backend without live updates is asked again, ms; ever longer when there are none. */
const firstPoll = 20_000;
const longestPoll = 5 * 60_000;

/** How long after a reading that failed it is tried again, ms; ever longer. */
const firstRetry = 2000;

/** For how long the backend's own word is taken for it, ms. */
const longestNamed = 3_600_000;

/**
 * Keeps what the host shows up to date: by the backend's own updates, else by asking politely. It rests while the page is
 * hidden, on the page's one timer, and looks at once when the page is seen, gone back to or connected again.
 */
export class LiveController implements ReactiveController {
  readonly #host: ElementHost;
  readonly #options: LiveOptions;
  readonly #lookAgain = () => this.#note({ type: 'missed' });
  readonly #seen = () => {
    if (!document.hidden && this.#isUntold) this.#lookAgain();
  };
  /** Somebody else may be there than the one who left the page. */
  readonly #goneBackTo = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#lookAgain();
  };
  #port: ReturnType<LiveOptions['port']>;
  #lastPort: ReturnType<LiveOptions['port']>;
  #resident: string | undefined;
  #unsubscribe: Unsubscribe | undefined;
  #cancel: (() => void) | undefined;
  #pending: Set<string> | 'any' | undefined;
  #isReading = false;
  /** Whether the last reading was not for whoever is there. */
  #isRefused = false;
  #readAt = -Infinity;
  #pollAfter = firstPoll;
  /** How long after a reading that failed the next one begins, ms. */
  #retryAfter = 0;

  constructor(host: ElementHost, options: LiveOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#lookAgain);
    addEventListener('pageshow', this.#goneBackTo);
    document.addEventListener('visibilitychange', this.#seen);
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const port = this.#host.isConnected ? this.#options.port() : undefined;
    const resident = this.#options.resident?.();
    const isSame = resident === this.#resident;
    // A page may be kept for a while before it is shown: who knows what was missed.
    const isOld = port !== undefined && wasAnsweredByPage(port);
    if (port === this.#port && isSame) {
      if (isOld) this.#note({ type: 'missed' });
      return;
    }
    this.#end();
    this.#port = port;
    this.#resident = resident;
    if (!port) return;
    // Back after a while away: the same.
    if (isOld || (port === this.#lastPort && isSame)) this.#pending = 'any';
    this.#lastPort = port;
    this.#unsubscribe = port.subscribe?.((update) => this.#note(update));
    this.#schedule();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#lookAgain);
    removeEventListener('pageshow', this.#goneBackTo);
    document.removeEventListener('visibilitychange', this.#seen);
    this.#end();
  }

  #end(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#cancel?.();
    this.#cancel = undefined;
    this.#port = undefined;
    this.#pending = undefined;
    this.#isRefused = false;
    this.#pollAfter = firstPoll;
    this.#retryAfter = 0;
  }

  get #isUntold(): boolean {
    return !this.#port?.subscribe || this.#isRefused;
  }

  #note(update: LiveUpdate): void {
    if (!this.#port) return;
    if (update.type === 'missed') this.#pending = 'any';
    else if (this.#pending !== 'any') this.#pending = new Set(this.#pending).add(update.id);
    this.#schedule();
  }

  /** Reads when the pause is over; one after the other. */
  #schedule(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (!this.#port || this.#isReading) return;
    const now = Date.now();
    if (this.#pending) {
      const pause = this.#retryAfter || leastPause;
      this.#cancel = wakeAt(Math.min(this.#readAt + pause, now + pause), () => void this.#read());
    } else if (this.#isUntold) {
      this.#cancel = wakeAt(now + this.#pollAfter, this.#lookAgain);
    }
  }

  async #read(): Promise<void> {
    const changed = this.#pending!;
    const [port, resident] = [this.#port, this.#resident];
    this.#pending = undefined;
    this.#isReading = true;
    let named = 0;
    const answer = await this.#options.read(changed).catch((thrown: unknown) => {
      if (isDenial(thrown)) return 'refused';
      // Whoever wrote the adapter may give no number.
      named = Number(toAdapterError(thrown).retryAfterMs) || 0;
      return undefined;
    });
    this.#isReading = false;
    this.#readAt = Date.now();
    if (port !== this.#port || resident !== this.#resident) return this.#schedule();
    // What could not be read is not forgotten.
    this.#retryAfter =
      answer === undefined
        ? Math.max(Math.min(this.#retryAfter * 2 || firstRetry, longestPoll), Math.min(named, longestNamed))
        : 0;
    if (answer === undefined) this.#pending = merged(changed, this.#pending);
    const isRefused = answer === 'refused';
    const isNews = answer === true || isRefused !== this.#isRefused;
    this.#isRefused = isRefused;
    this.#pollAfter = isNews ? firstPoll : Math.min(this.#pollAfter * 1.5, longestPoll);
    this.#schedule();
  }
}

function merged(one: Changed, other: Changed | undefined): Set<string> | 'any' {
  return one === 'any' || other === 'any' ? 'any' : new Set([...one, ...(other ?? [])]);
}
