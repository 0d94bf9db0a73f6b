import type { Messages } from '../messages.js';

export const noticeBoard: Messages['noticeBoard'] = {
  title: '公告欄',
  filterLegend: '查看哪些公告',
  allCategories: '全部',
  search: '搜尋公告',
  more: '載入更多',
  loading: '公告載入中……',
  loadFailed: '無法載入公告。',
  empty: '目前沒有公告。',
  noMatch: '沒有符合條件的公告。',
  clear: '查看所有公告',
  unsupported: '這裡目前無法查看公告，請留意大廳公告欄。',
  stale: (time) => `以下是 ${time} 的情況。`,
  omitted: (count) => `有 ${count} 則公告無法讀取。`,
  back: '所有公告',
  current: '進行中與即將開始',
  others: '其他公告',
  unreadMark: '未讀',
  kinds: { notice: '通知', outage: '暫停服務', works: '施工保養', disclosure: '資訊公開' },
  number: (number) => `編號 ${number}`,
  publishedOn: (time) => `${time} 發布`,
};
