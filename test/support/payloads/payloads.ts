/** HTML that attacks who shows it. */
export interface Payload {
  /** How it goes about it: `handlers`, `addresses` … */
  family: string;
  html: string;
}

/** Reads payloads.txt: one a line, families after `##`, characters that cannot be written as `{U+000A}`. */
export function parsePayloads(text: string): readonly Payload[] {
  const payloads: Payload[] = [];
  let family = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) family = line.slice(3);
    else if (line !== '') payloads.push({ family, html: line.replace(/\{U\+([\dA-F]{4})\}/g, character) });
  }
  return payloads;
}

/** In a browser test. In Node: read `payloads.txt` and parse it. */
export async function loadPayloads(): Promise<readonly Payload[]> {
  const reply = await fetch(new URL('./payloads.txt', import.meta.url));
  return parsePayloads(await reply.text());
}

function character(_written: string, code: string): string {
  return String.fromCharCode(parseInt(code, 16));
}
