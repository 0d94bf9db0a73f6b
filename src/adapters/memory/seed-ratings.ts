import type { RatingSeed } from './options.js';

/** What other residents of the invented community have answered, of 64 who were asked. */
const others = {
  scores: [...Array.from({ length: 21 }, () => 5), ...Array.from({ length: 14 }, () => 4), 3, 3, 3, 2, 1],
  asked: 64,
};

/** What the invented community asks once a request is solved. */
export const ratingSeeds: Readonly<Record<'en' | 'zh-Hans', RatingSeed>> = {
  en: {
    dimensions: [
      { id: 'timeliness', label: 'How quickly it was done', askExpectation: true },
      { id: 'quality', label: 'The work itself', askExpectation: true },
      { id: 'attitude', label: 'How staff treated you' },
      { id: 'tidiness', label: 'How tidy it was left' },
    ],
    reasons: [
      { id: 'slow', label: 'It took too long', for: 'low' },
      { id: 'again', label: 'It is broken again', for: 'low' },
      { id: 'late', label: 'They came at another time', for: 'low' },
      { id: 'rude', label: 'They were unfriendly', for: 'low' },
      { id: 'mess', label: 'They left a mess', for: 'low' },
      { id: 'quick', label: 'Quick', for: 'high' },
      { id: 'lasting', label: 'Properly mended', for: 'high' },
      { id: 'friendly', label: 'Friendly', for: 'high' },
      { id: 'explained', label: 'Well explained', for: 'high' },
      { id: 'tidy', label: 'Left tidy', for: 'high' },
    ],
    offersCallBack: true,
    method: 'mean of 1–5, requests of the last 90 days',
    others,
  },
  'zh-Hans': {
    dimensions: [
      { id: 'timeliness', label: '处理速度', askExpectation: true },
      { id: 'quality', label: '维修质量', askExpectation: true },
      { id: 'attitude', label: '服务态度' },
      { id: 'tidiness', label: '现场整洁' },
    ],
    reasons: [
      { id: 'slow', label: '等待时间太长', for: 'low' },
      { id: 'again', label: '问题再次出现', for: 'low' },
      { id: 'late', label: '未按约定时间上门', for: 'low' },
      { id: 'rude', label: '态度不好', for: 'low' },
      { id: 'mess', label: '现场没有清理', for: 'low' },
      { id: 'quick', label: '处理及时', for: 'high' },
      { id: 'lasting', label: '修得彻底', for: 'high' },
      { id: 'friendly', label: '态度亲切', for: 'high' },
      { id: 'explained', label: '讲解清楚', for: 'high' },
      { id: 'tidy', label: '现场整洁', for: 'high' },
    ],
    offersCallBack: true,
    method: '近 90 天工单评分（1–5 分）的平均分',
    others,
  },
};
