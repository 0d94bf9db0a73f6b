/** What is no name of a font but a word of CSS: the generic families, and two names of the system's own font. */
const keywords =
  /^(-apple-system|BlinkMacSystemFont|serif|sans-serif|monospace|cursive|fantasy|fangsong|math|emoji|(ui-)?(system-ui|serif|sans-serif|monospace|rounded))$/;

/**
 * The value of `font-family` for names that anybody may have written: whatever is in one, it stays inside its quotes.
 * All but letters, digits, spaces, `_` and `-` are written as escapes (CSS Syntax 3, "consume an escaped code point").
 */
export function fontFamily(names: readonly string[]): string {
  return names
    .map((name) => {
      if (keywords.test(name)) return name;
      const escaped = name.replace(
        /[^\p{L}\p{N} _-]/gu,
        (character) => `\\${character.codePointAt(0)!.toString(16)} `,
      );
      return `"${escaped}"`;
    })
    .join(', ');
}
