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

type Play = (context: { canvasElement: HTMLElement }) => Promise<void>;

/** What the stories of an element do once it is drawn. */
export function playing(element: string): {
  shown: (canvas: HTMLElement, selector: string) => Promise<HTMLElement>;
  /** Waits until what the selector finds is drawn. */
  untilShown: (selector: string) => Play;
  /** Presses what the selectors find, one after the other; what is no button is waited for. */
  pressing: (...selectors: readonly string[]) => Play;
} {
  const shown = (canvas: HTMLElement, selector: string) => shownIn(canvas, element, selector);
  return {
    shown,
    untilShown:
      (selector) =>
      async ({ canvasElement }) => {
        await shown(canvasElement, selector);
      },
    pressing:
      (...selectors) =>
      async ({ canvasElement }) => {
        for (const selector of selectors) {
          const found = await shown(canvasElement, selector);
          if (['button', 'summary'].includes(found.localName)) found.click();
        }
      },
  };
}
