import type { Messages } from '../messages.js';

export const noticeBoard: Messages['noticeBoard'] = {
  title: '公告栏',
  filterLegend: '查看哪些公告',
  allCategories: '全部',
  search: '搜索公告',
  more: '加载更多',
  loading: '正在加载公告……',
  loadFailed: '公告未能加载。',
  empty: '目前没有公告。',
  noMatch: '没有符合条件的公告。',
  clear: '查看全部公告',
  unsupported: '此处暂不支持查看公告，请留意大堂公告栏。',
  stale: (time) => `以下是 ${time} 的情况。`,
  omitted: (count) => `有 ${count} 条公告无法读取。`,
  back: '全部公告',
  current: '进行中与即将开始',
  others: '其他公告',
  unreadMark: '未读',
  kinds: { notice: '通知', outage: '停用通知', works: '施工维保', disclosure: '公示' },
  number: (number) => `编号 ${number}`,
  publishedOn: (time) => `${time} 发布`,
};
