import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError } from '../../src/adapter/errors.js';
import type { LiveUpdate } from '../../src/adapter/ports.js';
import { memory, type MemoryOptions, type MemorySeed } from '../../src/adapters/memory/index.js';
import { seed as englishSeed } from '../../src/adapters/memory/seed.en.js';
import { seed as chineseSeed } from '../../src/adapters/memory/seed.zh-Hans.js';
import { fieldTypes, requestKinds, type ServiceLevel, type ServiceTarget } from '../../src/domain/index.js';
import { exampleInput, file } from '../../src/testing/example-input.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { strictInput as input, strictSeed } from '../support/strict-seed.js';

const level = (...targets: ServiceTarget[]): ServiceLevel => ({ id: 'test', name: 'A test', targets });

describe('memory: owner and promises', () => {
  const now = () => Date.parse('2026-11-23T08:00:00Z');

  it('names the owner and computes what is due from the moment of filing', async () => {
    const owner = { name: 'Li Wei' };
    const adapter = memory({
      seed: strictSeed,
      owner,
      now,
      serviceLevel: level(
        { metric: 'response', goal: 'PT24H', clock: 'wall' },
        { metric: 'on-site', goal: 'P1DT30M', clock: 'wall' },
      ),
    });
    const filed = await file(adapter.requests, input);
    assert.deepEqual(filed.owner, owner);
    assert.deepEqual(
      filed.promises?.map(({ metric, goal, dueAt, source }) => [metric, goal, dueAt, source]),
      [
        ['response', 'PT24H', '2026-11-24T08:00:00.000Z', 'server'],
        ['on-site', 'P1DT30M', '2026-11-24T08:30:00.000Z', 'server'],
      ],
    );
    assert.equal(adapter.clock.now(), now());
  });

  it('promises nothing unless told to', async () => {
    const filed = await file(memory({ seed: strictSeed }).requests, input);
    assert.equal(filed.promises, undefined);
    assert.equal(filed.owner, undefined);
  });

  it('refuses a duration that it cannot read', async () => {
    const serviceLevel = level({ metric: 'response', goal: '1 day', clock: 'wall' });
    const adapter = memory({ seed: strictSeed, serviceLevel });
    await assert.rejects(adapter.requests.create(input, { idempotencyKey: 'key' }), /"1 day"/);
  });
});

describe('memory: promises of requests that move', () => {
  it('are reckoned anew from the whole history', async () => {
    let time = Date.parse('2026-11-23T08:00:00Z');
    const adapter = memory({
      seed: strictSeed,
      now: () => time,
      serviceLevel: level({ metric: 'resolution', goal: 'PT10H', clock: 'wall' }),
    });
    const filed = await file(adapter.requests, input);
    const until = '2026-11-24T08:00:00Z';
    const at = new Date((time += 3_600_000)).toISOString();
    const hold = {
      id: 'hold',
      at,
      type: 'status',
      status: 'on-hold',
      text: 'The tenant is ill',
      until,
    } as const;
    const held = await adapter.update(filed.id, { status: 'on-hold', history: [...filed.history!, hold] });
    assert.deepEqual(held.promises![0]!.paused, { since: at, reason: 'The tenant is ill', until });
    assert.equal(held.promises![0]!.dueAt, '2026-11-24T17:00:00.000Z');
    time += 3_600_000;
    const resumed = await adapter.update(filed.id, { status: 'in-progress' });
    assert.equal(resumed.promises![0]!.dueAt, '2026-11-23T19:00:00.000Z');
    assert.equal(resumed.promises![0]!.pauses!.length, 1);
  });

  it('do not tell a neighbour why a clock stands still', async () => {
    const adapter = memory({ locale: 'en' });
    const { areas, categories } = await adapter.requests.intake({});
    const { id: areaId } = areas![0]!;
    const { id: categoryId } = categories.find(({ hasFields, emergency }) => !hasFields && !emergency)!;
    const location = { type: 'area', areaId } as const;
    const theirs = await adapter.fileAsNeighbour({
      kind: 'repair',
      categoryId,
      description: 'It drips.',
      location,
    });
    const hold = {
      id: 'hold',
      at: theirs.createdAt,
      type: 'status',
      status: 'on-hold',
      text: 'The tenant is ill',
    } as const;
    await adapter.update(theirs.id, { status: 'on-hold', history: [...theirs.history!, hold] });
    const [seen] = await adapter.requests.similar!({ kind: 'repair', categoryId, location }, {});
    const onSite = seen!.promises!.find(({ metric }) => metric === 'on-site')!;
    assert.deepEqual(onSite.paused, { since: theirs.createdAt });
  });
});

describe('memory: faults', () => {
  const intake = (adapter: ReturnType<typeof memory>, signal?: AbortSignal) =>
    adapter.requests.intake(signal ? { signal } : {});

  it('fails as often as planned, then works', async () => {
    const adapter = memory({ faults: [{ call: 'requests.intake', times: 2, error: 'unavailable' }] });
    await expectRejection(intake(adapter), 'unavailable');
    await expectRejection(intake(adapter), 'unavailable');
    assert.ok(await intake(adapter));
  });

  it('fails every call with the details given', async () => {
    const adapter = memory({
      faults: [{ call: '*', error: 'rate-limited', details: { retryAfterMs: 5000 } }],
    });
    const error = await expectRejection(adapter.requests.list({}, {}), 'rate-limited');
    assert.equal(error.retryAfterMs, 5000);
  });

  it('asks a function, with the number of the attempt', async () => {
    const adapter = memory({ faults: (_, attempt) => (attempt < 3 ? { error: 'timeout' } : undefined) });
    await expectRejection(intake(adapter), 'timeout');
    await expectRejection(intake(adapter), 'timeout');
    assert.ok(await intake(adapter));
  });

  it('loses the answer of a request that was filed, and finds it by its key', async () => {
    const lost = { call: 'requests.create', times: 1, error: 'unavailable', afterEffect: true } as const;
    const adapter = memory({ seed: strictSeed, faults: [lost] });
    await expectRejection(adapter.requests.create(input, { idempotencyKey: 'key' }), 'unavailable');
    assert.equal(adapter.requestsFiled.length, 1);
    const receipt = await adapter.requests.create(input, { idempotencyKey: 'key' });
    assert.equal(receipt.state === 'recorded' && receipt.request.id, adapter.requestsFiled[0]!.id);
    assert.equal(adapter.requestsFiled.length, 1);
  });

  it('hangs until the caller gives up', async () => {
    const adapter = memory({ faults: [{ call: 'requests.intake', error: 'hang' }] });
    const controller = new AbortController();
    const call = intake(adapter, controller.signal);
    const early = await Promise.race([
      call,
      new Promise((resolve) => setImmediate(resolve, 'still waiting')),
    ]);
    assert.equal(early, 'still waiting');
    controller.abort(new AdapterError('timeout'));
    await expectRejection(call, 'timeout');
  });

  it('answers with garbage', async () => {
    const adapter = memory({ faults: [{ call: 'requests.intake', error: 'garbage' }] });
    assert.equal(typeof (await intake(adapter)), 'string');
  });

  it('changes its faults and counts anew', async () => {
    const adapter = memory({ faults: [{ call: '*', error: 'forbidden' }] });
    await expectRejection(intake(adapter), 'forbidden');
    adapter.setFaults([]);
    assert.ok(await intake(adapter));
  });

  it('gives up in the middle of a slow answer', async () => {
    const controller = new AbortController();
    const call = intake(memory({ latency: 60_000 }), controller.signal);
    controller.abort(new Error('gone'));
    await assert.rejects(call, /gone/);
  });
});

describe('memory: handles for stories and tests', () => {
  it('changes a request as staff would, and tells', async () => {
    const adapter = memory({ seed: strictSeed });
    const filed = await file(adapter.requests, input);
    const heard: LiveUpdate[] = [];
    adapter.requests.subscribe!((update) => heard.push(update));
    const owner = { name: 'Li Wei' };
    const changed = await adapter.update(filed.id, { status: 'acknowledged', owner });
    assert.equal(changed.status, 'acknowledged');
    assert.deepEqual(
      changed.history?.map(({ type }) => type),
      ['status', 'owner', 'status'],
    );
    assert.deepEqual(await adapter.requests.get(filed.id, {}), changed);
    assert.deepEqual(heard, [{ type: 'changed', id: filed.id }]);
  });

  it('cannot change what there is not', async () => {
    await expectRejection(memory().update('no-such-request', {}), 'not-found');
  });

  it('tells what was filed, the oldest first, and leaves out the seed', async () => {
    const adapter = memory();
    assert.deepEqual(adapter.requestsFiled, []);
    const first = await file(adapter.requests, await exampleInput(adapter.requests));
    const second = await file(adapter.requests, await exampleInput(adapter.requests));
    assert.deepEqual(adapter.requestsFiled, [first, second]);
  });
});

describe('memory: the invented community', () => {
  /** What the elements rely on, without the words. */
  const shape = ({ intake, fields, requests }: MemorySeed) => ({
    categories: intake.categories.map(({ id, kinds, emergency, hasFields }) => ({
      id,
      kinds,
      emergency,
      hasFields,
    })),
    homes: intake.homes?.map(({ id }) => id),
    areas: intake.areas?.map(({ id, areas }) => [id, areas?.map((area) => area.id)]),
    fields: Object.entries(fields ?? {}).map(([id, list]) => [
      id,
      list.map((field) => [field.code, field.type, field.required, field.choices?.map(({ value }) => value)]),
    ]),
    requests: requests?.map(({ id, status, createdAt }) => [id, status, createdAt]),
  });

  it('is the same in both languages but for the words', () => {
    assert.deepEqual(shape(chineseSeed(0)), shape(englishSeed(0)));
    assert.notDeepEqual(chineseSeed(0).intake, englishSeed(0).intake);
  });

  it('has a category for each kind, in three or four groups, and asks in every way there is', () => {
    const { intake, fields } = englishSeed(0);
    assert.deepEqual(new Set(intake.categories.flatMap(({ kinds }) => kinds!)), new Set(requestKinds));
    assert.equal(new Set(intake.categories.map(({ group }) => group)).size, 4);
    assert.deepEqual(
      new Set(Object.values(fields!).flatMap((list) => list.map(({ type }) => type))),
      new Set(fieldTypes),
    );
  });

  it('speaks the language of the call, or the one it is told', async () => {
    const nameIn = async (options: MemoryOptions, locale: string) =>
      (await memory(options).requests.intake({ locale })).categories[0]?.name;
    assert.equal(await nameIn({}, 'zh-CN'), '漏水');
    assert.equal(await nameIn({}, 'en-GB'), 'Leak');
    assert.equal(await nameIn({ locale: 'en' }, 'zh-CN'), 'Leak');
    assert.equal(await nameIn({ locale: 'zh-Hans' }, 'en'), '漏水');
  });
});
