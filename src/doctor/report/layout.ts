/** The width of the report, columns. */
export const width = 80;

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Paint = (color: keyof typeof codes, text: string) => string;

/** Colours where they are wanted. */
export const painter =
  (isColored: boolean): Paint =>
  (color, text) =>
    isColored ? `\u001b[${codes[color]}m${text}\u001b[0m` : text;

/** Text of others without what could steer a terminal. */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, (character) => (character === '\t' ? '  ' : '\u{FFFD}'));
}

/** How many columns it takes: Chinese characters take two. */
export function columnsOf(text: string): number {
  const wide = text.match(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g,
  );
  return [...text].length + (wide?.length ?? 0);
}

/** Broken at spaces into lines that fit, the first after `first`, the others after `next`. */
export function wrapped(text: string, first: string, next = ' '.repeat(columnsOf(first))): string {
  const room = width - columnsOf(next);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columnsOf(longer) <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return marked([...lines, line], first, next);
}

/** Broken wherever a line is full: what went over the wire is shown as it was. */
export function cut(text: string, first: string, next = ' '.repeat(columnsOf(first))): string {
  return marked(pieces(text, width - columnsOf(next)), first, next);
}

const marked = (lines: readonly string[], first: string, next: string) =>
  lines.map((line, index) => `${index === 0 ? first : next}${line}`.trimEnd()).join('\n');

function pieces(text: string, room: number): string[] {
  const parts: string[] = [''];
  let taken = 0;
  for (const character of text) {
    const columns = columnsOf(character);
    if (taken + columns > room) {
      parts.push('');
      taken = 0;
    }
    parts[parts.length - 1] += character;
    taken += columns;
  }
  return parts;
}
