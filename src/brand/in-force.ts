import type { Brand, BrandInForce, Density } from '../adapter/brand.js';
import { warnOnce } from '../internal/warn.js';
import { toCss } from './exports/css.js';
import { limitAdapter } from './limit-adapter.js';
import { loadBrand, type BrandSource } from './load-brand.js';
import { themeOf } from './theme.js';
import { wordsOf } from './words.js';

/** A brand that can hold, and whether its file could not be had: asking later may help. */
export interface FoundBrand {
  brand: BrandInForce;
  isMissing: boolean;
}

/** Finds, reads and prepares a brand. Faults go to the console, each with its path; never rejects. */
export async function findBrand(source: BrandSource): Promise<FoundBrand> {
  const { brand, faults, isMissing } = await loadBrand(source);
  for (const { path, problem } of faults) warnOnce(`brand${path && ` ${path}`}: ${problem}`);
  const limit: BrandInForce['limit'] = (adapter, tag) => limitAdapter(adapter, brand, tag);
  return { brand: { ...brand, words: wordsOf(brand), limit }, isMissing };
}

/**
 * The brand that held, where the next says the same: frameworks make the object anew with every drawing, and nothing is to
 * be read again for that.
 */
export function sameBrand(held: BrandInForce | undefined, next: BrandInForce): BrandInForce {
  return held && JSON.stringify(held) === JSON.stringify(next) ? held : next;
}

/** The colours and measures of a brand for a selector; with a density, in that in place of its own. */
export function sheetOf(brand: Brand, selector: string, density?: Density): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  // Of the brand around it nothing is to come through, and a theme says nothing of fonts where its brand has none.
  const ownFonts = `${selector}{--linli-font-family:initial}`;
  sheet.replaceSync(ownFonts + toCss(themeOf(density ? { ...brand, density } : brand), selector));
  return sheet;
}

/** Puts a sheet in the place of another, or after the others. */
export function replaceSheet(
  root: DocumentOrShadowRoot,
  old: CSSStyleSheet | undefined,
  sheet: CSSStyleSheet | undefined,
): void {
  const others = root.adoptedStyleSheets.filter((one) => one !== old);
  root.adoptedStyleSheets = sheet ? [...others, sheet] : others;
}
