import {
  addDays,
  dateAt,
  epochFromCivil,
  type Activity,
  type ActivitySeries,
  type Person,
} from '../../domain/index.js';

/** What an activity is called and where it is, and what else is said of it. */
interface Wording extends Pick<Activity, 'title' | 'description' | 'place' | 'host' | 'audience' | 'fee'> {
  reason?: string;
}

/** The words of the invented community's activities. */
export interface ActivityWords {
  desk: Person;
  committee: Person;
  taiChi: Wording & { moved: string; cancelled: string };
  cleanUp: Wording;
  festival: Wording;
  talk: Wording & { file: string };
  dumplings: Wording;
  lift: Wording;
  blood: Wording;
}

const zone = 'Asia/Shanghai';

/** How many weeks of the series are there before and after the moment. */
const weeks = 8;

/** What goes on in the invented community around the given moment. */
export function activitySeed(
  now: number,
  words: ActivityWords,
): { activities: Activity[]; series: ActivitySeries[] } {
  const today = dateAt(now, zone);
  const at = (days: number, time: string) =>
    new Date(epochFromCivil(`${addDays(today, days)}T${time}`, zone)).toISOString();
  const timed = (days: number, from: string, to: string): Activity['when'] => ({
    allDay: false,
    start: at(days, from),
    end: at(days, to),
    zone,
  });
  const { moved, cancelled, ...taiChi } = words.taiChi;
  const { file, ...talk } = words.talk;
  const weekly = Array.from({ length: 2 * weeks + 1 }, (_, index) => (index - weeks) * 7 + 1);
  const session = (days: number): Activity => ({
    id: `tai-chi-${addDays(today, days)}`,
    seriesId: 'tai-chi',
    category: 'club',
    status: 'planned',
    ...taiChi,
    when: timed(days, '07:00', '08:00'),
    joinable: false,
  });
  const series: ActivitySeries = {
    id: 'tai-chi',
    activity: session(weekly[0]!),
    rule: `FREQ=WEEKLY;COUNT=${weekly.length}`,
    changed: [
      {
        start: at(8, '07:00'),
        activity: {
          ...session(8),
          status: 'moved',
          movedFrom: timed(8, '07:00', '08:00'),
          when: timed(8, '16:00', '17:00'),
          reason: moved,
        },
      },
      { start: at(15, '07:00'), activity: { ...session(15), status: 'cancelled', reason: cancelled } },
    ],
  };
  const changed = new Map(series.changed!.map(({ activity }) => [activity.id, activity]));
  const single: Activity[] = [
    {
      id: 'clean-up',
      category: 'volunteering',
      status: 'planned',
      ...words.cleanUp,
      host: words.desk,
      when: timed(2, '09:00', '11:30'),
      capacity: { total: 30, taken: 24, waiting: 0 },
      guestsAtMost: 3,
      joinUntil: at(1, '18:00'),
    },
    {
      id: 'festival',
      category: 'festival',
      status: 'planned',
      ...words.festival,
      host: words.committee,
      when: { allDay: true, start: addDays(today, 9), end: addDays(today, 10) },
      joinable: false,
    },
    {
      id: 'talk',
      category: 'meeting',
      status: 'planned',
      ...talk,
      host: words.committee,
      when: timed(5, '19:00', '20:30'),
      capacity: { taken: 41 },
      guestsAtMost: 1,
      attachments: [
        { name: file, url: 'https://example.com/report.pdf', type: 'application/pdf', bytes: 481_000 },
      ],
    },
    {
      id: 'dumplings',
      category: 'festival',
      status: 'planned',
      ...words.dumplings,
      host: words.desk,
      when: timed(3, '18:00', '21:00'),
      capacity: { total: 12, taken: 12, waiting: 2 },
      guestsAtMost: 1,
    },
    {
      id: 'lift',
      category: 'maintenance',
      status: 'planned',
      ...words.lift,
      when: timed(1, '10:00', '12:00'),
      joinable: false,
    },
    {
      id: 'blood',
      category: 'other',
      status: 'cancelled',
      ...words.blood,
      when: timed(4, '09:00', '15:00'),
    },
    {
      id: 'dumplings-last',
      category: 'festival',
      status: 'planned',
      ...words.dumplings,
      host: words.desk,
      when: timed(-12, '18:00', '21:00'),
      capacity: { total: 12, taken: 11 },
    },
  ];
  const sessions = weekly.map((days) => session(days)).map((one) => changed.get(one.id) ?? one);
  return { activities: [...sessions, ...single], series: [series] };
}
