import type { AdapterError } from '../../adapter/errors.js';
import type { WriteOptions } from '../../adapter/ports.js';
import type { EntryFile, NewEntry, OutboxEntry } from './entry.js';

/** One attempt to send an entry. */
export interface Attempt extends WriteOptions {
  signal: AbortSignal;
  /** Says that something is still moving, so that the time limit begins anew. */
  alive: () => void;
  /** Waits for what comes before the write itself: if that fails, nothing has arrived. */
  before: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Remembers which files are uploaded, so that no later attempt does it again. */
  keep: (files: readonly EntryFile[]) => Promise<void>;
}

/** What sends the entries of one kind. */
export interface Channel {
  readonly name: string;
  /** Whether it still has at hand what the entry is made of, so that it is the one to send it. */
  holds?(entry: OutboxEntry): boolean;
  /** Sends it and resolves with the backend's answer. */
  send(entry: OutboxEntry, attempt: Attempt): Promise<object>;
  /** What of it is to be sent after the backend's answer: it takes the entry's place in the same step. */
  after?(entry: OutboxEntry, answer: object): NewEntry | undefined;
  /** An attempt failed; the entry is as it is after it. */
  failed?(entry: OutboxEntry, error: AdapterError): void;
  /** Nobody is signed in any more. Told once, until something is sent again. */
  signedOut?(): void;
}
