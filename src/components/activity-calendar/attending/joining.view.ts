import { html, nothing, type TemplateResult } from 'lit';
import type { Activity, RsvpInput } from '../../../domain/activity.js';
import { joiningOf, placesLeft } from '../../../domain/activity-state.js';
import { icon } from '../../../styles/icons.js';
import type { CalendarParts } from '../calendar-parts.js';
import type { Joining } from './joining.js';

/** How many guests can be chosen at most, where the host does not care. */
const longestChoice = 20;

/** Whether the resident is in, and the ways in and out. */
export function joiningView(
  calendar: CalendarParts,
  joining: Joining,
  activity: Activity,
): TemplateResult | typeof nothing {
  const { locale, now, port, source } = calendar;
  const { rsvp: words } = locale.section('activity');
  const state = joiningOf(activity, now(), source.zone);
  if (!port()?.rsvp || state === 'cancelled') return nothing;
  if (state === 'none') return html`<p class="joining">${icon('info')} ${words.openToAll}</p>`;
  const { error } = joining.replyTo(activity);
  const said = joining.words(activity);
  const place = activity.rsvp?.state ?? 'none';
  return html`<div role="group" class="joining" aria-labelledby="joining-title" data-place=${place}>
    <h3 class="section-title" id="joining-title" tabindex="-1">
      ${place === 'none' ? words.title : html`${icon(place === 'joined' ? 'check' : 'clock')} ${said}`}
    </h3>
    ${place === 'none' && said ? html`<p><strong>${said}</strong></p>` : nothing}
    ${
      error
        ? html`<p class="error" part="error" role="status">
            ${icon('alert')} ${joining.failureWords(error)}
          </p>`
        : nothing
    }
    ${place === 'none' ? waysInView(calendar, joining, activity, state) : waysOutView(calendar, joining, activity, state)}
  </div>`;
}

function waysInView(
  calendar: CalendarParts,
  joining: Joining,
  activity: Activity,
  state: ReturnType<typeof joiningOf>,
): TemplateResult {
  const { rsvp: words } = calendar.locale.section('activity');
  const { isSending = false, guests = 0, answer } = joining.replyTo(activity);
  if (state === 'closed' || state === 'over' || state === 'full') return html`<p>${words[state]}</p>`;
  const { waiting, ...places } = activity.capacity ?? { taken: 0 };
  const isWaiting = state === 'waiting' || (answer === 'taken' && waiting !== undefined);
  const line = placesLeft(places) > 0 ? words.line(waiting ?? 0) : words.fullWaiting(waiting ?? 0);
  const reply = { ...(guests > 0 && { guests }), ...(isWaiting && { wait: true }) };
  return html`${isWaiting ? html`<p>${line}</p>` : nothing}
    <div class="row">
      ${guestsView(calendar, joining, activity, guests)}
      ${sendView(calendar, isSending, isWaiting ? words.wait : words.join, () => void joining.join(activity, reply))}
    </div>`;
}

function waysOutView(
  calendar: CalendarParts,
  joining: Joining,
  activity: Activity,
  state: ReturnType<typeof joiningOf>,
): TemplateResult | typeof nothing {
  const { rsvp: words } = calendar.locale.section('activity');
  const { isSending = false, isAsked = false, guests } = joining.replyTo(activity);
  if (state === 'over') return html`<p>${words.over}</p>`;
  if (isAsked) return questionView(calendar, joining, activity);
  const known = activity.rsvp?.guests ?? 0;
  const isWaiting = activity.rsvp?.state === 'waiting';
  const chosen = guests ?? known;
  const reply: RsvpInput = { guests: chosen, wait: isWaiting };
  return html`<div class="row">
    ${state === 'closed' ? nothing : guestsView(calendar, joining, activity, chosen)}
    ${
      chosen === known
        ? nothing
        : sendView(calendar, isSending, words.change, () => void joining.join(activity, reply))
    }
    <button
      class="button"
      part="action"
      type="button"
      id="leave"
      aria-disabled=${isSending}
      @click=${() => void joining.ask(activity, true)}
    >
      ${isSending && chosen === known ? words.sending : isWaiting ? words.leaveLine : words.leave}
    </button>
  </div>`;
}

/** Whether they mean it: somebody else may take the place, or theirs in the line. */
function questionView({ locale }: CalendarParts, joining: Joining, activity: Activity): TemplateResult {
  const { rsvp: words } = locale.section('activity');
  const [question, yes, no] =
    activity.rsvp?.state === 'waiting'
      ? [words.leaveLineQuestion, words.leaveLineYes, words.leaveLineNo]
      : [words.leaveQuestion, words.leaveYes, words.leaveNo];
  return html`<div class="question" role="group" aria-labelledby="leave-question">
    <p id="leave-question" tabindex="-1">${question}</p>
    <div class="row">
      <button class="button primary" part="action" type="button" @click=${() => void joining.leave(activity)}>
        ${yes}
      </button>
      <button class="button" part="action" type="button" @click=${() => void joining.ask(activity, false)}>
        ${no}
      </button>
    </div>
  </div>`;
}

function guestsView(
  { locale }: CalendarParts,
  joining: Joining,
  activity: Activity,
  chosen: number,
): TemplateResult | typeof nothing {
  const most = Math.min(activity.guestsAtMost ?? 0, longestChoice);
  if (most === 0) return nothing;
  const choose = (event: Event) =>
    joining.choose(activity, Number((event.target as HTMLSelectElement).value));
  return html`<label class="guests" part="control">
    <span part="label">${locale.section('activity').rsvp.guests}</span>
    <select class="control" @change=${choose}>
      ${Array.from({ length: most + 1 }, (_, count) => html`<option value=${count} .selected=${count === chosen}>${count}</option>`)}
    </select>
  </label>`;
}

function sendView(
  { locale }: CalendarParts,
  isSending: boolean,
  label: string,
  send: () => void,
): TemplateResult {
  return html`<button
    class="button primary"
    part="action"
    type="button"
    aria-disabled=${isSending}
    aria-busy=${isSending}
    @click=${send}
  >
    ${isSending ? locale.section('activity').rsvp.sending : label}
  </button>`;
}
