import { languageOf } from '../../../src/i18n/registry.js';
import { en, type StudioWords } from './en.js';
import { zhHans } from './zh-Hans.js';

export type { StudioWords } from './en.js';

/** The studio speaks two languages: Chinese to all who read Chinese, English to everybody else. */
export function wordsFor(tag: string): { locale: 'en' | 'zh-Hans'; words: StudioWords } {
  return ['zh', 'yue'].includes(languageOf(tag))
    ? { locale: 'zh-Hans', words: zhHans }
    : { locale: 'en', words: en };
}
