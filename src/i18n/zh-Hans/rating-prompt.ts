import type { Messages } from '../messages.js';

export const ratingPrompt: Messages['ratingPrompt'] = {
  questions: {
    satisfaction: '您对本次服务满意吗？',
    emoji: '这次服务怎么样？',
    effort: '解决这个问题容易吗？',
    recommendation: '您有多大可能向亲友推荐我们？',
  },
  satisfaction: { 1: '很不满意', 2: '不满意', 3: '一般', 4: '满意', 5: '很满意' },
  levels: { 1: '很差', 2: '较差', 3: '一般', 4: '较好', 5: '很好' },
  ends: {
    effort: { low: '非常困难', high: '非常容易' },
    recommendation: { low: '完全不可能', high: '非常可能' },
  },
  end: (score, end) => `${score} 分，${end}`,
  clear: '清除选择',
  required: '请选择一项。',
  outOfRange: '所选分值不在范围内，请重新选择。',
};
