import type { Messages } from '../messages.js';

export const photos: Messages['photos'] = {
  preparing: '處理中……',
  uploading: (percent) => `上傳中，${percent}%`,
  ready: '已就緒',
  unchanged: '以原檔傳送，可能包含拍攝地點。',
  retry: (name) => `重新上傳「${name}」`,
  remove: (name) => `移除「${name}」`,
  tooMany: (count) => `每次最多 ${count} 張照片，其餘沒有加入。`,
  refused: {
    empty: (name) => `「${name}」是空白檔案，請重新選擇。`,
    'too-large': (name, size) => `「${name}」超過 ${size}，請選擇較小的照片。`,
    'too-many-pixels': (name) => `「${name}」解析度過高，這台裝置無法處理。請改用螢幕截圖或較小的照片。`,
    unreadable: (name) => `無法讀取「${name}」，檔案可能已損毀，請重新選擇。`,
    'unsupported-type': (name) => `「${name}」不是照片，請選擇 JPEG 或 PNG 圖片。`,
    heic: (name) =>
      `「${name}」是 HEIC 格式，這裡無法讀取。請改用螢幕截圖，或將相機格式設為「最相容」（JPEG）。`,
  },
  failed: (name, reason) => `「${name}」沒有上傳成功。${reason}`,
};
