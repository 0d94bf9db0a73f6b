import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize.js';
import {
  scaleBounds,
  toneOf,
  type Rating,
  type RatingInvitation,
  type RatingSummary,
} from '../../../domain/rating.js';
import { joinParts } from '../../../internal/join-parts.js';
import { icon } from '../../../styles/icons.js';

/** What was said, and what came of it. */
export interface RatingView {
  readonly locale: LocalizeController<'ratingPrompt'>;
  readonly rating: Rating;
  /** Where it is known: it has the labels. */
  readonly invitation: RatingInvitation | undefined;
  readonly summary: RatingSummary | undefined;
  /** Absent: it stays as it is. */
  readonly change: (() => void) | undefined;
}

export function ratingView(view: RatingView): TemplateResult {
  const { locale, rating, change } = view;
  const words = locale.section('rating');
  const { comment, editableUntil } = rating;
  return html`<div class="after" part="body">
    <p class="given" part="item">${scoreIn(view)}</p>
    ${partsView(view)}
    ${comment ? html`<blockquote class="quote" part="item">${comment}</blockquote>` : nothing} ${wishes(view)}
    ${replyView(view)} ${summaryView(view)}
    ${
      change
        ? html`<div class="row" part="footer">
            <button class="button" part="action" type="button" id="change" @click=${change}>
              ${words.change}
            </button>
            <span class="hint" part="hint">${words.changeUntil(locale.dateTime(editableUntil!))}</span>
          </div>`
        : nothing
    }
  </div>`;
}

/** "4 of 5: Satisfied" */
function scoreIn({ locale, rating: { scale, score } }: RatingView): string {
  const { satisfaction, levels, ends } = locale.words;
  const { min, max } = scaleBounds[scale];
  const labels: Readonly<Record<number, string>> =
    scale === 'satisfaction'
      ? satisfaction
      : scale === 'emoji'
        ? levels
        : { [min]: ends[scale].low, [max]: ends[scale].high };
  return locale.section('rating').score(score, max, labels[score] ?? '');
}

function partsView({ locale, rating, invitation }: RatingView): TemplateResult | typeof nothing {
  const { gap } = locale.section('rating');
  const levels: Readonly<Record<number, string>> = locale.words.levels;
  const judged = (rating.dimensions ?? []).flatMap(({ id, perceived, expected }) => {
    const label = invitation?.dimensions?.find((dimension) => dimension.id === id)?.label;
    if (label === undefined || perceived === undefined) return [];
    return [gap(label, levels[perceived] ?? '', expected === undefined ? '' : (levels[expected] ?? ''))];
  });
  const reasons = (rating.reasonIds ?? []).flatMap(
    (id) => invitation?.reasons?.find((reason) => reason.id === id)?.label ?? [],
  );
  const all = [...reasons, ...judged];
  if (all.length === 0) return nothing;
  return html`<ul class="parts" part="list">
    ${all.map((part) => html`<li part="item">${part}</li>`)}
  </ul>`;
}

function wishes({ locale, rating, invitation }: RatingView): TemplateResult | typeof nothing {
  const { callBackAsked, thanksPassed } = locale.section('rating');
  const name = invitation?.person?.name;
  if (rating.callBack) return html`<p part="item">${callBackAsked}</p>`;
  return rating.thanks && name ? html`<p part="item">${thanksPassed(name)}</p>` : nothing;
}

function replyView({ locale, rating: { reply } }: RatingView): TemplateResult | typeof nothing {
  if (!reply) return nothing;
  const name = joinParts(reply.by?.name, reply.by?.role);
  return html`<div class="reply" part="item">
    <h3 class="section-title">${icon('chat')} ${locale.section('rating').reply(name)}</h3>
    <p class="words">${reply.text}</p>
    <p class="hint" part="hint"><time datetime=${reply.at}>${locale.dateTime(reply.at)}</time></p>
  </div>`;
}

/** A mean never stands without its method, the number of answers and how many of those asked gave one. */
function summaryView({ locale, summary }: RatingView): TemplateResult | typeof nothing {
  if (!summary) return nothing;
  const { mean, tooFew, answers, responseRate, everybody } = locale.section('rating');
  const share = new Intl.NumberFormat(locale.formatLocale, { style: 'percent' }).format(summary.responseRate);
  const number = new Intl.NumberFormat(locale.formatLocale, { maximumFractionDigits: 1 });
  const { max } = scaleBounds[summary.scale];
  const parts = [
    summary.mean === undefined ? tooFew : mean(number.format(summary.mean), max),
    answers(summary.answers),
    responseRate(share),
    summary.method,
  ];
  return html`<p class="hint" part="hint"><strong>${everybody}</strong> · ${parts.join(' · ')}</p>`;
}

/** Whether the rating calls for help. */
export const isLow = ({ scale, score }: Pick<Rating, 'scale' | 'score'>) => toneOf(scale, score) === 'low';
