import { html, nothing, type TemplateResult } from 'lit';
import { isExpired, windowState, type Notice } from '../../../domain/notice.js';
import { icon, type IconName } from '../../../styles/icons.js';
import type { BoardParts } from '../board-parts.js';
import { momentOf, windowWords } from './times.js';

const icons: Readonly<Record<Notice['kind'], IconName>> = {
  notice: 'info',
  outage: 'alert',
  works: 'wrench',
  disclosure: 'building',
};

/** How an outage or works stand in time. */
export function whenView(board: BoardParts, notice: Notice): TemplateResult | typeof nothing {
  const when = windowWords(board, notice);
  return when ? html`<p class="when">${icon(icons[notice.kind])} <strong>${when}</strong></p>` : nothing;
}

/** What a resident has to know of it before reading it, each a word with a shape. */
export function marksView(board: BoardParts, notice: Notice): TemplateResult | typeof nothing {
  const { marks, acknowledgeBy, affects, appliesFrom, between } = board.locale.section('notice');
  const { acknowledgement, corrections = [], priority, pinned, withdrawn, places = [], validFrom } = notice;
  // What is over says so of its own.
  const isOver = windowState(notice, board.now()) === 'over';
  const ended = !withdrawn && !isOver && isExpired(notice, board.now());
  const until = acknowledgement?.until;
  const asked = until === undefined ? marks.acknowledge : acknowledgeBy(momentOf(board, until));
  const isAhead = validFrom !== undefined && Date.parse(validFrom) > board.now();
  const where = places.flatMap(({ label }) => label ?? []);
  const list: readonly (readonly [tone: string, word: string | false | undefined])[] = [
    ['urgent', priority === 'urgent' && marks.urgent],
    ['ended', withdrawn && marks.withdrawn],
    ['ended', ended && marks.expired],
    ['waiting', acknowledgement && !acknowledgement.acknowledgedAt && asked],
    ['done', acknowledgement?.acknowledgedAt !== undefined && marks.acknowledged],
    ['going', corrections.length > 0 && marks.corrected],
    ['going', pinned && marks.pinned],
    ['going', isAhead && appliesFrom(momentOf(board, validFrom))],
    ['place', where.length > 0 && affects(where.join(between))],
  ];
  const shown = list.filter(([, word]) => word);
  if (shown.length === 0) return nothing;
  return html`<p class="marks">
    ${shown.map(([tone, word]) => html`<span class="status" part="badge" data-tone=${tone}>${word}</span> `)}
  </p>`;
}
