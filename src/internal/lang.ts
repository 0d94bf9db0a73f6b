/** The language that holds at the element: its own `lang`, the nearest ancestor's across shadow roots, the document's. */
export function nearestLang(element: Element): string {
  for (let node: Element | null = element; node;) {
    const holder: Element | null = node.closest('[lang]');
    const lang = holder?.getAttribute('lang');
    if (lang) return lang;
    const root: Node = (holder ?? node).getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement.lang || navigator.language || 'en';
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls the listener when a `lang` anywhere in the document changes. One observer serves all. */
export function onLangChange(listener: () => void): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => listeners.forEach((notify) => notify()));
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['lang'],
      subtree: true,
    });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
