import type { TestLine } from './backend.js';

/** How a line tells apart what it must know. */
export interface FetchLineOptions {
  /** Makes the calls. Absent: the global `fetch`. */
  fetch?: typeof fetch;
  /** Which calls change something. Absent: all but GET and HEAD. A GraphQL backend looks into the body. */
  isWrite?: (method: string, body: string) => boolean;
}

/** A line on which replies are lost, calls are held and others answer: give its `fetch` to the adapter under test. */
export class FetchLine implements TestLine {
  readonly #options: FetchLineOptions;
  #begun = 0;
  #unanswered = 0;
  #losesReply = false;
  #answer: { answer: Response | Error; to: 'call' | 'write' } | undefined;
  #held: { promise: Promise<void>; release: () => void } | undefined;

  constructor(options: FetchLineOptions = {}) {
    this.#options = options;
  }

  get begun(): number {
    return this.#begun;
  }

  get unanswered(): number {
    return this.#unanswered;
  }

  loseReply(): void {
    this.#losesReply = true;
  }

  answer(answer: Response | Error, to: 'call' | 'write' = 'call'): void {
    this.#answer = { answer, to };
  }

  hold(): () => void {
    let release = () => {};
    const promise = new Promise<void>((resolve) => (release = resolve));
    this.#held = { promise, release };
    return () => {
      this.#held = undefined;
      release();
    };
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const { fetch = globalThis.fetch } = this.#options;
    // A copy: whoever reads the body of a request uses it up.
    const request = new Request(input instanceof Request ? input.clone() : input, init);
    this.#begun += 1;
    this.#unanswered += 1;
    try {
      if (this.#held) await Promise.race([this.#held.promise, rejectedOnAbort(request.signal)]);
      const isWrite = await this.#isWrite(request);
      if (this.#answer && (isWrite || this.#answer.to === 'call')) return this.#giveAnswer();
      return await this.#passOn(() => fetch(input, init), isWrite);
    } finally {
      this.#unanswered -= 1;
    }
  };

  async #isWrite(request: Request): Promise<boolean> {
    const { isWrite } = this.#options;
    if (!isWrite) return request.method !== 'GET' && request.method !== 'HEAD';
    return isWrite(request.method, await request.clone().text());
  }

  #giveAnswer(): Response {
    const { answer } = this.#answer!;
    this.#answer = undefined;
    if (answer instanceof Error) throw answer;
    return answer;
  }

  async #passOn(call: () => Promise<Response>, isWrite: boolean): Promise<Response> {
    const isLost = this.#losesReply && isWrite;
    if (isLost) this.#losesReply = false;
    const response = await call();
    if (!isLost) return response;
    await response.arrayBuffer();
    throw new TypeError('the reply was lost');
  }
}

function rejectedOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = () => reject(signal.reason as Error);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
  });
}
