import type { BrandInForce } from '../adapter/brand.js';
import { pageBrand, pageSettings } from '../adapter/settings.js';
import { pageRegistry } from '../internal/page-registry.js';
import { findBrand, replaceSheet, sameBrand, sheetOf } from './in-force.js';
import type { BrandSource } from './load-brand.js';

let given: BrandSource | undefined;
let sheet: CSSStyleSheet | undefined;

/**
 * From now on the brand of `configure({ brand })` holds in the whole page, as it changes. Of several copies of the library
 * on a page one does it for all.
 */
export function followPageBrand(): void {
  const registry = pageRegistry();
  if (registry.brandKeeper) return;
  registry.brandKeeper = followPageBrand;
  registry.listeners.add(() => void follow());
  void follow();
}

async function follow(): Promise<void> {
  const source = pageSettings().brand || undefined;
  if (source === given) return;
  given = source;
  if (source === undefined) return wear(undefined);
  const { brand, isMissing } = await findBrand(source);
  if (given !== source) return;
  wear(sameBrand(pageBrand(), brand));
  if (!isMissing) return;
  const again = () => {
    if (given === source) given = undefined;
    void follow();
  };
  addEventListener('online', again, { once: true });
}

/** Colours on the root with the least weight there is: whatever the page itself sets on `:root` wins. */
function wear(brand: BrandInForce | undefined): void {
  const registry = pageRegistry();
  if (registry.branding === brand) return;
  const next = brand && sheetOf(brand, 'html');
  replaceSheet(document, sheet, next);
  sheet = next;
  registry.branding = brand;
  for (const listener of [...registry.listeners]) listener();
}
