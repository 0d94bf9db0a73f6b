import { expect, fixture, html } from '@open-wc/testing';
import type { Brand } from '../../src/adapter/brand.js';
import { toCss } from '../../src/brand/exports/css.js';
import { themeOf, type ColorRole, type Theme } from '../../src/brand/theme.js';

const harbour: Brand = { color: '#1677ff', accent: '#07c160', radius: 12, density: 'elder', motion: 'none' };

/** Names that want to be more than a name. */
const hostileFonts = [
  'a"; } body { color: rgb(1, 2, 3)',
  "b'; --linli-color-text: #010203; x: '",
  'c\\',
  'd\n} * { color: rgb(1, 2, 3)',
  '</style><b>',
  'e*/ url(https://fonts.example/) /*',
  '\u0000',
  '微软雅黑',
];

/** An element under the sheet of a theme, in a part of the page with this colour scheme. */
async function themed(scheme: 'light' | 'dark'): Promise<HTMLElement> {
  const page = await fixture(html`<div><div class="themed"></div></div>`);
  page.setAttribute('style', `color-scheme: ${scheme}`);
  return page.querySelector<HTMLElement>('.themed')!;
}

/** What a role is where the element stands: a custom property is only resolved where it is used. */
function colorOf(element: HTMLElement, role: string): string {
  element.style.color = `var(--linli-${role})`;
  const [, ...channels] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(element).color)!;
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
}

const colorsOf = (element: HTMLElement, roles: object) =>
  Object.fromEntries(Object.keys(roles).map((role) => [role, colorOf(element, role)])) as Theme['light'];

const measuresOf = (element: HTMLElement, measures: object) =>
  Object.fromEntries(
    Object.keys(measures).map((name) => [
      name,
      getComputedStyle(element).getPropertyValue(`--linli-${name}`).trim(),
    ]),
  );

const declared = (rule: CSSRule) => [...(rule as CSSStyleRule).style].sort();

describe('a theme as a style sheet', () => {
  let sheet: CSSStyleSheet;
  const adopt = (theme: Theme) => sheet.replaceSync(toCss(theme, '.themed'));
  beforeEach(() => document.adoptedStyleSheets.push((sheet = new CSSStyleSheet())));
  afterEach(() => (document.adoptedStyleSheets = []));

  for (const [name, brand] of Object.entries({ 'the library’s own': {}, 'a whole brand': harbour })) {
    const theme = themeOf(brand);
    for (const scheme of ['light', 'dark'] as const) {
      it(`gives every role and every measure of ${name} where it is ${scheme}`, async () => {
        adopt(theme);
        const element = await themed(scheme);
        expect(colorsOf(element, theme[scheme])).to.deep.equal(theme[scheme]);
        expect(measuresOf(element, theme.measures)).to.deep.equal(theme.measures);
      });
    }
  }

  it('is light everywhere for a browser that does not know light-dark()', async () => {
    const theme = themeOf(harbour);
    adopt(theme);
    sheet.deleteRule(1);
    expect(colorsOf(await themed('dark'), theme.light)).to.deep.equal(theme.light);
  });

  it('declares the roles and the measures and nothing else', () => {
    const theme = themeOf({ ...harbour, fonts: hostileFonts });
    adopt(theme);
    const names = (values: object) => Object.keys(values).map((name) => `--linli-${name}`);
    const [plain, supports, ...more] = sheet.cssRules as unknown as [CSSRule, CSSSupportsRule, ...CSSRule[]];
    expect(more).to.deep.equal([]);
    expect(declared(plain)).to.deep.equal([...names(theme.light), ...names(theme.measures)].sort());
    expect(supports.cssRules).to.have.length(1);
    expect(declared(supports.cssRules[0]!)).to.deep.equal(names(theme.light).sort());
  });

  it('keeps whatever is written as the name of a font a name', async () => {
    const theme = themeOf({ fonts: hostileFonts });
    adopt(theme);
    const element = await themed('light');
    element.style.fontFamily = 'var(--linli-font-family)';
    const read = getComputedStyle(element).fontFamily;
    // The browser's own escape of the same names, as the browser understands it.
    element.style.fontFamily = hostileFonts.map((name) => `"${CSS.escape(name)}"`).join(', ');
    expect(element.style.fontFamily).not.to.equal('');
    expect(read).to.equal(getComputedStyle(element).fontFamily);
    expect(colorOf(element, 'color-text' satisfies ColorRole)).to.equal(theme.light['color-text']);
  });
});
