import { sentencesWith, type Terms } from '../terms.js';

export const terms: Terms = {
  resident: '住戶',
  residents: '住戶',
  neighbours: '鄰居',
  office: '管理中心',
  staff: '工作人員',
  community: '社區',
  request: '案件',
  requests: '案件',
  home: '住家',
};

export const sentences = sentencesWith(terms);
