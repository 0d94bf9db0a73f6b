/** The languages of the portal. */
export type Language = 'en' | 'zh';

/** What was written in the languages of the portal: in both or in one. */
export type Texts = Partial<Record<Language, string>>;

/** What was written in both languages or in one: in the reader's where it is there, else in the other. */
export function inLanguage(
  texts: Readonly<Partial<Record<Language, string | null>>>,
  language: Language,
): string | undefined {
  return texts[language] ?? texts[language === 'zh' ? 'en' : 'zh'] ?? undefined;
}

/** The preferred one of an `Accept-Language` header or a `lang` setting; English when it names neither. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map((range) => {
    const [, tag = '', quality = '1'] = /^\s*([a-z]+)[^;]*(?:;\s*q=([\d.]+))?/i.exec(range) ?? [];
    return { tag: tag.toLowerCase(), quality: Number(quality) };
  });
  const known = wanted.filter(({ tag, quality }) => (tag === 'zh' || tag === 'en') && quality > 0);
  // The sort is stable: of two that are wanted alike, the one named first.
  return known.sort((one, other) => other.quality - one.quality)[0]?.tag === 'zh' ? 'zh' : 'en';
}
