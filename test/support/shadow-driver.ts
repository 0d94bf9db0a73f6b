import type { LitElement } from 'lit';
import { untilSo } from './patience.js';

/** Finds things in an element as a resident does, by their words. */
export class ShadowDriver<Element extends LitElement> {
  readonly element: Element;

  constructor(element: Element) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** What can be read, without spare space. */
  get text(): string {
    return textOf(this.root.querySelector('.base'));
  }

  /** What has the focus. */
  get focused(): globalThis.Element | null {
    return this.root.activeElement;
  }

  all<Found extends globalThis.Element = HTMLElement>(selector: string): Found[] {
    return [...this.root.querySelectorAll<Found>(selector)];
  }

  part(selector: string): string {
    return textOf(this.root.querySelector(selector));
  }

  find(words: string): HTMLElement | undefined {
    return this.all('button, a, label.button, summary').find((button) =>
      (button.ariaLabel ?? textOf(button)).startsWith(words),
    );
  }

  button(words: string): HTMLElement {
    const button = this.find(words);
    if (!button) throw new Error(`no button is called "${words}"; the element says: ${this.text}`);
    return button;
  }

  async press(words: string): Promise<void> {
    await this.until(() => this.find(words) !== undefined);
    this.button(words).click();
    await this.element.updateComplete;
  }

  async type(id: string, value: string): Promise<void> {
    await this.until(() => this.root.getElementById(id) !== null);
    await this.write(this.root.getElementById(id) as HTMLInputElement, value);
  }

  async write(control: HTMLInputElement, value: string): Promise<void> {
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  until(isSo: () => boolean): Promise<void> {
    return untilSo(isSo, this.element, () => this.text);
  }

  async untilText(words: string): Promise<void> {
    await this.until(() => this.text.includes(words));
  }
}

/** What the page's live region said last. */
export const announced = () => textOf(document.querySelector('[data-linli=announcer]'));

/** What is written in a field, by its id; `undefined` where there is none. */
export const writtenIn = ({ root }: { readonly root: ShadowRoot }, id: string) =>
  (root.getElementById(id) as HTMLTextAreaElement | null)?.value;

export function textOf(element: globalThis.Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
