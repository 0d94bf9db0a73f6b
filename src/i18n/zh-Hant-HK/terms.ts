import { sentencesWith, type Terms } from '../terms.js';

export const terms: Terms = {
  resident: '住戶',
  residents: '住戶',
  neighbours: '鄰居',
  office: '管理處',
  staff: '職員',
  community: '屋苑',
  request: '個案',
  requests: '個案',
  home: '單位',
};

export const sentences = sentencesWith(terms);
