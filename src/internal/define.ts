import { pageRegistry } from './page-registry.js';
import { version } from './version.js';
import { warnOnce } from './warn.js';

/**
 * Registers an element as prefix and name unless the tag is taken: portals load a script twice, and two versions may
 * share a page. A class can be registered once, so every prefix but our own gets a class that extends it. Outside browsers
 * it does nothing.
 */
export function defineElement(
  name: string,
  element: CustomElementConstructor,
  prefix = 'linli',
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  const tag = `${prefix}-${name}`;
  const existing = registry?.get(tag);
  const versions = (pageRegistry().versions ??= {});
  if (existing) {
    if (existing === element || existing.prototype instanceof element) return;
    const owner = versions[tag] ? `Linli ${versions[tag]}` : 'the page';
    if (versions[tag] === version) warnOnce(`Linli ${version} is loaded twice; the first one stays.`);
    else warnOnce(`<${tag}> is ${owner}'s, not of this Linli ${version}. define('acme') keeps them apart.`);
  } else if (registry) {
    registry.define(tag, prefix === 'linli' ? element : class extends element {});
    versions[tag] = version;
  }
}
