import { html, nothing, type TemplateResult } from 'lit';
import type { ActivitiesPort } from '../../../adapter/ports.js';
import type { OneRecord } from '../../../controllers/one-record.js';
import type { PassingOn } from '../../../controllers/passing-on.js';
import { placesLeft } from '../../../domain/activity-state.js';
import type { Activity } from '../../../domain/activity.js';
import { dateAt } from '../../../domain/civil-date.js';
import { joinParts } from '../../../internal/join-parts.js';
import { factListView, type Fact } from '../../../styles/facts.js';
import { icon } from '../../../styles/icons.js';
import { phoneView } from '../../../styles/phone.js';
import { attachmentsView } from '../../notice-board/views/files.view.js';
import { messageView, staleView } from '../../request-tracker/views/absent.view.js';
import type { CalendarParts } from '../calendar-parts.js';
import { closeView } from '../views/calendar.view.js';
import { shapeView } from '../views/entry.view.js';
import type { DayAlmanac } from './day-almanac.js';
import type { Joining } from './joining.js';
import { joiningView } from './joining.view.js';
import { marksView } from './marks.view.js';
import { momentWords, whenWords } from './times.js';
import type { ToCalendar } from './to-calendar.js';
import { toolsView } from './tools.view.js';

/** What stands around an activity and is kept elsewhere. */
export interface ActivityTools {
  joining: Joining;
  passingOn: PassingOn;
  toCalendar: ToCalendar;
  almanac: DayAlmanac;
}

/** One activity in full, or what stands in its place, below the way back to the calendar. */
export function activityView(
  calendar: CalendarParts,
  one: OneRecord<Activity, ActivitiesPort>,
  tools: ActivityTools,
): TemplateResult {
  const { record, isGone } = one;
  const words = calendar.locale.section('activity');
  return html`${closeView(calendar)}
  ${isGone ? messageView(words.notFound) : record ? wholeView(calendar, one, record, tools) : absentView(calendar, one)}`;
}

/** It is on its way, or did not come. */
function absentView(
  { locale, host }: CalendarParts,
  { state }: OneRecord<Activity, ActivitiesPort>,
): TemplateResult {
  if (state.status !== 'failed') return messageView(locale.words.loading);
  const retry = html`<p>${locale.core.errors[state.error.code]}</p>
    <button class="button" part="action" type="button" @click=${() => void host.refresh()}>
      ${locale.core.retry}
    </button>`;
  return messageView(locale.section('activity').loadFailed, retry);
}

/** When and where it is and how it stands, whether the resident comes, what it is about, what goes with it. */
function wholeView(
  calendar: CalendarParts,
  one: OneRecord<Activity, ActivitiesPort>,
  activity: Activity,
  tools: ActivityTools,
): TemplateResult {
  const { locale } = calendar;
  const { title, description, attachments = [] } = activity;
  const paragraphs = description?.split(/\n\s*\n/).filter((text) => text.trim()) ?? [];
  return html`<article class="whole" aria-labelledby="title" data-status=${activity.status}>
    <div class="header" part="header">
      <h2 class="title" part="title" id="title" tabindex="-1">${title}</h2>
      ${marksView(calendar, activity)} ${failureView(calendar, one)} ${changeView(calendar, activity)}
      ${factsView(calendar, activity, tools)}
    </div>
    ${joiningView(calendar, tools.joining, activity)}
    ${calendar.attending()?.zoneWords ? html`<p class="hint" part="hint">${calendar.attending()?.zoneWords}</p>` : nothing}
    <div class="body" part="body">${paragraphs.map((text) => html`<p class="text">${text}</p>`)}</div>
    ${attachmentsView(locale, locale.section('activity'), attachments)}
    <div class="footer" part="footer">${toolsView(calendar, tools, activity)}</div>
  </article>`;
}

function failureView(
  { locale, host }: CalendarParts,
  { state, readAt }: OneRecord<Activity, ActivitiesPort>,
): TemplateResult | typeof nothing {
  if (state.status !== 'failed') return nothing;
  const title =
    readAt === undefined
      ? locale.section('activity').loadFailed
      : locale.words.stale(locale.dateTime(new Date(readAt).toISOString()));
  return staleView({ core: locale.core, title, error: state.error, reload: () => void host.refresh() });
}

/** That it is not on, or not when it was to be, and why, before anybody goes there. */
function changeView(calendar: CalendarParts, activity: Activity): TemplateResult | typeof nothing {
  const words = calendar.locale.section('activity');
  const { status, movedFrom, reason } = activity;
  const sentence =
    status === 'cancelled'
      ? words.cancelled
      : status === 'moved' && movedFrom && words.movedFrom(whenWords(calendar, movedFrom));
  if (!sentence) return nothing;
  return html`<div class="stale change">
    ${icon('info')}
    <div>
      <p><strong>${sentence}</strong></p>
      ${reason ? html`<p>${words.reason(reason)}</p>` : nothing}
    </div>
  </div>`;
}

function factsView(calendar: CalendarParts, activity: Activity, { almanac }: ActivityTools): TemplateResult {
  const { locale } = calendar;
  const words = locale.section('activity');
  const { when, place, host, fee, audience, joinUntil, category, joinable } = activity;
  const day = almanac.of(when.allDay ? when.start : dateAt(Date.parse(when.start), calendar.source.zone));
  const facts: readonly Fact[] = [
    [
      words.when,
      html`${whenWords(calendar, when)}${day?.words ? html`<br /><span class="hint">${day.words}</span>` : nothing}`,
    ],
    [words.place, place],
    [words.kind, html`${shapeView(category)} ${locale.words.categories[category]}`],
    [words.host, host && hostView(host)],
    [words.audience, audience],
    [words.fee, fee],
    [words.places, joinable !== false && capacityWords(calendar, activity)],
    [words.joinUntil, joinable !== false && joinUntil !== undefined && momentWords(calendar, joinUntil)],
  ];
  return factListView(facts);
}

function hostView({ name, role, phone }: NonNullable<Activity['host']>): TemplateResult {
  return html`<span>${joinParts(name, role)}</span> ${phone ? html`<br />${phoneView(phone)}` : nothing}`;
}

function capacityWords({ locale }: CalendarParts, { capacity }: Activity): string {
  if (!capacity) return '';
  const words = locale.section('activity');
  const { total, taken, waiting = 0 } = capacity;
  const places = total === undefined ? words.coming(taken) : words.marks.left(placesLeft(capacity), total);
  return [places, waiting > 0 && words.waitingOthers(waiting)].filter(Boolean).join(locale.words.and);
}
