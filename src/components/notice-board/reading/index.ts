import type { TemplateResult } from 'lit';
import type { Found } from '../../../controllers/one-record.js';
import type { Resource } from '../../../controllers/resource.js';
import type { Notice, NoticeCategory } from '../../../domain/notice.js';
import { registerNoticeWords } from '../../../i18n/notice-words.js';
import type { BoardParts } from '../board-parts.js';
import { NoticeReading } from './reading.js';

/** What shows one notice, and follows what becomes of the board. */
export interface Reading {
  /** What has come or changed while the resident was reading. */
  readonly arrivals: unknown;
  /** What the list can be filtered by, whatever part of it is shown. */
  readonly categories: readonly NoticeCategory[];
  /** Below the list: what no longer applies. */
  readonly expired: unknown;
  /** How many notices are unread; `undefined` until it is known. */
  readonly unread: number | undefined;
  /** The same in words, with the way to mark all as read. */
  unreadView(): unknown;
  /** What is known of the notice that is shown in full. */
  readonly one: Resource<Found<Notice>>;
  /** How a notice stands: whether it was read, in time, what has to be known of it, how its text begins. */
  isUnread(notice: Notice): boolean;
  when(notice: Notice): unknown;
  marks(notice: Notice): unknown;
  excerpt(notice: Notice): string;
  /** For whom it is, where that is not everybody; empty where it is. */
  scope(notice: Notice): string;
  /** Notices as a feed. */
  feed(notices: readonly Notice[]): TemplateResult;
  /** One notice in full, or what stands in its place. */
  view(): TemplateResult;
  /** Reads that notice again. */
  reload(): Promise<void>;
  /** Rejects when the backend does not take it. */
  markAllRead(): Promise<void>;
  /** Brings a page more, with the focus on the first that is new. */
  more(): Promise<void>;
}

let hasWords = false;

/** Begins to follow what changes, and to remember what is read. */
export function startReading(board: BoardParts): Reading {
  if (!hasWords) registerNoticeWords();
  hasWords = true;
  return new NoticeReading(board);
}
