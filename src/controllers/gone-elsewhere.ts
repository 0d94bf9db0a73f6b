import { pageBody } from '../internal/page-body.js';

/**
 * Tells later whether whoever has just pressed something in an element has gone to something else since, in it or beside
 * it on the page: they stay there.
 */
export function goneElsewhere(host: HTMLElement): () => boolean {
  const focused = () =>
    [host.shadowRoot!, host.getRootNode() as Document | ShadowRoot].map(({ activeElement }) => activeElement);
  const [pressed, around] = focused();
  return () => {
    const [inside, now] = focused();
    // What was pressed may be gone, and Safari gives no focus to what is pressed: then the page's body has it.
    return inside ? inside !== pressed : Boolean(now) && now !== around && now !== pageBody();
  };
}

/** Whether somebody is beside an element, in another field of the page: what ends in it by itself leaves them there. */
export function isBeside(host: HTMLElement): boolean {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && !activeElement.contains(host);
}
