import type { Oklch } from './oklch.js';

/** What each role would be if nothing had to be read: where the solver starts from. Measured from the library's own. */

export type Family = 'accent' | 'danger' | 'warning' | 'success' | 'info';

/** A lightness, and how much of a colour's chroma comes along, at most. */
export interface Ground {
  l: number;
  share: number;
  most: number;
}

const tinted = (l: number, most: number, share = 0.1): Ground => ({ l, most, share });

export const grounds = {
  light: {
    surface: tinted(0.993, 0.003),
    'surface-raised': tinted(0.998, 0.001),
    'surface-sunken': tinted(0.97, 0.006),
    quiet: tinted(0.955, 0.03, 0.2),
  },
  dark: {
    surface: tinted(0.21, 0.01),
    'surface-raised': tinted(0.25, 0.012),
    'surface-sunken': tinted(0.185, 0.01),
    quiet: tinted(0.29, 0.045, 0.35),
  },
};

/** What stands on every ground, and the contrast that it must have there; what has none only orders or is off. */
const ink = (l: number, most: number, least?: 'text' | 'shape') => ({ ...tinted(l, most), least });

export const neutrals = {
  light: {
    text: ink(0.245, 0.015, 'text'),
    'text-muted': ink(0.485, 0.02, 'text'),
    'text-disabled': ink(0.66, 0.016),
    border: ink(0.57, 0.02, 'shape'),
    'border-subtle': ink(0.9, 0.008),
  },
  dark: {
    text: ink(0.943, 0.006, 'text'),
    'text-muted': ink(0.76, 0.016, 'text'),
    'text-disabled': ink(0.55, 0.016),
    border: ink(0.63, 0.02, 'shape'),
    'border-subtle': ink(0.34, 0.015),
  },
};

type OtherFamily = Exclude<Family, 'accent'>;

/** Red warns of danger in every brand. */
const hues: Record<OtherFamily, [chroma: number, hue: number]> = {
  danger: [0.18, 29],
  warning: [0.11, 72],
  success: [0.115, 155],
  info: [0.145, 257],
};

const familiesAt = (l: number) =>
  Object.fromEntries(Object.entries(hues).map(([name, [c, h]]) => [name, { l, c, h }])) as Record<
    OtherFamily,
    Oklch
  >;

export const families = { light: familiesAt(0.49), dark: familiesAt(0.72) };
