import type { Messages } from '../messages.js';

export const explanation: Messages['explanation'] = {
  due: '承諾時間',
  why: '為何是這個時間',
  inHours: (calendar) => `只計算「${calendar}」的辦公時間。`,
  inWorkingDays: (calendar) => `按「${calendar}」的工作天計算，由翌日起計。`,
  aroundTheClock: '全日 24 小時計算，包括夜間及公眾假期。',
  passed: (elapsed, goal) => `已用 ${elapsed}，共 ${goal}`,
  share: (percent) => `時間已過 ${percent}%`,
  time: (hours, minutes) =>
    [hours > 0 && `${hours} 小時`, (minutes > 0 || hours === 0) && `${minutes} 分鐘`]
      .filter(Boolean)
      .join(' '),
  workingDays: (days) => `${days} 個工作天`,
  counted: (amount, names) => `計入 ${amount}` + (names && `（${names}調假上班）`),
  closed: (names) => (names ? `不計算：${names}` : '不計算'),
  paused: (reason) => (reason ? `已暫停：${reason}` : '已暫停'),
  sum: '合計',
  tentative: (date) => `${date} 之後的假期安排尚未公佈，屆時時間可能會調整。`,
};
