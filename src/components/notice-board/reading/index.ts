import type { TemplateResult } from 'lit';
import type { Notice } from '../../../domain/notice.js';
import { registerNoticeWords } from '../../../i18n/notice-words.js';
import type { BoardParts } from './board.js';
import type { ShownNotice } from './notice.view.js';
import { NoticeReading } from './reading.js';

/** What shows one notice, and follows what becomes of the board. */
export interface Reading {
  /** What has come or changed while the resident was reading. */
  readonly arrivals: unknown;
  /** Below the list: what no longer applies. */
  readonly expired: unknown;
  /** How many notices are unread; `undefined` until it is known. */
  readonly unread: number | undefined;
  isUnread(notice: Notice): boolean;
  /** How a notice stands in time, what has to be known of it, and how its text begins where that is HTML. */
  when(notice: Notice): unknown;
  marks(notice: Notice): unknown;
  excerpt(notice: Notice): string;
  /** One notice in full. */
  notice(shown: ShownNotice): TemplateResult;
  markAllRead(): Promise<void>;
  /** A key was pressed in a feed. */
  feedKey(event: KeyboardEvent): void;
}

let hasWords = false;

/** Begins to follow what changes, and to remember what is read. */
export function startReading(board: BoardParts): Reading {
  if (!hasWords) registerNoticeWords();
  hasWords = true;
  return new NoticeReading(board);
}
