import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { Notice } from '../../../src/domain/index.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import type { Client } from './support/client.js';
import { formIn, textOf, wrongIn } from './support/form-in.js';
import { inHours, meetNeighbours, outage, plain } from './support/notice-desk.js';
import type { FormInput } from './support/staff-client.js';

const large = new File([new Uint8Array(5_000_001)], 'large.pdf');
const script = new File(['<script>alert(1)</script>'], 'plan.pdf', { type: 'application/pdf' });
const pdf = (name: string) => new File(['%PDF-1.4'], name);

describeOn(databasesOfEachKind, 'the staff’s notices', (addresses) => {
  let people: Awaited<ReturnType<typeof meetNeighbours>>;
  before(async () => (people = await meetNeighbours(addresses)));
  const get = (client: Client, id: string) => client.read<Notice>(`/notices/${id}`);

  it('say of every field that is wrong what is wrong with it, and put nothing up', async () => {
    const { desk, inThree } = people;
    const wrong: [FormInput, string[]][] = [
      [{ title_en: '', body_en: '' }, ['title_en', 'body_en']],
      [{ title_en: ' ' }, ['title_en']],
      [{ title_zh: '大扫除' }, ['body_zh']],
      [{ title_en: 'x'.repeat(121), body_en: 'x'.repeat(20_001) }, ['title_en', 'body_en']],
      [{ kind: 'party', category: 'none', priority: 'high' }, ['kind', 'category', 'priority']],
      [{ body_type: 'markdown' }, ['body_type']],
      [{ scope: [] }, ['scope']],
      [{ scope: ['b5', 'garage'] }, ['scope']],
      [
        { place: 'b5', window_from: inHours(1), window_until: inHours(2) },
        ['place', 'window_from', 'window_until'],
      ],
      [{ kind: 'outage' }, ['window_from']],
      [{ kind: 'works', window_from: inHours(2), window_until: inHours(1) }, ['window_until']],
      [{ kind: 'works', window_from: inHours(-2), window_until: inHours(-1) }, ['window_until']],
      [{ kind: 'works', window_from: 'tomorrow', place: 'none' }, ['place', 'window_from']],
      [{ kind: 'works', window_from: '0000-01-01T00:00' }, ['window_from']],
      [{ valid_from: inHours(3), valid_until: inHours(2) }, ['valid_until']],
      [{ valid_until: inHours(-1) }, ['valid_until']],
      [{ publish_at: inHours(3), valid_until: inHours(2) }, ['valid_until']],
      [{ publish_at: inHours(-1) }, ['publish_at']],
      [{ period: '2026', next_due: inHours(99) }, ['period', 'next_due']],
      [{ kind: 'disclosure', period: 'autumn' }, ['period']],
      [{ acknowledge_until: inHours(9) }, ['acknowledge_until']],
      [{ acknowledge: 'yes', acknowledge_until: inHours(-1) }, ['acknowledge_until']],
      [{ acknowledge: 'yes', acknowledge_by: 'wang-fang' }, ['acknowledge_by']],
      [{ link_label_0: 'Plan', link_url_1: 'https://plan.example' }, ['link_url_0', 'link_label_1']],
      [{ link_label_0: 'Plan', link_url_0: 'javascript:alert(1)' }, ['link_url_0']],
      [{ file: [large] }, ['file']],
      [{ file: [script] }, ['file']],
      [{ file: ['1', '2', '3', '4', '5', '6'].map(pdf) }, ['file']],
      [{ attachment: randomUUID() }, ['file']],
    ];
    const { items } = await inThree.notices('limit=1');
    const submissions = wrong.map(async ([fields, expected]) => {
      const reply = await desk.submit({ ...plain, ...fields });
      const page = await reply.text();
      assert.deepEqual([reply.status, wrongIn(page)], [422, expected], JSON.stringify(fields));
      for (const name of expected) assert.match(page, new RegExp(`<li>\\s*<a href="#${name}">`));
    });
    await Promise.all(submissions);
    assert.deepEqual((await inThree.notices('limit=1')).items, items);
  });

  it('lose nothing of what was written when something is wrong, files neither', async () => {
    const { desk, inFive } = people;
    const typed = {
      kind: 'works',
      category: 'water-power',
      priority: 'urgent',
      pinned: 'yes',
      body_type: 'html',
      title_en: 'Works "<today>"',
      body_en: '\n\n<p>First & last</p>\n</textarea>',
      title_zh: '今日施工',
      body_zh: '<p>请关好水龙头</p>',
      scope: ['h-3-502', 'b5'],
      place: ['b5-u1', 'garage'],
      window_from: inHours(1),
      window_until: inHours(5),
      valid_until: inHours(48),
      acknowledge: 'yes',
      acknowledge_by: 'sun-yue',
      acknowledge_until: inHours(24),
      link_label_0: 'Plan & more',
      link_url_0: 'https://plan.example/?a=1&b=2',
    };
    const reply = await desk.submit({
      ...typed,
      publish_at: 'soon',
      file: [pdf('a.pdf'), script, pdf('b.pdf')],
    });
    const page = await reply.text();
    assert.deepEqual(wrongIn(page), ['publish_at', 'file']);
    const { attachment, ...again } = formIn(page);
    assert.deepEqual(again, { ...typed, publish_at: 'soon' });
    assert.equal(attachment!.length, 2);
    assert.match(textOf(page), /a\.pdf \(1 kB\)[^]*b\.pdf \(1 kB\)/);

    const id = await desk.write({ ...typed, attachment: attachment! });
    const notice = await get(inFive, id);
    assert.deepEqual(
      notice.attachments!.map(({ name }) => name),
      ['a.pdf', 'b.pdf'],
    );
    assert.deepEqual(notice.body, { type: 'html', content: typed.body_en.trim() });
    assert.deepEqual(
      [notice.priority, notice.pinned, notice.title, notice.acknowledgement!.by!.name],
      ['urgent', true, typed.title_en, 'Sun Yue'],
    );
    assert.deepEqual(
      notice.places!.map(({ id: place }) => place),
      ['garage', 'b5-u1'],
    );
    const { attachment: kept, ...shown } = formIn(await desk.staff.page(`/staff/notices/${id}/edit`));
    assert.deepEqual(shown, { ...typed, body_en: typed.body_en.trim() });
    assert.deepEqual(kept, attachment);
    const stolen = await people.colleague.submit({ ...plain, attachment: attachment! });
    assert.deepEqual(wrongIn(await stolen.text()), ['file']);
  });

  it('are put up once for a form, however often it arrives, and only from a form of ours', async () => {
    const { desk, inThree } = people;
    const fields = { ...plain, title_en: `Once ${randomUUID()}`, key: randomUUID() };
    const replies = await Promise.all([0, 1, 2].map(() => desk.submit(fields)));
    assert.equal(new Set(replies.map(({ headers }) => headers.get('Location'))).size, 1);
    const found = async () => (await inThree.notices(`search=${encodeURIComponent(fields.title_en)}`)).items;
    assert.equal((await found()).length, 1);
    assert.equal((await desk.submit({ ...fields, body_en: 'Other' })).status, 422);
    assert.equal((await desk.submit({ ...fields, key: '' })).status, 403);
    assert.equal((await desk.submit({ ...fields, token: 'x' })).status, 403);
    assert.equal((await desk.submit(fields, { Origin: 'https://elsewhere.example' })).status, 403);
    assert.equal((await found()).length, 1);
    const path = `${addresses[0]}/staff/notices`;
    for (const one of [path, `${path}/new`, `${path}/${(await found())[0]!.id}`]) {
      const reply = await fetch(one, { headers: inThree.headers, redirect: 'manual' });
      assert.deepEqual([reply.status, await reply.text()], [303, '']);
    }
  });

  it('stand in a list and in full, in both languages, with nothing in them as markup', async () => {
    const { desk, colleague } = people;
    const id = await desk.write({
      ...outage,
      title_en: '<b>Water</b>',
      body_en: '<script>alert(1)</script>',
      body_type: 'html',
      priority: 'urgent',
      pinned: 'yes',
    });
    const row = (page: string) => page.slice(page.indexOf(`data-notice-id="${id}"`)).split('</tr>')[0]!;
    const list = await colleague.staff.page('/staff/notices');
    assert.match(
      textOf(row(list)),
      /Urgent Pinned &lt;b&gt;Water&lt;\/b&gt; Outage Building 5 [^]*On the board/,
    );
    assert.match(
      textOf(row(await colleague.staff.page('/staff/notices', 'zh'))),
      /紧急[^]*置顶[^]*5 号楼[^]*已发布/,
    );
    for (const path of [
      `/staff/notices/${id}`,
      `/staff/notices/${id}/edit`,
      `/staff/notices/${id}/withdraw`,
    ]) {
      const page = await colleague.staff.page(path);
      assert.ok(page.includes('&lt;b&gt;Water&lt;/b&gt;'), path);
      assert.doesNotMatch(page, /<b>Water|<script>|<style|\sstyle=|\son\w+=/);
    }
    assert.match(await desk.staff.page('/staff'), /<a href="\/staff\/notices">Notices<\/a>/);
    for (const path of ['none', randomUUID()]) {
      await assert.rejects(desk.staff.page(`/staff/notices/${path}`));
    }
  });

  it('are listed page by page, also those before', async () => {
    const { desk } = people;
    await Promise.all(Array.from({ length: 52 }, () => desk.write({ scope: 'h-3-502' })));
    const idsIn = (page: string) => [...page.matchAll(/data-notice-id="([^"]+)"/g)].map((match) => match[1]!);
    const first = await desk.staff.page('/staff/notices');
    const older = /href="(\/staff\/notices\?before=[^"]+)"/.exec(first)![1]!;
    const [newer, before_] = [idsIn(first), idsIn(await desk.staff.page(older))];
    assert.deepEqual([newer.length, newer.filter((id) => before_.includes(id))], [50, []]);
    assert.ok(before_.length >= 16, `${before_.length}`);
    for (const moment of ['0000-01-01T00:00:00Z', '2027-01-01T00:00:00%2B16:00']) {
      const page = await desk.staff.page(`/staff/notices?before=${moment}_${randomUUID()}`);
      assert.deepEqual(idsIn(page), newer, moment);
    }
  });
});
