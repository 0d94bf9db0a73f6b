import { newEntry, type OutboxEntry } from '../../src/controllers/outbox/entry.js';

/** An entry that was made at that moment, ms since the epoch, and never tried, but for what is changed. */
export function entryOf(now: number, change: Partial<OutboxEntry> = {}): OutboxEntry {
  const words = { content: {}, draft: {}, summary: 'Drips' };
  const start = { id: 'd.1', draftId: 'd', channel: 'c', slot: 's', emergency: false, files: [], ...words };
  return { ...newEntry(start, now), ...change };
}
