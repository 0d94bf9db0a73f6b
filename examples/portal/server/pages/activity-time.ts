import { html } from 'hono/html';
import type { ActivityTime } from '../../../../src/domain/index.js';
import { timeZone } from '../community/community.js';
import type { Language } from '../community/language.js';
import type { Html } from './layout.js';

const dayParts = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' } as const;

/** When an activity is, by the community's clock: from when to when, or the days that it lasts. */
export function activityTime(when: ActivityTime, language: Language): Html {
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const format = when.allDay
    ? new Intl.DateTimeFormat(locale, { ...dayParts, timeZone: 'UTC' })
    : new Intl.DateTimeFormat(locale, {
        ...dayParts,
        hour: 'numeric',
        minute: '2-digit',
        timeZone,
      });
  const start = new Date(when.start);
  const words = when.end === undefined ? format.format(start) : format.formatRange(start, new Date(when.end));
  return html`<time datetime="${when.start}">${words}</time>`;
}
