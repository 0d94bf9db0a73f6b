import type { CommunityAdapter } from '../adapter/adapter.js';
import type { CallOptions } from '../adapter/ports.js';
import { isObject } from '../adapter/shape.js';
import { noteAnsweredByPage, pageScriptFor } from '../internal/page-script.js';

/** What can be answered by the page: readings, never what a resident does. */
const readings = ['intake', 'list', 'get', 'current', 'categories', 'invitations'];

type Method = (...given: readonly unknown[]) => Promise<unknown>;

const complain = (reason: unknown) =>
  console.error(
    `[linli] script data-linli: ${reason instanceof Error ? reason.message : String(reason)}. The adapter is asked instead. ` +
      'Write what it answers, by port and method: {"notices":{"list":{"items":[…]}}}',
  );

/**
 * What a server has written into the page as the first answers of its backend, in a script that is data: the first time that
 * an element asks, it has them at once. They take the way of every adapter's answers, through the checked boundary; what
 * cannot be read there is complained of, and the adapter is asked as ever.
 */
export class PageAnswers {
  readonly #host: Element;
  /** Only what is asked at first is answered: later, the page is old. */
  #isOpen = true;

  constructor(host: Element) {
    this.#host = host;
  }

  /** Lets the page answer first for a port. `check` makes the same port of what the page has written. */
  answerFirst(port: unknown, check: (page: CommunityAdapter) => unknown): void {
    const script = this.#isOpen && pageScriptFor(this.#host);
    if (!script) return;
    try {
      const written: unknown = JSON.parse(script.textContent);
      if (!isObject(written)) throw new TypeError('not an object');
      const ports = Object.entries(written).filter(([, answers]) => isObject(answers));
      const methods = ports.map(([name, answers]) => [name, methodsOf(answers as object)] as const);
      const names = methods.flatMap(([, answers]) => Object.keys(answers));
      if (names.length === 0) throw new TypeError('no answers');
      this.#lay(check({ name: 'data-linli', ...Object.fromEntries(methods) }), port, names);
    } catch (thrown) {
      complain(thrown);
    }
  }

  #lay(page: unknown, port: unknown, names: readonly string[]): void {
    if (!isObject(page) || !isObject(port)) return;
    for (const [name, ask] of Object.entries(page)) {
      const own = port[name];
      if (typeof ask !== 'function') this.#lay(ask, own, names);
      else if (typeof own === 'function' && names.includes(name))
        port[name] = this.#firstFrom(ask as Method, own as Method, port);
    }
  }

  #firstFrom(ask: Method, own: Method, port: object): Method {
    return async (...given) => {
      const [what] = given as readonly [unknown];
      const goesOn = isObject(what) && what['cursor'] !== undefined;
      if (goesOn || !this.#isOpen) return own(...given);
      // What is asked side by side, and one after the other of the page alone, is asked at once.
      setTimeout(() => (this.#isOpen = false));
      try {
        const answer = await ask(...given);
        const isAnother = typeof what === 'string' && (answer as { id?: unknown } | undefined)?.id !== what;
        if (isAnother) return await own(...given);
        noteAnsweredByPage(port);
        return answer;
      } catch (thrown) {
        (given.at(-1) as CallOptions).signal?.throwIfAborted();
        complain(thrown);
        return own(...given);
      }
    };
  }
}

/** Methods that answer what is written. */
function methodsOf(answers: object): Record<string, () => Promise<unknown>> {
  const own = Object.entries(answers).filter(([name]) => readings.includes(name));
  return Object.fromEntries(own.map(([name, answer]) => [name, () => Promise.resolve(answer as unknown)]));
}
