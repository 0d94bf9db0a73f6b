import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { namedCharacter } from './entities.js';
import { refuseTooManyMarks } from './xml-marks.js';

/**
 * The root of a document in XML, with what servers get wrong most put right. Entities that it declares are neither expanded
 * nor fetched.
 *
 * @throws {Error} when it is no XML all the same
 */
export function parseLeniently(text: string): XmlElement {
  // White space before the declaration is no XML, but what many scripts send. The parser replaces carriage returns one by
  // one, and copies all of the document for each.
  const xml = text.trimStart().replace(/\r\n?/g, '\n');
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
