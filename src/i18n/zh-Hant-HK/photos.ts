import type { Messages } from '../messages.js';

export const photos: Messages['photos'] = {
  preparing: '正在處理……',
  uploading: (percent) => `正在上載，${percent}%`,
  ready: '已就緒',
  unchanged: '按原檔傳送，可能包含拍攝地點。',
  retry: (name) => `重新上載「${name}」`,
  remove: (name) => `移除「${name}」`,
  tooMany: (count) => `每次最多 ${count} 張相片，其餘未有加入。`,
  refused: {
    empty: (name) => `「${name}」是空白檔案，請重新選擇。`,
    'too-large': (name, size) => `「${name}」超過 ${size}，請選擇較小的相片。`,
    'too-many-pixels': (name) => `「${name}」像素過高，本機未能處理。請改用螢幕截圖或較小的相片。`,
    unreadable: (name) => `未能讀取「${name}」，檔案可能已損壞，請重新選擇。`,
    'unsupported-type': (name) => `「${name}」不是相片，請選擇 JPEG 或 PNG 圖片。`,
    heic: (name) =>
      `「${name}」是 HEIC 格式，此處未能讀取。請改用螢幕截圖，或將相機格式設為「最兼容」（JPEG）。`,
  },
  failed: (name, reason) => `未能上載「${name}」。${reason}`,
};
