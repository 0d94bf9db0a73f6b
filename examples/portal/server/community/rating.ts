import type { RatingDimension, RatingReason, RatingScale } from '../../../../src/domain/index.js';
import type { Text } from './community.js';
import type { Language } from './language.js';

/** How finished work is rated. */
export const ratingScale: RatingScale = 'satisfaction';

/** What is asked about beside the whole: of speed and quality also what was expected, since the gap is what counts. */
export const ratingDimensions: readonly (Omit<RatingDimension, 'label'> & { label: Text })[] = [
  { id: 'timeliness', label: { en: 'Speed', zh: '及时性' }, askExpectation: true },
  { id: 'quality', label: { en: 'Quality of the work', zh: '维修质量' }, askExpectation: true },
  { id: 'attitude', label: { en: 'Friendliness', zh: '服务态度' } },
  { id: 'tidiness', label: { en: 'Left tidy', zh: '现场整洁' } },
];

/** Reasons that are offered after the score. */
export const ratingReasons: readonly (Omit<RatingReason, 'label'> & { label: Text })[] = [
  { id: 'slow', label: { en: 'Took too long', zh: '处理太慢' }, for: 'low' },
  { id: 'not-informed', label: { en: 'Nobody told me anything', zh: '没有告知进展' }, for: 'low' },
  { id: 'poor-work', label: { en: 'Badly done', zh: '修得不好' }, for: 'low' },
  { id: 'unfriendly', label: { en: 'Unfriendly', zh: '态度不好' }, for: 'low' },
  { id: 'untidy', label: { en: 'Left a mess', zh: '现场脏乱' }, for: 'low' },
  { id: 'quick', label: { en: 'Quick', zh: '处理很快' }, for: 'high' },
  { id: 'careful', label: { en: 'Careful work', zh: '认真细致' }, for: 'high' },
  { id: 'friendly', label: { en: 'Friendly', zh: '态度很好' }, for: 'high' },
];

/** For how many days after the work was done a rating is asked for. */
export const daysToRate = 30;

/** For how many days a rating can be changed, unless staff have replied to it. */
export const daysToChange = 1;

/** How many days the summary looks back on. */
export const daysToSummarise = 90;

/** With fewer answers than this nothing is said about the mean. */
export const fewestAnswers = 5;

/** How the summary is made, in words. */
export const summaryMethod: Readonly<Record<Language, string>> = {
  en: `Mean of 1 to 5, over all that was finished or rated in the last ${daysToSummarise} days. Everybody is asked.`,
  zh: `近 ${daysToSummarise} 天办结或评价的全部工单，1 至 5 分的平均分；每个工单都邀请评价。`,
};
