import type { MessageOverrides } from '../adapter/brand.js';
import type { Messages, Section, SectionName, Sections } from './messages.js';

/** Locales in the order in which they were registered, each with the sections it has so far. */
const locales = new Map<string, Sections>();

/**
 * Adds words of one locale. Elements register their own sections in `en` and `zh-Hans` when they are
 * defined; another locale is added by importing it before the elements are drawn.
 */
export function registerMessages(locale: string, sections: Sections): void {
  locales.set(locale, { ...locales.get(locale), ...sections });
  answers.clear();
}

/**
 * The registered locale whose words of a section serve a BCP 47 tag best. Asked on every drawing of every element
 * and always answered alike, so the answers are kept.
 */
export function localeFor(tag: string, section: SectionName): string | undefined {
  const key = `${section} ${tag}`;
  if (!answers.has(key)) {
    const available = [...locales].filter(([, sections]) => sections[section]).map(([locale]) => locale);
    answers.set(key, negotiateLocale(tag, available));
  }
  return answers.get(key);
}

const answers = new Map<string, string | undefined>();

/**
 * The best of the available locales for a BCP 47 tag. `Intl.Locale.maximize()` says what a tag means (`zh`
 * and `zh-SG` are Hans, `zh-HK` is Hant), so that every Chinese tag finds Chinese words; Cantonese reads
 * Chinese, and Macau what Hong Kong reads. What nobody speaks is answered in English, or else in the first there is.
 */
export function negotiateLocale(tag: string, available: readonly string[]): string | undefined {
  const [only, ...others] = available.filter((locale) => languageOf(locale) === languageOf(tag));
  // Nothing to weigh, and `Intl` takes its time to wake up.
  if (only && others.length === 0) return only;
  const fallback = available.includes('en') ? 'en' : available[0];
  const wanted = maximize(tag);
  if (!wanted) return fallback;
  const candidates = available.map((locale) => ({ locale, is: maximize(locale) }));
  const sameLanguage = candidates.filter(({ is }) => is?.language === wanted.language);
  const sameScript = sameLanguage.filter(({ is }) => is?.script === wanted.script);
  const best = sameScript.find(({ is }) => is?.region === wanted.region) ?? sameScript[0] ?? sameLanguage[0];
  return best?.locale ?? fallback;
}

/** The language of a tag: `zh` of `zh-Hans` and of `zh_CN`. */
export function languageOf(tag: string): string {
  return tag.split(/[-_]/, 1)[0]!.toLowerCase();
}

/** Cantonese counts as Chinese, and Macau as Hong Kong. */
function maximize(tag: string): { language?: string; script?: string; region?: string } | undefined {
  try {
    const full = new Intl.Locale(tag.replace(/_/g, '-')).maximize().baseName;
    const [language, script, region] = full.replace('yue', 'zh').replace('MO', 'HK').split('-');
    return { language, script, region };
  } catch {
    return undefined;
  }
}

/**
 * One section's words in one locale, with what replaces them laid on top: the later the layer, the stronger. Terms
 * come first, so that a term that is replaced reaches the sentences, and a sentence that is replaced stays as written.
 * Sections that an element needs and nobody registered are a mistake of the page; it is told which import is
 * missing.
 */
export function messagesFor<Name extends SectionName>(
  section: Name,
  locale: string,
  layers: readonly (MessageOverrides | undefined)[],
): Messages[Name] {
  const words: Section<Name> | undefined = locales.get(locale)?.[section];
  if (!words)
    throw new Error(`Linli has no words for ${section} in ${locale}: import 'linli/locales/${locale}.js'.`);
  const replace = <Value extends object>(base: Value, name: string) =>
    layers.reduce((result, layer) => lay(result, layer?.[locale]?.[name]), base);
  if (typeof words !== 'function') return replace(words, section);
  const terms = replace(words.terms, 'terms');
  return replace(
    once(words, terms, () => words(terms)),
    section,
  );
}

const made = new WeakMap<object, WeakMap<object, unknown>>();

/** What is made of two objects. All elements of a page ask on every drawing: what was made once is kept. */
function once<Value>(one: object, other: object, make: () => Value): Value {
  let results = made.get(one);
  if (!results) made.set(one, (results = new WeakMap()));
  if (!results.has(other)) results.set(other, make());
  return results.get(other) as Value;
}

/** The base with changes laid on top. */
function lay<Value extends object>(base: Value, changes: unknown): Value {
  return changes && typeof changes === 'object' ? once(base, changes, () => merge(base, changes)) : base;
}

function merge<Value extends object>(base: Value, changes: object): Value {
  const result = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(changes)) {
    const own = result[key];
    if (own && typeof own === 'object') result[key] = lay(own, value);
    else if (typeof own === typeof value) result[key] = value;
    else if (typeof own === 'function' && typeof value === 'string') result[key] = () => value;
  }
  return result as Value;
}
