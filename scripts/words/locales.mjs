import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textsOf } from './texts.mjs';

/**
 * The locales that are somebody's language, found by looking: those with terms of their own. The accented and the
 * long one are made of English.
 *
 * @param {string} root the project folder
 * @returns {string[]}
 */
export function localesOf(root) {
  const folder = join(root, 'src/i18n');
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'terms.ts')))
    .sort();
}

/**
 * All words of the locales. What runs this has to understand TypeScript (tsx).
 *
 * @param {string} root the project folder
 * @returns {Promise<(locale: string, overrides?: object) => import('./texts.mjs').Text[]>} every text of a locale, the
 *   overrides laid on: `{ terms: { resident: 'tenant' } }`
 */
export async function readWords(root) {
  const load = (path) => import(pathToFileURL(join(root, 'src/i18n', path)).href);
  const { messagesFor } = await load('registry.ts');
  const sections = new Map();
  for (const locale of localesOf(root)) {
    await load(`${locale}/index.ts`);
    sections.set(locale, Object.keys(await load(`${locale}/sections.ts`)).sort());
  }
  return (locale, overrides = {}) =>
    sections
      .get(locale)
      .flatMap((name) => textsOf(messagesFor(name, locale, [{ [locale]: overrides }]), locale, name));
}
