import { fixture, html, oneEvent } from '@open-wc/testing';
import { memory, type MemoryAdapter, type MemoryOptions } from '../../src/adapters/memory/index.js';
import '../../src/components/rating-prompt/rating-prompt.define.js';
import type { LinliRatingDismissedEvent } from '../../src/components/rating-prompt/rating-prompt.events.js';
import type { LinliRatingPrompt } from '../../src/components/rating-prompt/rating-prompt.js';
import { randomId } from '../../src/internal/key.js';
import { recordStore } from '../../src/internal/storage/device-store.js';
import { untilSo } from './patience.js';

/** The invented community in English, with a resident that no other test has. */
export const community = (options: MemoryOptions = {}): MemoryAdapter =>
  memory({ locale: 'en', residentId: randomId(), ...options });

/** A prompt about one finished request, which asks at once. */
export async function openPrompt(options: MemoryOptions = {}, subjectId = 'seed-2'): Promise<PromptDriver> {
  return openAt(community(options), { 'subject-id': subjectId });
}

/** A prompt as a page has it that is loaded anew. */
export async function openAt(
  adapter: MemoryAdapter,
  attributes: Readonly<Record<string, string>> = {},
): Promise<PromptDriver> {
  const driver = await place(adapter, attributes);
  await driver.until(() => driver.text !== '');
  await driver.untilReady();
  return driver;
}

/** The same, without waiting for anything to appear. */
export async function place(
  adapter: MemoryAdapter,
  attributes: Readonly<Record<string, string>> = {},
): Promise<PromptDriver> {
  const element = document.createElement('linli-rating-prompt');
  element.lang = 'en';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.adapter = adapter;
  await fixture(html`<div>${element}</div>`);
  return new PromptDriver(element);
}

/** Finds things as a resident does, by their words, and acts on them as a browser does. */
export class PromptDriver {
  readonly element: LinliRatingPrompt;

  constructor(element: LinliRatingPrompt) {
    this.element = element;
  }

  get adapter(): MemoryAdapter {
    return this.element.adapter as MemoryAdapter;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** What can be read, without spare space. */
  get text(): string {
    return (this.root.querySelector('.base')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Whether it takes room on the page. */
  get takesRoom(): boolean {
    return this.element.getBoundingClientRect().height > 0;
  }

  all<Found extends Element = HTMLElement>(selector: string): Found[] {
    return [...this.root.querySelectorAll<Found>(selector)];
  }

  radio(group: string, score: number): HTMLInputElement {
    const radio = this.root.querySelector<HTMLInputElement>(`input[name="${group}"][value="${score}"]`);
    if (!radio) throw new Error(`${group} has no ${score}`);
    return radio;
  }

  /** The chosen score of a group. */
  chosen(group = 'score'): number | undefined {
    const radio = this.root.querySelector<HTMLInputElement>(`input[name="${group}"]:checked`);
    return radio ? Number(radio.value) : undefined;
  }

  async choose(group: string, score: number): Promise<void> {
    this.radio(group, score).click();
    await this.element.updateComplete;
  }

  button(words: string): HTMLButtonElement {
    const button = this.all<HTMLButtonElement>('button').find(({ textContent }) =>
      textContent.trim().startsWith(words),
    );
    if (!button) throw new Error(`no button is called "${words}"; there is: ${this.text}`);
    return button;
  }

  async press(words: string): Promise<void> {
    this.button(words).click();
    await this.element.updateComplete;
  }

  /** Ticks the box or chip with these words. */
  async tick(words: string): Promise<void> {
    const label = this.all<HTMLLabelElement>('label').find(({ textContent }) =>
      textContent.trim().startsWith(words),
    );
    if (!label) throw new Error(`nothing to tick is called "${words}"`);
    label.click();
    await this.element.updateComplete;
  }

  async type(id: string, value: string): Promise<void> {
    const control = this.root.getElementById(id) as HTMLTextAreaElement;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  /** Waits until it is so. */
  until(isSo: () => boolean): Promise<void> {
    return untilSo(isSo, this.element, () => this.text);
  }

  /** Puts the question off; resolves once that is kept. */
  async dismiss(button: 'Later' | 'Don’t ask again'): Promise<LinliRatingDismissedEvent['detail']> {
    const dismissed = oneEvent(this.element, 'linli-rating-dismissed');
    await this.press(button);
    return ((await dismissed) as LinliRatingDismissedEvent).detail;
  }

  async untilText(words: string): Promise<void> {
    await this.until(() => this.text.includes(words));
  }

  /** Waits until what follows the first answer is there, which is loaded once the question stands. */
  async untilReady(): Promise<void> {
    await import('../../src/components/rating-prompt/details/index.js');
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** Waits so long that whatever was to appear would have: the longer, the longer the device takes to answer. */
  async settled(): Promise<void> {
    await import('../../src/components/rating-prompt/prompting/index.js');
    for (let turn = 0; turn < 30; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await recordStore(true).get('nothing');
    }
    await this.element.updateComplete;
  }

  /** Answers and sends. */
  async rate(score: number): Promise<void> {
    await this.choose('score', score);
    await this.press('Send');
  }
}

/** Puts a control into a form of the page. */
export async function formWith(content: unknown): Promise<{ form: HTMLFormElement; driver: PromptDriver }> {
  const form = await fixture<HTMLFormElement>(html`<form lang="en">${content}<button>Go</button></form>`);
  const driver = new PromptDriver(form.querySelector('linli-rating-prompt')!);
  await driver.untilReady();
  return { form, driver };
}
