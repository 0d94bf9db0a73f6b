import type {
  Activity,
  ActivitySeries,
  ActivityTime,
  OccurrenceStart,
} from '../../../../src/domain/index.js';
import { inLanguage, type Language } from '../community/language.js';
import type { Query } from '../database/database.js';
import { activitiesById, type ActivityRow } from './activity-rows.js';
import { rowsOfSeries, type SeriesRow } from './activity-series.js';
import { peopleById, personOf, type Account } from './people.js';

/** Who reads about activities, in which language, and where the pages of activities are. */
export interface ActivityAudience {
  residentId: string;
  language: Language;
  activityPage: (id: string) => string;
}

/** Occurrences by their ids, in the order given, as the resident sees them. */
export async function activitiesFor(
  query: Query,
  ids: readonly string[],
  audience: ActivityAudience,
): Promise<Activity[]> {
  return toActivities(query, await activitiesById(query, ids, audience.residentId), audience);
}

/** A series as the resident sees it: what its occurrences share, and those that are otherwise. */
export async function seriesFor(
  query: Query,
  series: SeriesRow,
  audience: ActivityAudience,
): Promise<ActivitySeries> {
  const rows = await rowsOfSeries(query, series.id, audience.residentId);
  const { version, updated_at, content } = series;
  const shared: ActivityRow = {
    ...rows[0]!,
    ...{ version, updated_at, content, time: rows[0]!.planned, status: 'planned', reason: {} },
  };
  const changed = rows.filter(({ differs, status }) => differs || status !== 'planned');
  const [activity, ...others] = await toActivities(query, [shared, ...changed], audience);
  return {
    id: series.id,
    activity: activity!,
    rule: series.rule,
    ...(changed.length > 0 && {
      changed: changed.map(({ planned }, index) => ({ start: startOf(planned), activity: others[index]! })),
    }),
  };
}

const startOf = ({ start }: ActivityTime): OccurrenceStart => start;

/** The same of rows that were read before, with those who host them. */
export async function toActivities(
  query: Query,
  rows: readonly ActivityRow[],
  audience: ActivityAudience,
): Promise<Activity[]> {
  const people = await peopleById(
    query,
    rows.map(({ content }) => content.host_id),
  );
  return rows.map((row) => toActivity(row, people, audience));
}

function toActivity(
  row: ActivityRow,
  people: ReadonlyMap<string, Account>,
  { language, activityPage }: ActivityAudience,
): Activity {
  const { content } = row;
  const texts = { ...content, reason: row.reason };
  const text = (name: 'description' | 'reason' | 'place' | 'fee' | 'audience') => {
    const words = inLanguage(texts[name], language);
    return words === undefined ? {} : { [name]: words };
  };
  const host = people.get(content.host_id ?? '');
  return {
    id: row.id,
    ...(row.series_id !== null && { seriesId: row.series_id }),
    title: inLanguage(content.title, language) ?? '',
    ...text('description'),
    category: content.category,
    when: row.time,
    status: row.status,
    ...(row.status === 'moved' && { movedFrom: row.planned }),
    ...text('reason'),
    ...text('place'),
    ...(host && { host: personOf(host, language) }),
    ...text('fee'),
    ...text('audience'),
    joinable: content.joinable,
    ...(content.joinable && joining(row)),
    url: activityPage(row.id),
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** How full it is, until when one can join, and the reader's own place. */
function joining({ content, taken, waiting, closes_at: closesAt, ...row }: ActivityRow): Partial<Activity> {
  return {
    capacity: {
      ...(content.capacity !== null && { total: content.capacity }),
      taken,
      ...(content.waiting_list && { waiting }),
    },
    ...(content.guests_at_most > 0 && { guestsAtMost: content.guests_at_most }),
    joinUntil: closesAt.toISOString(),
    rsvp: {
      state: row.own_state ?? 'none',
      ...(row.own_guests !== null && { guests: row.own_guests }),
      ...(row.own_position !== null && { position: row.own_position }),
    },
  };
}
