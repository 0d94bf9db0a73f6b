import type { Brand, MessageOverrides } from '../adapter/brand.js';
import { languageOf, negotiateLocale } from '../i18n/registry.js';
import { termPacks, type TermPackName } from './term-packs/index.js';

type TermsByLocale = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The locales that Linli has words in. A page may register more. */
const published = ['en', 'zh-Hans', 'zh-Hant-HK', 'zh-Hant-TW'];

/** The words of a brand, the stronger the later: packs of terms in their order, its own terms, its sentences. */
export function wordsOf({ terms, messages = {} }: Brand): readonly MessageOverrides[] {
  const packs: readonly TermsByLocale[] = (terms?.packs ?? []).map((name) => termPacks[name as TermPackName]);
  const layers = [...packs, terms?.locales ?? {}].map(asMessages);
  return [...layers, messages].flatMap(byOurLocales);
}

function asMessages(locales: TermsByLocale): MessageOverrides {
  return Object.fromEntries(Object.entries(locales).map(([locale, terms]) => [locale, { terms }]));
}

/** Portals say `zh-CN`: a layer for each tag, under the locale whose words it is about. */
function byOurLocales(messages: MessageOverrides): MessageOverrides[] {
  return Object.entries(messages).map(([tag, words]) => ({ [ourLocale(tag)]: words }));
}

function ourLocale(tag: string): string {
  if (published.includes(tag)) return tag;
  const ofLanguage = published.filter((locale) => languageOf(locale) === languageOf(tag));
  const isOwn = /-x[al]$/i.test(tag) || ofLanguage.length === 0;
  return isOwn ? tag : negotiateLocale(tag, ofLanguage)!;
}
