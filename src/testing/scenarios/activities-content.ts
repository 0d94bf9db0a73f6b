import { expectEqual, expectThat } from '../expectations.js';
import { longText, oddTexts } from '../odd-texts.js';
import { idsOf } from '../steps.js';
import type { Scenario } from '../scenario.js';
import { daysAhead, isSameInstant } from '../times.js';
import { canPlan, hasActivities, plan, readCalendar } from './activities-stage.js';

/** Clocks that are unlike: across both changes of a year, half hours, and a day that others have not begun. */
const clocks = [
  { start: '03-27T23:00:00+01:00', end: '03-28T06:00:00+02:00', zone: 'Europe/Berlin' },
  { start: '10-30T22:00:00-04:00', end: '11-07T03:00:00-05:00', zone: 'America/New_York' },
  { start: '06-01T05:30:00+05:30', end: '06-01T06:15:00+05:30', zone: 'Asia/Kolkata' },
  { start: '01-01T00:00:00+14:00', end: '01-01T00:30:00+14:00', zone: 'Pacific/Kiritimati' },
] as const;

const days = [
  ['02-28', '03-01'],
  ['03-28', '03-28'],
  ['10-31', '11-01'],
  ['12-31', '12-31'],
] as const;

/** What an activity says comes as it was planned. */
export const activityContentScenarios: readonly Scenario[] = [
  {
    key: 'activities.content.instants',
    title: 'hands on instants as the moments that they are, in whatever zone, across changes of clocks',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const year = daysAhead(stage, 366).slice(0, 4);
      for (const { start, end, zone } of clocks) {
        const given = { allDay: false as const, start: `${year}-${start}`, end: `${year}-${end}`, zone };
        const { when } = await plan(stage, { when: given });
        const isSame =
          !when.allDay && isSameInstant(when.start, given.start) && isSameInstant(when.end, given.end);
        expectThat(isSame, `it from ${given.start} to ${given.end}, and it is ${JSON.stringify(when)}`);
      }
    },
  },
  {
    key: 'activities.content.days',
    title: 'hands on days as the days that they are, the last included',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const year = daysAhead(stage, 366).slice(0, 4);
      for (const [start, end] of days) {
        const given = { allDay: true as const, start: `${year}-${start}`, end: `${year}-${end}` };
        const { when } = await plan(stage, { when: given });
        expectEqual(when, given, 'when it is');
      }
    },
  },
  {
    key: 'activities.content.days-listed',
    title: 'lists what lasts days on each of them, and on no other',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const day = (number: number) => daysAhead(stage, number).slice(0, 10);
      const { id } = await plan(stage, { when: { allDay: true, start: day(10), end: day(12) } });
      const isListedAt = async (noon: number) => {
        const from = `${day(noon)}T12:00:00Z`;
        const until = `${day(noon)}T12:00:01Z`;
        return idsOf(await readCalendar(stage, { from, until })).includes(id);
      };
      // By noon UTC of the middle day it is that day, or the night beside it, in every zone; two days off in none.
      expectThat(await isListedAt(11), 'it at noon of the middle day');
      expectThat(!(await isListedAt(8)), 'it not to be two days before');
      expectThat(!(await isListedAt(14)), 'it not to be two days after');
    },
  },
  {
    key: 'activities.content.texts',
    title: 'hands on emoji, right to left, and what looks like markup as it was written',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      for (const [name, text] of Object.entries(oddTexts)) {
        const { title, description, place } = await plan(stage, {
          title: text,
          description: `${text}\n\n${text}`,
          place: text,
        });
        expectEqual(title, text, `the title (${name})`);
        expectEqual(description ?? `${text}\n\n${text}`, `${text}\n\n${text}`, `the description (${name})`);
        expectEqual(place ?? text, text, `the place (${name})`);
      }
    },
  },
  {
    key: 'activities.content.long',
    title: 'hands on a description of 64 kB whole',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const { description } = await plan(stage, { description: longText });
      if (description === undefined) return;
      expectEqual(description.length, longText.length, 'the length of the description');
      expectThat(description === longText, 'the description as it was written');
    },
  },
  {
    key: 'activities.content.cancelled',
    title: 'keeps what is cancelled, and says so',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const { id, status } = await plan(stage, { status: 'cancelled' });
      if (status !== 'cancelled') return;
      const calendar = await readCalendar(stage, { from: daysAhead(stage, 6), until: daysAhead(stage, 8) });
      expectEqual(calendar.find((activity) => activity.id === id)?.status, 'cancelled', 'the status listed');
    },
  },
];
