const cutOff = 'data:text/javascript,throw new TypeError("Failed to fetch")';

/** A part that is on its way until `breakLine()` of its page is called, and then does not come. */
export const onItsWay =
  'data:text/javascript,await new Promise((end) => (globalThis.breakLine = end));throw new TypeError("Failed to fetch")';

/** What stands in a page of its own. */
export interface ApartFrame<Element> {
  frame: HTMLIFrameElement;
  element: Element;
}

/**
 * An element in a page of its own, where a part that is loaded after it cannot be.
 *
 * @param tag the element's, in the folder `components/` of the same name
 * @param part the part's path below `src/`, without its ending
 * @param module what comes in its place
 */
export async function openApart<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  part: string,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  module = cutOff,
): Promise<ApartFrame<HTMLElementTagNameMap[Tag]>> {
  const name = tag.replace('linli-', '');
  const from = new URL('/src/', location.origin).href;
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.srcdoc = `<!doctype html><html lang="en">
    <script type="importmap">${JSON.stringify({ imports: { [`${from}${part}.ts`]: module } })}</script>
    <script type="module" src="${from}components/${name}/${name}.define.ts"></script>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { body } = frame.contentDocument!;
  const element = body.ownerDocument.createElement(tag);
  Object.assign(element, properties);
  body.append(element);
  return { frame, element };
}
