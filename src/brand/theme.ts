import type { Brand } from '../adapter/brand.js';
import { contrast } from '../styles/contrast.js';
import { densities } from '../styles/densities.generated.js';
import { solvePalette, strong, usual, type SchemeColors } from '../styles/palette/solve.js';
import { tokens, type ColorRole } from '../styles/tokens.generated.js';
import { fontFamily } from './font-family.js';

export type { ColorRole } from '../styles/tokens.generated.js';

/** The contrast of one pair that a role promises. */
export interface PairReport {
  scheme: 'light' | 'dark';
  /** What is seen: `color-text`. */
  role: ColorRole;
  /** What is behind it: `color-surface`. */
  against: ColorRole;
  /** What was measured, 1 to 21 (WCAG 2.2). */
  ratio: number;
  /** What it has to be. */
  least: number;
}

/** Where a colour of the brand was wanted, and what stands there. */
export interface BrandColorUse {
  scheme: 'light' | 'dark';
  role: ColorRole;
  /** The brand's own colour. */
  wanted: string;
  /** The same where it could be kept; else the nearest that can be seen or read. */
  used: string;
}

/** What a brand looks like: every role, named as its custom property without `--linli-`. */
export interface Theme {
  light: Record<ColorRole, string>;
  dark: Record<ColorRole, string>;
  /** Sizes, distances, corners, fonts and times, as CSS. `font-family` only where the brand has fonts. */
  measures: Record<string, string>;
  report: readonly PairReport[];
  brandColors: readonly BrandColorUse[];
}

const schemes = ['light', 'dark'] as const;
const colorTokens = tokens.filter(({ name }) => name.startsWith('color-'));

/** The colour the library is in by itself. */
const ownColor = '#0b6b6b';

const ownColors = (scheme: 'light' | 'dark') =>
  Object.fromEntries(
    colorTokens.map(({ name, light, dark }) => [name, scheme === 'dark' ? dark : light]),
  ) as SchemeColors;

function colorsOf({ color, accent, density }: Brand): Record<'light' | 'dark', SchemeColors> {
  if (color === undefined && accent === undefined && density !== 'elder') {
    return { light: ownColors('light'), dark: ownColors('dark') };
  }
  return solvePalette({
    color: (color ?? ownColor).toLowerCase(),
    ...(accent !== undefined && { accent: accent.toLowerCase() }),
    ratios: density === 'elder' ? strong : usual,
  });
}

function measuresOf({ density = 'normal', radius, fonts, motion }: Brand): Record<string, string> {
  const standard = tokens.filter(({ dark }) => dark === undefined).map(({ name, light }) => [name, light]);
  return {
    ...(Object.fromEntries(standard) as Record<string, string>),
    ...(density !== 'normal' && densities[density]),
    ...(radius !== undefined && {
      'radius-small': `${Math.round(radius / 2)}px`,
      'radius-medium': `${radius}px`,
      // A card is rounder than what is in it, but never by more than the room between them.
      'radius-large': `${Math.round(Math.min(radius * 1.5, radius + 8))}px`,
    }),
    ...(fonts?.length && { 'font-family': fontFamily(fonts) }),
    ...(motion === 'none' && { duration: '0ms' }),
  };
}

/** Every pair that the roles promise, as it is in these colours. */
function reportOf(colors: Record<'light' | 'dark', SchemeColors>, isStrong: boolean): PairReport[] {
  const least = (ratio: number) => (!isStrong ? ratio : ratio === usual.text ? strong.text : strong.shape);
  return schemes.flatMap((scheme) =>
    colorTokens.flatMap(({ name, contrast: promises }) =>
      promises.map((promise) => {
        const [role, against] = [name as ColorRole, `color-${promise.against}` as ColorRole];
        const ratio = contrast(colors[scheme][role], colors[scheme][against]);
        return { scheme, role, against, ratio, least: least(promise.ratio) };
      }),
    ),
  );
}

/** Where the brand's colours belong, in the order of their weight. */
function brandColorsOf(
  { color, accent }: Brand,
  colors: Record<'light' | 'dark', SchemeColors>,
): BrandColorUse[] {
  const uses: [string | undefined, ColorRole[]][] = [
    [color, ['color-accent-fill', 'color-accent-border', 'color-accent-text', 'color-focus']],
    [accent, ['color-info-fill', 'color-info-border', 'color-info-text']],
  ];
  return uses.flatMap(([own, roles]) => {
    const wanted = own?.toLowerCase();
    if (wanted === undefined) return [];
    return schemes.flatMap((scheme) =>
      roles.map((role) => ({ scheme, role, wanted, used: colors[scheme][role] })),
    );
  });
}

/**
 * Everything a brand decides about how the elements look, and the proof that it can be read. What the brand leaves out
 * is the library's own. Throws a `TypeError` for a colour that is not like `#1677ff`; `readBrand` finds it before.
 */
export function themeOf(brand: Brand): Theme {
  const colors = colorsOf(brand);
  return {
    ...colors,
    measures: measuresOf(brand),
    report: reportOf(colors, brand.density === 'elder'),
    brandColors: brandColorsOf(brand, colors),
  };
}
