import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Drawn on a grid of 24 px with a line of 2 px, in the colour of the words beside them. */
const shapes = {
  alert: svg`<path d="M12 3.5 22 20.5H2Z M12 10v4.5 M12 17.4v.1"/>`,
  building: svg`<path d="M5 21V4h9v17 M14 9h5v12 M3 21h18 M8.5 8h2 M8.5 12h2 M8.5 16h2"/>`,
  camera: svg`<path d="M3 8h4.5l1.5-2.5h6L16.5 8H21v11.5H3Z"/><circle cx="12" cy="13.5" r="3.5"/>`,
  chat: svg`<path d="M3.5 4.5h17v12h-9L7 20.5v-4H3.5Z"/>`,
  check: svg`<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.8L16 9.5"/>`,
  close: svg`<path d="m6 6 12 12 M18 6 6 18"/>`,
  copy: svg`<path d="M8.5 8.5h11v11h-11Z M15.5 8.5v-4h-11v11h4"/>`,
  home: svg`<path d="m3 11.5 9-7.5 9 7.5 M5.5 9.7V20h13V9.7 M10 20v-5.5h4V20"/>`,
  image: svg`<path d="M3.5 4.5h17v15h-17Z m0 11.5 5-5 4.5 4.5 2.5-2.5 5 4.5"/><circle cx="15.5" cy="9" r="1.3"/>`,
  info: svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5 M12 7.6v.1"/>`,
  lightbulb: svg`<path d="M9.5 17.5h5 M10 20.5h4 M9.5 17.5c0-2.5-3-3.7-3-7a5.5 5.5 0 0 1 11 0c0 3.3-3 4.5-3 7"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c0-4 3.5-6 7.5-6s7.5 2 7.5 6"/>`,
  question: svg`<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1 1-1.1 1.9 M12 16.9v.1"/>`,
  retry: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.4-5.5 M19.5 3.5v4h-4"/>`,
  search: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>`,
  wrench: svg`<path d="M14.5 6.5a4.5 4.5 0 0 1 5.7-.9l-3 3 1.9 1.9 3-3a4.5 4.5 0 0 1-6 5.4L8 21l-3-3 8.1-8.1a4.5 4.5 0 0 1 1.4-3.4Z" transform="translate(-1.2 0)"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

/** A picture beside words that say the same; screen readers are told the words only. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shapes[name]}
  </svg>`;
}
