import ColorJs from 'colorjs.io';
import { wcagContrast } from 'culori';
import type { Ratios, Scheme, SchemeColors } from '../../src/styles/palette/solve.js';
import { tokens, type ColorRole } from '../../src/styles/tokens.generated.js';
import type { Random } from './seeded-random.js';

/** What brands of Chinese UI kits are by default, and what leaves no room on one side or the other. */
export const pitfalls = [
  ...['#1677ff', '#07c160', '#409eff', '#1989fa', '#0052d9', '#18a058', '#ee0a24', '#ff6a00'],
  ...['#fefefe', '#fffff0', '#fdf6e3', '#010101', '#000001', '#0a0a0a', '#0b1020'],
  ...['#808080', '#767676', '#777777', '#949494', '#959595', '#5a5a5a', '#c0c0c0', '#333333'],
  ...['#ffff00', '#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#00ffff', '#ff00ff'],
];

export const randomColor = (random: Random): string =>
  `#${random
    .below(2 ** 24)
    .toString(16)
    .padStart(6, '0')}`;

/** The contrast that both libraries see at least. */
export function measured(one: string, other: string): number {
  const byColorJs = ColorJs.contrast(one, other, 'WCAG21');
  return Math.min(wcagContrast(one, other), byColorJs);
}

export interface Pair {
  role: ColorRole;
  against: ColorRole;
  kind: keyof Ratios;
}

/** Every pair that the roles promise, from the sources of the tokens. */
export const promisedPairs: readonly Pair[] = tokens.flatMap(({ name, contrast }) =>
  contrast.map(({ against, ratio }) => ({
    role: name as ColorRole,
    against: `color-${against}` as ColorRole,
    kind: ratio === 4.5 ? ('text' as const) : ('shape' as const),
  })),
);

const greys = Array.from({ length: 256 }, (_, grey) => `#${grey.toString(16).padStart(2, '0').repeat(3)}`);

/** By trying every light or every dark grey behind a filled area, and every grey on it: whether a colour could be one. */
export function couldBeFill(color: string, scheme: Scheme, { text, shape }: Ratios): boolean {
  const grounds = greys.filter((grey) =>
    scheme === 'light' ? wcagContrast(grey, '#000000') > 15 : wcagContrast(grey, '#ffffff') > 12,
  );
  return (
    grounds.some((ground) => wcagContrast(color, ground) >= shape) &&
    greys.some((on) => wcagContrast(color, on) >= text)
  );
}

/** How close the smallest contrast of each kind comes to what it must be, and what is below. */
export class Worst {
  readonly ratios = { text: Infinity, shape: Infinity };
  readonly failures: string[] = [];

  add(colors: SchemeColors, least: Ratios, of: string): void {
    const known = new Map<string, number>();
    for (const { role, against, kind } of promisedPairs) {
      const [one, other] = [colors[role], colors[against]];
      const key = `${one}${other}`;
      const ratio = known.get(key) ?? measured(one, other);
      known.set(key, ratio);
      this.ratios[kind] = Math.min(this.ratios[kind], ratio);
      if (!(ratio >= least[kind]))
        this.failures.push(`${of}: ${role} ${one} on ${against} ${other}: ${ratio}`);
    }
  }
}
