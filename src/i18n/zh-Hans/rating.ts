import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const rating = sentences((terms): Messages['rating'] => ({
  title: '请评价本次服务',
  announced: (subject) => `邀请您评价“${subject}”，只需片刻。`,
  later: '稍后再说',
  never: '不再询问',
  postponed: '好的，改天再请您评价。',
  silenced: '好的，今后不再询问。',
  undo: '撤销',

  reasons: { low: '哪里没做好？', middle: '您想告诉我们什么？', high: '哪里做得好？' },
  dimensions: '分项评价',
  expected: '您原本期望的是？',
  comment: '还有想说的吗？',
  charactersLeft: (left) => (left < 0 ? `超出 ${-left} 个字` : `还可输入 ${left} 个字`),
  callBack: '希望电话回访',
  thanks: (name) => (name ? `向${name}转达感谢` : '转达感谢'),
  restored: '已为您保留之前填写的内容。',
  notKept: '本机无法保存内容，提交成功前请不要关闭此页面。',

  send: '提交评价',
  save: '保存修改',
  sending: '正在提交……',
  cancelChange: '不修改',
  tooLong: '内容过长，请适当缩短。',
  alreadyRated: '此前已评价过，以下是已有的评价。',
  withdrawn: '目前不能评价：服务仍在继续，或已有人评价。您填写的内容已保留。',
  unsent: '您填写的内容尚未提交',
  copy: '复制内容',
  copied: '已复制。',
  copyFailed: '无法复制，请长按选中文字后复制。',
  dropUnsent: '放弃',
  tooLate: '评价已不能修改，或处理仍在继续。以下是目前的情况。',
  denied: `您的账号不能评价本次服务，请联系${terms.office}。`,

  sentTitle: '感谢您的评价',
  yours: '您的评价',
  theirs: '同住人的评价',
  score: (score, max, label) =>
    label ? `${label}（${score} 分，满分 ${max} 分）` : `${score} 分，满分 ${max} 分`,
  gap: (label, perceived, expected) =>
    expected ? `${label}：实际${perceived}，原本期望${expected}` : `${label}：实际${perceived}`,
  callBackAsked: '我们会尽快给您回电。',
  thanksPassed: (name) => `我们会向${name}转达您的感谢。`,
  change: '修改评价',
  changeUntil: (time) => `${time} 前可以修改。`,
  reply: (name) => (name ? `${name}的回复` : '回复'),
  replied: (name, text) => (name ? `${name}的回复：${text}` : `回复：${text}`),

  notSolved: '问题没有解决',
  reopenTitle: '我们会继续处理',
  reopenReason: '还有什么问题？',
  reopenReasonMissing: '请简单写下还有什么问题。',
  reopen: '重新受理',
  reopening: '正在提交……',
  reopenCancel: '先不提交',
  reopened: (number) => `${number} 已重新受理，${terms.office}会与您联系。`,
  reopenConflict: `${terms.request}刚有变化，无法在此重新受理，请联系${terms.office}。`,

  mean: (mean, max) => `平均 ${mean} 分（满分 ${max} 分）`,
  tooFew: '评价人数较少，暂不显示平均分',
  answers: (count) => `${count} 人评价`,
  responseRate: (share) => `${share} 的受邀${terms.residents}已评价`,
  everybody: `全体${terms.residents}`,

  loadFailed: '评价未能加载。',
}));
