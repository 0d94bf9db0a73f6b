import { onlyChromium, type HostilePage } from '../hostile-page.js';

const html = 'lang="en"';

/** Sheets of pages that say everything as loudly as it can be said. */
export const styleSheets: readonly HostilePage[] = [
  { name: 'plain', does: 'Nothing at all: what is compared can stay the same.' },
  { name: 'plain-module', does: 'Nothing at all, with the library as a module.', script: 'module' },
  {
    name: 'reset-all',
    does: 'Resets margins, paddings and borders of everything, as important.',
    styles: '* { margin: 0 !important; padding: 0 !important; border: 0 !important; outline: 0 !important }',
  },
  {
    name: 'reset-fonts',
    does: 'Gives everything one small font, as important.',
    styles: '* { font: italic 11px/1 Georgia, serif !important; letter-spacing: 2px !important }',
  },
  {
    name: 'reset-box',
    does: 'Sizes every box by its content, as important.',
    styles: '*, *::before, *::after { box-sizing: content-box !important; min-width: 0 !important }',
  },
  {
    name: 'reset-colours',
    does: 'Colours everything, as important.',
    styles: '* { color: lime !important; background: maroon !important; border-color: lime !important }',
  },
  {
    name: 'root-62',
    does: 'Counts a rem as ten pixels.',
    styles: 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  },
  { name: 'root-200', does: 'Counts a rem as 32 pixels.', styles: 'html { font-size: 200% }' },
  {
    name: 'root-one-pixel',
    does: 'Counts a rem as one pixel.',
    styles: 'html { font-size: 1px } body { font-size: 16rem }',
  },
  {
    name: 'root-of-the-window',
    does: 'Takes the size of its words from the window.',
    styles: 'html { font-size: 1.6vw !important }',
  },
  {
    name: 'all-unset',
    does: 'Unsets everything of everything.',
    styles: '* { all: unset } head, script { display: none }',
  },
  { name: 'all-initial', does: 'Gives everything its initial value.', styles: 'body * { all: initial }' },
  { name: 'all-revert', does: 'Reverts everything, as important.', styles: '* { all: revert !important }' },
  {
    name: 'custom-elements-unset',
    does: 'Unsets whatever has a hyphen in its name.',
    styles: ':defined { } linli-request-form, linli-notice-board, linli-activity-calendar { all: unset }',
  },
  {
    name: 'custom-elements-hidden',
    does: 'Hides elements until a framework of its own shows them.',
    styles: ':not(:defined) { display: none; visibility: hidden }',
  },
  {
    name: 'controls',
    does: 'Floats, stretches and paints all controls, as important.',
    styles:
      'button, input, select, textarea { float: left !important; width: 100% !important; appearance: none !important; border: 3px dashed red !important; font: 8px monospace !important }',
  },
  {
    name: 'class-names',
    does: 'Hides by names of classes that we use too.',
    styles:
      '.base, .body, .primary, .joining, .sent { display: none !important } .button { position: fixed !important }',
  },
  {
    name: 'attributes',
    does: 'Hides whatever has a role or is named for screen readers.',
    styles: '[role], [aria-live], [hidden], [part] { display: none !important }',
  },
  {
    name: 'custom-properties',
    does: 'Registers and sets custom properties with names like ours.',
    styles:
      '@property --linli-space { syntax: "<length>"; inherits: false; initial-value: 0px } * { --color: red; --space: 0; --_gap: 9px; --linli-space: 3px }',
  },
  {
    name: 'layers',
    does: 'Keeps its own rules in layers, the strongest of them important.',
    styles:
      '@layer reset, page; @layer reset { * { padding: 3px !important } } @layer page { * { padding: 1px } }',
  },
  {
    name: 'flex-body',
    does: 'Lays its body out as a row.',
    styles: 'body { display: flex; flex-flow: row wrap; align-items: stretch } body > * { flex: 1 1 300px }',
  },
  {
    name: 'grid-body',
    does: 'Lays its body out as a grid of narrow columns.',
    styles: 'body { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)) }',
  },
  {
    name: 'transformed',
    does: 'Turns and scales what the elements stand in.',
    styles: '#place { transform: rotate(1deg) scale(0.9); perspective: 100px; contain: layout paint }',
  },
  {
    name: 'filtered',
    does: 'Inverts its colours for a dark theme of its own.',
    styles: 'html { filter: invert(1) hue-rotate(180deg); background: white }',
  },
  {
    name: 'clipped',
    does: 'Clips and scrolls the place of the elements.',
    styles: '#place { height: 200px; overflow: auto; scroll-behavior: smooth }',
  },
  {
    name: 'no-pointer',
    does: 'Lets nobody select, and nothing be touched by default.',
    styles: '* { user-select: none !important; touch-action: none; cursor: wait !important }',
  },
  {
    name: 'upper-case',
    does: 'Writes everything in capitals, spaced and centred.',
    // It is just as high as the window, and whether the elements at its end make it scroll is not the page's own.
    styles:
      'html { overflow-y: scroll } body { text-transform: uppercase; letter-spacing: 0.3em; word-spacing: 1em; text-align: center; white-space: pre }',
  },
  {
    name: 'vertical',
    does: 'Writes from top to bottom.',
    styles: 'body { writing-mode: vertical-rl }',
  },
  {
    name: 'right-to-left',
    does: 'Is written from right to left.',
    attributes: 'lang="en" dir="rtl"',
    styles: 'body { text-align: left !important }',
  },
  {
    name: 'z-index',
    does: 'Lays a bar over everything, at the highest level there is.',
    styles:
      'header { position: fixed; inset: 0 0 auto; z-index: 2147483647; background: white } body { padding-top: 8em }',
  },
  {
    name: 'animated',
    does: 'Moves on every change, with transitions of everything.',
    styles: '* { transition: all 0.2s !important }',
    hasNoPicture: true,
  },
  {
    name: 'dark-only',
    does: 'Is dark, and says so to the browser alone.',
    styles: ':root { color-scheme: dark } body { background: canvas; color: canvastext }',
  },
  {
    name: 'print-sheet',
    does: 'Hides what is not its own when it is printed.',
    styles: '@media print { body > *:not(main) { display: none } * { color: black !important } }',
    incident: 'print',
    not: onlyChromium('to show a page as it is printed'),
  },
  {
    name: 'forced-colours-sheet',
    does: 'Says what colours are to be where they are forced.',
    styles:
      '@media (forced-colors: active) { * { forced-color-adjust: none; color: red; background: blue } }',
    people: { features: [{ name: 'forced-colors', value: 'active' }] },
    not: onlyChromium('what people have set'),
  },
  {
    name: 'adopted-by-the-page',
    does: 'Adopts a sheet of its own, from a script.',
    attributes: html,
    before: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { letter-spacing: 1px !important } p { text-indent: 3em }');
      document.adoptedStyleSheets = [sheet];
    },
  },
];
