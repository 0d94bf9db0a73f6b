import { loadReading } from './notice-board.late.js';
import type { LinliNoticeBoard } from './notice-board.js';
import { defineNoticeBoard } from './notice-board.register.js';

defineNoticeBoard();
if (typeof customElements !== 'undefined') loadReading().catch(() => undefined);

declare global {
  interface HTMLElementTagNameMap {
    'linli-notice-board': LinliNoticeBoard;
  }
}
