import { warnOnce } from './warn.js';

/** Registers an element under a prefix. */
export type Register = (prefix: string) => void;

/** Loads what registers the element of a name, told how often that has failed. */
export type LoadEntry = (name: string, failures: number) => Promise<Register>;

/**
 * Registers the elements of some names when they are first seen below a root, there already or added later. One that
 * cannot be loaded is tried again with the next of its kind, and when the device is back on line.
 *
 * @returns what ends it
 */
export function watchTags(
  root: Document | ShadowRoot,
  prefix: string,
  names: readonly string[],
  load: LoadEntry,
): () => void {
  const nameOf = new Map(names.map((name) => [`${prefix}-${name}`, name]));
  const selector = [...nameOf.keys()].join();
  const loading = new Set<string>();
  const lost = new Map<string, number>();
  /** How often the device came back on line. */
  let returns = 0;

  const see = async (tag: string): Promise<void> => {
    if (loading.has(tag) || customElements.get(tag)) return;
    loading.add(tag);
    const before = returns;
    try {
      const register = await load(nameOf.get(tag)!, lost.get(tag) ?? 0);
      lost.delete(tag);
      register(prefix);
    } catch (reason) {
      const failures = lost.get(tag) ?? 0;
      lost.set(tag, failures + 1);
      if (failures === 0)
        warnOnce(
          `<${tag}> could not be loaded (${String(reason)}): it is tried again when the device is back on line, ` +
            'and with the next one that is seen.',
        );
    }
    loading.delete(tag);
    if (lost.has(tag) && returns !== before) await see(tag);
  };

  const look = (node: Node): void => {
    if (!(node instanceof Element || node === root)) return;
    if (node instanceof Element && nameOf.has(node.localName)) void see(node.localName);
    for (const { localName } of (node as ParentNode).querySelectorAll(selector)) void see(localName);
  };

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) look(node);
  });
  const again = (): void => {
    returns += 1;
    for (const tag of lost.keys()) void see(tag);
  };
  observer.observe(root, { childList: true, subtree: true });
  addEventListener('online', again);
  look(root);
  return () => {
    observer.disconnect();
    removeEventListener('online', again);
  };
}
