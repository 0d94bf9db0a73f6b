import { html, type TemplateResult } from 'lit';
import { scopeLevels, type Notice } from '../../../domain/notice.js';
import { factListView, type Fact } from '../../../styles/facts.js';
import { callableView } from '../../../styles/phone.js';
import type { BoardParts } from '../board-parts.js';

/** What is known of a notice: from whom, its number, when it was put up, for how long, for whom and why. */
export function factsView({ locale }: BoardParts, notice: Notice): TemplateResult {
  const words = locale.section('notice');
  const { issuer, number, publishedAt, validFrom, validUntil, window, places = [], nextDueAt } = notice;
  const dated = (instant?: string) => (instant === undefined ? '' : locale.dateTime(instant));
  const facts: readonly Fact[] = [
    [words.number, number],
    [words.window, window && words.span(dated(window.from), dated(window.until))],
    [words.places, labelsOf(locale, places)],
    [words.period, periodWords(locale, notice)],
    [words.nextDue, dated(nextDueAt)],
    [words.from, issuer && callableView(issuer)],
    [words.published, html`<time datetime=${publishedAt}>${dated(publishedAt)}</time>`],
    [words.applies, (validFrom ?? validUntil) && words.span(dated(validFrom), dated(validUntil))],
  ];
  return html`${factListView(facts)}
    <p class="hint why" part="hint">${whyWords(locale, notice)}</p>`;
}

/** Why the resident sees it: all parts of the community that it is for, of the narrowest level among them. */
function whyWords(locale: BoardParts['locale'], { scope = [] }: Notice): string {
  const { why, yourBuilding, yourUnit } = locale.section('notice');
  const level = scopeLevels.findLast((known) => scope.some((part) => part.level === known));
  const places = labelsOf(
    locale,
    scope.filter((part) => part.level === level),
  );
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
  return labelsOf(locale, scope.some(({ level }) => level === 'community') ? [] : scope);
}

function labelsOf(locale: BoardParts['locale'], places: readonly { label?: string }[]): string {
  return places.flatMap(({ label }) => label?.trim() || []).join(locale.section('notice').between);
}
