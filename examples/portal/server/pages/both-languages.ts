import { html } from 'hono/html';
import type { Language } from '../community/language.js';
import type { Html } from './layout.js';
import { writtenLanguages } from './typed.js';

/** How a field is named of which there is one for each language. */
export const inLanguageWords = {
  en: {
    en: (label: string) => `${label} (English)`,
    zh: (label: string) => `${label} (Chinese)`,
  },
  zh: {
    en: (label: string) => `${label}（英文）`,
    zh: (label: string) => `${label}（中文）`,
  },
} as const;

/** Twice the same field: for the page's own language first. */
export function inBothLanguages(
  language: Language,
  label: string,
  field: (name: Language, label: string, attributes: { lang: string }) => Html,
): Html {
  const both = writtenLanguages(language).map((one) =>
    field(one, inLanguageWords[language][one](label), { lang: one === 'zh' ? 'zh-CN' : 'en' }),
  );
  return html`${both}`;
}
