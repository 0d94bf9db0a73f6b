import type { XmlElement } from '@rgrove/parse-xml';
import { parseLeniently } from '../../adapter/documents/lenient-xml.js';

/** Elements that hold a list, whatever their children are called (GeoReport v2, XML of each method). */
const lists = new Set(
  'services service_requests requests attributes values errors notes photos endpoints formats'.split(' '),
);

/** An answer in XML as the same in JSON would be; `undefined` for a page. Throws for what is no XML. */
export function readXml(text: string): unknown {
  const root = parseLeniently(text);
  return root.name.toLowerCase() === 'html' ? undefined : valueOf(root);
}

function valueOf(element: XmlElement): unknown {
  const children = element.children.filter((child) => child.type === 'element') as XmlElement[];
  if (lists.has(element.name)) return children.map(valueOf);
  if (children.length === 0) return element.text;
  return Object.fromEntries(children.map((child) => [child.name, valueOf(child)]));
}
