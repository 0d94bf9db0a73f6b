import type { Brand, Density } from '../../src/adapter/brand.js';
import cedarLane from './cedar-lane.brand.json';
import inkHarbour from './ink-harbour.brand.json';
import qingan from './qingan.brand.json';

/**
 * Invented brands that are hard in different ways: a green on which no white word can be read; words of its own and
 * large letters from the start; almost black, with a yellow beside it and the serifs of a printed letter.
 */
export const brands: Readonly<Record<string, { title: string; brand: Brand }>> = {
  qingan: { title: 'Qing’an Homes (green)', brand: qingan as Brand },
  'cedar-lane': { title: 'Cedar Lane (own words, elder)', brand: cedarLane as Brand },
  'ink-harbour': { title: 'Ink Harbour (black, yellow, compact)', brand: inkHarbour as Brand },
};

/** The brand that the toolbar has chosen, with the density that it has chosen. */
export function chosenBrand({ brand, density }: Record<string, unknown>): Brand {
  const own = brands[brand as string]?.brand ?? {};
  return density === undefined || density === 'brand' ? own : { ...own, density: density as Density };
}
