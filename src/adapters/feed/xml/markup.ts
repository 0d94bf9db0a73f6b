import { escapeAttribute, escapeText } from '../html.js';
import { isElement, namespaces, type ScopedElement } from './scoped-element.js';

/** Deeper than any page, and shallow enough for every stack. */
const deepest = 200;

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** What stands in an element of XHTML as HTML. Elements of other namespaces are left out with all they hold. */
export function innerMarkup(element: ScopedElement, depth = 0): string {
  if (depth > deepest) throw new Error('its text is nested too deep');
  const scoped = element.children[Symbol.iterator]();
  return element.node.children
    .map((child) => {
      if (isElement(child)) return outerMarkup(scoped.next().value!, depth);
      return 'text' in child ? escapeText(child.text) : '';
    })
    .join('');
}

function outerMarkup(element: ScopedElement, depth: number): string {
  const { name, namespace, node } = element;
  if (namespace !== namespaces.xhtml) return '';
  const attributes = Object.entries(node.attributes)
    .filter(([attribute]) => !attribute.includes(':') && attribute !== 'xmlns')
    .map(([attribute, value]) => ` ${attribute}="${escapeAttribute(value)}"`);
  const start = `<${name}${attributes.join('')}>`;
  return empty.has(name) ? start : `${start}${innerMarkup(element, depth + 1)}</${name}>`;
}
