import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LiveUpdate } from '../../src/adapter/ports.js';
import { memory, type MemoryOptions } from '../../src/adapters/memory/index.js';
import type { RequestInput } from '../../src/domain/index.js';
import { examplePhoto, file } from '../../src/testing/example-input.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { strictInput, strictSeed } from '../support/strict-seed.js';

const open = (options: MemoryOptions = {}) => memory({ seed: strictSeed, ...options });

/** Of a neighbour, in the garage. */
const theirs: RequestInput = {
  kind: 'enquiry',
  categoryId: 'fees',
  description: 'Ask for Zhao Min',
  location: { type: 'area', areaId: 'garage' },
};
const day = 86_400_000;

describe('memory: who is signed in', () => {
  it('is told with the intake and the adapter, when it is known', async () => {
    const known = open({ residentId: 'wang-fang' });
    assert.equal(known.resident!(), 'wang-fang');
    assert.equal((await known.requests.intake({})).residentId, 'wang-fang');
    assert.equal(open().resident, undefined);
    assert.equal((await open().requests.intake({})).residentId, undefined);
  });

  it('is the only one that anything is taken of', async () => {
    const { requests } = open({ residentId: 'wang-fang' });
    const { id } = await file(requests, strictInput);
    const other = { idempotencyKey: 'key', residentId: 'li-jun' };
    const photo = { blob: examplePhoto(), name: 'a.jpg' };
    // Wrong in every other way too, of which nothing is said.
    await expectRejection(requests.create({ ...strictInput, description: '' }, other), 'unauthenticated');
    await expectRejection(requests.photos!.upload({ ...photo, blob: new Blob() }, other), 'unauthenticated');
    await expectRejection(requests.actions!.comment!('none', {}, other), 'unauthenticated');
    await expectRejection(requests.actions!.follow!('none', other), 'unauthenticated');
    const own = { ...other, residentId: 'wang-fang' };
    assert.equal((await requests.actions!.comment!(id, { text: 'More' }, own)).id, id);
  });

  it('is nobody’s affair where nobody knows', async () => {
    const call = open().requests.create(strictInput, { idempotencyKey: 'key', residentId: 'anybody' });
    assert.equal((await call).state, 'recorded');
  });

  it('names the portal, so that drafts of one go to no other', () => {
    assert.equal(open().portal, 'memory');
    assert.equal(open({ persist: 'demo' }).portal, 'demo');
  });
});

describe('memory: doubles', () => {
  const again = { idempotencyKey: 'again' };

  it('are none a day later, or when the first is done', async () => {
    let now = Date.parse('2026-11-23T08:00:00Z');
    const adapter = open({ now: () => now });
    const first = await file(adapter.requests, strictInput);
    now += day - 1;
    const error = await expectRejection(adapter.requests.create(strictInput, again), 'duplicate');
    assert.equal(error.originalId, first.id);
    now += 1;
    const second = await file(adapter.requests, strictInput);
    await adapter.update(second.id, { status: 'resolved' });
    assert.equal((await adapter.requests.create(strictInput, again)).state, 'recorded');
  });

  it('are none once it is an emergency', async () => {
    const { requests } = open();
    const first = await file(requests, strictInput);
    const urgent = { ...strictInput, emergency: true };
    const emergency = await file(requests, urgent);
    assert.notEqual(emergency.id, first.id);
    for (const input of [urgent, strictInput]) {
      const error = await expectRejection(requests.create(input, again), 'duplicate');
      assert.equal(error.originalId, emergency.id);
    }
  });

  it('are none about another place', async () => {
    const adapter = open();
    await file(adapter.requests, strictInput);
    const elsewhere = { ...strictInput, location: { type: 'home', homeId: 'home', detail: 'bath' } } as const;
    assert.equal((await adapter.requests.create(elsewhere, again)).state, 'recorded');
  });

  it('are none of a neighbour’s request', async () => {
    const adapter = open();
    await adapter.fileAsNeighbour(theirs);
    assert.equal((await adapter.requests.create(theirs, again)).state, 'recorded');
  });
});

describe('memory: comments', () => {
  const text = 'It is the hot tap';

  it('lose an answer and are there, once', async () => {
    const adapter = open({
      faults: [{ call: 'requests.comment', times: 1, error: 'offline', afterEffect: true }],
    });
    const { id } = await file(adapter.requests, strictInput);
    const send = () => adapter.requests.actions!.comment!(id, { text }, { idempotencyKey: 'key' });
    await expectRejection(send(), 'offline');
    assert.deepEqual((await send()).history!.filter((event) => event.type === 'message').length, 1);
  });

  it('are for requests that somebody still reads', async () => {
    const adapter = open();
    const { id } = await file(adapter.requests, strictInput);
    const comment = adapter.requests.actions!.comment!;
    for (const status of ['closed', 'declined', 'cancelled'] as const) {
      await adapter.update(id, { status });
      await expectRejection(comment(id, { text }, { idempotencyKey: status }), 'conflict');
    }
    await adapter.update(id, { status: 'resolved' });
    assert.equal((await comment(id, { text }, { idempotencyKey: 'resolved' })).status, 'resolved');
  });

  it('are told to who is subscribed', async () => {
    const { requests } = open();
    const { id } = await file(requests, strictInput);
    const heard: LiveUpdate[] = [];
    requests.subscribe!((update) => heard.push(update));
    await requests.actions!.comment!(id, { text }, { idempotencyKey: 'key' });
    await Promise.resolve();
    assert.deepEqual(heard, [{ type: 'changed', id }]);
  });
});

describe('memory: what neighbours report', () => {
  const similar = (adapter: ReturnType<typeof open>, location: RequestInput['location'], text?: string) =>
    adapter.requests.similar!(
      { kind: 'enquiry', ...(location && { location }), ...(text !== undefined && { text }) },
      {},
    );
  const garage = { type: 'area', areaId: 'garage' } as const;

  it('is heard of by who follows it, and by nobody else', async () => {
    const adapter = open();
    const { id } = await adapter.fileAsNeighbour(theirs);
    const heard: LiveUpdate[] = [];
    adapter.requests.subscribe!((update) => heard.push(update));
    await adapter.update(id, { status: 'acknowledged' });
    await Promise.resolve();
    assert.deepEqual(heard, []);
    await adapter.requests.actions!.follow!(id, { idempotencyKey: 'key' });
    await adapter.update(id, { status: 'resolved' });
    await Promise.resolve();
    assert.deepEqual(heard, [
      { type: 'changed', id },
      { type: 'changed', id },
    ]);
    assert.equal((await adapter.requests.get(id, {}))!.status, 'resolved');
  });

  it('is similar inside and around a place, for a month, and while it is open', async () => {
    let now = Date.parse('2026-11-23T08:00:00Z');
    const adapter = open({ now: () => now });
    const { id } = await adapter.fileAsNeighbour(theirs);
    const level = await adapter.fileAsNeighbour({
      ...theirs,
      location: { type: 'area', areaId: 'level', detail: 'by the pillar' },
    });
    const ids = async (location: RequestInput['location'], text?: string) =>
      (await similar(adapter, location, text)).map((request) => request.id);
    assert.deepEqual(await ids(garage), [id, level.id]);
    assert.deepEqual(await ids({ type: 'area', areaId: 'level' }), [level.id, id]);
    assert.deepEqual(await ids(undefined, 'fees'), []);
    assert.deepEqual(await ids({ type: 'home', homeId: 'home' }), []);
    await adapter.update(id, { status: 'resolved' });
    assert.deepEqual(await ids(garage), [level.id]);
    now += 30 * day + 1;
    assert.deepEqual(await ids(garage), []);
    await expectRejection(
      adapter.requests.actions!.follow!(level.id, { idempotencyKey: 'key' }),
      'not-found',
    );
  });

  it('is of the category that the words mean before others of the place', async () => {
    const adapter = open();
    const inGarage = { ...theirs, location: garage };
    const fees = await file(adapter.requests, inGarage);
    const other = await adapter.fileAsNeighbour({ ...inGarage, categoryId: 'none' });
    const ids = (await similar(adapter, garage, 'About the FEES of my place')).map(({ id }) => id);
    assert.deepEqual(ids, [fees.id, other.id]);
    assert.deepEqual(
      (await similar(adapter, garage)).map(({ id }) => id),
      [other.id, fees.id],
    );
  });

  it('is there in the invented community: a lift that stands still', async () => {
    const location = { type: 'area', areaId: 'building-3' } as const;
    for (const [locale, place] of [
      ['en', 'Lift B'],
      ['zh-Hans', 'B 梯'],
    ] as const) {
      const { requests } = memory({ locale });
      const [found] = await requests.similar!({ kind: 'repair', categoryId: 'lift', location }, {});
      assert.deepEqual([found!.id, found!.location!.label], ['seed-neighbour-1', place]);
      assert.equal(await requests.get(found!.id, {}), undefined);
    }
  });
});
