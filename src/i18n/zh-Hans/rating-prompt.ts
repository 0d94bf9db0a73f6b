import type { Messages } from '../messages.js';

export const ratingPrompt: Messages['ratingPrompt'] = {
  title: '标题',
  open: '打开',
};
