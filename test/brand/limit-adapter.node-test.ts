import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import type { Brand } from '../../src/adapter/brand.js';
import { checkFiling } from '../../src/adapter/filing-boundary.js';
import { checkFollowing } from '../../src/adapter/following-boundary.js';
import { memory } from '../../src/adapters/memory/index.js';
import { limitAdapter } from '../../src/brand/limit-adapter.js';
import { promise24h30min } from '../../src/domain/index.js';

const fail = (message: string) => assert.fail(message);
const backend = memory();
const off = (features: Brand['features']) => ({ features });

describe('a backend as a brand offers it', () => {
  it('is the backend itself where the brand takes nothing away', () => {
    assert.equal(limitAdapter(backend, { color: '#1677ff' }, 'linli-request-form'), backend);
    assert.equal(
      limitAdapter(backend, off({ 'request-form': { photos: true } }), 'linli-request-form'),
      backend,
    );
    assert.equal(
      limitAdapter(backend, off({ 'request-form': { photos: false } }), 'linli-sla-badge'),
      backend,
    );
  });

  it('is always the same for the same, with ports that are always the same', () => {
    const brand = off({ 'request-form': { photos: false } });
    const one = limitAdapter(backend, brand, 'linli-request-form');
    const other = limitAdapter(backend, brand, 'acme-request-form');
    assert.notEqual(one, backend);
    assert.equal(one, other);
    assert.equal(one.requests, other.requests);
  });

  const cases: [string, Brand['features'], (adapter: CommunityAdapter) => unknown][] = [
    ['request-form', { 'request-form': { photos: false } }, ({ requests }) => requests?.photos],
    ['request-form', { 'request-form': { similar: false } }, ({ requests }) => requests?.similar],
    ['request-tracker', { 'request-tracker': { photos: false } }, ({ requests }) => requests?.photos],
    ['request-tracker', { 'request-tracker': { urge: false } }, ({ requests }) => requests?.actions?.urge],
    [
      'request-tracker',
      { 'request-tracker': { cancel: false } },
      ({ requests }) => requests?.actions?.cancel,
    ],
    [
      'request-tracker',
      { 'request-tracker': { reopen: false } },
      ({ requests }) => requests?.actions?.reopen,
    ],
    [
      'request-tracker',
      { 'request-tracker': { comment: false } },
      ({ requests }) => requests?.actions?.comment,
    ],
    ['rating-prompt', { 'rating-prompt': { change: false } }, ({ ratings }) => ratings?.update],
    ['rating-prompt', { 'rating-prompt': { reopen: false } }, ({ requests }) => requests?.actions?.reopen],
    ['notice-board', { 'notice-board': { acknowledge: false } }, ({ notices }) => notices?.acknowledge],
    ['activity-calendar', { 'activity-calendar': { rsvp: false } }, ({ activities }) => activities?.rsvp],
  ];
  for (const [element, features, capability] of cases)
    it(`lacks for the ${element} what ${JSON.stringify(features)} switches off, and nothing else`, () => {
      const limited = limitAdapter(backend, { features }, `linli-${element}`);
      assert.notEqual(capability(backend), undefined);
      assert.equal(capability(limited), undefined);
      for (const other of cases.filter(([, , one]) => one.toString() !== capability.toString()))
        assert.notEqual(other[2](limited), undefined, other[2].toString());
      assert.equal(limited.name, backend.name);
    });

  it('works for adapters that are classes with private members, and for frozen ones', async () => {
    class Own {
      readonly #requests = memory().requests!;
      readonly name = 'own';
      resident() {
        return this.#requests && 'r1';
      }
      get requests() {
        return this.#requests;
      }
    }
    const brand: Brand = { features: { 'request-form': { photos: false } } };
    for (const adapter of [new Own(), Object.freeze({ ...memory() })]) {
      const limited = limitAdapter(adapter, brand, 'linli-request-form');
      assert.ok((await limited.requests!.intake({})).categories.length > 0);
      assert.equal(limited.requests!.photos, undefined);
      assert.equal(limited.resident?.(), adapter.resident?.());
    }
  });

  it('has no anonymous reports where the brand wants none', async () => {
    const adapter = memory({ seed: { intake: { categories: [], anonymousKinds: ['complaint'] } } });
    const limited = limitAdapter(
      adapter,
      off({ 'request-form': { anonymous: false } }),
      'linli-request-form',
    );
    assert.deepEqual((await checkFiling(limited.requests!, fail).intake({})).anonymousKinds, []);
  });

  it('marks the emergencies of the brand beside its own', async () => {
    const categories = [
      { id: 'gas', name: 'Gas', emergency: true },
      { id: 'lift', name: 'Lift' },
      { id: 'lamp', name: 'Lamp' },
    ];
    const limited = limitAdapter(
      memory({ seed: { intake: { categories } } }),
      { emergency: { categories: ['lift', 'nowhere'] } },
      'linli-request-form',
    );
    const intake = await checkFiling(limited.requests!, fail).intake({});
    assert.deepEqual(
      intake.categories.map(({ emergency }) => emergency ?? false),
      [true, true, false],
    );
  });

  it('promises what the brand promises where the backend promises nothing, as an estimate', async () => {
    const request = {
      id: 'r1',
      number: 'R-1',
      kind: 'repair' as const,
      status: 'submitted' as const,
      description: 'The tap drips',
      createdAt: '2026-11-23T09:00:00+08:00',
      updatedAt: '2026-11-23T09:00:00+08:00',
    };
    const adapter = memory({ seed: { intake: { categories: [] }, requests: [request] } });
    const brand: Brand = { serviceLevel: promise24h30min };
    const limited = checkFollowing(limitAdapter(adapter, brand, 'linli-request-tracker').requests!, fail);
    const { items } = await limited.list({}, {});
    const found = await limited.get('r1', {});
    for (const each of [items[0], found]) {
      const promise = each?.promises?.find(({ metric }) => metric === 'response');
      assert.equal(Date.parse(promise!.dueAt!), Date.parse('2026-11-24T09:00:00+08:00'));
      assert.equal(promise!.source, 'computed');
    }
    const intake = await limitAdapter(adapter, brand, 'linli-request-form').requests!.intake({});
    assert.equal(intake.serviceLevel, promise24h30min);
  });

  it('keeps the promises of the backend', async () => {
    const promises = [
      { metric: 'response' as const, dueAt: '2026-11-23T10:00:00+08:00', source: 'server' as const },
    ];
    const request = {
      id: 'r1',
      number: 'R-1',
      kind: 'repair' as const,
      status: 'submitted' as const,
      description: 'The tap drips',
      createdAt: '2026-11-23T09:00:00+08:00',
      updatedAt: '2026-11-23T09:00:00+08:00',
      promises,
    };
    const adapter = memory({ seed: { intake: { categories: [] }, requests: [request] } });
    const limited = limitAdapter(adapter, { serviceLevel: promise24h30min }, 'linli-request-tracker');
    const found = await limited.requests!.get('r1', {});
    assert.deepEqual(
      found!.promises!.find(({ metric }) => metric === 'response'),
      promises[0],
    );
  });
});
