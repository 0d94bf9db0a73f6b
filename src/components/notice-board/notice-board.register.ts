import { core as englishCore } from '../../i18n/en/core.js';
import { noticeBoard as english } from '../../i18n/en/notice-board.js';
import { registerMessages } from '../../i18n/registry.js';
import { core as chineseCore } from '../../i18n/zh-Hans/core.js';
import { noticeBoard as chinese } from '../../i18n/zh-Hans/notice-board.js';
import { defineElement } from '../../internal/define.js';
import { LinliNoticeBoard } from './notice-board.js';

/** Registers `<linli-notice-board>`, or the same with another prefix, with its words. In `registry`, or else in the page's own. */
export function defineNoticeBoard(prefix?: string, registry?: CustomElementRegistry): void {
  registerMessages('en', { core: englishCore, noticeBoard: english });
  registerMessages('zh-Hans', { core: chineseCore, noticeBoard: chinese });
  defineElement('notice-board', LinliNoticeBoard, prefix, registry);
}
