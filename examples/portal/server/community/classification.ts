import { categories, type Text } from './community.js';
import type { Language } from './language.js';

const category: Text = { en: 'Category: ', zh: '类别：' };
const nowUrgent: Text = { en: 'Now treated as an emergency', zh: '现按紧急处理' };
const nowOrdinary: Text = { en: 'No longer treated as an emergency', zh: '不再按紧急处理' };
const between: Text = { en: '; ', zh: '；' };

/** What staff changed about what a request is, in words; of each, nothing where it stayed. */
export function classificationInWords(
  categoryId: string | null,
  emergency: boolean | null,
  language: Language,
): string {
  const name = categories.find(({ id }) => id === categoryId)?.name[language];
  const urgency = emergency ? nowUrgent : nowOrdinary;
  return [name && category[language] + name, emergency !== null && urgency[language]]
    .filter(Boolean)
    .join(between[language]);
}
