import type { LinliActivityCalendar } from './activity-calendar.js';
import { defineActivityCalendar } from './activity-calendar.register.js';

defineActivityCalendar();

declare global {
  interface HTMLElementTagNameMap {
    'linli-activity-calendar': LinliActivityCalendar;
  }
}
