import { html, nothing, type TemplateResult } from 'lit';
import { scopeLevels, type Notice } from '../../../domain/notice.js';
import { phoneView } from '../../../styles/phone.js';
import type { BoardParts } from '../board-parts.js';

/** What is known of a notice: from whom, its number, when it was put up, for how long, for whom and why. */
export function factsView({ locale }: BoardParts, notice: Notice): TemplateResult {
  const words = locale.section('notice');
  const { issuer, number, publishedAt, validFrom, validUntil, window, places = [], nextDueAt } = notice;
  const dated = (instant: string | undefined) => (instant === undefined ? '' : locale.dateTime(instant));
  const isLimited = validFrom !== undefined || validUntil !== undefined;
  const facts: readonly (readonly [string, unknown])[] = [
    [words.number, number],
    [words.window, window && words.span(dated(window.from), dated(window.until))],
    [words.places, places.flatMap(({ label }) => label ?? []).join(words.between)],
    [words.period, periodWords(locale, notice)],
    [words.nextDue, dated(nextDueAt)],
    [words.from, issuer && issuerView(issuer)],
    [words.published, html`<time datetime=${publishedAt}>${dated(publishedAt)}</time>`],
    [words.applies, isLimited && words.span(dated(validFrom), dated(validUntil))],
  ];
  return html`<dl class="facts">
      ${facts.map(([term, description]) => (description ? factView(term, description) : nothing))}
    </dl>
    <p class="hint why" part="hint">${whyWords(locale, notice)}</p>`;
}

function issuerView({ name, role, phone }: NonNullable<Notice['issuer']>): unknown {
  const who = [name, role].filter(Boolean).join(' · ');
  return phone ? html`${who} · ${phoneView(phone)}` : who;
}

function factView(term: string, description: unknown): TemplateResult {
  return html`<div class="fact">
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}

/** Why the resident sees it: all parts of the community that it is for, of the narrowest level among them. */
function whyWords(locale: BoardParts['locale'], { scope = [] }: Notice): string {
  const { why, yourBuilding, yourUnit, between } = locale.section('notice');
  const level = scopeLevels.findLast((known) => scope.some((part) => part.level === known));
  const places = scope.flatMap((part) => (part.level === level && part.label?.trim()) || []).join(between);
  switch (level) {
    case 'building':
      return why.building(places || yourBuilding);
    case 'unit':
      return why.unit(places || yourUnit);
    case 'home':
      return why.home(places);
    default:
      return why.community;
  }
}

/** The period of a disclosure in words; one that is written otherwise stays as it is. */
function periodWords(locale: BoardParts['locale'], { period }: Notice): string | undefined {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(period ?? '') ?? [];
  if (year === undefined) return period;
  if (quarter) return locale.section('notice').quarter(year, quarter);
  const civil = new Date(`${year}-${month ?? '01'}-01T00:00Z`);
  const style = month ? ({ year: 'numeric', month: 'long' } as const) : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale.formatLocale, { ...style, timeZone: 'UTC' }).format(civil);
}

/** The parts of the community that it is for, where that is not everybody. */
export function scopeWords({ locale }: BoardParts, { scope = [] }: Notice): string {
  const narrow = scope.some(({ level }) => level === 'community') ? [] : scope;
  return narrow.flatMap(({ label }) => label ?? []).join(locale.section('notice').between);
}
