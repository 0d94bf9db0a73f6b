import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CommunityAdapter } from '../../../../src/adapter/index.js';
import type { RequestInput } from '../../../../src/domain/index.js';
import { checkAdapter, expectRejection, examplePhoto } from '../../../../src/testing/index.js';
import { openBackend } from './backend.js';
import type { Row } from './store.js';

const input: RequestInput = {
  kind: 'repair',
  categoryId: '1002',
  description: '电梯停在三楼 🛗',
  location: { type: 'home', homeId: 'home-of-owner-1' },
  availability: { from: '2026-11-28T10:00:00+08:00', note: '请先打电话' },
};

describe('the adapter for MicroCommunity', () => {
  let backend: Awaited<ReturnType<typeof openBackend>>;
  let adapter: CommunityAdapter;
  const rows = () => backend.server.store.repairs.map(({ row }) => row);
  const checked = (unchecked: CommunityAdapter) => checkAdapter(unchecked, (message) => assert.fail(message));

  beforeEach(async () => {
    backend = await openBackend();
    adapter = checked(backend.adapter);
  });
  afterEach(() => backend.close!());

  const file = async (idempotencyKey = 'key-1', from = adapter) => {
    const receipt = await from.requests!.create(input, { idempotencyKey });
    assert.equal(receipt.state, 'recorded');
    return (receipt as Extract<typeof receipt, { state: 'recorded' }>).request;
  };

  it('files what the API requires, times on its clock', async () => {
    const request = await file();
    const [row] = rows();
    assert.deepEqual(
      [row!.appointmentTime, row!.repairName, row!.tel, row!.repairObjType, row!.repairObjName],
      ['2026-11-28 10:00:00', '王芳', '13800000000', '004', '3栋2单元502'],
    );
    assert.equal(row!.context, '电梯停在三楼 🛗\n\n请先打电话', 'what has no field is not lost');
    assert.deepEqual(request.location, { type: 'home', homeId: 'home-of-owner-1', label: '3栋2单元502' });
  });

  it('promises from the appointment on, without a pause', async () => {
    const { promises } = await file();
    assert.deepEqual(promises, [
      {
        metric: 'resolution',
        source: 'server',
        clock: 'wall',
        startedAt: '2026-11-28T10:00:00+08:00',
        dueAt: '2026-11-28T14:00:00+08:00',
      },
    ]);
  });

  it('does not take the mark of an overdue repair for a state', async () => {
    const { id } = await file();
    rows()[0]!.timeout = '2020-01-01 00:00:00';
    const request = await adapter.requests!.get(id, {});
    assert.deepEqual([request!.status, request!.rawStatus], ['submitted', { code: '1000', label: '待处理' }]);
  });

  it('knows every state of the table, and keeps the name of one that it lacks', async () => {
    const { id } = await file();
    const found: Record<string, string> = {};
    for (const state of [1000, 1100, 1200, 1300, 1400, 1500, 1700, 1800, 1900, 2000, 2001, 3000]) {
      rows()[0]!.state = String(state);
      found[state] = (await adapter.requests!.get(id, {}))!.status;
    }
    assert.deepEqual(found, {
      1000: 'submitted',
      1100: 'in-progress',
      1200: 'submitted',
      1300: 'in-progress',
      1400: 'in-progress',
      1500: 'in-progress',
      1700: 'resolved',
      1800: 'resolved',
      1900: 'closed',
      2000: 'declined',
      2001: 'on-hold',
      3000: 'in-progress',
    });
  });

  it('gives unpaid fees as a reason that no retry mends', async () => {
    backend.server.store.debtors.add('owner-1');
    const refused = adapter.requests!.create(input, { idempotencyKey: 'key-1' });
    const error = await expectRejection(refused, 'forbidden');
    assert.equal(error.retryable, false);
    assert.match(error.message, /未缴/);
  });

  it('finds what was filed when only the reply was lost, also after a reload', async () => {
    backend.line!.loseReply();
    await expectRejection(adapter.requests!.create(input, { idempotencyKey: 'key-1' }), 'offline');
    const afterReload = checked(backend.reload!());
    const requests = [await file('key-1', afterReload), await file('key-1')];
    assert.deepEqual(new Set(requests.map(({ number }) => number)), new Set([rows()[0]!.repairId]));
    assert.equal(rows().length, 1);
  });

  it('files the same words again once the first repair is over', async () => {
    await file('key-1');
    rows()[0]!.state = '1900';
    await file('key-2');
    assert.equal(rows().length, 2);
  });

  it('sends photos with the report, and asks for those that a reload forgot', async () => {
    const photos = adapter.requests!.photos!;
    const photo = await photos.upload({ blob: examplePhoto(), name: 'tap.jpg' }, { idempotencyKey: 'p' });
    const withPhoto = { ...input, photoIds: [photo.id] };
    const forgotten = checked(backend.reload!()).requests!.create(withPhoto, { idempotencyKey: 'key-1' });
    assert.deepEqual((await expectRejection(forgotten, 'invalid')).fields, { photoIds: 'expired' });
    await adapter.requests!.create(withPhoto, { idempotencyKey: 'key-1' });
    const sent = Buffer.from(backend.server.store.files[0]!, 'base64');
    const bytes = Buffer.from(await examplePhoto().arrayBuffer());
    assert.deepEqual(sent.subarray(0, bytes.length), bytes);
    assert.ok(sent.length > 384, 'long enough to be no address');
    const [request] = (await adapter.requests!.list({}, {})).items;
    assert.equal(request!.photos![0]!.url, `${backend.address}/files/1.jpg`);
  });

  it('keeps complaints beside repairs, in one list with the newest first', async () => {
    const repair = await file();
    const complaint = { ...input, kind: 'complaint', categoryId: '809001', description: '噪音' } as const;
    await adapter.requests!.create(complaint, { idempotencyKey: 'key-2' });
    const { items, total } = await adapter.requests!.list({}, {});
    assert.deepEqual(
      items.map(({ kind, description }) => [kind, description.slice(0, 2)]),
      [
        ['complaint', '噪音'],
        ['repair', '电梯'],
      ],
    );
    assert.equal(total, 2);
    assert.deepEqual(await adapter.requests!.get(repair.id, {}), items[1]);
  });

  it('reads on where the API has more than one page', async () => {
    const { row } = (await file(), backend.server.store.repairs[0]!);
    for (let number = 0; number < 120; number++) {
      const repairId = backend.server.store.nextId();
      backend.server.store.repairs.unshift({ ownerId: 'owner-1', row: { ...row, repairId } as Row });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await adapter.requests!.list({ limit: 50, ...(cursor && { cursor }) }, {});
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.next;
    } while (cursor !== undefined);
    assert.deepEqual(
      seen,
      rows().map(({ repairId }) => repairId),
    );
  });

  it('urges once for each key', async () => {
    const { id, number } = await file();
    const { urge } = adapter.requests!.actions!;
    await urge!(id, { idempotencyKey: 'u' });
    await urge!(id, { idempotencyKey: 'u' });
    assert.deepEqual(backend.server.store.urged, [number]);
  });

  it('rates in three scores, once, and shows the reply of staff', async () => {
    const { id } = await file();
    const ratings = adapter.ratings!;
    assert.deepEqual((await ratings.invitations({}, {})).items, []);
    await backend.staff!.moveRequest!(id, 'resolved');
    const [invitation] = (await ratings.invitations({}, {})).items;
    assert.deepEqual(
      invitation!.dimensions!.map(({ label }) => label),
      ['上门速度', '服务态度'],
    );
    const answer = {
      invitationId: invitation!.id,
      scale: 'satisfaction',
      score: 4,
      dimensions: [{ id: 'doorSpeedScore', perceived: 5 }],
    } as const;
    await ratings.submit(answer, { idempotencyKey: 'r' });
    assert.equal(rows()[0]!.repairmanServiceScore, undefined, 'no score that nobody gave');
    Object.assign(rows()[0]!, { replyContext: '谢谢', replyTime: '2026-11-29 09:00:00' });
    const rating = await ratings.get!(id, {});
    assert.deepEqual([rating!.score, rating!.dimensions], [4, [{ id: 'doorSpeedScore', perceived: 5 }]]);
    assert.deepEqual(rating!.reply, { text: '谢谢', at: '2026-11-29T09:00:00+08:00' });
    const error = await expectRejection(ratings.submit(answer, { idempotencyKey: 'r2' }), 'duplicate');
    assert.equal(error.originalId, rating!.id);
  });

  it('says whom a notice is for, and from when to when it holds', async () => {
    const id = await backend.staff!.putNotice!({
      kind: 'notice',
      title: '停水通知',
      body: { type: 'text', content: '<3栋>' },
    });
    const row = backend.server.store.notices[0]!;
    Object.assign(row, { objType: '002', objId: 'b3', objName: '3栋', startTime: '2026-11-24 08:00:00' });
    const notice = await adapter.notices!.get(id, {});
    assert.deepEqual(notice!.scope, [{ level: 'building', id: 'b3', label: '3栋' }]);
    assert.equal(notice!.validFrom, '2026-11-24T08:00:00+08:00');
    row.endTime = '2026-11-25 08:00:00';
    const current = (await adapter.notices!.list({}, {})).items;
    const expired = (await adapter.notices!.list({ expired: true }, {})).items;
    assert.deepEqual([current.length, expired.length], [0, 1]);
  });

  it('files nothing for another resident', async () => {
    const call = { idempotencyKey: 'key-1', residentId: 'owner-2' };
    await expectRejection(adapter.requests!.create(input, call), 'unauthenticated');
    assert.equal(rows().length, 0);
  });
});
