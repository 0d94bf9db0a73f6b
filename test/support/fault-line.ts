import type { Control, Fault, FaultName, LogEntry, Rule } from './fault-line/types.js';

export type { Fault, LogEntry, Rule } from './fault-line/types.js';

/** A rule as tests write it: faults without settings by their name. */
export type FaultRule = Omit<Rule, 'fault'> & { fault: Fault | FaultName };

/** Which line. */
export interface LineOptions {
  /** Who is signed in at the portal; `null`: nobody. Absent: the browser's own cookies decide. */
  resident?: string | null;
  /** Where the lines are served, without a slash at its end. Absent: the page's own origin. */
  origin?: string;
}

/** The longest that a test waits for anything, ms: far more than it takes. */
const patience = 25_000;

/** Where the portal serves its contract. */
const contract = '/api/community';

/** One test's own way to a real portal, which fails where it is told to. Works in pages and in Node. */
export class FaultyLine {
  readonly id = `line-${Math.random().toString(36).slice(2)}`;
  readonly #origin: string;

  constructor(origin = '') {
    this.#origin = origin;
  }

  get #address(): string {
    return `${this.#origin}/line/${this.id}`;
  }

  /** For `rest({ baseUrl })`. */
  get baseUrl(): string {
    return `${this.#address}${contract}`;
  }

  /** The same line at another origin, which allows this page only after `allowOthers()`. */
  async otherBaseUrl(): Promise<string> {
    const { origin } = await this.#read<{ origin: string }>(`${this.#origin}/line/origin`);
    return `${origin}/line/${this.id}${contract}`;
  }

  allowOthers = (isOpenToOthers = true) => this.#tell({ isOpenToOthers });

  /** Adds a rule. What was said before goes first. */
  rule = (rule: FaultRule) => this.#tell({ add: [normalize(rule)] });

  /** In place of all that was said before; with nothing, the line is sound again. */
  rules = (...rules: FaultRule[]) => this.#tell({ rules: rules.map(normalize) });

  /** Lets go what a `hold` holds. */
  release = () => this.#tell({ release: true });

  /** Cuts every connection, open ones too, until `up()`. */
  down = () => this.#tell({ isDown: true });

  up = () => this.#tell({ isDown: false });

  signIn = (resident: string) => this.#tell({ resident });

  signOut = () => this.#tell({ resident: null });

  close = () => this.#tell({ close: true });

  /** What arrived, the oldest first: all, or what a method and the end of a path say. */
  async log(method?: string, path?: string): Promise<LogEntry[]> {
    const entries = await this.#read<LogEntry[]>(`${this.#address}/log`);
    return entries.filter(
      (entry) =>
        (method === undefined || entry.method === method) &&
        (path === undefined || entry.path.split('?')[0] === contract + path),
    );
  }

  /** How many different keys the portal answered with yes: `unique('/requests')` is the number of requests made. */
  async unique(path: string): Promise<number> {
    const counts = await this.#read<Record<string, number>>(`${this.#address}/unique`);
    return counts[contract + path] ?? 0;
  }

  /** Waits until the log is so, and resolves with it. Rejects with the log when that takes too long. */
  async until(isSo: (log: LogEntry[]) => boolean): Promise<LogEntry[]> {
    const end = performance.now() + patience;
    for (;;) {
      const log = await this.log();
      if (isSo(log)) return log;
      if (performance.now() > end) throw new Error(`waited in vain; the line says ${JSON.stringify(log)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Waits until so many requests of that kind have arrived. */
  arrived(method: string, path: string, count = 1): Promise<LogEntry[]> {
    const fits = (entry: LogEntry) => entry.method === method && entry.path.split('?')[0] === contract + path;
    return this.until((log) => log.filter(fits).length >= count);
  }

  /** Says what the line is to do. Whoever is signed in is told with it when the line is opened. */
  async #tell(control: Control): Promise<void> {
    const reply = await fetch(`${this.#address}/control`, { method: 'POST', body: JSON.stringify(control) });
    if (!reply.ok) throw new Error(await reply.text());
  }

  async #read<Value>(address: string): Promise<Value> {
    return (await (await fetch(address)).json()) as Value;
  }
}

/** Opens a line of its own for a test. */
export async function openLine({ resident, origin }: LineOptions = {}): Promise<FaultyLine> {
  const line = new FaultyLine(origin);
  if (resident === null) await line.signOut();
  else if (resident !== undefined) await line.signIn(resident);
  return line;
}

function normalize({ fault, ...rule }: FaultRule): Rule {
  return { ...rule, fault: typeof fault === 'string' ? { kind: fault } : fault };
}
