import { parseLeniently } from '../../../adapter/documents/lenient-xml.js';
import type { ReadFeed } from '../entry.js';
import { readAtom } from './atom.js';
import { readRss } from './rss.js';
import { namespaces, ScopedElement, usualPrefixes } from './scoped-element.js';

/** A feed in XML. `url` is where it came from. Entities that the document declares are neither expanded nor fetched. */
export function readXmlFeed(xml: string, url: string): ReadFeed {
  const root = new ScopedElement(parseLeniently(xml), url, usualPrefixes());
  const { name, namespace } = root;
  if (name === 'feed' && namespace === namespaces.atom) return readAtom(root, url);
  if (name === 'rss' || (name === 'RDF' && namespace === namespaces.rdf)) return readRss(root, url);
  if (name.toLowerCase() === 'html') throw new Error('a page instead of a feed');
  // Some leave the namespace out.
  if (name === 'feed')
    return readAtom(new ScopedElement(root.node, url, usualPrefixes(namespaces.atom)), url);
  throw new Error(`neither RSS nor Atom, but <${root.node.name}>`);
}
