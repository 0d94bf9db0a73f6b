/**
 * Tells the other tabs of this origin that something has changed, and hears of it from them. The line is only open
 * while the page is shown: an open one keeps some browsers from putting the page aside for "Back".
 */
class TabLine {
  readonly #listeners = new Set<(topic: string) => void>();
  #channel: BroadcastChannel | undefined;

  constructor() {
    this.#open();
    addEventListener('pagehide', () => {
      this.#channel?.close();
      this.#channel = undefined;
    });
    addEventListener('pageshow', () => this.#open());
  }

  tell(topic: string): void {
    this.#channel?.postMessage(topic);
  }

  hear(listener: (topic: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #open(): void {
    if (this.#channel || typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel('linli');
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') for (const listener of [...this.#listeners]) listener(data);
    };
  }
}

let line: TabLine | undefined;

/** The page's line to the other tabs. */
export function tabLine(): TabLine {
  return (line ??= new TabLine());
}

/**
 * Runs the work while no other tab does the same. Pages without TLS, sandboxed ones and old web views have no Web
 * Locks; there the idempotency key alone sees to it that two tabs make one record.
 */
export async function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const locks = (navigator as Partial<Navigator>).locks;
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return work();
  };
  try {
    return await (locks ? locks.request(`linli/${name}`, begin) : begin());
  } catch (thrown) {
    if (hasBegun) throw thrown;
    return work();
  }
}
