/**
 * The most tags and references of a document: what the parser takes a step for. Ten times those of a feed of five hundred
 * long entries.
 */
const mostMarks = 250_000;

/** @throws {Error} when a document in XML would keep the parser for too long */
export function refuseTooManyMarks(xml: string): void {
  let count = 0;
  for (const [mark] of xml.matchAll(/<!\[CDATA\[[^]*?(?:\]\]>|$)|[<&]/g)) if (mark.length === 1) count++;
  if (count > mostMarks) throw new Error(`more than ${mostMarks} tags and references`);
}
