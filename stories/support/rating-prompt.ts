import type { LinliRatingPrompt } from '../../src/components/rating-prompt/rating-prompt.js';

/** The prompt of a story and its shadow root, once it asks. */
export async function promptIn(
  canvas: HTMLElement,
): Promise<{ element: LinliRatingPrompt; root: ShadowRoot }> {
  await untilShown(canvas, 'input');
  const element = canvas.querySelector<LinliRatingPrompt>('linli-rating-prompt')!;
  return { element, root: element.shadowRoot! };
}

/** Waits until something that the selector finds is drawn. */
export async function untilShown(canvas: HTMLElement, selector: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!canvas.querySelector('linli-rating-prompt')?.shadowRoot?.querySelector(selector)) {
    if (Date.now() > deadline) throw new Error(`${selector} never appeared`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Chooses a score in a group. */
export async function answer(canvas: HTMLElement, group: string, score: number): Promise<void> {
  await untilShown(canvas, `input[name="${group}"]`);
  const { element, root } = await promptIn(canvas);
  root.querySelector<HTMLElement>(`input[name="${group}"][value="${score}"]`)!.click();
  await element.updateComplete;
}

/** Presses what the selector finds first. */
export async function press(canvas: HTMLElement, selector: string): Promise<void> {
  const { shadowRoot, updateComplete } = canvas.querySelector('linli-rating-prompt')!;
  shadowRoot!.querySelector<HTMLElement>(selector)!.click();
  await updateComplete;
}
