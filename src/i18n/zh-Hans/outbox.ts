import type { Messages } from '../messages.js';

export const outbox: Messages['outbox'] = {
  title: '尚未提交成功',
  reasons: {
    offline: '目前连接不上，恢复后会自动提交。',
    timeout: '服务器未及时响应，系统会继续尝试。',
    unavailable: '暂时无法连接服务，系统会继续尝试。',
    'rate-limited': '服务要求稍候，到时会自动提交。',
    unauthenticated: '登录已失效，重新登录后会自动提交。',
  },
  waiting: '会尽快自动提交。',
  nextAttempt: (seconds) => `${seconds} 秒后再次尝试。`,
  sending: '正在尝试提交……',
  keptOnDevice: '内容已保存在本机，关闭页面也不会丢失，再次打开时会继续提交。',
  keptInPage: '本机无法保存内容，提交成功前请不要关闭此页面。',
  stale: (time) => `这是您在 ${time} 填写的，还需要提交吗？`,
  refused: '服务未接受此内容，修改后可再次提交。',
  mayHaveArrived: '内容可能已经送达，只是没有收到回复。',
  retry: '立即重试',
  send: '现在提交',
  change: '修改',
  discard: '放弃',
  discardQuestion: '确定放弃吗？放弃后无法恢复。',
  discardYes: '确定放弃',
  discardNo: '保留',
  discarded: '已放弃。',
  sent: (summary) => `已提交：${summary}`,
};
