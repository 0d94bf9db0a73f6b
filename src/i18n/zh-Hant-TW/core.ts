import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const core = sentences((terms): Messages['core'] => ({
  retry: '重試',
  loading: '載入中……',
  optional: '（選填）',
  errors: {
    invalid: '有幾個地方需要修改，請查看下方標示的欄位。',
    unauthenticated: '登入已過期。請重新登入，您填寫的內容都還在。',
    forbidden: `您的帳號沒有這項權限，請洽${terms.office}開通。`,
    'not-found': '這項內容已不存在，請返回並重新整理清單。',
    conflict: '內容剛被其他人更新，請重新整理以查看最新情況。',
    duplicate: '這個問題已有人提出，請先在清單中查看。',
    'too-large': '附件太大，請移除一張照片後再試。',
    'rate-limited': '短時間內操作較多，請稍候再試。',
    offline: '目前無法連線。內容不會遺失，恢復連線後再試即可。',
    timeout: '伺服器沒有及時回應。內容已保留，請重試。',
    unavailable: '暫時無法連上服務。內容已保留，請於一分鐘後重試。',
    unsupported: `本平台目前不支援這項功能，請洽${terms.office}。`,
    malformed: `無法讀取伺服器的回覆，請重試；若仍無法解決，請告知${terms.office}。`,
    unknown: '發生錯誤。內容已保留，請重試。',
  },
  retryIn: (seconds) => `${seconds} 秒後可重試。`,
  colon: '：',
  comma: '，',
  unconfigured: '這項功能尚未串接。',
}));
