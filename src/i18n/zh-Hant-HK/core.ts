import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const core = sentences((terms): Messages['core'] => ({
  retry: '重試',
  loading: '正在載入……',
  optional: '（選填）',
  errors: {
    invalid: '有幾項需要修改，請查看下方標示的項目。',
    unauthenticated: '您已登出。請重新登入，您填寫的內容仍然保留。',
    forbidden: `您的帳戶沒有此項權限，請聯絡${terms.office}開通。`,
    'not-found': '此內容已不存在，請返回並重新整理列表。',
    conflict: '內容剛被其他人更新，請重新整理以查看最新情況。',
    duplicate: '此問題已有人遞交，請先在列表中查看。',
    'too-large': '附件過大，請移除一張相片後再試。',
    'rate-limited': '短時間內操作較多，請稍等片刻再試。',
    offline: '目前未能連線。內容不會遺失，恢復連線後再試即可。',
    timeout: '伺服器未有及時回應。內容已保留，請重試。',
    unavailable: '暫時未能連接服務。內容已保留，請於一分鐘後重試。',
    unsupported: `此平台暫不支援這項功能，請聯絡${terms.office}。`,
    malformed: `未能讀取伺服器的回覆，請重試；如仍未能解決，請通知${terms.office}。`,
    unknown: '發生問題。內容已保留，請重試。',
  },
  retryIn: (seconds) => `${seconds} 秒後可重試。`,
  colon: '：',
  comma: '，',
  unconfigured: '此功能尚未接通。',
}));
