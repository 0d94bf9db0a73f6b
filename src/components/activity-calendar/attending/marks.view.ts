import { html, nothing, type TemplateResult } from 'lit';
import type { Activity } from '../../../domain/activity.js';
import { joiningOf, placesLeft } from '../../../domain/activity-state.js';
import type { CalendarParts } from '../calendar-parts.js';

/** What a resident has to know of it at once: that it is not on, that they are in, how many places are left. */
export function marksView(calendar: CalendarParts, activity: Activity): TemplateResult | typeof nothing {
  const marks = marksOf(calendar, activity);
  if (marks.length === 0) return nothing;
  return html`<p class="marks">
    ${marks.map(([tone, text]) => html`<span class="status" part="badge" data-tone=${tone}>${text}</span> `)}
  </p>`;
}

function marksOf(
  { locale, now, source }: CalendarParts,
  activity: Activity,
): readonly (readonly [tone: string, words: string])[] {
  const words = locale.section('activity').marks;
  const { status, rsvp, capacity } = activity;
  if (status === 'cancelled') return [['ended', locale.words.cancelled]];
  const marks: (readonly [string, string])[] = status === 'moved' ? [['waiting', words.moved]] : [];
  const joining = joiningOf(activity, now(), source.zone);
  if (rsvp?.state === 'joined') marks.push(['done', words.joined]);
  else if (rsvp?.state === 'waiting') marks.push(['waiting', words.waiting(rsvp.position ?? 0)]);
  else if (joining === 'full' || joining === 'waiting') marks.push(['ended', words.full]);
  else if (joining === 'open' && capacity?.total !== undefined)
    marks.push(['place', words.left(placesLeft(capacity), capacity.total)]);
  return marks;
}
