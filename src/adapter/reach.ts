import { AdapterError, isAdapterError } from './errors.js';

/** One call as it goes out. */
export interface Attempt {
  url: string;
  method: string;
  headers: Headers;
  signal: AbortSignal;
}

/**
 * Makes calls, and says why nothing came back: browsers tell pages of a cut line, of a server that does not allow
 * the page, and of a page that does not allow the server by the same `TypeError`. The first passes by itself; the
 * others stay until somebody mends the set-up.
 */
export class Reach {
  readonly #base: URL;
  readonly #fetch: typeof globalThis.fetch;
  /** Which manners of calling were answered once: the server allows them, whatever happens to the line. */
  readonly #allowed = new Set<string>();

  constructor(base: URL, fetch: typeof globalThis.fetch) {
    this.#base = base;
    this.#fetch = fetch;
  }

  async make<Result>(attempt: Attempt, call: () => Promise<Result>): Promise<Result> {
    const policy = watchPolicy(attempt.url);
    try {
      const result = await call();
      this.#allowed.add(manner(attempt));
      return result;
    } catch (thrown) {
      throw await this.#explain(thrown, attempt, policy);
    } finally {
      policy.end();
    }
  }

  async #explain(thrown: unknown, attempt: Attempt, policy: PolicyWatch): Promise<AdapterError> {
    if (isAdapterError(thrown)) return thrown;
    const name = thrown instanceof Error ? thrown.name : '';
    if (/^(?:Timeout|Abort)Error$/.test(name)) return new AdapterError('timeout', { cause: thrown });
    const { url, signal } = attempt;
    const setUp = (message: string) =>
      new AdapterError('unavailable', { retryable: false, message, cause: thrown });
    if (await policy.wasBroken()) {
      const { origin } = new URL(url);
      return setUp(`the page's own policy forbids ${url}: add ${origin} to connect-src`);
    }
    if (!this.#allowed.has(manner(attempt)) && (await this.#isThere(signal))) {
      const { origin } = globalThis.location;
      return setUp(
        `this page is not allowed (CORS): have ${this.#base.origin} allow ` +
          `${origin}, ${attempt.method} and the headers ${[...attempt.headers.keys()].join(', ')}`,
      );
    }
    return new AdapterError('offline', { message: `no answer from ${url}`, cause: thrown });
  }

  /** Whether a server of another origin answers, though it shows this page nothing. */
  async #isThere(signal: AbortSignal): Promise<boolean> {
    const page = globalThis.location?.origin;
    if (page === undefined || page === this.#base.origin) return false;
    const fetch = this.#fetch;
    try {
      await fetch(this.#base.href, {
        mode: 'no-cors',
        method: 'GET',
        cache: 'no-store',
        credentials: 'omit',
        signal,
      });
      return true;
    } catch {
      return false;
    }
  }
}

/** What a server of another origin is asked to allow. */
function manner({ method, headers }: Attempt): string {
  return [method, ...headers.keys()].join();
}

/** Notices whether the page's policy stops a call. */
interface PolicyWatch {
  wasBroken(): Promise<boolean>;
  end(): void;
}

function watchPolicy(url: string): PolicyWatch {
  const page = globalThis.document;
  if (!page) return { wasBroken: () => Promise.resolve(false), end: () => undefined };
  let isBroken = false;
  const listener = ({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    const isMeant = effectiveDirective === 'connect-src' && blockedURI !== '' && url.startsWith(blockedURI);
    if (isMeant && disposition === 'enforce') isBroken = true;
  };
  page.addEventListener('securitypolicyviolation', listener);
  return {
    async wasBroken() {
      // The page is told in a task of its own, which may come after the call has failed.
      if (!isBroken) await new Promise((resolve) => setTimeout(resolve));
      return isBroken;
    },
    end: () => page.removeEventListener('securitypolicyviolation', listener),
  };
}
