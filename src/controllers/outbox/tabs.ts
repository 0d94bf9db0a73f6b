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
    if (this.#channel) return;
    try {
      this.#channel = new BroadcastChannel('linli');
    } catch {
      // Old web views have none, and some blockers of tracking let it throw: then every tab is alone.
      return;
    }
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

const turns = new Map<string, Promise<unknown>>();

/** Runs the work once the page is through with what it began before under that name. */
function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (turns.get(name) ?? Promise.resolve()).then(work);
  const over = turn.then(
    () => undefined,
    () => undefined,
  );
  turns.set(name, over);
  void over.then(() => turns.get(name) === over && turns.delete(name));
  return turn;
}

/**
 * Runs the work while nobody else does anything under that name, neither in this page nor, if `isLocked`, in another
 * tab. Pages without TLS, sandboxed ones and old web views have no Web Locks; there one tab cannot keep another out.
 */
export async function alone<Result>(
  name: string,
  work: (isLocked: boolean) => Promise<Result>,
): Promise<Result> {
  const locks = (navigator as Partial<Navigator>).locks;
  const workUnlocked = () => inTurn(name, () => work(false));
  if (!locks) return workUnlocked();
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return work(true);
  };
  try {
    return await locks.request(`linli/${name}`, begin);
  } catch (thrown) {
    if (hasBegun) throw thrown;
    return workUnlocked();
  }
}
