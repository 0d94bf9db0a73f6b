const names: Readonly<Record<string, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant-HK': '繁體中文（香港）',
  'zh-Hant-TW': '繁體中文（台灣）',
  'en-XA': 'Pseudo: [Ŝéñđ]',
  'en-XL': 'Long words',
};

const modules = import.meta.glob<unknown>('../src/i18n/*/index.ts');

/** How each locale's words are loaded, by its tag. The elements bring those of `en` and `zh-Hans` themselves. */
const loaders = new Map(Object.entries(modules).map(([path, load]) => [path.split('/').at(-2)!, load]));

/** The locales that the library has, with their names. */
export const localeNames: Readonly<Record<string, string>> = Object.fromEntries(
  [...new Set(['en', 'zh-Hans', ...Object.keys(names), ...loaders.keys()])]
    .filter((tag) => loaders.has(tag))
    .map((tag) => [tag, names[tag] ?? tag]),
);

/** Registers the words of a locale. */
export async function loadLocale(tag: string): Promise<void> {
  await loaders.get(tag)?.();
}
