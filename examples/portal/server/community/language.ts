/** The languages of the portal. */
export type Language = 'en' | 'zh';

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
