import { performance } from 'node:perf_hooks';

/** @typedef {import('./types.ts').Rule} Rule */

/** One test's way to the portal: what is to go wrong on it, and what came along. */
export class Line {
  isDown = false;
  isOpenToOthers = false;
  /** Sent in place of the browser's; empty: nobody is signed in. @type {string | undefined} */
  cookie;
  /** @type {import('./types.ts').LogEntry[]} */
  log = [];
  #opened = performance.now();
  /** @type {{ rule: Rule, met: number }[]} */
  #rules = [];
  /** @type {Set<import('./exchange.js').Exchange>} */
  #exchanges = new Set();
  #gate = makeGate();

  /** The time in ms since the line was opened. */
  get time() {
    return Math.round(performance.now() - this.#opened);
  }

  /** Resolves with the next `release()`. */
  get released() {
    return this.#gate.promise;
  }

  /** @param {import('./types.ts').Control} control */
  tell({ rules, add, isDown, isOpenToOthers, release, close }) {
    if (rules) this.#rules = [];
    for (const rule of [...(rules ?? []), ...(add ?? [])]) this.#rules.push({ rule, met: 0 });
    this.isOpenToOthers = isOpenToOthers ?? this.isOpenToOthers;
    this.isDown = isDown ?? this.isDown;
    if (isDown || close) for (const exchange of this.#exchanges) exchange.destroy();
    if (release || close) this.#release();
  }

  #release() {
    this.#gate.resolve();
    this.#gate = makeGate();
  }

  /** What is to happen to a request. @returns {import('./types.ts').Fault | undefined} */
  faultFor(method, path) {
    for (const entry of this.#rules) {
      const { method: wanted = method, path: pattern = '', times = Infinity, after = 0 } = entry.rule;
      if (wanted !== method || !new RegExp(pattern).test(path)) continue;
      entry.met += 1;
      if (entry.met > after && entry.met <= after + times) return entry.rule.fault;
    }
    return undefined;
  }

  /** @param {import('./exchange.js').Exchange} exchange */
  begin(exchange) {
    this.#exchanges.add(exchange);
    this.log.push(exchange.entry);
  }

  /** @param {import('./exchange.js').Exchange} exchange */
  end(exchange) {
    this.#exchanges.delete(exchange);
    exchange.entry.isOver = true;
  }

  /** How many different keys the portal answered with yes, by path. @returns {Record<string, number>} */
  countUnique() {
    const keys = new Map();
    for (const { key, path, status } of this.log) {
      if (key === undefined || !(status >= 200 && status < 300)) continue;
      const [bare] = path.split('?');
      keys.set(bare, (keys.get(bare) ?? new Set()).add(key));
    }
    return Object.fromEntries([...keys].map(([path, { size }]) => [path, size]));
  }
}

function makeGate() {
  const gate = {};
  gate.promise = new Promise((resolve) => (gate.resolve = resolve));
  return gate;
}
