import { onlyChromium, type HostilePage } from '../hostile-page.js';

const setting = (name: string, value: string, does: string): HostilePage => ({
  name: `people-${name}-${value}`,
  does,
  people: { features: [{ name, value }] },
  not: onlyChromium('what people have set'),
});

const notInWebKit = { webkit: 'its window cannot be told another width' };

/** What people have set, and the pages make the best or the worst of. */
export const people: readonly HostilePage[] = [
  setting('prefers-reduced-motion', 'reduce', 'Somebody wants nothing to move.'),
  setting('prefers-color-scheme', 'dark', 'Somebody likes it dark.'),
  setting('forced-colors', 'active', 'Somebody has forced the colours.'),
  setting('prefers-contrast', 'more', 'Somebody wants more contrast.'),
  setting('prefers-reduced-transparency', 'reduce', 'Somebody wants nothing to shine through.'),
  setting('prefers-reduced-data', 'reduce', 'Somebody pays for every byte.'),
  {
    name: 'people-narrow',
    does: 'Somebody has a screen of 320 pixels.',
    people: { width: 320 },
    not: notInWebKit,
  },
  {
    name: 'people-zoomed',
    does: 'Somebody has zoomed to 400 %.',
    people: { width: 320 },
    styles: 'html { font-size: 200%; zoom: 2 }',
    not: notInWebKit,
  },
  {
    name: 'people-large-text',
    does: 'Somebody wants text at twice its size, spaced as WCAG 1.4.12 says.',
    styles:
      'html { font-size: 200%; text-size-adjust: 200% } * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  },
  {
    name: 'people-own-sheet',
    does: 'Somebody has a style sheet of their own.',
    styles:
      '* { font-family: serif !important; color: yellow !important; background-color: black !important }',
  },
  {
    name: 'people-chinese',
    does: 'Somebody reads Chinese, and the page does not.',
    elements:
      '<div lang="en"><linli-request-form></linli-request-form><linli-request-tracker></linli-request-tracker><linli-notice-board></linli-notice-board><linli-activity-calendar view="agenda"></linli-activity-calendar><linli-rating-prompt always=""></linli-rating-prompt><linli-sla-badge due="2036-11-24T10:00:00+08:00"></linli-sla-badge></div>',
    attributes: 'lang="zh-CN"',
  },
];
