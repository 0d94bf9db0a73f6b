import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { LiveUpdate } from '../../../src/adapter/ports.js';
import { calendar, event } from '../../support/icalendar/calendar-case.js';
import { months, readCalendar } from '../../support/icalendar/calendar-server.js';
import { inTurns, settle } from '../../support/mocked-turns.js';

const pollEvery = 60_000;

/** An adapter whose line answers at once, and whose clock and timers go together. */
function watched() {
  const state = { body: calendar(event('DTSTART:20261110T070000')), status: 200, asked: 0 };
  const fetch = () => {
    state.asked++;
    return Promise.resolve(new Response(state.body, { status: state.status }));
  };
  const { port, clock } = readCalendar({ url: 'https://portal.example/x.ics', fetch, pollEvery });
  const updates: LiveUpdate[] = [];
  const listen = () => port.subscribe!((update) => void updates.push(update));
  const pass = async (ms: number) => {
    clock.now += ms;
    mock.timers.tick(ms);
    await settle();
  };
  return { port, state, updates, listen, pass };
}

describe('icalendar: looking for news', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('tells that everything be read again where the calendar says something else', async () => {
    const { port, state, updates, listen, pass } = watched();
    await inTurns(port.list(months, {}));
    const end = listen();
    await pass(pollEvery);
    assert.deepEqual([state.asked, updates], [2, []]);
    state.body = calendar(event('DTSTART:20261110T080000'));
    await pass(pollEvery);
    assert.deepEqual(updates, [{ type: 'missed' }]);
    assert.equal((await inTurns(port.get('e1@portal.example', {})))!.when.start, '2026-11-10T08:00:00+08:00');
    end();
    await pass(10 * pollEvery);
    assert.equal(state.asked, 3);
  });

  it('tells nothing where only the moment of writing is another, as Google has it', async () => {
    const { port, state, updates, listen, pass } = watched();
    await inTurns(port.list(months, {}));
    const end = listen();
    state.body = state.body.replace('DTSTAMP:20261101T000000Z', 'DTSTAMP:20261126T000100Z');
    await pass(pollEvery);
    assert.deepEqual([state.asked, updates], [2, []]);
    end();
  });

  for (const [what, before, after, key, value] of [
    [
      'zone',
      'X-WR-TIMEZONE:America/New_York\r\n',
      'X-WR-TIMEZONE:Asia/Shanghai\r\n',
      'start',
      '07:00:00+08:00',
    ],
    ['method', '', 'METHOD:CANCEL\r\n', 'status', 'cancelled'],
  ] as const)
    it(`tells that the ${what} of the calendar is another, and shows what is in it so`, async () => {
      const { port, state, updates, listen, pass } = watched();
      const plain = state.body;
      const headed = (head: string) => plain.replace('BEGIN:VEVENT', `${head}BEGIN:VEVENT`);
      state.body = headed(before);
      await inTurns(port.list(months, {}));
      const end = listen();
      state.body = headed(after);
      await pass(pollEvery);
      assert.deepEqual(updates, [{ type: 'missed' }]);
      const found = (await inTurns(port.get('e1@portal.example', {})))!;
      assert.ok(String(key === 'start' ? found.when.start : found[key]).endsWith(value));
      end();
    });

  it('tells what one occurrence that is other changes, and what a portal’s own property does', async () => {
    const { port, state, updates, listen, pass } = watched();
    state.body = calendar(event('DTSTART:20261110T070000\nRRULE:FREQ=DAILY;COUNT=2'));
    await inTurns(port.list(months, {}));
    const end = listen();
    state.body = state.body.replace(
      'END:VCALENDAR',
      `${event('RECURRENCE-ID:20261111T070000\nDTSTART:20261111T080000')}\nEND:VCALENDAR`,
    );
    await pass(pollEvery);
    assert.equal(updates.length, 1);
    state.body = state.body.replace('SUMMARY', 'X-FEE:20\r\nSUMMARY');
    await pass(pollEvery);
    assert.equal(updates.length, 2);
    end();
  });

  it('tells that news may have been missed once a calendar is there again', async () => {
    const { port, state, updates, listen, pass } = watched();
    await inTurns(port.list(months, {}));
    const end = listen();
    state.status = 503;
    await pass(pollEvery);
    assert.deepEqual(updates, []);
    state.status = 200;
    await pass(2 * pollEvery);
    assert.deepEqual(updates, [{ type: 'missed' }]);
    end();
  });

  it('K029: ends for good with 410', async () => {
    const { port, state, updates, listen, pass } = watched();
    await inTurns(port.list(months, {}));
    listen();
    state.status = 410;
    await pass(pollEvery);
    assert.deepEqual(updates, [{ type: 'missed' }]);
    await pass(100 * pollEvery);
    assert.equal(state.asked, 2);
  });
});
