import { around } from './around.js';

/** The script with data for an element: its own child, or else that of the nearest element around it that has one. */
export function pageScriptFor(element: Element): Element | undefined {
  for (let node: Node | null = element; node; node = around(node))
    for (const child of Reflect.get<Node, 'childNodes'>(
      Node.prototype,
      'childNodes',
      node,
    ) as Iterable<Element>)
      // Text has nothing to match.
      if (child.matches?.('script[type="application/json"][data-linli]')) return child;
  return undefined;
}

/** For whom the page has answered in the place of the backend: the page may be older than it looks. */
const answered = new WeakSet();

export const noteAnsweredByPage = (port: object): unknown => answered.add(port);

/** Whether the page has answered for the port since this was asked last. */
export const wasAnsweredByPage = (port: object): boolean => answered.delete(port);
