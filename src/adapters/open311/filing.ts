import { SharedRun } from '../../adapter/documents/shared-run.js';
import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import type { CallOptions, RequestReceipt, WriteOptions } from '../../adapter/ports.js';
import type { RequestInput } from '../../domain/index.js';

/** What filing takes. */
export interface FilingSteps {
  /** Ids of requests that may be this one, filed before. Rejects when nobody can tell. */
  look(input: RequestInput, call: CallOptions): Promise<readonly string[]>;
  /** Sends it. */
  send(input: RequestInput, call: CallOptions): Promise<RequestReceipt>;
  /** The receipt for a request that is there already. */
  found(id: string, call: CallOptions): Promise<RequestReceipt>;
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
  receipt?: RequestReceipt;
  /** Whether it was sent, and nobody knows what became of it. */
  isUncertain: boolean;
}

/**
 * Makes one request of one key, for GeoReport knows no keys. Within a page the key is remembered. After a reply was lost, and
 * for a key that is new to this page (which may have been reloaded since), the server is asked first whether it has a request
 * with the same words for the same service and place. Where it cannot be asked, nobody can know: then it is sent.
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
      try {
        filing.receipt = await this.#inTurn(filing.input, () => this.#attempt(filing, { ...call, signal }));
      } catch (thrown) {
        // What was refused may be mended and sent again under the same key.
        if (!filing.isUncertain && isAdapterError(thrown)) this.#filings.delete(key);
        throw thrown;
      }
    };
    const filing: Filing = { ...what, run: new SharedRun(work), isUncertain: false };
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
    const known = await this.#lookFor(filing, call);
    if (known) return known;
    filing.isUncertain = true;
    try {
      return await this.#steps.send(filing.input, call);
    } catch (thrown) {
      if (isAdapterError(thrown) && certain.includes(thrown.code)) filing.isUncertain = false;
      throw thrown;
    }
  }

  async #lookFor({ input, isUncertain }: Filing, call: CallOptions): Promise<RequestReceipt | undefined> {
    const ids = await this.#steps.look(input, call).catch((thrown: unknown) => {
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
