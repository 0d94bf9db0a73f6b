import { html, type TemplateResult } from 'lit';

/** Outlines of what only one record in full shows, on the grid of `icons.ts`, which every form loads. */
const outlines = {
  calendar: 'M4 6h16v14H4ZM4 10.5h16M8.5 3.5V8M15.5 3.5V8',
  print: 'M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7Z',
  qr: 'M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14h2.5v2.5H14ZM18 18h2v2h-2ZM20 14v1M14 20h1',
  share: 'M12 14.5V3.5M8 7l4-3.5L16 7M6 11.5H4.5V20h15v-8.5H18',
};

/** A picture beside words that say the same; screen readers are told the words only. */
export function toolIcon(name: keyof typeof outlines): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${outlines[name]} /></svg>`;
}
