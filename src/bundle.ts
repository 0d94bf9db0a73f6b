import { configure } from './adapter/settings.js';
import * as linli from './bundle-exports.js';
import { followPageLocales } from './i18n/register-locale.js';
import { ownScript } from './internal/own-script.js';
import { pageRegistry } from './internal/page-registry.js';
import { beginParts } from './internal/parts/begin.js';
import type { PartList } from './internal/parts/loader.js';
import { warnOnce } from './internal/warn.js';
import { define } from './register.js';

export * from './bundle-exports.js';

/** What the build puts around this file. */
declare const linliParts: PartList | undefined;

const script = ownScript(import.meta.url);
beginParts(typeof linliParts === 'undefined' ? undefined : linliParts, script);

// Pages without modules reach the same functions through the registry: window[Symbol.for('linli')].api
pageRegistry().api ??= linli;

followPageLocales();
const { prefix, brand } = script?.dataset ?? {};
if (brand) configure({ brand });
try {
  define(prefix);
} catch (thrown) {
  // A page must not lose its elements for a slip in one attribute.
  warnOnce(`data-prefix: ${(thrown as Error).message}`);
  define();
}
