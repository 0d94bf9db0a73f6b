import { activityCategories, type ActivityTime } from '../../../../src/domain/index.js';
import { activityLimits, mostGuests, mostPeople } from '../community/activities.js';
import type { Language } from '../community/language.js';
import type { ActivityContent } from '../store/activities.js';
import type { ActivityRow } from '../store/activity-rows.js';
import type { SeriesPlan } from '../store/series-rule.js';
import { readRecurrence } from './staff-activity-recurrence.js';
import { readTime } from './staff-activity-time-input.js';
import { TypedReader, type FormErrors, type Typed } from './typed.js';

/** What a form about an activity is held against. */
export interface KnownToActivityForm {
  language: Language;
  staffIds: readonly string[];
  /** Ms since the epoch. */
  now: number;
}

/** What staff want to plan, and what is wrong with it. */
export interface PlanReading {
  content: ActivityContent;
  /** Absent where it is wrong. */
  when?: ActivityTime;
  /** Absent of what takes place once, and where it is wrong. */
  series?: SeriesPlan;
  errors: FormErrors;
}

/** The most hours before its beginning at which joining closes: four weeks. */
const longestClosing = 4 * 7 * 24;

/** Reads a form that plans an activity, whole: each field that is wrong has its own error, and all are told at once. */
export function readPlanForm(typed: Typed, known: KnownToActivityForm): PlanReading {
  const reader = new TypedReader(typed);
  const content = readContent(reader, known);
  const when = readTime(reader, reader.all('all_day').length > 0, known.now);
  const series = readRecurrence(reader, when);
  return { content, ...(when && { when }), ...(series && { series }), errors: reader.errors };
}

/** Which dates of a series a form is for, in the order to offer them. */
export const scopes = ['one', 'rest'] as const;
export type Scope = (typeof scopes)[number];

/** For which dates a form is: of what is no series, for the one. */
export const scopeOf = (typed: Typed, { series_id: seriesId }: ActivityRow): Scope =>
  seriesId !== null && typed.which?.[0] === 'rest' ? 'rest' : 'one';

/**
 * Reads a form that changes what is told of activities.
 *
 * @param rows all that it would change, of which the first is the one that the form is about
 */
export function readChangeForm(
  typed: Typed,
  known: KnownToActivityForm,
  rows: readonly ActivityRow[],
): { content: ActivityContent; errors: FormErrors } {
  const reader = new TypedReader(typed);
  const content = readContent(reader, known);
  if (rows[0]?.series_id != null) reader.choice('which', scopes);
  const isLost = rows.slice(1).some(({ differs }) => differs);
  if (isLost && reader.all('overwrite').length === 0) reader.fail('overwrite', 'required');
  const taken = Math.max(...rows.map((row) => row.taken));
  const waiting = Math.max(...rows.map((row) => row.waiting));
  if (!content.joinable && taken + waiting > 0) reader.fail('joinable', 'invalid');
  if (content.capacity !== undefined && content.capacity < taken) reader.fail('capacity', 'too-small');
  // Without an end to the room, the whole line moves up.
  if (!content.waitingList && content.capacity !== undefined && waiting > 0) {
    reader.fail('waiting_list', 'invalid');
  }
  return { content, errors: reader.errors };
}

function readContent(reader: TypedReader, { language, staffIds }: KnownToActivityForm): ActivityContent {
  const { title, description, line } = activityLimits;
  const [hostId] = reader.all('host');
  if (hostId !== undefined && !staffIds.includes(hostId)) reader.fail('host', 'unknown-choice');
  return {
    category: reader.choice('category', activityCategories),
    title: reader.requiredTexts('title', title, language),
    description: reader.texts('description', description),
    place: reader.texts('place', line),
    fee: reader.texts('fee', line),
    audience: reader.texts('audience', line),
    ...(hostId !== undefined && { hostId }),
    ...readJoining(reader),
  };
}

function readJoining(
  reader: TypedReader,
): Pick<ActivityContent, 'joinable' | 'capacity' | 'waitingList' | 'guestsAtMost' | 'closesBefore'> {
  const joinable = reader.all('joinable').length > 0;
  const capacity = reader.number('capacity', { least: 1, greatest: mostPeople });
  if (!joinable && capacity !== undefined) reader.fail('capacity', 'invalid');
  const hours = reader.number('closes', { least: 0, greatest: longestClosing, isWhole: false });
  return {
    joinable,
    ...(capacity !== undefined && { capacity }),
    waitingList: reader.all('waiting_list').length > 0,
    guestsAtMost: reader.number('guests', { least: 0, greatest: mostGuests }) ?? 0,
    closesBefore: Math.round((hours ?? 0) * 60),
  };
}
