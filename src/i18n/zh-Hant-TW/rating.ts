import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const rating = sentences((terms): Messages['rating'] => ({
  title: '請評價這次服務',
  announced: (subject) => `邀請您評價「${subject}」，只需一點時間。`,
  later: '稍後再說',
  never: '不再詢問',
  postponed: '好的，改天再請您評價。',
  silenced: '好的，以後不再詢問。',
  undo: '復原',

  reasons: { low: '哪裡做得不好？', middle: '您想告訴我們什麼？', high: '哪裡做得好？' },
  dimensions: '分項評價',
  expected: '您原本期望的是？',
  comment: '還有想說的嗎？',
  charactersLeft: (left) => (left < 0 ? `超出 ${-left} 個字` : `還可輸入 ${left} 個字`),
  callBack: '希望有人回電',
  thanks: (name) => (name ? `向${name}轉達感謝` : '轉達感謝'),
  restored: '已為您保留之前填寫的內容。',
  notKept: '這台裝置無法儲存內容，送出成功前請不要關閉本頁。',

  send: '送出評價',
  save: '儲存修改',
  sending: '送出中……',
  cancelChange: '不修改',
  tooLong: '內容太長，請適度縮短。',
  alreadyRated: '先前已評價過，以下是已有的評價。',
  withdrawn: '目前無法評價：服務仍在繼續，或已有人評價。您填寫的內容已保留。',
  unsent: '您填寫的內容尚未送出',
  copy: '複製內容',
  copied: '已複製。',
  copyFailed: '無法複製，請長按選取文字後複製。',
  dropUnsent: '捨棄',
  tooLate: '評價已無法修改，或服務仍在繼續。以下是目前的情況。',
  denied: `您的帳號無法評價這次服務，請洽${terms.office}。`,

  sentTitle: '感謝您的評價',
  yours: '您的評價',
  theirs: `同${terms.home}人的評價`,
  score: (score, max, label) =>
    label ? `${label}（${score} 分，滿分 ${max} 分）` : `${score} 分，滿分 ${max} 分`,
  gap: (label, perceived, expected) =>
    expected ? `${label}：實際${perceived}，原本期望${expected}` : `${label}：實際${perceived}`,
  callBackAsked: '我們會盡快回電給您。',
  thanksPassed: (name) => `我們會向${name}轉達您的感謝。`,
  change: '修改評價',
  changeUntil: (time) => `${time} 前可以修改。`,
  reply: (name) => (name ? `${name}的回覆` : '回覆'),
  replied: (name, text) => (name ? `${name}的回覆：${text}` : `回覆：${text}`),

  notSolved: '問題沒有解決',
  reopenTitle: '我們會繼續處理',
  reopenReason: '還有什麼問題？',
  reopenReasonMissing: '請簡單寫下還有什麼問題。',
  reopen: '請求重新處理',
  reopening: '送出中……',
  reopenCancel: '先不送出',
  reopened: (number) => `${number} 已重新受理，${terms.office}會與您聯絡。`,
  reopenConflict: `${terms.request}剛有異動，無法在這裡重新受理，請洽${terms.office}。`,

  mean: (mean, max) => `平均 ${mean} 分（滿分 ${max} 分）`,
  tooFew: '評價人數較少，暫不顯示平均分數',
  answers: (count) => `${count} 人評價`,
  responseRate: (share) => `${share} 的受邀${terms.residents}已評價`,
  everybody: `全體${terms.residents}`,

  loadFailed: '無法載入評價。',
}));
