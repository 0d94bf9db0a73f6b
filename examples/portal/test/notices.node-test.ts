import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { changedAt, inOrderOfNeed, isCurrent, type Notice } from '../../../src/domain/index.js';
import { databasesOfEachKind, describeOn, sharedDatabases } from './support/arrangements.js';
import { Client, expectProblem } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { inHours, meetNeighbours, outage } from './support/notice-desk.js';

const idsOf = (items: readonly Notice[]) => items.map(({ id }) => id);

describeOn([...databasesOfEachKind, ...sharedDatabases], 'notices', (addresses) => {
  let people: Awaited<ReturnType<typeof meetNeighbours>>;
  before(async () => (people = await meetNeighbours(addresses)));
  const get = (client: Client, id: string) => client.read<Notice>(`/notices/${id}`);
  const current = async (client: Client) =>
    (await client.read<{ items: Notice[] }>('/notices/current')).items;

  it('of the invented community are there, in both languages, and matter by the rules of the domain', async () => {
    const { inThree, inFive } = people;
    for (const client of [inThree, inFive]) {
      const { items } = await client.notices('limit=100');
      const now = Date.now();
      const matters = await current(client);
      assert.deepEqual(
        idsOf(matters),
        idsOf(inOrderOfNeed(items.filter((notice) => isCurrent(notice, now)))),
      );
      assert.ok(matters.length >= 3);
      assert.deepEqual(
        items.map(({ pinned }) => pinned),
        items.map(({ pinned }) => pinned).sort((one, other) => Number(other) - Number(one)),
      );
      const kept = await client.notices('limit=100&expired=true');
      assert.ok(kept.items.some(({ withdrawn }) => withdrawn?.reason));
      assert.ok(kept.items.every((notice) => !idsOf(items).includes(notice.id)));
    }
    const [notice] = (await inFive.notices('search=' + encodeURIComponent('水泵'))).items;
    const { title, category, scope, issuer } = notice!;
    const chinese = (await inFive.notices('search=pump', { 'Accept-Language': 'zh' })).items[0]!;
    assert.match(title, /^No water in building 5/);
    assert.deepEqual(
      [category!.name, scope![0]!.label, issuer!.name],
      ['Water and power', 'Building 5', 'Liu Qiang'],
    );
    assert.match(chinese.title, /停水/);
    assert.deepEqual(
      [chinese.category!.name, chinese.scope![0]!.label, chinese.issuer!.name],
      ['停水停电', '5 号楼', '刘强'],
    );
    assert.equal((await inThree.read<{ items: unknown[] }>('/notices/categories')).items.length, 6);
  });

  it('are for those who live where they are for, and nobody else learns of them in any way', async () => {
    const { inThree, inFive, housemate, desk } = people;
    const forBuilding = await desk.write({ ...outage, title_en: 'Only five', acknowledge: 'yes' });
    const forHome = await desk.write({ title_en: 'Only 101', scope: 'h-5-101', acknowledge: 'yes' });
    assert.deepEqual((await get(inFive, forHome)).scope, [
      { level: 'home', id: 'h-5-101', label: 'Building 5, unit 1, 101' },
    ]);
    for (const [client, id] of [
      [inThree, forBuilding],
      [inThree, forHome],
      [housemate, forHome],
    ] as const) {
      await expectProblem(client.call(`/notices/${id}`), 404, 'not-found');
      await expectProblem(client.acknowledge(id), 404, 'not-found');
      const { items, unread } = await client.notices('limit=100&search=only');
      assert.ok(!idsOf(items).includes(id));
      assert.ok(!idsOf(await current(client)).includes(id));
      assert.equal((await client.markRead({ ids: [id] })).status, 204);
      assert.equal((await client.notices()).unread, unread);
    }
    assert.ok(idsOf(await current(housemate)).includes(forBuilding));
    const stranger = new Client(addresses[0]!);
    const staff = await Client.signIn(addresses[0]!, 'chen-jing');
    for (const [client, status, code] of [
      [stranger, 401, 'unauthenticated'],
      [staff, 403, 'forbidden'],
    ] as const) {
      for (const path of ['', '/current', '/categories', `/${forBuilding}`])
        await expectProblem(client.call(`/notices${path}`), status, code);
      await expectProblem(client.acknowledge(forBuilding), status, code);
      await expectProblem(client.markRead({ ids: [forBuilding] }), status, code);
    }
  });

  it('name no other home than the reader’s, and say whether the reader’s is affected', async () => {
    const { inThree, inFive, desk } = people;
    const both = await desk.write({ scope: ['h-5-101', 'h-3-502'] });
    for (const [client, home] of [[inThree, 'h-3-502'] as const, [inFive, 'h-5-101'] as const])
      assert.deepEqual(
        (await get(client, both)).scope!.map(({ id }) => id),
        [home],
      );
    const places: [string | string[], boolean | undefined, boolean | undefined][] = [
      [[], true, true],
      ['b5-u1', false, true],
      ['h-3-502', true, false],
      ['garage', undefined, undefined],
      [['garage', 'b3'], true, undefined],
    ];
    for (const [place, three, five] of places) {
      const id = await desk.write({ ...outage, scope: 'community', place });
      const affected = [(await get(inThree, id)).affectsHome, (await get(inFive, id)).affectsHome];
      assert.deepEqual(affected, [three, five], String(place));
      const matters = [inThree, inFive].map(async (client) => idsOf(await current(client)).includes(id));
      assert.deepEqual(await Promise.all(matters), [three !== false, five !== false]);
    }
    assert.equal((await get(inThree, await desk.write())).affectsHome, undefined);
  });

  it('are read one by one or until a moment, and unread again when they are corrected', async () => {
    const { inThree, inFive, desk } = people;
    const unread = async () => (await inThree.notices('limit=1')).unread;
    const first = await desk.write();
    const second = await desk.write();
    const count = (await unread())!;
    assert.equal((await inThree.markRead({ ids: [first, randomUUID(), 'none'] })).status, 204);
    assert.equal(await unread(), count - 1);
    assert.ok((await get(inThree, first)).readAt);
    assert.equal((await get(inFive, first)).readAt, undefined, 'what one has read another has not');

    const { publishedAt } = await get(inThree, second);
    await inThree.markRead({ until: publishedAt });
    assert.equal(await unread(), 0);
    assert.ok((await get(inThree, second)).readAt! >= publishedAt);
    await desk.do(first, 'edit', { title_en: 'Sunday', correction_en: 'Sunday, not Saturday' });
    assert.equal(await unread(), 1);
    const corrected = await get(inThree, first);
    assert.deepEqual([corrected.title, corrected.corrections![0]!.text], ['Sunday', 'Sunday, not Saturday']);
    const { at } = corrected.corrections![0]!;
    assert.ok(corrected.readAt! < at);
    await inThree.markRead({ ids: [first], seen: corrected.publishedAt });
    assert.equal(await unread(), 1, 'what was seen is the earlier text');
    await inThree.markRead({ ids: [first], seen: at });
    assert.equal(await unread(), 0);
    // A clock that is ahead reads nothing that is still to come.
    await inThree.markRead({ until: '2100-01-01T00:00:00Z' });
    await desk.write();
    assert.equal(await unread(), 1);
    await inThree.markRead({ until: '2000-01-01T00:00:00Z' });
    assert.equal(await unread(), 1, 'what was read stays so');
    for (const [body, wrong] of [
      [{}, { ids: 'required' }],
      [{ until: 'now' }, { until: 'format' }],
      [{ until: '2027-01-01T00:00:00+16:00' }, { until: 'format' }],
      [{ ids: [], until: publishedAt }, { until: 'invalid' }],
      [{ ids: [], seen: 'now' }, { seen: 'format' }],
      [{ ids: 'all' }, { ids: 'format' }],
    ] as const)
      assert.deepEqual((await expectProblem(inThree.markRead(body), 422, 'invalid')).fields, wrong);
    await expectProblem(inThree.markRead({ ids: [] }, ''), 400, 'invalid');
  });

  it('are acknowledged once, however many devices do it at once', async () => {
    const { inThree, inFive, desk } = people;
    const id = await desk.write({ acknowledge: 'yes', acknowledge_until: inHours(48) });
    const { acknowledgement } = await get(inThree, id);
    assert.deepEqual([acknowledgement!.by!.name, acknowledgement!.acknowledgedAt], ['Chen Jing', undefined]);
    const key = randomUUID();
    const elsewhere = new Client(addresses.at(-1)!, inThree.headers);
    const replies = await Promise.all(
      [key, key, randomUUID(), randomUUID(), randomUUID()].map((one, turn) =>
        (turn % 2 ? elsewhere : inThree).acknowledge(id, one),
      ),
    );
    const notices = await Promise.all(replies.map(async (reply) => (await reply.json()) as Notice));
    assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([200]));
    const times = new Set(notices.map((notice) => notice.acknowledgement!.acknowledgedAt));
    assert.equal(times.size, 1);
    assert.ok(notices[0]!.readAt);
    assert.equal((await get(inFive, id)).acknowledgement!.acknowledgedAt, undefined);
    const again = await inThree.acknowledge(id);
    assert.ok(times.has(((await again.json()) as Notice).acknowledgement!.acknowledgedAt));
    await expectProblem(inThree.acknowledge(await desk.write(), key), 422, 'idempotency-key-reused');
  });

  it('are acknowledged as they are now, not as they were before a correction', async () => {
    const { inThree, inFive, desk } = people;
    const id = await desk.write({ acknowledge: 'yes' });
    const seen = changedAt(await get(inThree, id));
    await desk.do(id, 'edit', { title_en: 'Sunday', correction_en: 'Sunday, not Saturday' });
    const key = randomUUID();
    await expectProblem(inThree.acknowledge(id, key, { seen }), 409, 'conflict');
    const corrected = await get(inThree, id);
    assert.deepEqual([corrected.acknowledgement!.acknowledgedAt, corrected.readAt], [undefined, undefined]);
    const now = { seen: changedAt(corrected) };
    const first = await inThree.acknowledge(id, key, now);
    assert.equal(first.status, 200);
    const times = [
      first,
      await inThree.acknowledge(id, key, now),
      await inThree.acknowledge(id, randomUUID(), { seen }),
    ];
    const kept = await Promise.all(times.map(async (reply) => (await reply.json()) as Notice));
    assert.equal(new Set(kept.map((notice) => notice.acknowledgement!.acknowledgedAt)).size, 1);
    await expectProblem(inThree.acknowledge(id, key, { seen }), 422, 'idempotency-key-reused');
    const wrong = { headers: { 'Idempotency-Key': randomUUID() }, method: 'POST', body: '{"seen":"today"}' };
    const reply = await fetch(`${addresses[0]}/api/community/notices/${id}/acknowledge`, {
      ...wrong,
      headers: { ...inFive.headers, ...wrong.headers },
    });
    assert.deepEqual((await expectProblem(reply, 422, 'invalid')).fields, { seen: 'format' });
    // Who does not say what they saw acknowledges what holds now.
    assert.equal((await inFive.acknowledge(id)).status, 200);
  });

  it('are no longer acknowledged once that is not asked for any more', async () => {
    const { inThree, inFive, desk } = people;
    await expectProblem(inThree.acknowledge(await desk.write()), 409, 'conflict');
    const id = await desk.write({ acknowledge: 'yes' });
    await inFive.acknowledge(id);
    await desk.do(id, 'withdraw', { reason_en: 'It was a mistake.' });
    await expectProblem(inThree.acknowledge(id), 409, 'conflict');
    assert.equal((await inFive.acknowledge(id)).status, 200, 'who has done it has done it');
    const { withdrawn } = await get(inThree, id);
    assert.equal(withdrawn!.reason, 'It was a mistake.');
    assert.ok(!idsOf((await inThree.notices('limit=100')).items).includes(id));
    assert.equal((await inThree.notices('limit=100&expired=true')).items[0]!.id, id);
  });

  it('are told of as they change, to those for whom they are, and to staff', async () => {
    const { inThree, inFive, desk } = people;
    const [three, five, housemate, staff] = [
      await openEvents(new Client(addresses.at(-1)!, inThree.headers)),
      await openEvents(inFive),
      await openEvents(people.housemate),
      await openEvents(await Client.signIn(addresses.at(-1)!, 'sun-yue')),
    ];
    const next = async (lines: readonly (typeof three)[], id: string) => {
      for (const line of lines) {
        const event = await line.next();
        assert.deepEqual([event.type, JSON.parse(event.data)], ['notice', { id }]);
      }
    };
    const id = await desk.write({ scope: 'b5', acknowledge: 'yes' });
    await next([five, housemate, staff], id);
    await desk.do(id, 'pin');
    await next([five, housemate, staff], id);
    await desk.do(id, 'edit', { correction_zh: '改期' });
    await next([five, housemate, staff], id);
    await inFive.acknowledge(id);
    await next([five, staff], id);
    await desk.do(id, 'withdraw', { reason_en: 'Over' });
    await next([five, housemate, staff], id);
    const forAll = await desk.write();
    await next([three, five, housemate, staff], forAll);
    for (const line of [three, five, housemate, staff]) line.close();
  });

  it('go with files, for those who may read them and for staff', async () => {
    const { inThree, inFive, desk } = people;
    const file = new File(['%PDF-1.4 plan'], '../计划 (1).pdf', { type: 'text/html' });
    const id = await desk.write({
      scope: 'b5',
      file,
      link_label_0: 'Plan',
      link_url_0: 'https://plan.example/',
    });
    const { attachments, links, url } = await get(inFive, id);
    const [attachment] = attachments!;
    assert.deepEqual(
      [attachment!.name, attachment!.type, attachment!.bytes],
      ['计划 (1).pdf', 'application/pdf', 13],
    );
    assert.deepEqual([links, url], [[{ label: 'Plan', url: 'https://plan.example/' }], `/?notice=${id}`]);
    const path = attachment!.url.replace('/api/community', '');
    const staff = await Client.signIn(addresses.at(-1)!, 'sun-yue');
    for (const client of [inFive, staff])
      assert.equal(await (await client.call(path)).text(), '%PDF-1.4 plan');
    assert.equal((await inThree.call(path)).status, 404);
    assert.equal((await inFive.call(`/notices/${randomUUID()}/attachments/${randomUUID()}`)).status, 404);
  });

  it('refuse what they cannot understand', async () => {
    const { inThree } = people;
    const forged = Buffer.from(`true now ${'0'.repeat(36)}`).toString('base64url');
    const wrong = [
      'cursor=x',
      `cursor=${forged}`,
      'limit=0',
      'limit=101',
      'expired=yes',
      `search=${'x'.repeat(201)}`,
    ];
    for (const query of wrong) {
      const problem = await expectProblem(inThree.call(`/notices?${query}`), 400, 'invalid');
      assert.deepEqual(Object.keys(problem.fields!), [query.split('=')[0]]);
    }
    for (const id of ['none', randomUUID()])
      await expectProblem(inThree.call(`/notices/${id}`), 404, 'not-found');
    assert.deepEqual((await inThree.notices('categoryId=none')).items, []);
  });
});
