import { expect } from '@open-wc/testing';
import type { Expected, Subject } from './subject.js';
import { Typed } from './typed.js';

/**
 * The events that say that the server has something. `linli-request-followed` is none: what the backend named as the same
 * is followed without a write.
 */
const saidEvents = [
  'linli-request-submitted',
  'linli-request-acted',
  'linli-rating-submitted',
  'linli-rating-reopened',
  'linli-notice-acknowledged',
  'linli-activity-joined',
  'linli-activity-left',
] as const;

/** The element said that something was sent, and how many writes the server had then. */
interface Said {
  by: string;
  /** How many it had said until then, at least. */
  atLeast: number;
  accepted: Promise<number>;
}

/** What is seen of an element from before a fault until after it. */
export class Watch {
  readonly #subject: Subject;
  readonly #listening = new AbortController();
  readonly #typed: Typed;
  readonly #observer = new MutationObserver(() => this.#look());
  readonly #before: Promise<number>;
  readonly #said: Said[] = [];
  readonly #foreign = new Set<string>();
  #eventCount = 0;
  #isSentSaid = false;
  /** Errors and rejections that nobody has caught. */
  readonly uncaught: string[] = [];
  /** What stood in the console as an error. */
  readonly reported: string[] = [];
  readonly #consoleError = console.error;

  constructor(subject: Subject) {
    this.#subject = subject;
    const { signal } = this.#listening;
    addEventListener('error', ({ message }) => this.uncaught.push(message), { signal });
    addEventListener('unhandledrejection', ({ reason }) => this.uncaught.push(String(reason)), { signal });
    console.error = (...said: unknown[]) => void this.reported.push(said.map(String).join(' '));
    this.#before = this.#accepted();
    this.#isSentSaid = this.#saysSent;
    for (const type of saidEvents)
      subject.element.addEventListener(type, () => this.#note(type, ++this.#eventCount), { signal });
    this.#observer.observe(subject.element.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    this.#typed = new Typed(subject, signal);
    this.#look();
  }

  /** Checks what holds after every fault, using the element once more on the way, and stops watching. */
  async check({ sent, mayReport = false }: Expected = {}): Promise<void> {
    try {
      const made = sent ?? this.#eventCount;
      await this.#checkSent(made);
      expect(await this.#typed.lost(), 'I2: what was written and is nowhere').to.deep.equal([]);
      await this.#subject.use();
      // What is thrown late is thrown by the next task.
      await new Promise((resolve) => setTimeout(resolve));
      this.#look();
      expect(this.uncaught.join('\n'), 'I3: what nobody caught').to.equal('');
      if (!mayReport) expect(this.reported.join('\n'), 'I3: errors in the console').to.equal('');
      await this.#checkSent(made + (this.#subject.acceptedOfUse ?? 1));
      await this.#checkSaid();
      await this.#checkOwn();
    } finally {
      this.stop();
    }
  }

  /** For a test that ends without a check. */
  stop(): void {
    this.#listening.abort();
    this.#observer.disconnect();
    console.error = this.#consoleError;
  }

  async #checkSent(sent: number): Promise<void> {
    if (!this.#subject.accepted) return;
    expect((await this.#accepted()) - (await this.#before), 'I1: writes at the server').to.equal(sent);
  }

  async #checkSaid(): Promise<void> {
    const before = await this.#before;
    for (const { by, atLeast, accepted } of this.#said)
      expect((await accepted) - before, `I5: writes at the server when ${by} said so`).to.be.at.least(
        atLeast,
      );
  }

  async #checkOwn(): Promise<void> {
    const { resident, writers } = this.#subject;
    expect([...this.#foreign], 'I6: words of other residents').to.deep.equal([]);
    for (const writer of (await writers?.()) ?? [])
      expect(writer, 'I6: for whom it was sent').to.equal(resident);
  }

  #look(): void {
    const root = this.#subject.element.shadowRoot!;
    // A draft of another resident would stand in a control.
    const controls = [...root.querySelectorAll<HTMLInputElement>('input, textarea')].map(
      ({ value }) => value,
    );
    const seen = [this.#text, ...controls].join();
    for (const words of this.#subject.foreign ?? []) if (seen.includes(words)) this.#foreign.add(words);
    const wasSaid = this.#isSentSaid;
    this.#isSentSaid = this.#saysSent;
    if (this.#isSentSaid && !wasSaid) this.#note('the text', Math.max(1, this.#eventCount));
  }

  #note(by: string, atLeast: number): void {
    if (this.#subject.accepted) this.#said.push({ by, atLeast, accepted: this.#accepted() });
  }

  get #text(): string {
    return this.#subject.element.shadowRoot!.textContent.replace(/\s+/g, ' ');
  }

  get #saysSent(): boolean {
    return this.#subject.sentWords?.test(this.#text) ?? false;
  }

  async #accepted(): Promise<number> {
    return (await this.#subject.accepted?.()) ?? 0;
  }
}

/** Begins to watch an element, before the fault. `check()` says whether the six invariants held. */
export const watch = (subject: Subject): Watch => new Watch(subject);
