import { html } from 'hono/html';
import type { Language } from '../community/language.js';
import type { Query } from '../database/database.js';
import type { ActivityRow } from '../store/activity-rows.js';
import { homesByResident } from '../store/people.js';
import { listParticipants, type Participant } from '../store/rsvps.js';
import { activityTexts } from './activity-texts.js';
import type { Html } from './layout.js';
import { time } from './staff-time.js';

/** Who comes to an activity, and who waits, with where they live. */
export interface Participants {
  joined: readonly Participant[];
  /** In the order in which they are served. */
  waiting: readonly Participant[];
  homes: ReadonlyMap<string, readonly string[]>;
}

export async function participantsOf(
  query: Query,
  { id }: ActivityRow,
  language: Language,
): Promise<Participants> {
  const all = await listParticipants(query, id);
  const residentIds = all.map(({ resident_id: residentId }) => residentId);
  return {
    joined: all.filter(({ state }) => state === 'joined'),
    waiting: all.filter(({ state }) => state === 'waiting'),
    homes: await homesByResident(query, residentIds, language),
  };
}

/**
 * Who comes and who waits, with how full it is.
 *
 * @param isPrinted as a list to print, on which who has come is ticked
 */
export function participantTables(
  { content, taken, waiting }: ActivityRow,
  participants: Participants,
  language: Language,
  isPrinted = false,
): Html {
  const words = activityTexts[language];
  const line = html`<h2>${words.waiting}</h2>
    <p>${words.waits(waiting)}</p>
    ${table(participants.waiting, participants.homes, { language, isPrinted })}`;
  return html`<h2>${words.participants}</h2>
    <p class="lead">${words.coming(taken, content.capacity)}</p>
    ${
      participants.joined.length > 0
        ? table(participants.joined, participants.homes, { language, isPrinted })
        : html`<p class="text-muted">${words.nobody}</p>`
    }
    ${participants.waiting.length > 0 ? line : ''}`;
}

function table(
  people: readonly Participant[],
  homes: Participants['homes'],
  { language, isPrinted }: { language: Language; isPrinted: boolean },
): Html {
  const words = activityTexts[language];
  return html`<div class="table-responsive">
    <table class="table table-striped">
      <thead>
        <tr>
          <th><span class="sr-only">${words.number}</span></th>
          <th>${words.name}</th>
          <th>${words.home}</th>
          <th>${words.phone}</th>
          <th>${words.withGuests}</th>
          <th>${isPrinted ? words.here : words.since}</th>
        </tr>
      </thead>
      <tbody>
        ${people.map(
          (one, index) =>
            html`<tr data-participant="${one.resident_id}" data-state="${one.state}">
              <td>${index + 1}</td>
              <td>${one[`name_${language}`]}</td>
              <td>${(homes.get(one.resident_id) ?? []).map((home) => html`<div>${home}</div>`)}</td>
              <td>${one.phone}</td>
              <td>${one.guests}</td>
              <td>${isPrinted ? '☐' : time(one.at.toISOString(), language)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
