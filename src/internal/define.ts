import { warnOnce } from './warn.js';

/**
 * Registers an element unless the name is taken: portals load a script twice, and two versions may share a
 * page. Outside browsers it does nothing.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const existing = customElements.get(tag);
  if (!existing) customElements.define(tag, element);
  else if (existing !== element) {
    warnOnce(`<${tag}> is already registered, by another copy of Linli or by the page. The first one stays.`);
  }
}
