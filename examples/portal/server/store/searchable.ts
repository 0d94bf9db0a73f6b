/** The characters that HTML has to write otherwise, and the space that people write so. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** What a notice is found by: its titles and texts without their markup, in lower case. */
export function searchable(
  titles: readonly (string | undefined)[],
  bodies: readonly (string | undefined)[],
  bodyType: 'text' | 'html',
): string {
  const read = (body = '') =>
    bodyType === 'text'
      ? body
      : body.replace(/<[^>]*>/g, ' ').replace(/&[a-z#\d]+;/gi, (entity) => entities[entity] ?? entity);
  return [...titles, ...bodies.map(read)].filter(Boolean).join('\n').toLowerCase();
}
