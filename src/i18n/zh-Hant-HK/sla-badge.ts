import type { Messages } from '../messages.js';

export const slaBadge: Messages['slaBadge'] = {
  metrics: { response: '回覆', 'on-site': '上門', resolution: '完成' },
  minutes: (value) => (value === 0 ? '不足 1 分鐘' : `${value} 分鐘`),
  hours: (value) => `${value} 小時`,
  days: (value) => `${value} 天`,
  left: (time) => `尚餘 ${time}`,
  due: (moment) => `${moment} 前`,
  past: (time) => `抱歉，已超出承諾時間 ${time}，正在加緊處理`,
  paused: (reason) => (reason ? `已暫停：${reason}` : '已暫停'),
  until: (moment) => `${moment} 恢復`,
  met: '已履行承諾',
  missed: (time) => `逾時 ${time}`,
  unknown: '暫無承諾時間',
  done: '已完成',
  estimate: '預計',
  about: (text) => `約${text}`,
  announced: (subject, metric, text) => (subject && `${subject}，`) + `${metric}承諾：${text}`,
  dueSoon: (text) => `即將到期，${text}`,
};
