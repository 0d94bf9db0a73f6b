import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { Notice } from '../../../src/domain/index.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import type { Client } from './support/client.js';
import { formIn, textOf, wrongIn } from './support/form-in.js';
import { inHours, meetNeighbours, outage, plain } from './support/notice-desk.js';

describeOn(databasesOfEachKind, 'the staff’s written notices', (addresses) => {
  let people: Awaited<ReturnType<typeof meetNeighbours>>;
  before(async () => (people = await meetNeighbours(addresses)));
  const get = (client: Client, id: string) => client.read<Notice>(`/notices/${id}`);

  it('are written anew while they are scheduled, and discarded after a question', async () => {
    const { desk, inThree } = people;
    const id = await desk.write({ publish_at: inHours(5), scope: 'b5' });
    assert.match(textOf(await desk.staff.page(`/staff/notices/${id}`)), /Scheduled/);
    await desk.do(id, 'edit', { publish_at: inHours(9), scope: 'b3', title_en: 'Changed' });
    assert.equal((await inThree.call(`/notices/${id}`)).status, 404);
    assert.equal(
      (await desk.act(id, 'withdraw', { reason_en: 'No' })).headers.get('Location')!.slice(-9),
      'unchanged',
    );
    await desk.do(id, 'edit', { publish_at: '', scope: 'b3', title_en: 'Now' });
    const { title, corrections, publishedAt } = await get(inThree, id);
    assert.deepEqual([title, corrections], ['Now', undefined]);
    assert.ok(Date.now() - Date.parse(publishedAt) < 60_000);
    const key = randomUUID();
    const other = await desk.write({ publish_at: inHours(5) });
    assert.match(textOf(await desk.staff.page(`/staff/notices/${other}/discard`)), /Discard this notice\?/);
    await desk.do(other, 'discard', { key });
    const again = await desk.staff.send('/staff/notices/new', `/staff/notices/${other}/discard`, { key });
    assert.equal(again.headers.get('Location'), '/staff/notices', 'what comes again gets the same reply');
    await assert.rejects(desk.staff.page(`/staff/notices/${other}`));
    assert.match((await desk.act(id, 'discard')).headers.get('Location')!, /unchanged$/);
  });

  it('are corrected in words, and taken from nobody', async () => {
    const { desk, inThree, inFive } = people;
    const id = await desk.write({ ...outage, scope: ['b5'] });
    const silent = await desk.act(id, 'edit', { title_en: 'Changed' });
    assert.deepEqual([silent.status, wrongIn(await silent.text())], [422, ['correction_en']]);
    const taken = await desk.act(id, 'edit', { scope: 'b3', correction_en: 'Not five' });
    assert.deepEqual([taken.status, wrongIn(await taken.text())], [422, ['scope']]);
    const { corrections: none, updatedAt } = await get(inFive, id);
    assert.equal(none, undefined);
    // It is over sooner than was written.
    await desk.do(id, 'edit', {
      scope: ['b5', 'b3'],
      window_until: inHours(-0.5),
      correction_zh: '已恢复供水',
    });
    await desk.do(id, 'edit', {
      scope: ['b5', 'b3'],
      correction_en: 'It takes longer',
      correction_zh: '还需等待',
    });
    const { corrections, window, scope, ...corrected } = await get(inThree, id);
    assert.deepEqual(
      corrections!.map(({ text }) => text),
      ['It takes longer', '已恢复供水'],
    );
    assert.deepEqual(
      scope!.map(({ id: place }) => place),
      ['b3', 'b5'],
    );
    assert.ok(Date.parse(window!.until!) > Date.now());
    assert.ok(corrected.updatedAt! > updatedAt!);
    const page = textOf(await people.colleague.staff.page(`/staff/notices/${id}`, 'zh'));
    assert.match(page, /更正记录[^]*还需等待 \(陈静\)[^]*已恢复供水/);
  });

  it('that somebody else has changed meanwhile are not written over, and nothing typed is lost', async () => {
    const { desk, colleague, inThree } = people;
    const id = await desk.write({ scope: 'b3' });
    const seen = (await desk.seen(id))!;
    const mine = { ...plain, scope: 'b3', seen, title_en: 'Mine', correction_en: 'My correction' };
    await colleague.do(id, 'pin');
    const late = await desk.act(id, 'edit', mine);
    const page = await late.text();
    assert.equal(late.status, 409);
    assert.match(page, /id="outdated"/);
    assert.deepEqual([formIn(page).title_en, formIn(page).correction_en], ['Mine', 'My correction']);
    assert.equal((await get(inThree, id)).corrections, undefined);
    const now = /name="seen" value="([^"]+)"/.exec(page)![1]!;
    await desk.do(id, 'edit', { ...mine, seen: now });
    assert.equal((await get(inThree, id)).title, 'Mine');
    await colleague.do(id, 'withdraw', { reason_zh: '已取消' });
    const closed = await desk.staff.send('/staff/notices/new', `/staff/notices/${id}/edit`, {
      ...mine,
      seen: now,
    });
    assert.equal(closed.status, 409);
    assert.match(textOf(await closed.text()), /was withdrawn meanwhile/);
  });

  it('are pinned, unpinned, and withdrawn after a question and with a reason', async () => {
    const { desk, inThree } = people;
    const id = await desk.write();
    await desk.do(id, 'pin');
    assert.equal((await get(inThree, id)).pinned, true);
    assert.equal((await inThree.notices('limit=100')).items.find(({ id: one }) => one === id)!.pinned, true);
    assert.match(
      (await desk.staff.send(`/staff/notices/${id}`, `/staff/notices/${id}/pin`, {})).headers.get(
        'Location',
      )!,
      /unchanged$/,
    );
    await desk.do(id, 'unpin');
    assert.equal((await get(inThree, id)).pinned, false);
    assert.match(textOf(await desk.staff.page(`/staff/notices/${id}/withdraw`)), /Withdraw this notice\?/);
    const silent = await desk.act(id, 'withdraw', { reason_zh: ' ' });
    assert.deepEqual([silent.status, wrongIn(await silent.text())], [422, ['reason_en']]);
    assert.equal((await get(inThree, id)).withdrawn, undefined);
    const reason = await desk.act(id, 'withdraw', { reason_zh: '长'.repeat(201) });
    assert.match(await reason.text(), /value="长{201}"/);
    await desk.do(id, 'withdraw', { reason_en: 'Rain', reason_zh: '下雨' });
    assert.equal((await get(inThree, id)).withdrawn!.reason, 'Rain');
    assert.match(
      (await desk.staff.send('/staff/notices/new', `/staff/notices/${id}/pin`, {})).headers.get('Location')!,
      /unchanged$/,
    );
    const page = await desk.staff.page(`/staff/notices/${id}`);
    assert.match(textOf(page), /Withdrawn: Rain/);
    assert.doesNotMatch(page, /\/edit"|\/pin"|\/withdraw"/);
  });

  it('show by home who has acknowledged them, and who has not', async () => {
    const { desk, inThree, inFive, housemate } = people;
    const id = await desk.write({ acknowledge: 'yes', acknowledge_by: 'liu-qiang' });
    const homes = async (notice = id, language = 'en') => {
      const page = await desk.staff.page(`/staff/notices/${notice}`, language);
      const rows = [...page.matchAll(/data-home="([^"]+)" data-acknowledged="(\w+)"([^]*?)<\/tr>/g)];
      return { page: textOf(page), rows: rows.map((row) => [row[1], row[2], textOf(row[3]!)] as const) };
    };
    const { page, rows } = await homes();
    assert.match(page, /Who asks for it Liu Qiang[^]*0 of 3 homes/);
    assert.deepEqual(
      rows.map(([home]) => home),
      ['h-3-502', 'h-5-101', 'h-5-1203'],
    );
    await housemate.acknowledge(id);
    const { page: then, rows: after } = await homes();
    assert.match(then, /1 of 3 homes/);
    assert.deepEqual(
      after.map(([home, done]) => [home, done]),
      [
        ['h-3-502', 'false'],
        ['h-5-101', 'false'],
        ['h-5-1203', 'true'],
      ],
    );
    assert.match(after[2]![2], /Zhao Min: \w{3} \d+[^]*Li Jun: Not yet/);
    await Promise.all([inThree.acknowledge(id), inFive.acknowledge(id)]);
    assert.match((await homes(id, 'zh')).page, /已签收 3 户，共 3 户/);
    await desk.do(id, 'edit', { acknowledge: 'yes', correction_en: 'Once more' });
    assert.match((await homes()).rows[0]![2], /before the last correction/);
    const forOne = await desk.write({ scope: ['b3-u2'], acknowledge: 'yes' });
    assert.deepEqual(
      (await homes(forOne)).rows.map(([home]) => home),
      ['h-3-502'],
    );
    assert.deepEqual((await homes(await desk.write())).rows, []);
  });
});
