import { configure } from '../../../../src/adapter/settings.js';
import { rest } from '../../../../src/adapters/rest/index.js';
import '../../../../src/define.js';

declare global {
  interface Window {
    /** How often the page was shown, and whether it came back as it was left. */
    shown: boolean[];
    /** What is read in an element, without spare space; all of them when none is named. */
    textOf: (tag: string) => string;
  }
}

const settings = new URLSearchParams(location.search);
window.shown = [];
addEventListener('pageshow', ({ persisted }) => window.shown.push(persisted));
window.textOf = (tag) =>
  [...document.querySelectorAll(tag)]
    .map(({ shadowRoot }) => shadowRoot?.querySelector('.base, [part~=base]')?.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

document.querySelector('linli-sla-badge')!.setAttribute('due', settings.get('due') ?? '');
configure({
  timeZone: settings.get('zone') ?? undefined,
  adapter: rest({
    baseUrl: `/line/${settings.get('line')}/api/community`,
    resident: () => settings.get('resident') ?? undefined,
  }),
});
