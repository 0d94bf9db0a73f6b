/** Elements that are shown as a plainer one, said here once more so that the source cannot change it unseen. */
const plainer: Readonly<Record<string, string>> = {
  ...{ section: 'div', article: 'div', header: 'div', footer: 'div', center: 'div' },
  ...{ h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading' },
};

/** What says nothing but how it looks: only its content counts. */
const looks = new Set(['font']);

/** What an element says beside its content. Addresses as the browser understands them against the base. */
function saying(element: Element, base: string): string {
  const kept = [
    'colspan',
    'rowspan',
    'scope',
    'start',
    'type',
    'value',
    'datetime',
    'lang',
    'title',
    'alt',
    'width',
    'height',
    'open',
  ];
  const parts = kept.flatMap((name) =>
    element.hasAttribute(name) ? [`${name}=${element.getAttribute(name)}`] : [],
  );
  for (const name of ['href', 'src']) {
    const value = element.getAttribute(name);
    if (value !== null)
      parts.push(
        `${name}=${new URL(value, base).href.replace(/^tel:.*/, (number) => number.replaceAll('-', ''))}`,
      );
  }
  return parts.sort().join(' ');
}

/** What HTML says to whoever reads it: elements in their order and nesting, what they say, and the text. */
export function outline(node: Node, base: string): string {
  return [...node.childNodes]
    .map((child) => {
      if (child.nodeType === Node.TEXT_NODE) return child.nodeValue ?? '';
      if (!(child instanceof Element)) return '';
      const inside = outline(child, base);
      const name = plainer[child.localName] ?? child.localName;
      return looks.has(name) ? inside : `<${`${name} ${saying(child, base)}`.trim()}>${inside}</${name}>`;
    })
    .join('');
}
