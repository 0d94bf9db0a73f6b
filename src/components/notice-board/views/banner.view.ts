import { html, nothing, type TemplateResult } from 'lit';
import type { Notice } from '../../../domain/notice.js';
import { cardsView } from './list.view.js';
import type { CardView } from './card.view.js';

/** What matters now and nothing else; nothing at all when nothing does. It stands still. */
export function bannerView(
  view: CardView & { arrivals: unknown },
  notices: readonly Notice[],
): TemplateResult | typeof nothing {
  if (notices.length === 0) return nothing;
  return html`<section class="banner" part="body" aria-labelledby="title">
    <h2 class="visually-hidden" part="title" id="title" tabindex="-1">${view.locale.words.current}</h2>
    ${view.arrivals} ${cardsView(view, notices, view.locale.words.current)}
  </section>`;
}
