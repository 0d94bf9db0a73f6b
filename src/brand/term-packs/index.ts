import type { Terms } from '../../i18n/terms.js';
import { en } from './en.js';
import { termPackNames, type TermPackName } from './pack.js';
import { zhHans } from './zh-Hans.js';
import { zhHantHK } from './zh-Hant-HK.js';
import { zhHantTW } from './zh-Hant-TW.js';

export { termPackNames, type LocalePacks, type TermPackName } from './pack.js';

const locales = { en, 'zh-Hans': zhHans, 'zh-Hant-HK': zhHantHK, 'zh-Hant-TW': zhHantTW };

/** Terms by pack and locale, as they are laid over a locale's own: `termPacks.tenant.en`. */
export const termPacks = Object.fromEntries(
  termPackNames.map((name) => [
    name,
    Object.fromEntries(Object.entries(locales).map(([locale, packs]) => [locale, packs[name]])),
  ]),
) as Readonly<Record<TermPackName, Readonly<Record<string, Partial<Terms>>>>>;
