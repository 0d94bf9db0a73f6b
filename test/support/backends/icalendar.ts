import { icalendar, type ICalendarOptions } from '../../../src/adapters/icalendar/index.js';
import {
  activitiesFile,
  activityFile,
  seriesFile,
  type FileOptions,
} from '../../../src/domain/icalendar/activities/index.js';
import type { Activity, ActivitySeries } from '../../../src/domain/index.js';
import { randomId } from '../../../src/internal/key.js';
import { FetchLine, type TestBackend } from '../../../src/testing/index.js';
import type { Serve } from './serve.js';

/** How much later it is for the adapter after each activity, ms: what it was told a moment ago holds for it. */
const pause = 6000;

const zone = 'Asia/Shanghai';

const options: FileOptions = {
  domain: 'garden.example',
  now: '2026-11-01T00:00:00Z',
  words: {
    title: ({ title }) => title,
    description: ({ description }) => description,
    category: (category) => category,
  },
};

/** A series that goes on whenever the test runs. */
function exercise(): ActivitySeries {
  const day = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  const when = { allDay: false, start: `${day}T07:00:00+08:00`, end: `${day}T08:00:00+08:00`, zone } as const;
  const activity: Activity = { id: 'exercise', title: 'Tai chi', category: 'club', when, status: 'planned' };
  return { id: 'exercise', activity, rule: 'FREQ=DAILY;COUNT=60' };
}

/** How a server is given what staff plan. */
interface Shelf {
  put: (activity: Activity) => Promise<void>;
  close?: () => Promise<void>;
}

function backendOf(where: Pick<ICalendarOptions, 'url' | 'calendar'>, { put, close }: Shelf): TestBackend {
  const line = new FetchLine();
  let ahead = 0;
  const open = () => icalendar({ ...where, zone, fetch: line.fetch, now: () => Date.now() + ahead });
  return {
    adapter: open(),
    reload: open,
    line,
    staff: {
      async putActivity(activity) {
        const id = randomId();
        await put({ status: 'planned', ...activity, id });
        ahead += pause;
        return `activity-${id}@${options.domain}`;
      },
    },
    ...(close && { close }),
  };
}

/** A calendar file on a server of its own, which is written anew for each activity. */
export async function calendarFileBackend(serve: Serve): Promise<TestBackend> {
  const activities: Activity[] = [];
  const calendar = { name: 'Garden Court', zone, refresh: 'PT1H', series: [exercise()], activities };
  const { address, stop } = await serve(() => activitiesFile(calendar, options));
  const put = async (activity: Activity) => void activities.push(activity);
  return backendOf({ url: `${address}/calendar.ics` }, { put, close: stop });
}

/** A collection of its own on a Radicale that serves all scenarios, with a file for each activity. */
export async function radicaleBackend(
  createCalendar: (name: string) => Promise<string>,
): Promise<TestBackend> {
  const calendar = await createCalendar(`kit-${randomId()}`);
  const write = async (name: string, body: string) => {
    const headers = { 'Content-Type': 'text/calendar; charset=utf-8' };
    const { status } = await fetch(`${calendar}${name}.ics`, { method: 'PUT', headers, body });
    if (status !== 201) throw new Error(`PUT ${name}.ics: status ${status}`);
  };
  await write('exercise', seriesFile(exercise(), options));
  return backendOf({ calendar }, { put: (activity) => write(activity.id, activityFile(activity, options)) });
}
