import { nextNoticeChange } from '../../../domain/notice-times.js';
import { isExpired, windowState, type Notice } from '../../../domain/notice.js';
import { nextMidnight, sayMoment } from '../../../i18n/moments.js';
import type { BoardParts } from '../board-parts.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A moment as somebody would say it today, in the building's zone: "tomorrow 09:30". */
export function momentOf({ locale, now }: BoardParts, instant: string): string {
  const writing = { locale: locale.formatLocale, timeZone: locale.namedTimeZone };
  return sayMoment(Date.parse(instant), now(), writing);
}

/**
 * How an outage or works stand: "Now, until 18:00", "Starts in 3 h (15:00)"; `undefined` of other notices, and of what was
 * called off before its end.
 */
export function windowWords(board: BoardParts, notice: Notice): string | undefined {
  const words = board.locale.section('notice');
  const { window } = notice;
  if (!window) return undefined;
  const { from, until } = window;
  const state = windowState(notice, board.now());
  if (state !== 'over' && isExpired(notice, board.now())) return undefined;
  if (state === 'now') return words.goesOn(until === undefined ? '' : momentOf(board, until));
  if (state === 'over') return words.over(momentOf(board, until!));
  const left = Date.parse(from) - board.now();
  const time = momentOf(board, from);
  if (left >= day) return words.startsAt(time);
  return left < hour
    ? words.startsInMinutes(Math.ceil(left / minute), time)
    : words.startsInHours(Math.floor(left / hour), time);
}

/** When what is said of the notices changes next, ms since the epoch; `Infinity`: never. */
export function wordsChangeAt({ locale, now }: BoardParts, notices: readonly Notice[]): number {
  const moments = notices.flatMap((notice) => [
    nextNoticeChange(notice, now()) ?? [],
    countsAt(notice, now()),
  ]);
  const soonest = Math.min(...moments.flat());
  return soonest === Infinity ? soonest : Math.min(soonest, nextMidnight(now(), locale.namedTimeZone));
}

/** When the count to the beginning of an outage changes next. */
function countsAt({ window }: Notice, now: number): number {
  const left = window ? Date.parse(window.from) - now : 0;
  if (left <= 0) return Infinity;
  if (left >= day) return now + left - day + 1;
  const step = left < hour ? minute : hour;
  return now + (left % step) + 1;
}
