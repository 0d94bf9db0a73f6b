import { writeJson } from '../../../adapter/json.js';
import { isUnread, type Notice } from '../../../domain/notice.js';
import type { Instant } from '../../../domain/time.js';
import { allOf, type Board } from '../notice-board.model.js';

/**
 * The board with another reading of one notice; `undefined`: it is gone. One that has moved to another place in the list
 * is put there, as far as the list was read.
 */
export function withNotice(board: Board, id: string, notice: Notice | undefined): Board {
  const isListed = board.notices.some((known) => known.id === id);
  const replaced = (notices: readonly Notice[]) =>
    notices.flatMap((known) => (known.id === id ? (notice ?? []) : known));
  const notices = replaced(board.notices);
  const current = replaced(board.current);
  return { ...board, current, notices: isListed || !notice ? notices : withMoved(board, notice) };
}

function withMoved({ notices, next }: Board, notice: Notice): readonly Notice[] {
  const place = notices.findIndex((other) => isBefore(notice, other));
  if (place < 0) return next === undefined ? [...notices, notice] : notices;
  return [...notices.slice(0, place), notice, ...notices.slice(place)];
}

/** Pinned first, then the newest. */
function isBefore(one: Notice, other: Notice): boolean {
  const [isPinned, isOtherPinned] = [one.pinned ?? false, other.pinned ?? false];
  if (isPinned !== isOtherPinned) return isPinned;
  return Date.parse(one.publishedAt) > Date.parse(other.publishedAt);
}

/** The board with one notice read, or with all of them (`id` undefined). */
export function withRead(board: Board, id: string | undefined, readAt: Instant): Board {
  const isMeant = (notice: Notice) =>
    (id === undefined || notice.id === id) && isUnread(notice) && !isUnread(notice, readAt);
  const read = (notices: readonly Notice[]) =>
    notices.map((notice) => (isMeant(notice) ? { ...notice, readAt } : notice));
  const isOneLess = allOf(board).some(isMeant);
  const { unread, ...rest } = board;
  const left = id === undefined ? 0 : (unread ?? 0) - (isOneLess ? 1 : 0);
  return {
    ...rest,
    notices: read(board.notices),
    current: read(board.current),
    ...(unread !== undefined && { unread: Math.max(0, left) }),
  };
}

/** What a later reading of the board has that an earlier one has not. */
export interface BoardNews {
  readonly arrived: readonly Notice[];
  readonly changed: readonly Notice[];
  readonly isLess: boolean;
}

/**
 * What is another than before; what the resident did themselves, as reading it, is no news. Nor is what only moves up,
 * from behind the end of what was read, into the place of something that has gone.
 */
export function newsBetween(before: Board, after: Board): BoardNews {
  const known = new Map(allOf(before).map((notice) => [notice.id, notice]));
  const now = allOf(after);
  const ids = new Set(now.map(({ id }) => id));
  const lastKnown = after.notices.reduce((last, { id }, index) => (known.has(id) ? index : last), -1);
  const behind = before.next === undefined || lastKnown < 0 ? [] : after.notices.slice(lastKnown + 1);
  const isBehind = new Set(behind.map(({ id }) => id));
  for (const { id } of after.current) isBehind.delete(id);
  return {
    arrived: now.filter(({ id }) => !known.has(id) && !isBehind.has(id)),
    changed: now.filter((notice) => {
      const earlier = known.get(notice.id);
      return earlier !== undefined && !isSameText(earlier, notice);
    }),
    isLess: [...known.keys()].some((id) => !ids.has(id)),
  };
}

/** Whether two readings of a notice say the same, whatever the resident has done with it. */
export function isSameText(one: Notice, other: Notice): boolean {
  return textOf(one) === textOf(other);
}

function textOf(notice: Notice): string {
  const { acknowledgement } = notice;
  const asked = acknowledgement && { ...acknowledgement, acknowledgedAt: undefined };
  return writeJson({ ...notice, readAt: undefined, acknowledgement: asked });
}
