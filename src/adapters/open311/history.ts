import { readDate } from '../../adapter/documents/dates.js';
import { isObject } from '../../adapter/shape.js';
import type { Instant, RequestEvent, RequestStatus, TimeZone } from '../../domain/index.js';
import { digest } from '../../internal/key.js';
import { listOf, textOf, wordsOf, type Members } from './records.js';

/** Where a request stands, and since when at the latest. */
interface Standing {
  status: RequestStatus;
  updatedAt: Instant;
  zone: TimeZone | undefined;
}

/**
 * What staff wrote, the earliest first: `status_notes`, and the notes of the extension (`datetime`, `description`, `type`).
 * An id is made of what an event says, so that it is the same each time.
 */
export function historyOf(record: Members, { status, updatedAt, zone }: Standing): readonly RequestEvent[] {
  const notes = listOf(record.notes)
    .filter(isObject)
    .flatMap((note) => eventOf(note, zone));
  const text = wordsOf(record.status_notes);
  const isSaid = text === undefined || notes.some((note) => note.text === text);
  const isMove = status !== 'submitted';
  const own: RequestEvent[] = isSaid
    ? []
    : [
        {
          id: `status-notes-${digest(text)}`,
          at: updatedAt,
          ...(isMove ? { type: 'status', status } : { type: 'message' }),
          text,
        },
      ];
  return [...notes, ...own].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** One without a moment or without words tells nothing. */
function eventOf(note: Members, zone: TimeZone | undefined): RequestEvent[] {
  const at = readDate(textOf(note.datetime) ?? '', zone);
  const text = wordsOf(note.description);
  if (at === undefined || text === undefined) return [];
  const isClosing = /^closed$/i.test(textOf(note.type) ?? '');
  return [
    {
      id: `note-${digest(`${at} ${text}`)}`,
      at,
      ...(isClosing ? { type: 'status', status: 'closed' } : { type: 'message' }),
      text,
    },
  ];
}
