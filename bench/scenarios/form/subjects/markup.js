/** For peers used from HTML: parses the markup once and clones it, the cheapest way a page could use them. */
export function cloner(markup) {
  const parsed = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild;
  return () => document.importNode(parsed, true);
}

/** Resolves when every Lit element inside the given ones has rendered. */
export const updated = (elements) =>
  Promise.all(
    elements.flatMap((element) => [...element.querySelectorAll('*')].map((inner) => inner.updateComplete)),
  );

/** Option values may not hold spaces in some libraries. */
export const valueOf = (label) => label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
