import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import { activityCategories } from '../../../domain/activity.js';
import { addDays, addMonths } from '../../../domain/civil-date.js';
import type { CivilDate } from '../../../domain/time.js';
import { sayDay } from '../../../i18n/days.js';
import { icon } from '../../../styles/icons.js';
import { backView, messageView, staleView } from '../../request-tracker/views/absent.view.js';
import { LinliActivityCloseEvent } from '../activity-calendar.events.js';
import { calendarViews, weekOf } from '../activity-calendar.model.js';
import type { CalendarParts } from '../calendar-parts.js';
import { agendaView } from './agenda.view.js';
import { emptyView } from './empty.view.js';
import { shapeView } from './entry.view.js';
import { gridView } from './grid.view.js';

/** The calendar: the ways to other days, views and kinds, and what goes on. */
export function calendarView(calendar: CalendarParts): TemplateResult {
  const { locale, source, attending } = calendar;
  const { words } = locale;
  const { state } = source.month;
  const { days } = source;
  const isGrid = calendar.view() !== 'agenda';
  const isLoading = days === undefined && state.status === 'loading';
  return html`<div class="header" part="header">
      <h2 class="title" part="title" id="title" tabindex="-1"><slot name="title">${words.title}</slot></h2>
      <div class="row choices">${viewsView(calendar)} ${kindsView(calendar)}</div>
      ${periodView(calendar)}
    </div>
    <div class="body" part="body" aria-busy=${isLoading}>
      ${state.error ? failureView(calendar, state.error) : nothing}
      ${isGrid ? gridView(calendar, days) : days ? agendaView(calendar, days) : nothing}
      ${isGrid && days?.size === 0 ? emptyView(calendar, words.empty) : nothing}
      ${isLoading ? html`<p class="hint loading" role="status">${words.loading}</p>` : nothing}
    </div>
    <div class="footer" part="footer">${notesView(calendar)} ${attending()?.aroundCalendar}</div>`;
}

function viewsView(calendar: CalendarParts): TemplateResult {
  const { words } = calendar.locale;
  const choices = calendarViews.map((view) =>
    choiceView('view', words.views[view], calendar.view() === view, () => calendar.show({ view })),
  );
  return choicesView(words.viewLegend, choices);
}

/** Those kinds of which there is something, and the one that is looked for. */
function kindsView({ locale, source, host }: CalendarParts): TemplateResult | typeof nothing {
  const { words } = locale;
  const present = new Set((source.read ?? source.latest)?.activities.map(({ category }) => category));
  const kinds = activityCategories.filter((kind) => present.has(kind) || kind === host.category);
  if (kinds.length < 2 && !host.category) return nothing;
  const choices = (['', ...kinds] as const).map((kind) => {
    const label = kind ? html`${shapeView(kind)} ${words.categories[kind]}` : words.all;
    return choiceView('kind', label, host.category === kind, () => (host.category = kind));
  });
  return choicesView(words.filterLegend, choices);
}

function choicesView(legend: string, choices: readonly TemplateResult[]): TemplateResult {
  return html`<fieldset class="field" part="control">
    <legend class="visually-hidden">${legend}</legend>
    <div class="chips">${choices}</div>
  </fieldset>`;
}

function choiceView(name: string, label: unknown, isChosen: boolean, choose: () => void): TemplateResult {
  return html`<label class="chip" part="item">
    <input type="radio" name=${name} .checked=${isChosen} @change=${choose} />
    <span>${label}</span>
  </label>`;
}

function periodView(calendar: CalendarParts): TemplateResult {
  const { words } = calendar.locale;
  const [view, date] = [calendar.view(), calendar.date()];
  const step = (count: number): CivilDate =>
    view === 'week' ? addDays(date, 7 * count) : addMonths(date, count);
  const jump = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    if (value) calendar.show({ date: value });
  };
  const button = (label: string, name: string, days: number) =>
    html`<button
      class="button icon-only ${name}"
      part="action"
      type="button"
      aria-label=${label}
      @click=${() => calendar.show({ date: step(days) })}
    >
      ${icon('back')}
    </button>`;
  return html`<div class="row">
    ${button(words.previous[view], 'previous', -1)} ${button(words.next[view], 'next', 1)}
    <h3 class="section-title" id="period">${periodWords(calendar)}</h3>
    <button
      class="button"
      part="action"
      type="button"
      @click=${() => calendar.show({ date: calendar.today() })}
    >
      ${words.today}
    </button>
    <label class="jump" part="control">
      <span class="visually-hidden" part="label">${words.jump}</span>
      <input class="control" type="date" .value=${date} @change=${jump} />
    </label>
  </div>`;
}

export function periodWords(calendar: CalendarParts): string {
  const { words, formatLocale } = calendar.locale;
  const date = calendar.date();
  if (calendar.view() !== 'week') return sayDay(date, 'month', formatLocale);
  return words.weekOf(sayDay(weekOf(date, calendar.weekStart()), 'inFull', formatLocale));
}

function notesView({ locale, source, attending }: CalendarParts): TemplateResult {
  const { words } = locale;
  const { omitted = 0, isCut = false } = source.read ?? {};
  const notes = [attending()?.zoneWords, isCut && words.cut, omitted > 0 && words.omitted(omitted)];
  return html`${notes.map((note) => (note ? html`<p class="hint" part="hint">${note}</p>` : nothing))}`;
}

/** What is shown could not be read again, or nothing could. */
export function failureView({ locale, source, host }: CalendarParts, error: AdapterError): TemplateResult {
  const { words, core } = locale;
  const { readAt } = source;
  const isShown = source.days !== undefined && readAt !== undefined;
  const title = isShown ? words.stale(locale.dateTime(new Date(readAt).toISOString())) : words.loadFailed;
  return staleView({ core, title, error, reload: () => void host.refresh() });
}

/** What stands in the place of one activity until what shows it is loaded. */
export function absentView(calendar: CalendarParts, isCutOff: boolean): TemplateResult {
  const { words, core } = calendar.locale;
  if (!isCutOff) return messageView(words.loading);
  const error = { code: 'offline' } as const;
  const reload = () => void calendar.host.refresh();
  return html`${closeView(calendar)} ${staleView({ core, title: words.loadFailed, error, reload })}`;
}

/** The way from one activity back to the calendar. */
export function closeView({ locale, host }: CalendarParts): TemplateResult {
  return backView(locale.words.back, () => {
    host.wasPressed = true;
    if (host.dispatchEvent(new LinliActivityCloseEvent({ activityId: host.activityId! })))
      host.activityId = undefined;
  });
}
