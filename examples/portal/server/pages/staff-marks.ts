import { html } from 'hono/html';
import { isOpen, type Rating, type ServiceRequest } from '../../../../src/domain/index.js';
import type { Language } from '../community/language.js';
import type { Html } from './layout.js';
import { texts } from './texts.js';

/** What a resident waits for: that it was taken up again, that it goes faster, that somebody calls. In words, as labels. */
export function marks(request: ServiceRequest, rating: Rating | undefined, language: Language): Html[] {
  const words = texts[language];
  const { status, history = [] } = request;
  const isReopened = isOpen(status) && history.some(({ type }) => type === 'reopened');
  const urged = isOpen(status) ? history.filter(({ type }) => type === 'urged').length : 0;
  const said = [
    request.emergency && words.emergency,
    isReopened && words.reopened,
    urged > 0 && words.urged(urged),
    rating?.callBack && !rating.reply && words.callBack,
  ];
  return said.filter(Boolean).map((text) => html`<span class="label label-danger">${text}</span> `);
}
