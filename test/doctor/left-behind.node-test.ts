import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory } from '../../src/adapters/memory/index.js';
import { Ledger } from '../../src/doctor/kit/ledger.js';
import { watched } from '../../src/doctor/kit/watched.js';
import { exampleInput, file } from '../../src/testing/example-input.js';

const key = () => ({ idempotencyKey: crypto.randomUUID() });

/** The invented community, and the ledger of what is done in it. */
function open() {
  const adapter = memory({ locale: 'en' });
  const ledger = new Ledger();
  return { adapter, ledger, seen: watched(adapter, ledger) };
}

describe('what the doctor leaves behind', () => {
  it('is a rating and an acknowledgement, which nothing takes back', async () => {
    const { adapter, ledger, seen } = open();
    const rating = await seen.ratings!.submit(
      { invitationId: 'rating-seed-2', scale: 'satisfaction', score: 2 },
      key(),
    );
    await seen.notices!.acknowledge!('notice-fire-doors', key());
    const left = await ledger.cleanUp(adapter);
    assert.deepEqual(
      left.map(({ what }) => what),
      [`rating ${rating.id}`, 'acknowledgement of notice notice-fire-doors'],
    );
    assert.ok(left.every(({ remedy }) => remedy !== ''));
    assert.equal(ledger.size, 2);
  });

  it('is no request that was cancelled, and nothing that was refused', async () => {
    const { adapter, ledger, seen } = open();
    const request = await file(seen.requests!, await exampleInput(adapter.requests!));
    await assert.rejects(seen.notices!.acknowledge!('nothing', key()));
    assert.deepEqual(await ledger.cleanUp(adapter), []);
    assert.equal(ledger.size, 1);
    assert.equal((await adapter.requests!.get(request.id, {}))?.status, 'cancelled');
  });

  it('is a request that the backend cannot cancel, counted once', async () => {
    const { adapter, ledger, seen } = open();
    const request = await file(seen.requests!, await exampleInput(adapter.requests!));
    const { requests } = adapter;
    const left = await ledger.cleanUp({
      name: 'no actions',
      requests: { ...requests!, actions: {} },
    });
    assert.deepEqual(
      left.map(({ what }) => what),
      [`request ${request.number}`],
    );
    assert.equal(ledger.size, 1);
  });
});
