import type { MemorySeed } from '../../src/adapters/memory/index.js';
import { invent } from '../../src/adapters/memory/invent.js';

type Converted = (text: string) => string;

/** How OpenCC calls the usage of each place: characters of Hong Kong, characters and words of Taiwan. */
const usages: Readonly<Record<string, string>> = { 'zh-Hant-HK': 'hk', 'zh-Hant-TW': 'twp' };

const converters = new Map<string, Converted>();
const communities = new Map<string, MemorySeed>();

/**
 * Brings what a traditional locale needs: the table of characters, which is large, and the invented community in them.
 * Does nothing for any other locale.
 */
export async function loadTraditional(locale: string): Promise<void> {
  const usage = usages[locale];
  if (usage === undefined) return;
  if (!converters.has(locale)) {
    const { Converter } = await import('opencc-js/cn2t');
    converters.set(locale, Converter({ from: 'cn', to: usage }));
  }
  communities.set(locale, inScriptOf(locale, await invent('zh-Hans', Date.now())));
}

/** The invented community in the characters of a loaded traditional locale; `undefined` for any other. */
export const traditionalCommunity = (locale: string): MemorySeed | undefined => communities.get(locale);

/** What is said in simplified characters, in those of a loaded traditional locale; for any other as it is. */
export function inScriptOf<Value>(locale: string, value: Value): Value {
  const convert = converters.get(locale);
  return convert ? (converted(value, convert) as Value) : value;
}

function converted(value: unknown, convert: Converted): unknown {
  if (typeof value === 'string') return convert(value);
  if (Array.isArray(value)) return value.map((item) => converted(item, convert));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, converted(inner, convert)]));
}
