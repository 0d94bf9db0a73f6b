import type { Messages } from '../messages.js';

export const explanation: Messages['explanation'] = {
  due: '承诺时间',
  why: '为什么是这个时间',
  inHours: (calendar) => `只计算“${calendar}”的工作时间。`,
  inWorkingDays: (calendar) => `按“${calendar}”的工作日计算，从次日起算。`,
  aroundTheClock: '全天候计时，含夜间和节假日。',
  passed: (elapsed, goal) => `已用 ${elapsed}，共 ${goal}`,
  share: (percent) => `时间已过 ${percent}%`,
  time: (hours, minutes) =>
    [hours > 0 && `${hours} 小时`, (minutes > 0 || hours === 0) && `${minutes} 分钟`]
      .filter(Boolean)
      .join(' '),
  workingDays: (days) => `${days} 个工作日`,
  counted: (amount, names) => `计入 ${amount}` + (names && `（${names}调休上班）`),
  closed: (names) => (names ? `不计时：${names}` : '不计时'),
  paused: (reason) => (reason ? `已暂停：${reason}` : '已暂停'),
  sum: '合计',
  tentative: (date) => `${date} 之后的节假日安排尚未公布，届时时间可能调整。`,
};
