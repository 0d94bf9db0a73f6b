import type { Messages } from '../messages.js';

export const photos: Messages['photos'] = {
  preparing: '正在处理……',
  uploading: (percent) => `正在上传，${percent}%`,
  ready: '已就绪',
  unchanged: '原样发送，可能包含拍摄地点。',
  retry: (name) => `重新上传“${name}”`,
  remove: (name) => `移除“${name}”`,
  tooMany: (count) => `每次最多 ${count} 张照片，其余的未添加。`,
  refused: {
    empty: (name) => `“${name}”是空文件，请重新选择。`,
    'too-large': (name, size) => `“${name}”超过 ${size}，请选择较小的照片。`,
    'too-many-pixels': (name) => `“${name}”像素过高，本设备无法处理。请改用截图或较小的照片。`,
    unreadable: (name) => `“${name}”无法读取，文件可能已损坏，请重新选择。`,
    'unsupported-type': (name) => `“${name}”不是照片，请选择 JPEG 或 PNG 图片。`,
    heic: (name) => `“${name}”是 HEIC 格式，这里无法读取。请改用截图，或将相机格式设为“兼容性最佳”（JPEG）。`,
  },
  failed: (name, reason) => `“${name}”未能上传。${reason}`,
};
