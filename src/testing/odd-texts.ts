/** Texts that a backend, its database and its format have to hand on as they were written. */
export const oddTexts = {
  emoji: 'Water 💧 for the 👨‍👩‍👧 of 🏠 3',
  chinese: '3号楼停水通知：“明早八点，请储水”',
  'right to left': 'ينقطع الماء غدا (8:00) في المبنى 3',
  markup: '1 < 2 && "3" > \'2\'; <b>not bold</b> &amp; &nbsp; <script>alert(1)</script>',
  format: 'a,b;c\\n d: [e] {f} ]]> %20 #g',
} as const;

/** 64 kB of words. */
export const longText = 'The water is off from eight to ten. 明早八点停水。'
  .repeat(2000)
  .slice(0, 65_536)
  .trim();

/** What a reader reads of a body, in one line. A backend that has HTML alone writes text as HTML. */
export function wordsOf({ type, content }: { type: 'text' | 'html'; content: string }): string {
  const text = type === 'html' ? decoded(content.replace(/<[^<>]*>/g, ' ')) : content;
  return text.replace(/\s+/g, ' ').trim();
}

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&amp;': '&',
};

const decoded = (html: string) =>
  html.replace(/&(?:lt|gt|quot|apos|amp|#34|#39);/g, (reference) => characters[reference]!);
