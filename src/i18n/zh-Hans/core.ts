import type { Messages } from '../messages.js';
import { sentences } from './terms.js';

export const core = sentences((terms): Messages['core'] => ({
  retry: '重试',
  loading: '正在加载……',
  optional: '（选填）',
  errors: {
    invalid: '有几处需要修改，请查看下面标出的项目。',
    unauthenticated: '登录已失效。请重新登录，您填写的内容都还在。',
    forbidden: `您的账号没有此项权限，请联系${terms.office}开通。`,
    'not-found': '该内容已不存在，请返回并刷新列表。',
    conflict: '内容刚被他人更新，请刷新后查看最新情况。',
    duplicate: '该问题已有人提交，请先在列表中查看。',
    'too-large': '附件过大，请删除一张照片后再试。',
    'rate-limited': '短时间内操作较多，请稍等片刻再试。',
    offline: '目前连接不上。内容不会丢失，恢复连接后再试即可。',
    timeout: '服务器未及时响应。内容已保留，请重试。',
    unavailable: '暂时无法连接服务。内容已保留，请一分钟后重试。',
    unsupported: `本平台暂不支持此功能，请联系${terms.office}。`,
    malformed: `无法读取服务器的回复，请重试；如仍不行，请告知${terms.office}。`,
    unknown: '出了点问题。内容已保留，请重试。',
  },
  retryIn: (seconds) => `${seconds} 秒后可重试。`,
  colon: '：',
  comma: '，',
  unconfigured: '此功能尚未接入。',
}));
