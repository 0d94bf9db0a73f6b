import type { Exchange, Reply } from './exchange.js';
import { shownAddress, shownBody, shownHeader } from './secrets.js';

/** How much of a body is kept, characters. */
export const shownLength = 600;

/** Who asks, and where they may say so. */
export interface Credentials {
  /** Nowhere else do the headers go. */
  origin?: string | undefined;
  headers: Headers;
}

/** Makes calls as an adapter wants them, and keeps what was said. */
export class Recorder {
  readonly #credentials: Credentials;
  readonly #send: typeof fetch;
  readonly #exchanges: Exchange[] = [];
  readonly #reading = new Set<Promise<void>>();
  #rehearsed: Request[] | undefined;

  constructor(credentials: Credentials, send: typeof fetch = globalThis.fetch) {
    this.#credentials = credentials;
    this.#send = send;
  }

  get exchanges(): readonly Exchange[] {
    return this.#exchanges;
  }

  /** How many there are so far: where those of the next call begin. */
  get count(): number {
    return this.#exchanges.length;
  }

  /** Those from the given one on, once their bodies have come. */
  async since(count: number): Promise<readonly Exchange[]> {
    await Promise.all(this.#reading);
    return this.#exchanges.slice(count);
  }

  /**
   * What a call would send, which does not leave this machine: it is answered with 501. So it is known which headers a
   * write has, though nothing is written.
   */
  async rehearse(call: () => unknown): Promise<readonly Request[]> {
    const requests: Request[] = (this.#rehearsed = []);
    try {
      await call();
    } catch {
      // It was told that it cannot be done.
    } finally {
      this.#rehearsed = undefined;
    }
    return requests;
  }

  /** For the adapter in the place of the global `fetch`. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!this.#rehearsed) return this.#exchange(this.#signed(request));
    this.#rehearsed.push(this.#signed(request));
    return new Response('', { status: 501 });
  };

  /** A browser asks whether a page may call without saying who asks. */
  readonly fetchAsBrowser: typeof fetch = async (input, init) => this.#exchange(new Request(input, init));

  async #exchange(request: Request): Promise<Response> {
    const exchange: Exchange = { askedAt: Date.now(), request: await shownRequest(request) };
    this.#exchanges.push(exchange);
    try {
      const response = await this.#send(request);
      exchange.took = Date.now() - exchange.askedAt;
      const reply = replyOf(response, request.url);
      exchange.reply = reply;
      this.#read(response, reply);
      return response;
    } catch (thrown) {
      exchange.failure = failureText(thrown);
      throw thrown;
    }
  }

  #signed(request: Request): Request {
    const { origin, headers } = this.#credentials;
    if (new URL(request.url).origin === origin)
      headers.forEach((value, name) => request.headers.set(name, value));
    return request;
  }

  /** A stream of events has no end to wait for. */
  #read(response: Response, reply: Reply): void {
    if (/event-stream/.test(reply.headers['content-type'] ?? '') || !response.body) return;
    const reading = beginningOf(response.clone()).then((body) => {
      reply.body = shownBody(body);
    });
    this.#reading.add(reading);
    void reading.finally(() => this.#reading.delete(reading));
  }
}

async function shownRequest(request: Request): Promise<Exchange['request']> {
  const headers = shownHeaders(request.headers);
  const type = headers['content-type'] ?? '';
  const hasText = request.body !== null && /json|text|xml|form-urlencoded/.test(type);
  const body = hasText ? shownBody(await request.clone().text()).slice(0, shownLength) : undefined;
  const shown = { method: request.method, url: shownAddress(request.url), headers };
  return body === undefined ? shown : { ...shown, body };
}

function replyOf(response: Response, asked: string): Reply {
  const reply: Reply = {
    status: response.status,
    headers: shownHeaders(response.headers),
    cookies: response.headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/, '=***')),
    body: '',
  };
  const isElsewhere = response.url !== '' && response.url !== asked;
  return isElsewhere ? { ...reply, redirectedTo: shownAddress(response.url) } : reply;
}

function shownHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].map(([name, value]) => [name, shownHeader(name, value)]));
}

async function beginningOf(response: Response): Promise<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    while (text.length < shownLength) {
      const { done, value } = await reader.read();
      if (done) break;
      text += value;
    }
  } catch {
    // What came until the line broke is what there is to show.
  }
  void reader.cancel().catch(() => undefined);
  return text.slice(0, shownLength);
}

/** Why `fetch` rejected: Node says it in the cause. */
export function failureText(thrown: unknown): string {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  const code = (cause as { code?: unknown } | undefined)?.code;
  const message = cause instanceof Error ? cause.message : String(cause);
  return typeof code === 'string' && !message.includes(code)
    ? `${code}: ${message}`
    : message || String(code);
}
