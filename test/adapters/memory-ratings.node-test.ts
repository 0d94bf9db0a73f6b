import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveUpdate } from '../../src/adapter/ports.js';
import { memory, type MemoryOptions } from '../../src/adapters/memory/index.js';
import type { RatingInput } from '../../src/domain/index.js';
import { expectRejection } from '../../src/testing/expectations.js';

const hour = 3_600_000;
const start = Date.parse('2026-11-23T08:00:00Z');

/** The invented community in English, of which two requests are finished. */
function open(options: MemoryOptions = {}) {
  const clock = { now: start };
  const adapter = memory({ locale: 'en', now: () => clock.now, ...options });
  return { adapter, ratings: adapter.ratings!, clock };
}

const input: RatingInput = { invitationId: 'rating-seed-2', scale: 'satisfaction', score: 2 };
const key = (idempotencyKey = 'key') => ({ idempotencyKey });

describe('memory: invitations', () => {
  it('are for the resident’s finished requests, the latest first, with what is asked', async () => {
    const { ratings } = open();
    const { items, total } = await ratings.invitations({}, {});
    assert.deepEqual(
      items.map(({ subject }) => [subject.id, subject.number, subject.title]),
      [
        ['seed-2', 'R-0002', 'Lift out of order'],
        ['seed-3', 'R-0003', 'Fees and invoices'],
      ],
    );
    assert.equal(total, 2);
    const [{ dimensions, reasons, person, offersCallBack, resolvedAt }] = items as [(typeof items)[0]];
    assert.deepEqual(
      dimensions!.map(({ id, askExpectation }) => [id, askExpectation ?? false]),
      [
        ['timeliness', true],
        ['quality', true],
        ['attitude', false],
        ['tidiness', false],
      ],
    );
    assert.ok(
      reasons!.some((reason) => reason.for === 'low') && reasons!.some((reason) => reason.for === 'high'),
    );
    assert.deepEqual([person!.name, offersCallBack], ['Amy Chen', true]);
    assert.equal(Date.parse(resolvedAt), start - 20 * hour);
  });

  it('come in the language of the community, and in pages', async () => {
    const { ratings } = open({ locale: 'zh-Hans' });
    const first = await ratings.invitations({ limit: 1 }, {});
    assert.equal(first.items[0]!.dimensions![0]!.label, '处理速度');
    const second = await ratings.invitations({ limit: 1, cursor: first.next! }, {});
    assert.deepEqual([second.items[0]!.subject.id, second.next], ['seed-3', undefined]);
    await expectRejection(ratings.invitations({ cursor: 'x' }, {}), 'invalid');
  });

  it('come and go with the request, and end after a month', async () => {
    const { adapter, ratings, clock } = open();
    const ids = async () => (await ratings.invitations({}, {})).items.map(({ subject }) => subject.id);
    await adapter.update('seed-1', { status: 'resolved' });
    assert.deepEqual(await ids(), ['seed-1', 'seed-2', 'seed-3']);
    await adapter.requests.actions!.reopen!('seed-2', 'Stuck again', key());
    assert.deepEqual(await ids(), ['seed-1', 'seed-3']);
    clock.now += 30 * 24 * hour;
    assert.deepEqual(await ids(), []);
  });

  it('can be left to nobody', () => assert.equal(open({ rating: false }).adapter.ratings, undefined));

  it('ask what the options say', async () => {
    const { ratings } = open({ rating: { scale: 'effort' } });
    const [invitation] = (await ratings.invitations({}, {})).items;
    assert.deepEqual([invitation!.scale, invitation!.dimensions], ['effort', undefined]);
  });
});

describe('memory: ratings', () => {
  it('are kept, answered with, and no longer asked for', async () => {
    const { ratings } = open();
    assert.equal(await ratings.get!('seed-2', {}), undefined);
    const full = { ...input, dimensions: [{ id: 'quality', perceived: 2, expected: 4 }], callBack: true };
    const rating = await ratings.submit(full, key());
    assert.deepEqual({ ...rating, ...full }, rating);
    assert.equal(rating.subjectId, 'seed-2');
    assert.deepEqual(await ratings.get!('seed-2', {}), rating);
    assert.deepEqual(
      (await ratings.invitations({}, {})).items.map(({ id }) => id),
      ['rating-seed-3'],
    );
  });

  it('are one for a key, also at once, and a conflict for the same key with something else', async () => {
    const { ratings } = open();
    const [one, other] = await Promise.all([ratings.submit(input, key()), ratings.submit(input, key())]);
    assert.deepEqual(one, other);
    await expectRejection(ratings.submit({ ...input, score: 3 }, key()), 'conflict');
  });

  it('are one for a subject', async () => {
    const { ratings } = open();
    const { id } = await ratings.submit(input, key());
    const error = await expectRejection(ratings.submit(input, key('another')), 'duplicate');
    assert.equal(error.originalId, id);
  });

  it('are judged, with everything that is wrong', async () => {
    const wrong = { ...input, score: 9, reasonIds: ['x'] };
    const error = await expectRejection(open().ratings.submit(wrong, key()), 'invalid');
    assert.deepEqual(error.fields, { score: 'too-large', reasonIds: 'unknown-choice' });
    await expectRejection(open().ratings.submit({ ...input, invitationId: 'none' }, key()), 'not-found');
    await expectRejection(
      open().ratings.submit({ ...input, invitationId: 'rating-seed-1' }, key()),
      'conflict',
    );
  });

  it('are taken of whoever is signed in only', async () => {
    const { ratings } = open({ residentId: 'wang-fang' });
    await expectRejection(ratings.submit(input, { ...key(), residentId: 'li-jun' }), 'unauthenticated');
    assert.equal((await ratings.submit(input, { ...key(), residentId: 'wang-fang' })).score, 2);
  });

  it('stay as they are once staff have replied', async () => {
    const { adapter, ratings } = open();
    const { id } = await ratings.submit(input, key());
    await adapter.replyToRating(id, 'Sorry');
    const { editableUntil, reply } = (await ratings.get!('seed-2', {}))!;
    assert.deepEqual([editableUntil, reply!.text], [undefined, 'Sorry']);
    await expectRejection(ratings.update!(id, { ...input, score: 5 }, key('change')), 'conflict');
  });

  it('can be changed for a day, once for a key', async () => {
    const { ratings, clock } = open();
    const { id, createdAt, editableUntil } = await ratings.submit(input, key());
    assert.equal(Date.parse(editableUntil!) - Date.parse(createdAt), 24 * hour);
    clock.now += hour;
    const change = { ...input, score: 5, comment: 'Now it works' };
    const changed = await ratings.update!(id, change, key('change'));
    assert.deepEqual([changed.score, changed.mine, Date.parse(changed.updatedAt!)], [5, true, clock.now]);
    assert.deepEqual(await ratings.update!(id, change, key('change')), changed);
    await expectRejection(ratings.update!(id, input, key('change')), 'conflict');
    await expectRejection(ratings.update!('none', input, key('other')), 'not-found');
    await expectRejection(ratings.update!(id, { ...input, score: 0 }, key('other')), 'invalid');
    clock.now += 23 * hour;
    await expectRejection(ratings.update!(id, input, key('too late')), 'conflict');
  });

  it('are replied to by whoever did the work, and subscribers hear of all of it', async () => {
    const { adapter, ratings } = open();
    const heard: LiveUpdate[] = [];
    const end = ratings.subscribe!((update) => heard.push(update));
    const { id } = await ratings.submit(input, key());
    const replied = await adapter.replyToRating(id, 'We are sorry');
    assert.deepEqual([replied.reply!.by!.name, replied.reply!.text], ['Amy Chen', 'We are sorry']);
    assert.deepEqual(await ratings.get!('seed-2', {}), replied);
    await adapter.update('seed-1', { status: 'resolved' });
    await sleep(0);
    const changed = (changedId: string): LiveUpdate => ({ type: 'changed', id: changedId });
    assert.deepEqual(heard, [changed('seed-2'), changed('seed-2'), changed('seed-1')]);
    end();
    await adapter.replyToRating(id, 'Once more');
    await sleep(0);
    assert.equal(heard.length, 3);
    await expectRejection(adapter.replyToRating('none', 'x'), 'not-found');
  });

  it('make a mean only when there are enough of them, never without their number and the share', async () => {
    const few = open({ rating: { method: 'all', others: { scores: [4, 4, 5], asked: 6 } } });
    assert.deepEqual(await few.ratings.summary!({}), {
      scale: 'satisfaction',
      method: 'all',
      answers: 3,
      responseRate: 3 / 8,
    });
    const enough = open({ rating: { method: 'all', others: { scores: [4, 4, 5, 5], asked: 8 } } });
    await enough.ratings.submit(input, key());
    assert.deepEqual(await enough.ratings.summary!({}), {
      scale: 'satisfaction',
      method: 'all',
      answers: 5,
      responseRate: 0.5,
      mean: 4,
    });
  });

  it('fail on demand, with and without effect', async () => {
    const { adapter, ratings } = open({
      faults: [{ call: 'ratings.submit', error: 'timeout', afterEffect: true }],
    });
    await expectRejection(ratings.submit(input, key()), 'timeout');
    adapter.setFaults([
      { call: 'ratings.invitations', error: 'offline' },
      { call: 'ratings.get', error: 'forbidden' },
      { call: 'ratings.update', error: 'unavailable' },
      { call: 'ratings.summary', error: 'unsupported' },
    ]);
    const { id } = await ratings.submit(input, key());
    await expectRejection(ratings.invitations({}, {}), 'offline');
    await expectRejection(ratings.get!('seed-2', {}), 'forbidden');
    await expectRejection(ratings.update!(id, input, key('x')), 'unavailable');
    await expectRejection(ratings.summary!({}), 'unsupported');
  });
});
