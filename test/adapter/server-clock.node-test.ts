import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { ServerClock } from '../../src/adapter/server-clock.js';
import { create, recorded, replyWith, serve } from '../support/rest-server.js';

const minute = 60_000;
const start = Date.parse('2026-11-23T08:00:00Z');

describe('rest: the clock of the server', () => {
  /** What the device's clock shows beside what it should; its stopwatch is always right. */
  let device: number;
  let elapsed: number;

  beforeEach(() => {
    device = 0;
    elapsed = 0;
    mock.method(Date, 'now', () => start + elapsed + device);
    mock.method(performance, 'now', () => elapsed);
  });

  afterEach(() => mock.restoreAll());

  /** The server answers at its own time, after a round trip. */
  const answer = (clock: ServerClock, { error = 0, roundTrip = 0, age = 0 } = {}) => {
    const askedAt = Date.now();
    const date = new Date(start + elapsed + roundTrip / 2 - age * 1000 + error).toUTCString();
    elapsed += roundTrip;
    const headers: Record<string, string> = { Date: date, ...(age > 0 && { Age: String(age) }) };
    clock.observe((name) => headers[name] ?? null, askedAt, Date.now());
  };
  /** How far the clock is from the server's, ms. */
  const distance = (clock: ServerClock) => Math.abs(clock.now() - (start + elapsed));

  it('is the device until there is an answer with a date', () => {
    const clock = new ServerClock();
    clock.observe(() => null, 0, 0);
    clock.observe(() => 'yesterday', 0, 0);
    assert.equal(clock.now(), Date.now());
  });

  for (const wrong of [10 * minute, -10 * minute, -56 * 365 * 24 * 60 * minute]) {
    it(`K070–K072: is within two seconds though the device is wrong by ${wrong / minute} minutes`, () => {
      device = wrong;
      const clock = new ServerClock();
      answer(clock, { roundTrip: 3000 });
      assert.ok(distance(clock) < 2000);
      elapsed += 60 * minute;
      assert.ok(distance(clock) < 2000);
    });
  }

  it('K070: counts the age of an answer from a cache', () => {
    const clock = new ServerClock();
    answer(clock, { age: 300 });
    assert.ok(distance(clock) < 2000);
  });

  it('K073: is right again with the first answer after the device was set', () => {
    const clock = new ServerClock();
    answer(clock);
    for (const set of [60 * minute, -60 * minute]) {
      device += set;
      answer(clock);
      assert.ok(distance(clock) < 2000);
    }
  });

  it('K073: is right again where the device was set forward by mistake, and back before any answer', () => {
    const clock = new ServerClock();
    answer(clock);
    device += 60 * minute;
    assert.ok(distance(clock) > 59 * minute);
    device -= 60 * minute;
    assert.ok(distance(clock) < 2000);
    answer(clock);
    assert.ok(distance(clock) < 2000);
  });

  it('K073: runs on as before when the device is set back, without an answer', () => {
    const clock = new ServerClock();
    answer(clock);
    device -= 60 * minute;
    elapsed += 30 * minute;
    assert.ok(distance(clock) < 2000);
    assert.ok(clock.isCertain);
  });

  it('K073, K077: is not sure after the device was set forward, or has slept with its stopwatch, until an answer', () => {
    const clock = new ServerClock();
    answer(clock);
    device += 60 * minute;
    assert.equal(clock.isCertain, false);
    assert.ok(Math.abs(clock.now() - Date.now()) < 2000);
    answer(clock);
    assert.ok(clock.isCertain);
    assert.ok(distance(clock) < 2000);
  });

  it('K016: never goes back though servers disagree, and stays between them', () => {
    const clock = new ServerClock();
    answer(clock);
    let before = clock.now();
    for (let round = 0; round < 20; round++) {
      elapsed += 1000;
      answer(clock, { error: round % 2 === 0 ? 10 * minute : -10 * minute });
      const now = clock.now();
      assert.ok(now >= before);
      assert.ok(distance(clock) < 10 * minute);
      before = now;
    }
  });
});

describe('rest: the clock of an adapter', () => {
  it('follows the Date of the answers', async () => {
    const { adapter } = await serve(replyWith(200, { Date: 'Mon, 23 Nov 2026 08:00:00 GMT' }, recorded));
    const sentAt = performance.now();
    await create(adapter);
    const ahead = adapter.clock.now() - start;
    // The date leaves out parts of a second, and time goes on.
    assert.ok(ahead > -1000 && ahead < 1000 + performance.now() - sentAt, `${ahead} ms ahead`);
  });
});
