import type { ActivityQuery } from '../../adapter/ports.js';
import type { Activity, ActivityTime } from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import type { NewActivity } from '../backend.js';
import { expectThat } from '../expectations.js';
import { readPages } from '../paging.js';
import type { Need, Scenario, Stage } from '../scenario.js';
import { daysAhead } from '../times.js';

export const hasActivities: Scenario['applies'] = ({ activities }) => activities !== undefined;
export const canJoin: Scenario['applies'] = ({ activities }) => activities?.rsvp !== undefined;
export const canPlan: readonly Need[] = ['staff.putActivity'];

/** From the first moment to the second, in days from now. */
export function during(stage: Stage, from: number, until: number): ActivityTime {
  return {
    allDay: false,
    start: daysAhead(stage, from),
    end: daysAhead(stage, until),
    zone: 'Asia/Shanghai',
  };
}

/** An activity that staff plan, in a week if nothing else is said, as it is read then. */
export async function plan(stage: Stage, words: Partial<NewActivity> = {}): Promise<Activity> {
  const { backend, checked } = stage;
  const id = await backend.staff!.putActivity!({
    title: `Activity ${randomId()}`,
    category: 'club',
    when: during(stage, 7, 7.1),
    ...words,
  });
  const activity = await checked.activities!.get(id, {});
  expectThat(activity !== undefined, `the activity "${id}" by its id, as it was planned`);
  return activity;
}

/** What is asked for, in days from now. */
export const span = (stage: Stage, from: number, until: number): ActivityQuery => ({
  from: daysAhead(stage, from),
  until: daysAhead(stage, until),
});

/** All that the list has in a span. */
export const readCalendar = (stage: Stage, query: ActivityQuery): Promise<readonly Activity[]> =>
  readPages({ read: (page) => stage.checked.activities!.list({ ...query, ...page }, {}), limit: 50 });
