import '../../../src/i18n/zh-Hant-HK/index.js';
import '../../../src/i18n/zh-Hant-TW/index.js';

/** The languages in which a brand is shown, by their own names: so whoever reads one finds it. */
const names = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant-HK': '繁體中文（香港）',
  'zh-Hant-TW': '繁體中文（臺灣）',
};

export type PreviewLocale = keyof typeof names;

export const previewLocales = Object.keys(names) as readonly PreviewLocale[];

/** The tag stands for a language that the studio does not know. */
export const languageName = (locale: string): string =>
  (names as Readonly<Record<string, string>>)[locale] ?? locale;
