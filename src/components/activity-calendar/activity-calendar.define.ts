import { loadAttending } from './activity-calendar.late.js';
import type { LinliActivityCalendar } from './activity-calendar.js';
import { defineActivityCalendar } from './activity-calendar.register.js';

defineActivityCalendar();
if (typeof customElements !== 'undefined') loadAttending().catch(() => undefined);

declare global {
  interface HTMLElementTagNameMap {
    'linli-activity-calendar': LinliActivityCalendar;
  }
}
