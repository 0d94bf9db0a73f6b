import { SharedRun } from '../../adapter/documents/shared-run.js';
import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import type { CallOptions, RequestReceipt, WriteOptions } from '../../adapter/ports.js';
import type { RequestInput } from '../../domain/index.js';

/** What filing takes. */
export interface FilingSteps {
  /** Settles what is sent, once for each attempt: a captcha is solved once. */
  prepare(input: RequestInput, call: CallOptions): Promise<Prepared>;
  /** The receipt for a request that is there already. */
  found(id: string, call: CallOptions): Promise<RequestReceipt>;
}

/** A request that is ready to be looked for and sent. */
export interface Prepared {
  /** Whether the server lists it as soon as it has it; what is numbered later or never is not listed. */
  isListed: boolean;
  /** Ids of requests that may be this one, filed before. Rejects when nobody can tell. */
  look(): Promise<readonly string[]>;
  /** Puts together what goes out, and gives what sends it. Until that is called, nothing has gone out. */
  seal(): Promise<() => Promise<RequestReceipt>>;
}

/** Failures after which nothing was filed, for sure. */
const certain = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'unsupported',
  'conflict',
  'duplicate',
  'too-large',
  'rate-limited',
];

/** Failures by which a server says that it cannot be asked. */
const mute = ['unsupported', 'not-found', 'forbidden', 'unauthenticated', 'invalid'];

/** Failures after which sending would fail as well. */
const hopeless = ['offline', 'timeout', 'rate-limited'];

interface Filing {
  written: string;
  input: RequestInput;
  run: SharedRun;
  /** How many runs there were: who gives up and comes back begins another before the first has ended. */
  runs: number;
  receipt?: RequestReceipt;
  /** Whether it was sent, and nobody knows what became of it. */
  isUncertain: boolean;
}

/**
 * Makes one request of one key, for GeoReport knows no keys. Within a page the key is remembered. After a reply was lost, and
 * for a key that is new to this page (which may have been reloaded since), the server is asked first whether it has a request
 * with the same words for the same service and place. Where it cannot be asked, nobody can know: then it is sent. What would
 * not be listed is never sent again once its outcome is uncertain.
 */
export class FilingRoom {
  readonly #steps: FilingSteps;
  readonly #filings = new Map<string, Filing>();
  /** The last filing of the same words, for the next to wait for. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(steps: FilingSteps) {
    this.#steps = steps;
  }

  async file(input: RequestInput, { idempotencyKey, ...call }: WriteOptions): Promise<RequestReceipt> {
    const written = JSON.stringify(input);
    const filing = this.#filings.get(idempotencyKey) ?? this.#open(idempotencyKey, { written, input, call });
    if (filing.written !== written)
      throw new AdapterError('conflict', { message: 'the key stands for another request' });
    if (!filing.receipt) await filing.run.join(call.signal);
    return filing.receipt!;
  }

  #open(key: string, { call, ...what }: Pick<Filing, 'written' | 'input'> & { call: CallOptions }): Filing {
    const work = async (signal: AbortSignal) => {
      const run = ++filing.runs;
      try {
        filing.receipt = await this.#inTurn(filing.input, () => this.#attempt(filing, { ...call, signal }));
      } catch (thrown) {
        // What never went out or was refused may be mended and sent under the same key. A later run still needs it.
        if (!filing.isUncertain && run === filing.runs) this.#filings.delete(key);
        throw thrown;
      }
    };
    const filing: Filing = { ...what, run: new SharedRun(work), runs: 0, isUncertain: false };
    this.#filings.set(key, filing);
    return filing;
  }

  /** One after the other for the same words: who looks while another's is on its way would take it for their own. */
  async #inTurn<Result>(
    { categoryId, description }: RequestInput,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const words = JSON.stringify([categoryId, description]);
    const before = this.#turns.get(words);
    const turn = before ? before.then(work, work) : work();
    this.#turns.set(words, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(words) === turn) this.#turns.delete(words);
    }
  }

  async #attempt(filing: Filing, call: CallOptions): Promise<RequestReceipt> {
    call.signal?.throwIfAborted();
    const prepared = await this.#steps.prepare(filing.input, call);
    const known = await this.#lookFor(filing, prepared, call);
    if (known) return known;
    if (filing.isUncertain && !prepared.isListed) throw lost();
    const send = await prepared.seal();
    call.signal?.throwIfAborted();
    filing.isUncertain = true;
    try {
      return await send();
    } catch (thrown) {
      if (isAdapterError(thrown) && certain.includes(thrown.code)) filing.isUncertain = false;
      else if (!prepared.isListed && !call.signal?.aborted) throw lost(thrown);
      throw thrown;
    }
  }

  async #lookFor(
    { isUncertain }: Filing,
    prepared: Prepared,
    call: CallOptions,
  ): Promise<RequestReceipt | undefined> {
    const ids = await prepared.look().catch((thrown: unknown) => {
      call.signal?.throwIfAborted();
      if (!isAdapterError(thrown)) throw thrown;
      // What was never sent need not wait for a list that is broken; what may be there already does.
      const maySend = isUncertain ? mute.includes(thrown.code) : !hopeless.includes(thrown.code);
      if (maySend) return [];
      throw thrown;
    });
    const theirs = [...this.#filings.values()].flatMap(({ receipt }) =>
      receipt?.state === 'recorded' ? receipt.request.id : (receipt?.reference ?? []),
    );
    const free = ids.find((id) => !theirs.includes(id));
    if (free !== undefined) return this.#steps.found(free, call);
    const [double] = ids;
    if (double === undefined) return undefined;
    throw new AdapterError('duplicate', { originalId: double });
  }
}

/** Sent again by itself it could be there twice, and no list would show it. */
function lost(cause?: unknown): AdapterError {
  const message =
    'the reply to a new request of a batch or blackbox service was lost: no list shows whether the server has it, so that it is not sent again under this key';
  return new AdapterError('unavailable', { retryable: false, message, cause });
}
