import type { Tab } from '../../hostile/whole-browser/engines.js';
import type { Steps } from '../in-page/driver.js';

/** The longest that a page may take for one step, ms: far more than it takes. */
const patience = 40_000;

const driver = "globalThis[Symbol.for('host-driver')]";
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page of a host in a browser, with a resident in front of it. */
export class HostTab {
  readonly #tab: Tab;

  constructor(tab: Tab) {
    this.#tab = tab;
  }

  open = (address: string) => this.#tab.goto(address);
  back = () => this.#tab.back();
  read = (expression: string) => this.#tab.read(expression);
  close = () => this.#tab.close();

  /**
   * Has the page do a step, and waits until it is done. A step that the page is left in begins anew in the next one,
   * unless it is what made the page be left.
   *
   * @throws {Error} what the page says that went wrong
   */
  async does<Name extends keyof Steps>(
    name: Name,
    ...parameters: Parameters<Steps[Name]>
  ): Promise<Awaited<ReturnType<Steps[Name]>>> {
    const end = performance.now() + patience;
    const begin = `${driver}?.begin('${name}', ${JSON.stringify(parameters)}) ?? ''`;
    let begun = '';
    for (;;) {
      const [id, outcome = ''] = (
        await this.#asked(`${driver} ? ${driver}.id + ' ' + ${driver}.outcome : ''`)
      ).split(/ (.*)/s);
      if (id && id !== begun) {
        if (begun && name === 'follow') return undefined as never;
        begun = await this.#asked(begin);
      } else if (id && outcome !== '') {
        const { value, error } = JSON.parse(outcome) as { value: never; error?: string };
        if (error !== undefined) throw new Error(`${name}: ${error}`);
        return value;
      }
      if (performance.now() > end) throw new Error(`the page never came as far as "${name}"`);
      await pause(20);
    }
  }

  /** What the page complained about since it was loaded. */
  async complaints(): Promise<string[]> {
    return JSON.parse(await this.read(`${driver}.complaints()`)) as string[];
  }

  /** What is held now, by the page's own count and by the engine's where it gives one. */
  async held(): Promise<Record<string, number>> {
    const byEngine = await this.#tab.held();
    const { element, MutationObserver, ResizeObserver, IntersectionObserver, BroadcastChannel, ...counts } =
      await this.does('count');
    // Only after a collection does it mean anything what else is still there.
    const kept = { element, MutationObserver, ResizeObserver, IntersectionObserver, BroadcastChannel };
    return byEngine ? { ...counts, ...(kept as Record<string, number>), ...byEngine } : counts;
  }

  #asked(expression: string): Promise<string> {
    return this.#tab.read(expression).catch(() => '');
  }
}
