import { configure } from './adapter/settings.js';
import * as linli from './bundle-exports.js';
import { followPageLocales } from './i18n/register-locale.js';
import { ownScript } from './internal/own-script.js';
import { pageRegistry } from './internal/page-registry.js';
import { warnOnce } from './internal/warn.js';
import { define } from './register.js';

export * from './bundle-exports.js';

// Pages without modules reach the same functions through the registry: window[Symbol.for('linli')].api
pageRegistry().api ??= linli;

followPageLocales();
const { prefix, brand } = ownScript(import.meta.url)?.dataset ?? {};
if (brand) configure({ brand });
try {
  define(prefix);
} catch (thrown) {
  // A page must not lose its elements for a slip in one attribute.
  warnOnce(`data-prefix: ${(thrown as Error).message}`);
  define();
}
