import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parse, validate } from 'graphql';
import type { CommunityAdapter } from '../../../../src/adapter/index.js';
import { pauseOf, type RequestInput } from '../../../../src/domain/index.js';
import { checkAdapter, expectRejection, file } from '../../../../src/testing/index.js';
import * as documents from '../documents.js';
import { openBackend } from './backend.js';
import { schema } from './server.js';

const input: RequestInput = {
  kind: 'repair',
  categoryId: 'classifier-1',
  description: 'The tap drips',
  location: { type: 'home', homeId: 'unit-of-user-1' },
};

describe('the documents for condo', () => {
  for (const [name, document] of Object.entries(documents)) {
    it(`ask only for what the schema has: ${name}`, () => {
      assert.deepEqual(validate(schema, parse(document)), []);
    });
  }
});

describe('the adapter for condo', () => {
  let backend: Awaited<ReturnType<typeof openBackend>>;
  let adapter: CommunityAdapter;
  const tickets = () => backend.server.store.tickets;
  const checked = (unchecked: CommunityAdapter) => checkAdapter(unchecked, (message) => assert.fail(message));

  beforeEach(async () => {
    backend = await openBackend();
    adapter = checked(backend.adapter);
  });
  afterEach(() => backend.close!());

  it('sends what every write needs, and the key where condo keeps it', async () => {
    await adapter.requests!.create(input, { idempotencyKey: 'key-1' });
    const { dv, sender, sourceMeta, unitName } = tickets()[0]!;
    assert.deepEqual(structuredClone({ dv, sender, sourceMeta, unitName }), {
      dv: 1,
      sender: { dv: 1, fingerprint: 'garden-portal' },
      sourceMeta: { dv: 1, idempotencyKey: 'key-1' },
      unitName: '12',
    });
  });

  it('finds by its key what was filed when the reply was lost and the page with it', async () => {
    backend.line!.loseReply();
    await expectRejection(adapter.requests!.create(input, { idempotencyKey: 'key-1' }), 'offline');
    const afterReload = checked(backend.reload!()).requests!;
    const receipt = await afterReload.create(input, { idempotencyKey: 'key-1' });
    assert.equal(receipt.state === 'recorded' && receipt.request.id, tickets()[0]!.id);
    assert.equal(tickets().length, 1);
  });

  it('finds by its key what was filed before more tickets than one call brings', async () => {
    const { id } = await file(adapter.requests!, input);
    const key = (tickets()[0]!.sourceMeta as { idempotencyKey: string }).idempotencyKey;
    const filed = tickets()[0]!;
    for (let nr = 0; nr < 120; nr++) {
      const createdAt = backend.server.store.moment();
      tickets().push({ ...filed, id: `later-${nr}`, createdAt, sourceMeta: null });
    }
    const receipt = await checked(backend.reload!()).requests!.create(input, { idempotencyKey: key });
    assert.equal(receipt.state === 'recorded' && receipt.request.id, id);
    assert.equal(tickets().length, 121);
  });

  it('tells the limits of a day apart', async () => {
    const first = await file(adapter.requests!, input);
    await file(adapter.requests!, input);
    const same = adapter.requests!.create(input, { idempotencyKey: 'third' });
    const { originalId } = await expectRejection(same, 'duplicate');
    assert.ok(tickets().some(({ id }) => id === originalId));
    assert.ok(first.id);
    backend.server.store.dayLimit = 2;
    const other = { ...input, description: 'The window rattles' };
    await expectRejection(adapter.requests!.create(other, { idempotencyKey: 'fourth' }), 'rate-limited');
  });

  it('takes a deferral for a pause until then, and its deadline for as it was', async () => {
    const { id, promises } = await file(adapter.requests!, input);
    await backend.staff!.moveRequest!(id, 'on-hold');
    const request = (await adapter.requests!.get(id, {}))!;
    const { deferredUntil } = tickets()[0]!;
    assert.deepEqual(
      [pauseOf(request)!.until, pauseOf(request)!.reason],
      [deferredUntil, 'Waiting for a part'],
    );
    assert.deepEqual(request.promises, promises);
  });

  it('promises the eight days that condo sets, also for what is urgent', async () => {
    const { createdAt, promises } = await file(adapter.requests!, { ...input, emergency: true });
    const [{ dueAt, source }] = promises as [NonNullable<typeof promises>[number]];
    assert.equal(Date.parse(dueAt!) - Date.parse(createdAt), 8 * 86_400_000);
    assert.equal(source, 'server');
  });

  it('closes and reopens by feedback', async () => {
    const { id } = await file(adapter.requests!, input);
    const { confirm, reopen } = adapter.requests!.actions!;
    await backend.staff!.moveRequest!(id, 'resolved');
    await reopen!(id, 'It drips again', { idempotencyKey: 'r' });
    const { feedbackValue, feedbackComment } = tickets()[0]!;
    assert.deepEqual([feedbackValue, feedbackComment], ['returned', 'It drips again']);
    await backend.staff!.moveRequest!(id, 'resolved');
    assert.equal((await confirm!(id, { idempotencyKey: 'c' })).status, 'closed');
    assert.equal(tickets()[0]!.feedbackValue, 'good');
  });

  it('shows news that have an end until then', async () => {
    const { putNotice } = backend.staff!;
    const body = { type: 'text', content: 'No lift on Monday' } as const;
    const past = new Date(Date.now() - 60_000).toISOString();
    await putNotice!({ kind: 'notice', title: 'Lift', body, priority: 'urgent' });
    await putNotice!({ kind: 'notice', title: 'Old', body, validUntil: past });
    const current = (await adapter.notices!.list({}, {})).items;
    const expired = (await adapter.notices!.list({ expired: true }, {})).items;
    assert.deepEqual(
      [current.map(({ title }) => title), expired.map(({ title }) => title)],
      [['Lift'], ['Old']],
    );
    assert.deepEqual([current[0]!.priority, current[0]!.issuer], ['urgent', { name: 'Garden Homes' }]);
  });
});
