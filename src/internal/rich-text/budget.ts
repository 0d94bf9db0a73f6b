/** Pictures that were pasted into the text: never shown, and as long as books. */
const pasted = /data:[\w/+.-]+;base64,[\w+/=]+/gi;
const tag = /<[a-z][^<>]*>/gi;
/** The parts of a tag as a parser reads them (HTML, section 13.2.5): what stands in a value is no name. */
const parts = /<[^\s/>]+|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/g;
const handlerOrStyle = /^(?:style|on[a-z]+)(?=\s*=)/i;
const styleSheet = /<(\/?)style(?=[\s/>])/gi;

/**
 * HTML without what is long or loud, and never shown. Chromium reports every handler and every style that it meets in
 * HTML to where the page's policy sends its reports, although none of them ever does anything; so their names are
 * changed before (`noframes` is read in the same way as `style`). Nothing rests on this: whatever it misses is taken
 * out later.
 */
export function quieten(html: string): string {
  return html
    .replace(pasted, 'data:,')
    .replace(styleSheet, '<$1noframes')
    .replace(tag, (found) => found.replace(parts, (part) => part.replace(handlerOrStyle, 'without-$&')));
}

/**
 * What is parsed, cleaned and built in about half a second on a slow computer. A notice with a table of 300 rows out of
 * an office program has about 150,000 characters, 10,000 tags and a depth of 12.
 */
const mostCharacters = 400_000;
const mostTags = 20_000;
const mostFormats = 20;
const mostNodes = 40_000;
const deepest = 60;

const formats = 'b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u';
const formatWithAttributes = new RegExp(`<(?:${formats})[\\s/]`, 'gi');
const removableAttributes = new RegExp(`<(${formats})[\\s/][^<>]*>`, 'gi');

const hasFewFormats = (html: string) => (html.match(formatWithAttributes)?.length ?? 0) <= mostFormats;

/**
 * HTML that a parser reads in good time, and which is otherwise the same; `undefined` when there is too much of it.
 * Formatting that is not closed is opened anew in every paragraph that follows: no more than three times when it is
 * the same, but as often as there is of it when each has attributes of its own (HTML, section 13.2.4.3). So where there
 * are many, formatting loses its attributes.
 */
export function affordable(html: string): string | undefined {
  if (html.length > mostCharacters || html.split('<').length > mostTags) return undefined;
  const bounded = hasFewFormats(html) ? html : html.replace(removableAttributes, '<$1>');
  return hasFewFormats(bounded) ? bounded : undefined;
}

/** Whether what came of it can be cleaned and shown. Walked from outside: the members of a form's own may be its fields. */
export function isWithinLimits(root: Node): boolean {
  const walker = document.createTreeWalker(root);
  let count = 0;
  let depth = 0;
  for (;;) {
    if (++count > mostNodes || depth > deepest) return false;
    if (walker.firstChild()) {
      depth++;
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return true;
      depth--;
    }
  }
}
