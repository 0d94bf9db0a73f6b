import type { Messages } from '../messages.js';

export const explanation: Messages['explanation'] = {
  due: '承諾時間',
  why: '為什麼是這個時間',
  inHours: (calendar) => `只計算「${calendar}」的上班時間。`,
  inWorkingDays: (calendar) => `依「${calendar}」的工作天計算，自隔天起算。`,
  aroundTheClock: '全天 24 小時計算，包含夜間和假日。',
  passed: (elapsed, goal) => `已用 ${elapsed}，共 ${goal}`,
  share: (percent) => `時間已過 ${percent}%`,
  time: (hours, minutes) =>
    [hours > 0 && `${hours} 小時`, (minutes > 0 || hours === 0) && `${minutes} 分鐘`]
      .filter(Boolean)
      .join(' '),
  workingDays: (days) => `${days} 個工作天`,
  counted: (amount, names) => `計入 ${amount}` + (names && `（${names}補班）`),
  closed: (names) => (names ? `不計入：${names}` : '不計入'),
  paused: (reason) => (reason ? `已暫停：${reason}` : '已暫停'),
  sum: '合計',
  tentative: (date) => `${date} 之後的放假安排尚未公布，屆時時間可能調整。`,
};
