import type { Notice } from './notice.js';

/** When what is said of it in relation to the time changes next, ms since the epoch; `undefined`: never again. */
export function nextNoticeChange(notice: Notice, now: number): number | undefined {
  const { validFrom, validUntil, window, acknowledgement } = notice;
  const moments = [validFrom, validUntil, window?.from, window?.until, acknowledgement?.until]
    .flatMap((instant) => (instant === undefined ? [] : [Date.parse(instant)]))
    .filter((moment) => moment > now);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
