import { isUnread, type Notice } from '../../../domain/notice.js';
import type { Instant } from '../../../domain/time.js';
import { allOf, type Board } from '../notice-board.model.js';

/** The board with another reading of one notice; `undefined`: it is gone. */
export function withNotice(board: Board, id: string, notice: Notice | undefined): Board {
  const replaced = (notices: readonly Notice[]) =>
    notices.flatMap((known) => (known.id === id ? (notice ?? []) : known));
  return { ...board, notices: replaced(board.notices), current: replaced(board.current) };
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

/** What is another than before; what the resident did themselves, as reading it, is no news. */
export function newsBetween(before: Board, after: Board): BoardNews {
  const known = new Map(allOf(before).map((notice) => [notice.id, notice]));
  const now = allOf(after);
  const ids = new Set(now.map(({ id }) => id));
  return {
    arrived: now.filter(({ id }) => !known.has(id)),
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
  return JSON.stringify({ ...notice, readAt: undefined, acknowledgement: asked });
}
