import type { ActivityTime } from '../../../../src/domain/index.js';
import { activityLimits, mostPeople } from '../community/activities.js';
import type { Language, Texts } from '../community/language.js';
import type { ActivityContent } from '../store/activities.js';
import type { ActivityRow } from '../store/activity-rows.js';
import { readTime, typedTime } from './staff-activity-time-input.js';
import { TypedReader, type FormErrors, type Typed } from './typed.js';

/** What staff write who move an activity. */
export interface MoveReading {
  /** Absent where it is wrong. */
  when?: ActivityTime;
  /** Where it is to be; absent: where it was to be. */
  place?: Texts;
  reason: Texts;
  errors: FormErrors;
}

/**
 * Reads a form that moves an activity to another time, another place, or both.
 *
 * @param known `now` is in ms since the epoch
 */
export function readMoveForm(
  typed: Typed,
  row: ActivityRow,
  { language, now }: { language: Language; now: number },
): MoveReading {
  const reader = new TypedReader(typed);
  const { time, content } = row;
  const isSameTime = isTypedTime(reader, time);
  // What has begun can still move to another room.
  const when = isSameTime ? time : readTime(reader, time.allDay, now);
  const place = reader.texts('place', activityLimits.line);
  const isElsewhere = place.en !== content.place.en || place.zh !== content.place.zh;
  if (isSameTime && !isElsewhere) reader.fail('start_date', 'invalid');
  const reason = reader.requiredTexts('reason', activityLimits.reason, language);
  return { ...(when && { when }), ...(isElsewhere && { place }), reason, errors: reader.errors };
}

/** Whether the fields for the time still say when it is. */
function isTypedTime(reader: TypedReader, time: ActivityTime): boolean {
  const asItIs = typedTime(time);
  const names = ['start_date', 'start_time', 'end_date', 'end_time'] as const;
  return names.every((name) => reader.all(name)[0] === asItIs[name][0]);
}

/** Reads how many people there is to be room for: more than before, for nobody is sent away. */
export function readRoom(
  typed: Typed,
  { content }: ActivityRow,
): { room: number | undefined; errors: FormErrors } {
  const reader = new TypedReader(typed);
  const room = reader.number('room', { least: (content.capacity ?? 0) + 1, greatest: mostPeople });
  if (room === undefined) reader.fail('room', 'required');
  return { room, errors: reader.errors };
}

/** What is told of an activity, as it is written. */
export function contentOf({ content }: ActivityRow): ActivityContent {
  const { category, title, description, place, fee, audience, joinable } = content;
  return {
    ...{ category, title, description, place, fee, audience, joinable },
    ...(content.host_id !== null && { hostId: content.host_id }),
    ...(content.capacity !== null && { capacity: content.capacity }),
    waitingList: content.waiting_list,
    guestsAtMost: content.guests_at_most,
    closesBefore: content.closes_before,
  };
}
