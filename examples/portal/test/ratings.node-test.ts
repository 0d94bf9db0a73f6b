import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { Page } from '../../../src/adapter/ports.js';
import type { Rating, RatingInvitation } from '../../../src/domain/index.js';
import { databasesOfEachKind, describeOn, sharedDatabases } from './support/arrangements.js';
import { Client, expectProblem } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { atGarage, atHome, high, low, meet } from './support/raters.js';

describeOn([...databasesOfEachKind, ...sharedDatabases], 'ratings', (addresses) => {
  let people: Awaited<ReturnType<typeof meet>>;
  before(async () => (people = await meet(addresses)));

  it('are asked for once the work is done, and not while it is under way again', async () => {
    const { resident, housemate, staff, stranger, isInvited } = people;
    const { id } = await resident.file(atHome);
    assert.equal(await isInvited(resident, id), false);
    await staff.do(id, 'move', { status: 'resolved' });
    for (const client of [resident, housemate]) assert.equal(await isInvited(client, id), true);
    assert.equal(await isInvited(stranger, id), false);
    await resident.act(id, 'reopen', { reason: 'It drips' });
    assert.equal(await isInvited(resident, id), false);
    await expectProblem(resident.rate(high(id)), 409, 'conflict');
    await staff.do(id, 'move', { status: 'resolved' });
    await resident.act(id, 'confirm');
    assert.equal(await isInvited(resident, id), true);
    await people.rated(resident, high(id));
    assert.equal(await isInvited(housemate, id), false);
  });

  it('are asked for in the reader’s language, with what can be said and who did the work', async () => {
    const { resident, resolved } = people;
    const { id, number } = await resolved();
    const read = async (language: string) => {
      const page = await resident.read<Page<RatingInvitation>>('/ratings/invitations', {
        'Accept-Language': language,
      });
      return page.items.find(({ subject }) => subject.id === id)!;
    };
    const [english, chinese] = [await read('en'), await read('zh')];
    assert.deepEqual(english.subject, { type: 'request', id, title: 'Leak', number });
    assert.deepEqual([english.person!.name, chinese.person!.name], ['Chen Jing', '陈静']);
    assert.deepEqual(english.dimensions![0], { id: 'timeliness', label: 'Speed', askExpectation: true });
    assert.equal(chinese.dimensions![0]!.label, '及时性');
    assert.equal(Date.parse(english.expiresAt!) - Date.parse(english.resolvedAt), 30 * 86_400_000);
  });

  it('are asked for page by page, the latest first, whatever is finished meanwhile', async () => {
    const { resident, resolved, invitations } = people;
    const ids = [await resolved(), await resolved(), await resolved()].map(({ id }) => id).reverse();
    const first = await invitations(resident, 'limit=2');
    await resolved();
    const second = await invitations(resident, `limit=1&cursor=${first.next}`);
    const seen = [...first.items, ...second.items].map(({ subject }) => subject.id);
    assert.deepEqual(seen, ids);
    await expectProblem(resident.call('/ratings/invitations?cursor=x'), 400, 'invalid');
    await expectProblem(resident.call('/ratings/invitations?limit=0'), 400, 'invalid');
  });

  it('are kept as they were given, once for each piece of work', async () => {
    const { resident, housemate, resolved, ratingOf } = people;
    const { id } = await resolved();
    const input = low(id);
    const key = randomUUID();
    const elsewhere = new Client(addresses.at(-1)!, resident.headers);
    const replies = await Promise.all([resident, elsewhere, resident].map((one) => one.rate(input, { key })));
    const texts = await Promise.all(replies.map((reply) => reply.text()));
    assert.deepEqual([replies[0]!.status, new Set(texts).size], [201, 1]);
    const rating = JSON.parse(texts[0]!) as Rating;
    const { id: ratingId, subjectId, createdAt, editableUntil, ...given } = rating;
    assert.deepEqual(given, { ...input, mine: true });
    assert.equal(subjectId, id);
    assert.equal(Date.parse(editableUntil!) - Date.parse(createdAt), 86_400_000);
    assert.deepEqual(await ratingOf(resident, id), rating);
    for (const client of [resident, housemate]) {
      const { originalId } = await expectProblem(client.rate(high(id)), 409, 'duplicate');
      assert.equal(originalId, ratingId);
    }
    const theirs = (await ratingOf(housemate, id))!;
    assert.deepEqual([theirs.editableUntil, theirs.score, theirs.mine], [undefined, 1, false]);
  });

  it('are given by one of two who give them at once', async () => {
    const { resident, housemate, resolved, ratingOf } = people;
    const { id } = await resolved();
    const replies = await Promise.all([resident.rate(high(id)), housemate.rate(low(id))]);
    const loser = replies.find(({ status }) => status !== 201)!;
    const { originalId } = await expectProblem(loser, 409, 'duplicate');
    assert.equal(originalId, (await ratingOf(resident, id))!.id);
  });

  it('are for those whose own the work was for', async () => {
    const { resident, housemate, stranger, staff, resolved, rated, ratingOf } = people;
    const { id: followed } = await resident.file(atGarage);
    await stranger.act(followed, 'follow');
    await staff.do(followed, 'move', { status: 'resolved' });
    const { id } = await resolved();
    await expectProblem(stranger.rate(high(followed)), 403, 'forbidden');
    await expectProblem(stranger.rate(high(id)), 404, 'not-found');
    for (const none of [randomUUID(), 'none'])
      await expectProblem(resident.rate(high(none)), 404, 'not-found');
    const rating = await rated(resident, high(id));
    const account = await Client.signIn(addresses[0]!, 'chen-jing');
    const nobody = new Client(addresses[0]!);
    const change = { id: rating.id };
    await expectProblem(housemate.rate(low(id), change), 403, 'forbidden');
    await expectProblem(stranger.rate(low(id), change), 404, 'not-found');
    await expectProblem(resident.rate(low(id), { id: randomUUID() }), 404, 'not-found');
    assert.equal(await ratingOf(stranger, id), undefined);
    const other = new Client(resident.address, { ...resident.headers, 'Linli-Resident': 'zhao-min' });
    await expectProblem(other.rate(low(id), change), 401, 'unauthenticated');
    for (const [client, status, code] of [
      [account, 403, 'forbidden'],
      [nobody, 401, 'unauthenticated'],
    ] as const) {
      await expectProblem(client.rate(high(id)), status, code);
      await expectProblem(client.rate(low(id), change), status, code);
      for (const path of ['/ratings/invitations', '/ratings/summary', `/ratings?subjectId=${id}`])
        await expectProblem(client.call(path), status, code);
    }
    assert.equal((await ratingOf(resident, id))!.score, 5);
    await expectProblem(resident.call('/ratings'), 400, 'invalid');
  });

  it('are refused with the fields that are wrong', async () => {
    const { resident, resolved, isInvited } = people;
    const { id } = await resolved();
    const wrong: [object, Record<string, string>][] = [
      [{ score: 0 }, { score: 'too-small' }],
      [{ score: 6 }, { score: 'too-large' }],
      [{ score: 2.5 }, { score: 'format' }],
      [{ score: '5' }, { score: 'format' }],
      [{ score: undefined }, { score: 'required' }],
      [{ scale: 'effort' }, { scale: 'unknown-choice' }],
      [{ scale: 'stars' }, { scale: 'unknown-choice' }],
      [{ reasonIds: ['none'] }, { reasonIds: 'unknown-choice' }],
      [{ dimensions: [{ id: 'none', perceived: 3 }] }, { 'dimensions.none': 'unknown-choice' }],
      [{ dimensions: [{ id: 'attitude', expected: 3 }] }, { 'dimensions.attitude.expected': 'invalid' }],
      [{ comment: '长'.repeat(2001) }, { comment: 'too-long' }],
    ];
    for (const [changes, fields] of wrong) {
      const problem = await expectProblem(resident.rate({ ...high(id), ...changes }), 422, 'invalid');
      assert.deepEqual(problem.fields, fields, JSON.stringify(changes));
    }
    assert.equal(await isInvited(resident, id), true);
    const complaint = { kind: 'complaint', categoryId: 'noise', fields: {}, anonymous: true } as const;
    const { id: nameless } = await resolved({ ...atGarage, ...complaint });
    const problem = await expectProblem(resident.rate(low(nameless)), 422, 'invalid');
    assert.deepEqual(problem.fields, { callBack: 'invalid' });
  });

  it('can be changed until staff have replied, and the reply is there for the home', async () => {
    const { resident, housemate, staff, resolved, rated, ratingOf } = people;
    const { id } = await resolved();
    const rating = await rated(resident, low(id));
    const key = randomUUID();
    const first = await (await resident.rate({ ...low(id), score: 2 }, { id: rating.id, key })).text();
    const second = await resident.rate({ ...high(id), thanks: true }, { id: rating.id });
    const changed = (await second.json()) as Rating;
    assert.deepEqual(
      [changed.score, changed.comment, changed.callBack, changed.thanks],
      [5, undefined, undefined, true],
    );
    assert.ok(changed.updatedAt! > rating.createdAt);
    const late = await (await resident.rate({ ...low(id), score: 2 }, { id: rating.id, key })).text();
    assert.equal(late, first, 'what comes again is not done again');
    assert.equal((await ratingOf(resident, id))!.score, 5);

    assert.equal((await staff.submit(id, 'reply', { text: ' ' })).status, 422);
    await staff.do(id, 'reply', { text: '谢谢 & thank you' });
    for (const client of [resident, housemate]) {
      const { reply, editableUntil } = (await ratingOf(client, id))!;
      assert.deepEqual(
        [reply!.text, reply!.by!.name, editableUntil],
        ['谢谢 & thank you', 'Liu Qiang', undefined],
      );
    }
    await expectProblem(resident.rate(low(id), { id: rating.id }), 409, 'conflict');
    const again = await staff.submit(id, 'reply', { text: 'Once more' });
    assert.match(again.headers.get('Location')!, /unchanged$/);
  });

  it('are not answered by staff who saw them as they were before', async () => {
    const { resident, staff, resolved, rated, ratingOf } = people;
    const { id } = await resolved();
    const { id: ratingId } = await rated(resident, high(id));
    const seen = async () => {
      const [, form] = (await staff.page(`/staff/requests/${id}`)).split(`/staff/requests/${id}/reply"`);
      return /name="seen" value="([^"]+)"/.exec(form!)![1]!;
    };
    const text = 'Thank you!';
    const before = await seen();
    assert.equal((await resident.rate(low(id), { id: ratingId })).status, 200);
    const late = await staff.submit(id, 'reply', { text, seen: before });
    assert.match(late.headers.get('Location')!, /unchanged$/);
    assert.equal((await ratingOf(resident, id))!.reply, undefined);
    assert.match(await staff.page(`/staff/requests/${id}`), /Asks to be called/);
    assert.equal((await resident.rate({ ...low(id), score: 2 }, { id: ratingId })).status, 200);
    await staff.do(id, 'reply', { text: 'We call you today.', seen: await seen() });
    assert.equal((await ratingOf(resident, id))!.reply!.text, 'We call you today.');
  });

  it('are shown to staff with all that was said, and nothing in it as markup', async () => {
    const { resident, staff, resolved, rated } = people;
    const { id } = await resolved();
    await rated(resident, low(id));
    const page = await staff.page(`/staff/requests/${id}`);
    for (const text of ['1 (from 1 to 5)', 'Speed: met 1, expected 4', 'Took too long', 'Asks to be called'])
      assert.ok(page.includes(text), text);
    assert.ok(page.includes('Three weeks! &lt;b&gt;等了三周&lt;/b&gt;'));
    const row = (table: string) => table.slice(table.indexOf(`data-request="${id}"`)).split('</tr>')[0]!;
    assert.match(row(await staff.page('/staff')), /Asks to be called/);
    assert.match(await staff.page(`/staff/requests/${id}`, 'zh'), /希望回电[^]*处理太慢/);
    await staff.do(id, 'reply', { text: 'We call you today.' });
    assert.doesNotMatch(row(await staff.page('/staff')), /Asks to be called/);
    assert.match(await staff.page(`/staff/requests/${id}`), /Answered[^]*Liu Qiang[^]*We call you today/);
  });

  it('are told of as they come, to staff and the home and nobody else, within two seconds', async () => {
    const { resident, stranger, staff } = people;
    const { id } = await resident.file(atGarage);
    await stranger.act(id, 'follow');
    const account = await Client.signIn(addresses.at(-1)!, 'sun-yue');
    const [own, theirs, atDesk] = [
      await openEvents(new Client(addresses.at(-1)!, resident.headers)),
      await openEvents(stranger),
      await openEvents(account),
    ];
    const next = async (line: typeof own, type: string) => {
      const event = await line.next();
      assert.deepEqual([event.type, JSON.parse(event.data)], [type, { id }]);
    };
    await staff.do(id, 'move', { status: 'resolved' });
    for (const line of [own, atDesk]) await next(line, 'rating');
    for (const line of [own, theirs, atDesk]) await next(line, 'request');
    const took: number[] = [];
    const toldAfter = async <T>(act: () => Promise<T>): Promise<T> => {
      const from = performance.now();
      const result = await act();
      for (const line of [own, atDesk]) await next(line, 'rating');
      took.push(performance.now() - from);
      return result;
    };
    const rating = await toldAfter(() => people.rated(resident, high(id)));
    await toldAfter(() => resident.rate(low(id), { id: rating.id }));
    await toldAfter(() => staff.do(id, 'reply', { text: 'Sorry' }));
    // What is told late by design is late each time; a pause of the machine is one.
    assert.ok(Math.min(...took) < 2000, `${took.join(', ')} ms`);
    await staff.do(id, 'message', { text: 'Bye' });
    for (const line of [own, theirs, atDesk]) await next(line, 'request');
    for (const line of [own, theirs, atDesk]) line.close();
  });
});
