import { html } from 'hono/html';
import { timeZone } from '../community/community.js';
import type { Language } from '../community/language.js';
import type { Html } from './layout.js';

/** A moment by the community's clock. */
export function time(instant: string, language: Language): Html {
  const words = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant));
  return html`<time datetime="${instant}">${words}</time>`;
}
