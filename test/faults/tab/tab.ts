import type { FaultyLine } from '../../support/fault-line.js';
import type { TabCalls } from './open-tab.js';
import type { Asked, Said } from './page.js';
import type { Spoiler } from './spoil.js';

/** Which page the tab shows. */
export interface TabOptions {
  line: FaultyLine;
  /** Who the page says is signed in. */
  resident?: string;
  /** What is wrong with its storage. */
  spoil?: Spoiler;
  /** Absent: that of the test. Another one has a storage of its own, which may be thrown away. */
  origin?: string;
}

/** Another origin at which this server answers, and another site for the browser. */
export const otherOrigin = location.origin.replace('127.0.0.1', 'localhost');

/** A frame with a form over a faulty line: a tab of its own, but for what belongs to the window. */
export class Tab {
  readonly #frame = document.createElement('iframe');
  readonly #waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  #ready!: () => void;
  #count = 0;
  /** What nobody has caught, over all pages that the tab has shown. */
  readonly uncaught: string[] = [];

  private constructor() {
    addEventListener('message', this.#hear);
  }

  /** Opens a tab, and waits until its form can be used. */
  static async open(options: TabOptions): Promise<Tab> {
    const tab = new Tab();
    await tab.show(options);
    await tab.call('untilOpen');
    return tab;
  }

  /** Shows a page with a form, and waits until it takes calls. */
  async show({ line, resident = 'wang-fang', spoil, origin = location.origin }: TabOptions): Promise<void> {
    const settings = new URLSearchParams({ line: line.id, resident, ...(spoil && { spoil }) });
    await this.#go(`${origin}/test/faults/tab/page.html?${settings.toString()}`);
  }

  /** Leaves the page by the way of a link, 10 ms after this was called: what follows a press of a button. */
  async leave(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const gone = new Promise((resolve) => this.#frame.addEventListener('load', resolve, { once: true }));
    this.#frame.contentWindow!.location.href = '/test/faults/tab/blank.html';
    await gone;
  }

  /** Goes back to the page that was left. */
  async back(): Promise<void> {
    const ready = this.#untilReady();
    this.#frame.contentWindow!.history.back();
    await ready;
    await this.call('untilOpen');
  }

  /** Loads the page anew. */
  async reload(): Promise<void> {
    await this.#go(this.#frame.src);
    await this.call('untilOpen');
  }

  close(): void {
    this.#frame.remove();
    removeEventListener('message', this.#hear);
  }

  /** Does something in the tab. */
  call<Name extends keyof TabCalls>(
    call: Name,
    ...parameters: Parameters<TabCalls[Name]>
  ): Promise<Awaited<ReturnType<TabCalls[Name]>>> {
    const asked: Asked = { id: this.#count++, call, parameters };
    return new Promise((resolve, reject) => {
      this.#waiting.set(asked.id, { resolve, reject });
      this.#frame.contentWindow!.postMessage(asked, '*');
    });
  }

  /** Writes a report on a lamp. The portal takes the same words only once a day. */
  async write(description: string): Promise<void> {
    await this.call('choose', 'Light in the stairwell');
    await this.call('type', 'Description', description);
  }

  async send(description: string): Promise<void> {
    await this.write(description);
    await this.call('press', 'Send the report');
  }

  async #go(address: string): Promise<void> {
    const ready = this.#untilReady();
    this.#frame.src = address;
    if (!this.#frame.isConnected) document.body.append(this.#frame);
    await ready;
  }

  #untilReady(): Promise<void> {
    return new Promise((resolve) => (this.#ready = resolve));
  }

  readonly #hear = ({ source, data }: MessageEvent<Said>) => {
    if (source !== this.#frame.contentWindow) return;
    if ('uncaught' in data) this.uncaught.push(data.uncaught);
    else if ('isReady' in data) this.#ready();
    else if (data.error !== undefined) this.#waiting.get(data.id)?.reject(new Error(data.error));
    else this.#waiting.get(data.id)?.resolve(data.result as never);
  };
}
