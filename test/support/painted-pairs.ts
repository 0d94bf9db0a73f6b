import { expect } from '@open-wc/testing';
import { tokens, type ColorRole } from '../../src/styles/tokens.generated.js';

/** Words, or what must be seen without being read: the edge of a control, an icon, a mark, the ring of the focus. */
type Kind = 'text' | 'shape';

interface PaintedPair {
  kind: Kind;
  /** A role without `color-`; what is painted in none keeps its computed colour. */
  role: string;
  ground: string;
  /** Where it was found. */
  at: string;
}

type PaintedStates = Readonly<Record<string, () => Promise<{ root: ShadowRoot }>>>;

const roles = tokens.filter(({ name }) => name.startsWith('color-')).map(({ name }) => name as ColorRole);
const colorOf = (index: number) => `rgb(3, ${100 + index}, 7)`;
const names = new Map(roles.map((role, index) => [colorOf(index), role.slice('color-'.length)]));

/** Gives every role a colour that nothing else has, and takes the time out of changes of colour. */
const tellingSheet = new CSSStyleSheet();
tellingSheet.replaceSync(
  `:root { --linli-duration: 0s; ${roles.map((role, index) => `--linli-${role}: ${colorOf(index)};`).join(' ')} }`,
);

const controls = 'button.button, a.button, label.button, input.control, textarea, select, .chip, .face';
const noColor = /^(transparent|rgba\(.*, 0\)|none|auto|)$/;
const nameOf = (color: string) => names.get(color) ?? color;
/** What no role says: an area by which nothing is told apart. */
const isGround = (role: string) => /^surface|-quiet$/.test(role);

function parentOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return (
    element.assignedSlot ??
    element.parentElement ??
    (root instanceof ShadowRoot ? (root.host as Element) : undefined)
  );
}

/** The nearest that is painted behind: of the element itself, or of what it is in. */
function groundOf(element: Element | undefined): string {
  for (let behind = element; behind; behind = parentOf(behind)) {
    const { backgroundColor } = getComputedStyle(behind);
    if (!noColor.test(backgroundColor)) return nameOf(backgroundColor);
  }
  return 'the page';
}

const isSeen = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  !element.closest('.visually-hidden, .qr, [inert]') &&
  !element.closest(':disabled:not([aria-readonly]), [aria-disabled="true"]');

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** The colours of the sides that are drawn. */
const edgesOf = (style: CSSStyleDeclaration) =>
  sides
    .filter((side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0)
    .map((side) => style[`border${side}Color`]);

/** Every pair of roles that is painted within a shadow root, as it stands. */
function paintedPairs(root: ShadowRoot): PaintedPair[] {
  const pairs: PaintedPair[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) pairs.push(...paintedPairs(element.shadowRoot));
    if (!isSeen(element)) continue;
    const style = getComputedStyle(element);
    const outside = groundOf(parentOf(element));
    const inside = groundOf(element);
    const add = (kind: Kind, color: string, ...grounds: string[]) => {
      if (noColor.test(color)) return;
      const at = `${element.localName}.${element.getAttribute('class') ?? ''}`;
      for (const ground of grounds) pairs.push({ kind, role: nameOf(color), ground, at });
    };

    if (element.matches('svg')) for (const paint of [style.stroke, style.fill]) add('shape', paint, inside);
    if (element instanceof SVGElement) continue;
    if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()))
      add('text', style.color, inside);
    if (element.matches('input.control, textarea')) {
      add('text', style.color, inside);
      add('text', getComputedStyle(element, '::placeholder').color, inside);
    }
    if (element.matches('[type=checkbox], [type=radio]')) add('shape', style.accentColor, outside);
    if (element.matches('progress') && style.appearance === 'none') add('shape', style.color, inside);

    const isControl = element.matches(controls);
    const edges = edgesOf(style).filter((color) => !noColor.test(color) && !isGround(nameOf(color)));
    for (const edge of edges)
      if (isControl || nameOf(edge) !== 'border-subtle') add('shape', edge, outside, inside);
    // An area that is told by its colour alone.
    const area = style.backgroundColor;
    if (!noColor.test(area) && !isGround(nameOf(area)) && edges.length === 0 && !element.matches('progress'))
      add('shape', area, outside);

    for (const pseudo of ['::before', '::after']) {
      const drawn = getComputedStyle(element, pseudo);
      if (drawn.content === 'none' || drawn.display === 'none') continue;
      if (!isGround(nameOf(drawn.backgroundColor))) add('shape', drawn.backgroundColor, inside);
      for (const edge of edgesOf(drawn)) if (nameOf(edge) !== 'border-subtle') add('shape', edge, inside);
    }
  }
  return pairs;
}

/** The rings of whatever can have the focus, one after the other. */
function focusPairs(root: ShadowRoot): PaintedPair[] {
  const pairs: PaintedPair[] = [];
  const focusable = root.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  for (const element of focusable) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    element.focus({ preventScroll: true });
    const around = [element, element.nextElementSibling, element.closest('label')];
    for (const one of around) {
      if (!one) continue;
      for (const style of [getComputedStyle(one), getComputedStyle(one, '::after')]) {
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0) continue;
        if (style.outlineStyle === 'auto') continue;
        const ground = parseFloat(style.outlineOffset) < 0 ? groundOf(one) : groundOf(parentOf(one));
        const at = `${one.localName}.${one.getAttribute('class') ?? ''}`;
        pairs.push({ kind: 'shape', role: nameOf(style.outlineColor), ground, at });
      }
    }
    element.blur();
  }
  return pairs;
}

/** Puts a pointer on everything at once: each rule for a pointer holds without one, with the same precedence. */
function pointAtEverything(root: ShadowRoot): void {
  root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
    const pointed = new CSSStyleSheet();
    const rules = [...sheet.cssRules].map(({ cssText }) => cssText.replaceAll(':hover', ':not(.unpointed)'));
    pointed.replaceSync(rules.join('\n'));
    return pointed;
  });
}

/** Whether the roles promise that a pair can be seen, or read. */
function isPromised({ kind, role, ground }: PaintedPair): boolean {
  const promise = (one: string, other: string) =>
    tokens
      .find(({ name }) => name === `color-${one}`)
      ?.contrast.some(({ against, ratio }) => against === other && (kind === 'shape' || ratio >= 4.5));
  return promise(role, ground) === true || promise(ground, role) === true;
}

const told = (pairs: readonly PaintedPair[]) =>
  [...new Set(pairs.map(({ kind, role, ground, at }) => `${kind}: ${role} on ${ground}, ${at}`))].sort();

/** In each state, with the pointer elsewhere and on everything: no pair of roles that the tokens do not promise. */
export function describePaintedPairs(name: string, states: PaintedStates): void {
  describe('what is painted, in pairs of roles', () => {
    before(() => document.adoptedStyleSheets.push(tellingSheet));
    after(() => (document.adoptedStyleSheets = []));
    let found = 0;

    for (const [state, reach] of Object.entries(states)) {
      it(`can be seen by what the roles promise, in a ${name} ${state}`, async () => {
        const { root } = await reach();
        const pairs = [...paintedPairs(root), ...focusPairs(root)];
        pointAtEverything(root);
        pairs.push(...paintedPairs(root));
        found += pairs.length;
        expect(told(pairs.filter((pair) => !isPromised(pair)))).to.deep.equal([]);
      });
    }

    it(`is found at all, in a ${name}`, () => expect(found).to.be.above(Object.keys(states).length));
  });
}
