import { intrinsics } from './intrinsics.js';

// What a resident's eyes and hands do, by few and plain means: the page may have patched any of the others.

/** Far more than anything takes, ms. */
const patience = 20_000;

/** Waits until it gives something, and gives that. */
export async function until<Value>(
  look: () => Value | undefined | null | false,
  what: string,
  element?: HTMLElement,
): Promise<Value> {
  const end = intrinsics.now() + patience;
  for (;;) {
    const found = look();
    if (found) return found;
    if (intrinsics.now() > end)
      throw new Error(
        `waited in vain for ${what}${element ? `; it says: ${textOf(element).slice(0, 400)}` : ''}`,
      );
    await intrinsics.pause(10);
  }
}

export function textOf(element: HTMLElement): string {
  const base = element.shadowRoot?.querySelector('.base') ?? element.shadowRoot;
  return (base?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export const find = <Found extends HTMLElement = HTMLElement>(element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<Found>(selector);

export async function fill(element: HTMLElement, selector: string, words: string): Promise<void> {
  const control = await until(() => find<HTMLInputElement>(element, selector), selector, element);
  control.value = words;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses the button whose name begins with the words. */
export async function press(element: HTMLElement, words: string): Promise<void> {
  const button = await until(() => named(element, words), `a button "${words}"`, element);
  button.click();
  await intrinsics.pause(20);
}

/** Presses Send, once the form has what it asks about the category: it sends nothing before. */
export async function pressSend(form: HTMLElement): Promise<void> {
  const hasQuestions = () => !textOf(form).includes('Loading the questions');
  const button = await until(
    () => hasQuestions() && find(form, 'button.primary'),
    'a form that can be sent',
    form,
  );
  button.click();
}

/** The button whose name begins with the words, if there is one. */
export function named(element: HTMLElement, words: string): HTMLElement | undefined {
  const buttons = element.shadowRoot!.querySelectorAll<HTMLElement>('button, a');
  for (let index = 0; index < buttons.length; index++) {
    const name = buttons[index]!.ariaLabel ?? buttons[index]!.textContent ?? '';
    if (name.trim().startsWith(words)) return buttons[index];
  }
  return undefined;
}

/** Why nobody can read it, if so. */
export function shown(element: HTMLElement): string {
  const base = find(element, '.base') ?? element;
  const { width, height } = base.getBoundingClientRect();
  const { visibility, fontSize, opacity } = getComputedStyle(base);
  if (width < 10 || height < 10) return `it is ${width} by ${height}`;
  if (visibility !== 'visible' || opacity === '0') return `${visibility}, opacity ${opacity}`;
  return parseFloat(fontSize) < 11 ? `its words are ${fontSize} large` : '';
}
