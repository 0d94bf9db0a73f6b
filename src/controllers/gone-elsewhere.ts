/** Tells later whether whoever has just pressed something in an element has gone to something else in it since: they stay there. */
export function goneElsewhere({ shadowRoot }: HTMLElement): () => boolean {
  const { activeElement: pressed } = shadowRoot!;
  return () => {
    const { activeElement } = shadowRoot!;
    return activeElement !== null && activeElement !== pressed;
  };
}
