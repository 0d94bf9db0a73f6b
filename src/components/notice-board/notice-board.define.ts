import type { LinliNoticeBoard } from './notice-board.js';
import { defineNoticeBoard } from './notice-board.register.js';

defineNoticeBoard();

declare global {
  interface HTMLElementTagNameMap {
    'linli-notice-board': LinliNoticeBoard;
  }
}
