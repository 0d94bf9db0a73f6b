import { sentencesWith, type Terms } from '../terms.js';

export const terms: Terms = {
  resident: '住户',
  residents: '住户',
  neighbours: '邻居',
  office: '物业服务中心',
  staff: '工作人员',
  community: '小区',
  request: '工单',
  requests: '工单',
  home: '房屋',
};

export const sentences = sentencesWith(terms);
