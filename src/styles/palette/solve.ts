import { contrast, luminance } from '../contrast.js';
import type { ColorRole } from '../tokens.generated.js';
import { toHex, toOklch, type Oklch } from './oklch.js';
import { families, grounds, neutrals, type Family, type Ground } from './wishes.js';

export type Scheme = 'light' | 'dark';

/** The colours of every role, `#0b6b6b`. */
export type SchemeColors = Record<ColorRole, string>;

/** The least contrast of words, and of edges and areas that must be seen, against what is behind them. */
export interface Ratios {
  text: number;
  shape: number;
}

/** WCAG 2.2, level AA: 1.4.3 and 1.4.11. */
export const usual: Ratios = { text: 4.5, shape: 3 };

/** For older eyes: level AAA for words (1.4.6), and for the rest what AA asks of words. */
export const strong: Ratios = { text: 7, shape: 4.5 };

export interface PaletteWish {
  /** The brand's colour, `#1677ff`. */
  color: string;
  /** Its second colour: the `info` family. */
  accent?: string;
  /** `usual` when left out. */
  ratios?: Ratios;
}

/** Whether a colour will do. */
type Condition = (color: string) => boolean;

/** Libraries that measure contrast differ in the fifth digit: what only just holds must hold by all of them. */
const margin = 0.001;

/** At least this contrast against every one of these, which are all behind it. */
function seenOn(behind: readonly string[], ratio: number): Condition {
  const lights = behind.map(luminance);
  const [darkest, brightest] = [Math.min(...lights) + 0.05, Math.max(...lights) + 0.05];
  return (color) => {
    const light = luminance(color) + 0.05;
    return Math.max(darkest / light, light / brightest) >= ratio + margin;
  };
}

/**
 * The colour that is wished for, or else the nearest to it on the way to white (1) or black (0) that will do: found in
 * large steps, then in small ones within the last of them.
 */
function nearest(wish: Oklch, end: 0 | 1, willDo: Condition): string {
  const after = (steps: number) => toHex({ ...wish, l: wish.l + ((end - wish.l) * steps) / 256 });
  for (let large = 0; large < 256; large += 16) {
    if (!willDo(after(large))) continue;
    let steps = large && large - 15;
    while (!willDo(after(steps))) steps++;
    return after(steps);
  }
  return toHex({ l: end, c: 0, h: 0 });
}

const [white, black] = ['#ffffff', '#000000'];

/** Whether anything can be read on a filled area. */
const carries =
  (ratio: number): Condition =>
  (fill) =>
    [white, black].some(seenOn([fill], ratio));

/** What can be read on a filled area that carries it: white, else a dark shade of its own colour, else black. */
function readableOn(fill: string, ratio: number): string {
  const { c, h } = toOklch(fill);
  const shade = toHex({ l: 0.2, c: Math.min(c, 0.03), h });
  return [white, shade].find(seenOn([fill], ratio)) ?? black;
}

/** A filled area while the pointer is on it: seen to change, and its words as readable. Nothing where there is none. */
function hovered(fill: string, isSeen: Condition, ratio: number): string | undefined {
  const color = toOklch(fill);
  const on = readableOn(fill, ratio);
  const isReadable = seenOn([on], ratio);
  const away = on === white ? -1 : 1;
  return [0.05, -0.05, 0.1, -0.1, 0.2, -0.2, 0.03, -0.03]
    .map((change) => color.l + away * change)
    .filter((l) => l > 0 && l < 1)
    .map((l) => toHex({ ...color, l }))
    .find((shade) => contrast(shade, fill) > 1.08 && isSeen(shade) && isReadable(shade));
}

function solveScheme({ color, accent, ratios = usual }: PaletteWish, scheme: Scheme): SchemeColors {
  const [behind, before] = scheme === 'light' ? ([1, 0] as const) : ([0, 1] as const);
  const found: Partial<SchemeColors> = {};
  const brand = toOklch(color);
  const wishes: Record<Family, Oklch> = {
    ...families[scheme],
    accent: brand,
    ...(accent !== undefined && { info: toOklch(accent) }),
  };

  // What is behind gives way, so that a brand's own colours can be seen on it.
  const isKept = seenOn([toHex({ l: behind, c: 0, h: 0 })], ratios.shape);
  const isCarrier = carries(ratios.text);
  const kept = [color, accent ?? color].filter((own) => isKept(own) && isCarrier(own));
  const paint = (role: ColorRole, { l, share, most }: Ground, { c, h }: Oklch) =>
    (found[role] = nearest({ l, c: Math.min(c * share, most), h }, behind, seenOn(kept, ratios.shape)));
  const { quiet, ...papers } = grounds[scheme];
  const sheets = Object.entries(papers).map(([name, paper]) =>
    paint(`color-${name}` as ColorRole, paper, brand),
  );
  const tints = Object.entries(wishes).map(
    ([family, wish]) => [family as Family, paint(`color-${family as Family}-quiet`, quiet, wish)] as const,
  );

  for (const [family, tint] of tints) {
    const wish = wishes[family];
    // What is wrong is said within what the brand has tinted: a question, a day that is chosen.
    const behindIt = [...sheets, tint, ...(family === 'danger' ? [found['color-accent-quiet']!] : [])];
    const isSeen = seenOn(behindIt, ratios.shape);
    const hover = (fill: string) => hovered(fill, isSeen, ratios.text);
    // What has to move moves to where a pointer on it can be shown.
    const isPressed = family === 'accent';
    const fill = nearest(
      wish,
      before,
      (one) =>
        isSeen(one) && isCarrier(one) && (!isPressed || kept.includes(one) || hover(one) !== undefined),
    );
    found[`color-${family}-fill`] = fill;
    found[`color-${family}-on-fill`] = readableOn(fill, ratios.text);
    if (isPressed) found['color-accent-fill-hover'] = hover(fill) ?? fill;
    found[`color-${family}-border`] = nearest(wish, before, isSeen);
    found[`color-${family}-text`] = nearest(wish, before, seenOn(behindIt, ratios.text));
  }

  const all = [...sheets, ...tints.map(([, tint]) => tint)];
  for (const [name, { l, share, most, least }] of Object.entries(neutrals[scheme])) {
    const wish = { l, c: Math.min(brand.c * share, most), h: brand.h };
    found[`color-${name}` as ColorRole] = least
      ? nearest(wish, before, seenOn(all, ratios[least]))
      : toHex(wish);
  }
  found['color-focus'] = nearest(brand, before, seenOn(all, ratios.shape));
  return found as SchemeColors;
}

/**
 * The colours of every role from one of a brand, light and dark: each pair that the roles promise holds, whatever
 * the colour is. Throws a `TypeError` for what is not a colour like `#0b6b6b`.
 */
export function solvePalette(wish: PaletteWish): Record<Scheme, SchemeColors> {
  return { light: solveScheme(wish, 'light'), dark: solveScheme(wish, 'dark') };
}
