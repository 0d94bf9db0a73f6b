/** Waits until what the selector finds is drawn in the element of a story, and gives it. */
export async function shownIn(canvas: HTMLElement, element: string, selector: string): Promise<HTMLElement> {
  const deadline = Date.now() + 10_000;
  const root = () => canvas.querySelector(element)?.shadowRoot;
  for (;;) {
    const found = root()?.querySelector<HTMLElement>(selector);
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`nothing is drawn that ${selector} finds`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
