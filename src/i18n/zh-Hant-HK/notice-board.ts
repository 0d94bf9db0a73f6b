import type { Messages } from '../messages.js';

export const noticeBoard: Messages['noticeBoard'] = {
  title: '通告板',
  filterLegend: '查看哪些通告',
  allCategories: '全部',
  search: '搜尋通告',
  more: '載入更多',
  loading: '正在載入通告……',
  loadFailed: '未能載入通告。',
  empty: '目前沒有通告。',
  noMatch: '沒有符合條件的通告。',
  clear: '查看所有通告',
  unsupported: '此處暫不支援查看通告，請留意大堂通告板。',
  stale: (time) => `以下是 ${time} 的情況。`,
  omitted: (count) => `有 ${count} 則通告未能讀取。`,
  back: '所有通告',
  current: '現正進行及即將開始',
  others: '其他通告',
  unreadMark: '未讀',
  kinds: { notice: '通知', outage: '暫停服務', works: '工程保養', disclosure: '公佈' },
  number: (number) => `編號 ${number}`,
  publishedOn: (time) => `${time} 發出`,
};
