import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { refuseTooManyMarks } from '../../../adapter/documents/xml-marks.js';
import { namedCharacter } from '../entities.js';
import type { ReadFeed } from '../entry.js';
import { readAtom } from './atom.js';
import { readRss } from './rss.js';
import { namespaces, ScopedElement, usualPrefixes } from './scoped-element.js';

/** A feed in XML. `url` is where it came from. Entities that the document declares are neither expanded nor fetched. */
export function readXmlFeed(xml: string, url: string): ReadFeed {
  const root = new ScopedElement(parse(xml), url, usualPrefixes());
  const { name, namespace } = root;
  if (name === 'feed' && namespace === namespaces.atom) return readAtom(root, url);
  if (name === 'rss' || (name === 'RDF' && namespace === namespaces.rdf)) return readRss(root, url);
  if (name.toLowerCase() === 'html') throw new Error('a page instead of a feed');
  // Some leave the namespace out.
  if (name === 'feed')
    return readAtom(new ScopedElement(root.node, url, usualPrefixes(namespaces.atom)), url);
  throw new Error(`neither RSS nor Atom, but <${root.node.name}>`);
}

function parse(text: string): XmlElement {
  // White space before the declaration is no XML, but what many scripts send.
  const xml = text.trimStart();
  refuseTooManyMarks(xml);
  // Only before the first tag: in the text of an entry it is no declaration.
  const declared = xml.slice(0, xml.search(/<[a-z_]/i)).includes('<!ENTITY');
  try {
    return strictly(xml);
  } catch (thrown) {
    const mended = declared ? xml : mend(xml);
    if (mended === xml) throw thrown;
    return strictly(mended);
  }
}

function strictly(xml: string): XmlElement {
  const { root } = parseXml(xml, {
    resolveUndefinedEntity: (reference) => namedCharacter(reference.slice(1, -1)),
  });
  if (!root) throw new Error('no element');
  return root;
}

/** Writes what feeds get wrong most as XML wants it: bare ampersands, and control characters from word processors. */
function mend(xml: string): string {
  const allowed = xml.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '');
  return allowed.replace(
    /<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|&(?:(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,7});)?/gi,
    (whole, reference: string | undefined) => {
      if (!whole.startsWith('&')) return whole;
      const isKnown = reference !== undefined && (reference.startsWith('#') || namedCharacter(reference));
      return isKnown ? whole : `&amp;${whole.slice(1)}`;
    },
  );
}
