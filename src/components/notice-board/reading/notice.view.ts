import { html, nothing, type TemplateResult } from 'lit';
import { isExpired, type Notice } from '../../../domain/notice.js';
import { icon } from '../../../styles/icons.js';
import { messageView, staleView } from '../../request-tracker/views/absent.view.js';
import type { BoardParts } from '../board-parts.js';
import { closeView } from '../views/banner.view.js';
import { toneOf } from '../views/card.view.js';
import { attachmentsView, linkView } from '../views/files.view.js';
import { marksView, whenView } from './marks.view.js';
import type { Acknowledging } from './acknowledging.js';
import { acknowledgementView } from './acknowledgement.view.js';
import type { OneNotice } from './one-notice.js';
import { factsView } from './facts.view.js';

/** What stands in a notice and is drawn elsewhere. */
export interface NoticeParts {
  arrivals: unknown;
  /** Its text, and what can be done with it. */
  text: unknown;
  tools: unknown;
  acknowledging: Acknowledging;
}

/** One notice in full, or what stands in its place, below the way back to the list. */
export function noticeView(board: BoardParts, one: OneNotice, parts: NoticeParts): TemplateResult {
  const { record: notice, isGone } = one;
  return html`${closeView(board)}
  ${isGone ? messageView(board.locale.section('notice').notFound) : notice ? wholeView(board, one, notice, parts) : absentView(board, one)}`;
}

/** It is on its way, or did not come. */
function absentView({ locale, host }: BoardParts, { state }: OneNotice): TemplateResult {
  const words = locale.section('notice');
  if (state.status !== 'failed') return messageView(words.loading);
  const retry = html`<p>${locale.core.errors[state.error.code]}</p>
    <button class="button" part="action" type="button" @click=${() => void host.refresh()}>
      ${locale.core.retry}
    </button>`;
  return messageView(words.loadFailed, retry);
}

/** How it stands, what it says, what goes with it, what is asked of the resident. */
function wholeView(board: BoardParts, one: OneNotice, notice: Notice, parts: NoticeParts): TemplateResult {
  const { locale, now } = board;
  return html`${parts.arrivals}
    <article class="whole" aria-labelledby="title" data-tone=${toneOf(notice, now())}>
      <div class="header" part="header">
        ${whenView(board, notice)}
        <h2 class="title" part="title" id="title" tabindex="-1">${notice.title}</h2>
        ${marksView(board, notice)} ${failureView(board, one)} ${endView(board, notice)}
        ${correctionsView(locale, notice)} ${factsView(board, notice)}
      </div>
      <div class="body" part="body">${parts.text}</div>
      ${filesView(locale, notice)} ${acknowledgementView(board, parts.acknowledging, notice)}
      <div class="footer" part="footer">${parts.tools}</div>
    </article>`;
}

function failureView(
  { locale, host }: BoardParts,
  { state, readAt }: OneNotice,
): TemplateResult | typeof nothing {
  if (state.status !== 'failed') return nothing;
  const title =
    readAt === undefined
      ? locale.section('notice').loadFailed
      : locale.words.stale(locale.dateTime(new Date(readAt).toISOString()));
  return staleView({ core: locale.core, title, error: state.error, reload: () => void host.refresh() });
}

/** That it no longer holds, and why, before anybody acts on it. */
function endView({ locale, now }: BoardParts, notice: Notice): TemplateResult | typeof nothing {
  const words = locale.section('notice');
  const { withdrawn, validUntil } = notice;
  if (!isExpired(notice, now())) return nothing;
  const sentence = withdrawn
    ? words.withdrawn(locale.dateTime(withdrawn.at))
    : validUntil !== undefined
      ? words.expired(locale.dateTime(validUntil))
      : words.hasEnded;
  return html`<div class="stale ended">
    ${icon('info')}
    <div>
      <p><strong>${sentence}</strong></p>
      ${withdrawn?.reason ? html`<p>${withdrawn.reason}</p>` : nothing}
    </div>
  </div>`;
}

function correctionsView(locale: BoardParts['locale'], notice: Notice): TemplateResult | typeof nothing {
  const { corrections = [] } = notice;
  if (corrections.length === 0) return nothing;
  return html`<div role="group" class="corrections" aria-labelledby="corrections-title">
    <h3 class="section-title" id="corrections-title">${locale.section('notice').corrections}</h3>
    <ul>
      ${corrections.map(
        ({ at, text }) =>
          html`<li><time class="hint" datetime=${at}>${locale.dateTime(at)}</time> ${text}</li>`,
      )}
    </ul>
  </div>`;
}

function filesView(locale: BoardParts['locale'], notice: Notice): TemplateResult {
  const words = locale.section('notice');
  const { attachments = [], links = [] } = notice;
  return html`${attachmentsView(locale, words, attachments)}
  ${
    links.length > 0
      ? html`<div role="group" class="section" aria-labelledby="links-title">
          <h3 class="section-title" id="links-title">${words.links}</h3>
          <ul class="files" part="list">
            ${links.map(({ url, label }) => html`<li part="item">${linkView(url, label, words)}</li>`)}
          </ul>
        </div>`
      : nothing
  }`;
}
