import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { withDeadline } from '../../../src/adapter/deadline.js';
import type { AdapterError } from '../../../src/adapter/errors.js';
import type { FilingPort } from '../../../src/adapter/filing-boundary.js';
import { newEntry, type EntryFile } from '../../../src/controllers/outbox/entry.js';
import { makeRequestChannel, requestChannel } from '../../../src/controllers/outbox/request-channel.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { pass } from '../../support/mocked-turns.js';

/** How one attempt of the outbox ended to send a report to a backend that says nothing. */
function attempt(files: readonly EntryFile[]) {
  const port = { create: () => new Promise<never>(() => {}) } as unknown as FilingPort;
  const owner = { portal: 'p', residentId: 'r', store: new DeviceStore() };
  const channel = makeRequestChannel({
    host: new EventTarget() as HTMLElement,
    route: () => ({ owner, port, locale: 'en', tray: undefined }),
    signedOut: () => {},
    photosFor: String,
  });
  const start = {
    id: 'e',
    draftId: 'd',
    slot: 's',
    channel: requestChannel,
    content: {},
    draft: {},
    summary: '',
  };
  const entry = newEntry({ ...start, emergency: false, files }, 0);
  const ends: string[] = [];
  const toOutbox = {
    idempotencyKey: 'e',
    keep: async () => {},
    before: <Result>(work: Promise<Result>) => work,
  };
  void withDeadline(undefined, (signal, alive) => channel.send(entry, { ...toOutbox, signal, alive })).catch(
    ({ code }: AdapterError) => ends.push(code),
  );
  return ends;
}

describe('a report that the outbox sends', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('ends after twenty seconds without an answer', async () => {
    const ends = attempt([]);
    await pass(19);
    assert.deepEqual(ends, []);
    await pass(2);
    assert.deepEqual(ends, ['timeout']);
  });

  it('may take longer than an upload where its photos may go in it', async () => {
    const ends = attempt([{ id: 'f', key: 'k', uploadedId: 'p' }]);
    await pass(119);
    assert.deepEqual(ends, []);
    await pass(2);
    assert.deepEqual(ends, ['timeout']);
  });
});
