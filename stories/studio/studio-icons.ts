import { html, type TemplateResult } from 'lit';

/** Outlines that only the studio shows, on the grid of 24 px of the library's icons. */
const outlines = {
  undo: 'M8 4 3.5 8.5 8 13M4 8.5h10.5a5.5 5.5 0 0 1 0 11H9',
  redo: 'M16 4l4.5 4.5L16 13M20 8.5H9.5a5.5 5.5 0 0 0 0 11H15',
  link: 'M10 14l4-4M11 7.5l2-2a4 4 0 0 1 5.7 5.7l-2 2M13 16.5l-2 2a4 4 0 0 1-5.7-5.7l2-2',
};

/** A picture beside words that say the same. */
export function studioIcon(name: keyof typeof outlines): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${outlines[name]} /></svg>`;
}
