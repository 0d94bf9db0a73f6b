import type { FieldValue } from '../../../../src/domain/index.js';
import { categories, timeZone, type PortalField } from './community.js';
import type { Language } from './language.js';

/** The answers to a category's questions, and to those of the category that it was filed under, in words for staff. */
export function answersInWords(
  categoryId: string | undefined,
  answers: Readonly<Record<string, FieldValue>>,
  language: Language,
): string[] {
  const asked = [...categories]
    .sort((one, other) => Number(other.id === categoryId) - Number(one.id === categoryId))
    .flatMap(({ fields }) => fields ?? []);
  return asked
    .filter(({ code }, index) => asked.findIndex((field) => field.code === code) === index)
    .filter(({ code }) => answers[code] !== undefined)
    .map((field) => `${field.label[language]}: ${inWords(field, answers[field.code]!, language)}`);
}

function inWords(field: PortalField, answer: FieldValue, language: Language): string {
  if (field.type === 'datetime') {
    return new Date(String(answer)).toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { timeZone });
  }
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
  const words = chosen.map(
    (value) => field.choices?.find((choice) => choice.value === value)?.label[language] ?? value,
  );
  return words.join(', ');
}
