import { html, type TemplateResult } from 'lit';

/** Outlines on a grid of 24 px, drawn in the colour of the words beside them. */
export const iconOutlines = {
  alert: 'M12 3.5 22 20.5H2ZM12 10v4.5M12 17.4v.1',
  back: 'M15 5l-7 7 7 7',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15ZM10 20.5h4',
  building: 'M5 21V4h9v17M14 9h5v12M3 21h18M8.5 8h2M8.5 12h2M8.5 16h2',
  camera: 'M3 8h4.5l1.5-2.5h6L16.5 8H21v11.5H3ZM8.5 13.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0',
  chat: 'M3.5 4.5h17v12h-9L7 20.5v-4H3.5Z',
  check: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8 12.3l2.8 2.8L16 9.5',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5.3l3.5 2',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M8.5 8.5h11v11h-11ZM15.5 8.5v-4h-11v11h4',
  home: 'M3 11.5l9-7.5 9 7.5M5.5 9.7V20h13V9.7M10 20v-5.5h4V20',
  image: 'M3.5 4.5h17v15h-17ZM3.5 16l5-5 4.5 4.5 2.5-2.5 5 4.5M14 9a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0',
  info: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v5.5M12 7.6v.1',
  lightbulb: 'M9.5 17.5h5M10 20.5h4M9.5 17.5c0-2.5-3-3.7-3-7a5.5 5.5 0 0 1 11 0c0 3.3-3 4.5-3 7',
  person: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4.5 20.5c0-4 3.5-6 7.5-6s7.5 2 7.5 6',
  phone:
    'M6.5 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 4.5 5.5a2 2 0 0 1 2-2Z',
  question: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M9.5 9.5a2.5 2.5 0 1 1 3.5 2.5c-1 .5-1 1-1 2M12 17v.1',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.5 3.5v4h-4',
  search: 'M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.5l5 5',
  wrench:
    'M13.3 6.5a4.5 4.5 0 0 1 5.7-.9l-3 3 1.9 1.9 3-3a4.5 4.5 0 0 1-6 5.4L6.8 21l-3-3 8.1-8.1a4.5 4.5 0 0 1 1.4-3.4Z',
};

export type IconName = keyof typeof iconOutlines;

/** A picture beside words that say the same; screen readers are told the words only. */
export function icon(name: IconName): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${iconOutlines[name]} /></svg>`;
}
