import { AdapterError } from '../../adapter/errors.js';
import { asObject } from '../../adapter/json.js';
import { knownError } from '../../adapter/known-error.js';
import {
  flag,
  id,
  instant,
  listOf,
  number,
  object,
  oneOf,
  recordOf,
  text,
  type Shape,
} from '../../adapter/shape.js';
import type { Instant } from '../../domain/time.js';
import type { RecordType } from './record.js';

/** A file that goes with an entry. Its bytes are a record of their own. */
export interface EntryFile {
  readonly id: string;
  /** The idempotency key of its upload. */
  readonly key: string;
  /** What the backend calls it, once it is uploaded. */
  readonly uploadedId?: string;
  /** Whether the device had not said, at Send, that it has the file. If it turns out to have lost it, the rest goes. */
  readonly mayBeGone?: boolean;
  /** Whether it is sent after what it belongs to, as a comment: an emergency waits for no photo. */
  readonly follows?: boolean;
}

/**
 * Where an entry stands. `waiting`: it is sent by itself. `signed-out`: once the resident has signed in again.
 * `stale`: it is so old that the resident is asked first. `refused`: the backend does not take it as it is.
 */
export const entryStates = ['waiting', 'signed-out', 'stale', 'refused'] as const;
export type EntryState = (typeof entryStates)[number];

/** Why the last attempt failed, as much as outlives the page. */
export interface EntryFailure {
  readonly code: AdapterError['code'];
  readonly fields?: AdapterError['fields'];
  readonly originalId?: string;
}

/** Something that was written and is to be sent, once. */
export interface OutboxEntry {
  /** The idempotency key, the same on every attempt, after a reload and in every tab. */
  readonly id: string;
  /** The draft it was. */
  readonly draftId: string;
  /** What sends it: `requests.create`. */
  readonly channel: string;
  /** What is sent. */
  readonly content: object;
  /** What the element needs to show it for mending. */
  readonly draft: object;
  /** The slot of the element that made it. */
  readonly slot: string;
  /** How people recognise it. */
  readonly summary: string;
  readonly emergency: boolean;
  readonly files: readonly EntryFile[];
  readonly createdAt: Instant;
  /** When the resident last said that it is to go, ms since the epoch. */
  readonly confirmedAt: number;
  readonly state: EntryState;
  readonly attempts: number;
  /** When it is tried again by itself, ms since the epoch. */
  readonly nextAttemptAt: number;
  /** Before when the backend does not want to be asked, ms since the epoch. */
  readonly notBefore: number;
  readonly failure?: EntryFailure;
  /** Whether an attempt may have arrived although nobody heard of it. */
  readonly mayHaveArrived: boolean;
  /** Until when the attempts of tabs without Web Locks say that they are under way, by their ids, ms since the epoch. */
  readonly leases?: Readonly<Record<string, number>>;
}

/** What is kept of an error. */
export const toFailure = ({ code, fields, originalId }: AdapterError): EntryFailure => ({
  code,
  fields,
  ...(originalId !== undefined && { originalId }),
});

/** Whatever was stored: a code that only a later version knows is no reason to leave what somebody wrote unread. */
const anyFailure: Shape<EntryFailure> = (value) => {
  const stored = asObject(value);
  return toFailure(knownError(stored.code, stored));
};

const anyObject: Shape<object> = recordOf((value) => value);

const entryShape = object<OutboxEntry>(
  {
    id,
    draftId: id,
    channel: text,
    slot: text,
    summary: text,
    emergency: flag,
    files: listOf(object<EntryFile>({ id, key: id }, { uploadedId: text, mayBeGone: flag, follows: flag })),
    createdAt: instant,
    confirmedAt: number,
    state: oneOf(entryStates),
    attempts: number,
    nextAttemptAt: number,
    notBefore: number,
    mayHaveArrived: flag,
    content: anyObject,
    draft: anyObject,
  },
  {
    leases: recordOf(number),
    failure: anyFailure,
  },
);

export const entryType: RecordType<OutboxEntry> = { name: 'unsent report', version: 1, shape: entryShape };

/** What an entry begins with. */
export type NewEntry = Pick<
  OutboxEntry,
  'id' | 'draftId' | 'channel' | 'content' | 'draft' | 'slot' | 'summary' | 'emergency' | 'files'
>;

/** An entry that was never tried. */
export function newEntry(start: NewEntry, now: number): OutboxEntry {
  return {
    ...start,
    createdAt: new Date(now).toISOString(),
    confirmedAt: now,
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: now,
    notBefore: 0,
    mayHaveArrived: false,
  };
}

/** Why the last attempt failed, as elements know failures. */
export function failureOf({ failure }: OutboxEntry): AdapterError | undefined {
  return failure && new AdapterError(failure.code, failure);
}
