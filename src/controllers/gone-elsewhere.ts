import { around } from '../internal/around.js';

/**
 * Tells later whether whoever has just pressed something in an element has gone to something else since, in it or beside
 * it on the page: they stay there.
 */
export function goneElsewhere(host: HTMLElement): () => boolean {
  const pressed = focusedIn(host.ownerDocument);
  return () => {
    const now = focusedIn(host.ownerDocument);
    // What was pressed may be gone, and Safari gives no focus to what is pressed: then what is around has it.
    return now !== null && now !== pressed && !isWithin(host, now);
  };
}

/** Whether somebody is beside an element, in another field of the page: what ends in it by itself leaves them there. */
export function isBeside(host: HTMLElement): boolean {
  const now = focusedIn(host.ownerDocument);
  return now !== null && !isWithin(now, host) && !isWithin(host, now);
}

/** What has the focus, in whatever shadow root it is. */
function focusedIn({ activeElement }: Document): Element | null {
  let focused = activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** Whether a node is the other, or in it as the page is drawn: through slots and shadow roots. */
function isWithin(node: Node, outer: Node): boolean {
  for (let at: Node | null = node; at; at = drawnIn(at)) if (at === outer) return true;
  return false;
}

function drawnIn(node: Node): Node | null {
  const slot =
    node instanceof Element && Reflect.get<Element, 'assignedSlot'>(Element.prototype, 'assignedSlot', node);
  return slot || around(node);
}
