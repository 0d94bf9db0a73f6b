/** The most characters of a description: what Open311 GeoReport v2 allows. */
export const descriptionLimit = 4000;

/** From this length on, in UTF-16 code units, finding out what belongs together takes too long while somebody types. */
const longText = 20_000;

/**
 * How many characters a reader sees: an emoji of several parts, or a letter with its accents, is one (grapheme
 * clusters of Unicode Standard Annex #29). Code points where the engine cannot tell, and in very long texts.
 */
export function countCharacters(text: string): number {
  const knowsGraphemes = typeof Intl.Segmenter === 'function' && text.length <= longText;
  const characters = knowsGraphemes ? new Intl.Segmenter().segment(text) : text;
  let count = 0;
  for (const character of characters) if (character) count++;
  return count;
}
