import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { toCss } from '../../src/brand/exports/css.js';
import { themeOf } from '../../src/brand/theme.js';
import { elderStates } from '../support/elder-states.js';

const isSeen = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  !element.closest('.visually-hidden');

const hasWords = (element: Element) =>
  element.matches('input:not([type=radio], [type=checkbox]), select, textarea') ||
  [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim());

/** A link in running text is as high as its line: WCAG 2.5.8 and 2.5.5 except it. */
const isInText = (element: Element) => getComputedStyle(element).display === 'inline';

/** What is pressed, and typed in. What lies in a label is pressed by the label. */
const targets = 'button, a, summary, select, textarea, input, label:has(input)';
const isTarget = (element: Element) =>
  element.matches(targets) &&
  !isInText(element) &&
  !element.matches('label input, .card-open, [type=hidden]');

/**
 * What is heard only lies in a shape; what ends in an ellipsis stands in full below the month; what a native list has no
 * room for (some Chromiums count its longest entry) stands in full once it is open.
 */
const isOverfull = (element: Element) =>
  element.clientWidth > 0 &&
  element.scrollWidth > element.clientWidth + 1 &&
  !element.matches('.shape, .chip-title, select');

const nameOf = (element: Element) => {
  const { fontSize } = getComputedStyle(element);
  const { height } = element.getBoundingClientRect();
  const words = element.textContent.trim().slice(0, 20);
  return `${element.localName}.${String(element.className)} "${words}" ${fontSize} ${height}px ${element.scrollWidth}/${element.clientWidth}`;
};

describe('the density for older eyes', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(toCss(themeOf({ density: 'elder' })));
  before(() => document.adoptedStyleSheets.push(sheet));
  after(() => (document.adoptedStyleSheets = []));
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  for (const [name, reach] of Object.entries(elderStates)) {
    for (const width of [320, 1024]) {
      it(`shows ${name} in no smaller text than 18 px, with targets of 60 px, ${width} px wide`, async () => {
        await setViewport({ width, height: 768 });
        const seen = (await reach()).all('*').filter(isSeen);
        const worded = seen.filter(hasWords);
        const small = worded.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 17.99);
        const low = seen.filter((one) => isTarget(one) && one.getBoundingClientRect().height < 59.5);
        const overfull = [document.documentElement, ...seen].filter(isOverfull);
        expect(worded).not.to.deep.equal([]);
        expect({
          small: small.map(nameOf),
          low: low.map(nameOf),
          overfull: overfull.map(nameOf),
        }).to.deep.equal({ small: [], low: [], overfull: [] });
      });
    }
  }
});
