/**
 * Text that reaches neither over the lines around it nor into the words beside it. More than eight marks on a letter,
 * more than any language writes, are none, whatever unseen stands between them: twenty thousand stop a page for ten
 * seconds, and some dozens lie over other lines. And what turns the direction of all that follows (Unicode Standard
 * Annex #9, section 2) is left out, wherever its end may be: letters have their direction, also within a sentence.
 */
export const withinItself = (text: string): string =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]|[\p{M}\p{Cf}]{9,}/gu, '');
