import type { Messages } from '../messages.js';

export const ratingPrompt: Messages['ratingPrompt'] = {
  questions: {
    satisfaction: '您對這次服務滿意嗎？',
    emoji: '您覺得這次服務如何？',
    effort: '解決這個問題容易嗎？',
    recommendation: '您有多大的可能向親友推薦我們？',
  },
  satisfaction: { 1: '非常不滿意', 2: '不滿意', 3: '普通', 4: '滿意', 5: '非常滿意' },
  levels: { 1: '很差', 2: '不太好', 3: '普通', 4: '不錯', 5: '很好' },
  ends: {
    effort: { low: '非常困難', high: '非常容易' },
    recommendation: { low: '完全不可能', high: '非常可能' },
  },
  end: (score, end) => `${score} 分，${end}`,
  clear: '清除選擇',
  required: '請選擇一項。',
  outOfRange: '所選分數不在範圍內，請重新選擇。',
};
