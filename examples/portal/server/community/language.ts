/** The languages of the portal. */
export type Language = 'en' | 'zh';

/** The language of an `Accept-Language` header or a `lang` setting: Chinese when it comes before English. */
export function languageOf(header: string | undefined): Language {
  const first = /\b(zh|en)\b/i.exec(header ?? '');
  return first?.[1]?.toLowerCase() === 'en' ? 'en' : first ? 'zh' : 'en';
}
