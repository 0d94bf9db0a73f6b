import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const rating = sentences((terms): Messages['rating'] => ({
  title: '請為是次服務評分',
  announced: (subject) => `邀請您為「${subject}」評分，只需片刻。`,
  later: '稍後再說',
  never: '不再詢問',
  postponed: '好的，改天再請您評分。',
  silenced: '好的，以後不再詢問。',
  undo: '復原',

  reasons: { low: '哪方面未如理想？', middle: '您想告訴我們甚麼？', high: '哪方面做得好？' },
  dimensions: '分項評分',
  expected: '您原本的期望是？',
  comment: '還有其他意見嗎？',
  charactersLeft: (left) => (left < 0 ? `超出 ${-left} 個字` : `尚可輸入 ${left} 個字`),
  callBack: `希望${terms.staff}致電跟進`,
  thanks: (name) => (name ? `向${name}轉達謝意` : '轉達謝意'),
  restored: '已為您保留之前填寫的內容。',
  notKept: '本機未能儲存內容，成功遞交前請勿關閉本頁。',

  send: '遞交評分',
  save: '儲存修改',
  sending: '正在遞交……',
  cancelChange: '不修改',
  tooLong: '內容過長，請適當縮短。',
  alreadyRated: '之前已獲評分，以下是已有的評分。',
  withdrawn: '目前未能評分：服務仍在繼續，或已有人評分。您填寫的內容已保留。',
  unsent: '您填寫的內容尚未遞交',
  copy: '複製內容',
  copied: '已複製。',
  copyFailed: '未能複製，請長按選取文字後複製。',
  dropUnsent: '放棄',
  tooLate: '評分已不能修改，或服務仍在繼續。以下是目前的情況。',
  denied: `您的帳戶不能為是次服務評分，請聯絡${terms.office}。`,

  sentTitle: '感謝您的評分',
  yours: '您的評分',
  theirs: '同住成員的評分',
  score: (score, max, label) =>
    label ? `${label}（${score} 分，滿分 ${max} 分）` : `${score} 分，滿分 ${max} 分`,
  gap: (label, perceived, expected) =>
    expected ? `${label}：實際${perceived}，原本期望${expected}` : `${label}：實際${perceived}`,
  callBackAsked: '我們會盡快致電給您。',
  thanksPassed: (name) => `我們會向${name}轉達您的謝意。`,
  change: '修改評分',
  changeUntil: (time) => `${time} 前可以修改。`,
  reply: (name) => (name ? `${name}的回覆` : '回覆'),
  replied: (name, text) => (name ? `${name}的回覆：${text}` : `回覆：${text}`),

  notSolved: '問題尚未解決',
  reopenTitle: '我們會繼續跟進',
  reopenReason: '還有甚麼問題？',
  reopenReasonMissing: '請簡單寫下還有甚麼問題。',
  reopen: '要求重新處理',
  reopening: '正在遞交……',
  reopenCancel: '暫不遞交',
  reopened: (number) => `${number} 已重新受理，${terms.office}會與您聯絡。`,
  reopenConflict: `${terms.request}剛有變動，未能在此重新受理，請聯絡${terms.office}。`,

  mean: (mean, max) => `平均 ${mean} 分（滿分 ${max} 分）`,
  tooFew: '評分人數較少，暫不顯示平均分',
  answers: (count) => `${count} 人評分`,
  responseRate: (share) => `${share} 的受邀${terms.residents}已評分`,
  everybody: `全體${terms.residents}`,

  loadFailed: '未能載入評分。',
}));
