/**
 * Text with at most eight marks on a letter, more than any language writes. Twenty thousand on one stop a page for ten
 * seconds, and some dozens lie over the lines above.
 */
export const withFewMarks = (text: string): string => text.replace(/(\p{M}{8})\p{M}+/gu, '$1');
