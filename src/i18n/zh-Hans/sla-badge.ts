import type { Messages } from '../messages.js';

export const slaBadge: Messages['slaBadge'] = {
  metrics: { response: '响应', 'on-site': '上门', resolution: '办结' },
  minutes: (value) => (value === 0 ? '不到 1 分钟' : `${value} 分钟`),
  hours: (value) => `${value} 小时`,
  days: (value) => `${value} 天`,
  left: (time) => `还剩 ${time}`,
  due: (moment) => `${moment} 前`,
  past: (time) => `抱歉，已超过承诺时间 ${time}，正在加急处理`,
  paused: (reason) => (reason ? `已暂停：${reason}` : '已暂停'),
  until: (moment) => `${moment} 恢复`,
  met: '已兑现承诺',
  missed: (time) => `超时 ${time}`,
  unknown: '暂无承诺时间',
  done: '已完成',
  estimate: '预计',
  about: (text) => `约${text}`,
  announced: (subject, metric, text) => (subject && `${subject}，`) + `${metric}承诺：${text}`,
  dueSoon: (text) => `即将到期，${text}`,
};
