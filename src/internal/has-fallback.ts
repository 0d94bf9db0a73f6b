/** Whether the page has put something to read inside the element, beside what it has put into its named slots. */
export function hasFallback(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Element
      ? !node.getAttribute('slot') && !node.matches('script,style,link,template')
      : node instanceof Text && node.data.trim() !== '',
  );
}
