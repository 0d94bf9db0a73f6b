import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { LiveUpdate } from '../../../src/adapter/ports.js';
import { feed, type FeedOptions } from '../../../src/adapters/feed/index.js';
import { expectRejection } from '../../../src/testing/expectations.js';
import { watchAbortListeners } from '../../support/abort-listeners.js';
import { jsonFeed } from '../../support/feed/feed-case.js';
import { countDown, item } from '../../support/feed/feed-server.js';
import { inTurns, settle } from '../../support/mocked-turns.js';

const pollEvery = 60_000;

/**
 * A feed whose answer the test changes, and somebody who listens to it. The answers are made here: what Node sends over
 * a line has timers of its own, and the test sets all of them.
 */
function watched(options: Partial<FeedOptions> = {}) {
  const state = {
    items: [item(1), item(2)] as unknown[],
    status: 200,
    headers: {} as Record<string, string>,
    asked: 0,
  };
  const clock = { now: Date.parse('2026-11-26T00:00:00Z') };
  const fetch = async () => {
    state.asked++;
    const { items, status, headers } = state;
    return new Response(status === 200 ? jsonFeed(items) : '', { status, headers });
  };
  const report = () => undefined;
  const url = 'https://portal.example/feed';
  const { notices: port } = feed({ url, fetch, report, now: () => clock.now, pollEvery, ...options });
  const updates: LiveUpdate[] = [];
  const listen = () => port.subscribe!((update) => void updates.push(update));
  /** Lets the time pass on both clocks, and what then happens. */
  const pass = async (ms: number) => {
    clock.now += ms;
    mock.timers.tick(ms);
    await settle();
  };
  return { port, clock, state, updates, listen, pass };
}

const changedIn = (updates: readonly LiveUpdate[]) =>
  updates.map((update) => (update.type === 'changed' ? update.id : update.type)).sort();

/** What is thrown in tasks that nobody waits for, which would end the test. */
function catchInMicrotasks(): string[] {
  const caught: string[] = [];
  const { queueMicrotask: original } = globalThis;
  mock.method(globalThis, 'queueMicrotask', (task: () => void) =>
    original(() => {
      try {
        task();
      } catch (thrown) {
        caught.push((thrown as Error).message);
      }
    }),
  );
  return caught;
}

describe('feed: looking for news', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it('tells which notices came, changed and went, and nothing where nothing did', async () => {
    const { port, state, updates, listen, pass } = watched();
    await inTurns(port.list({}, {}));
    const end = listen();
    await pass(pollEvery);
    assert.equal(state.asked, 2);
    assert.deepEqual(updates, []);
    state.items = [item(2, { title: 'Other' }), item(3)];
    await pass(pollEvery);
    assert.deepEqual(changedIn(updates), ['n1', 'n2', 'n3']);
    assert.equal((await inTurns(port.get('n2', {})))!.title, 'Other');
    end();
  });

  it('tells nothing of a feed that stays away beside another, and once that it is there again', async () => {
    let isAway = true;
    const fetch = async (address: unknown) =>
      isAway && String(address).endsWith('/b')
        ? new Response('', { status: 503 })
        : new Response(jsonFeed([item(1)]));
    const url = ['https://portal.example/a', 'https://portal.example/b'];
    const { port, updates, listen, pass } = watched({ url, fetch });
    await inTurns(port.list({}, {}));
    const end = listen();
    for (let round = 0; round < 3; round++) {
      await pass(1000);
      await inTurns(port.list({}, {}));
    }
    await pass(pollEvery);
    assert.deepEqual(updates, []);
    isAway = false;
    await pass(pollEvery);
    await pass(pollEvery);
    assert.deepEqual(updates, [{ type: 'missed' }]);
    end();
  });

  it('tells that everything be read again where much changed', async () => {
    const { port, state, updates, listen, pass } = watched();
    await inTurns(port.list({}, {}));
    const end = listen();
    state.items = countDown(40, 3).map((number) => item(number));
    await pass(pollEvery);
    assert.deepEqual(updates, [{ type: 'missed' }]);
    end();
  });

  it('asks only while somebody listens, and ends cleanly', async () => {
    const { state, listen, pass } = watched();
    const [one, other] = [listen(), listen()];
    await pass(pollEvery - 1);
    assert.equal(state.asked, 0);
    await pass(1);
    assert.equal(state.asked, 1);
    one();
    one();
    await pass(pollEvery);
    assert.equal(state.asked, 2);
    other();
    await pass(10 * pollEvery);
    assert.equal(state.asked, 2);
    const again = listen();
    await pass(pollEvery);
    assert.equal(state.asked, 3);
    again();
  });

  it('leaves nothing behind, however often it looks', async () => {
    const mostListeners = watchAbortListeners();
    const { state, listen, pass } = watched();
    const end = listen();
    for (let round = 0; round < 10; round++) await pass(pollEvery);
    const most = mostListeners();
    end();
    assert.equal(state.asked, 10);
    assert.ok(most <= 2, `so many listeners: ${most}`);
  });

  it('tells nobody who has ended, and everybody else though one throws', async () => {
    const { port, state, updates, listen, pass } = watched();
    await inTurns(port.list({}, {}));
    const uncaught = catchInMicrotasks();
    const thrower = port.subscribe!(() => {
      throw new Error('listener');
    });
    // The first to hear of it ends the next, which has not heard yet.
    const first = port.subscribe!(() => late());
    const late = port.subscribe!(() => assert.fail('has ended'));
    const gone = port.subscribe!(() => assert.fail('had ended before'));
    const end = listen();
    gone();
    state.items = [item(1)];
    await pass(pollEvery);
    assert.deepEqual([updates, uncaught], [[{ type: 'changed', id: 'n2' }], ['listener']]);
    thrower();
    first();
    end();
  });

  it('waits longer after failures, as long as the server says, and tells that news may have been missed', async () => {
    const { port, state, updates, listen, pass } = watched();
    await inTurns(port.list({}, {}));
    const end = listen();
    state.status = 503;
    state.headers = { 'Retry-After': '600' };
    await pass(pollEvery);
    assert.equal(state.asked, 2);
    await pass(599_000);
    assert.equal(state.asked, 2);
    state.headers = {};
    await pass(1000);
    assert.equal(state.asked, 3);
    await pass(3 * pollEvery);
    assert.equal(state.asked, 3, 'twice failed: four times the pause');
    state.status = 200;
    await pass(pollEvery);
    assert.equal(state.asked, 4);
    assert.deepEqual(updates, [{ type: 'missed' }]);
    await pass(pollEvery);
    assert.equal(state.asked, 5);
    end();
  });

  it('tells that there is something after the first answer had failed', async () => {
    const { port, state, updates, listen, pass } = watched();
    state.status = 500;
    await expectRejection(inTurns(port.list({}, {})), 'unavailable');
    const end = listen();
    state.status = 200;
    await pass(pollEvery);
    assert.deepEqual(updates, [{ type: 'missed' }]);
    end();
  });

  it('does not ask while the answer holds', async () => {
    const { state, listen, pass } = watched();
    state.headers = { 'Cache-Control': 'max-age=300' };
    const end = listen();
    await pass(pollEvery);
    assert.equal(state.asked, 1);
    await pass(299_000);
    assert.equal(state.asked, 1);
    await pass(1000);
    assert.equal(state.asked, 2);
    end();
  });

  it('ends for good with 410', async () => {
    const { port, state, updates, listen, pass } = watched();
    await inTurns(port.list({}, {}));
    listen();
    state.status = 410;
    await pass(pollEvery);
    assert.equal(state.asked, 2);
    assert.equal(updates.length, 2);
    await pass(100 * pollEvery);
    assert.equal(state.asked, 2);
    assert.deepEqual((await inTurns(port.list({}, {}))).items, []);
  });

  it('is not more often than every ten seconds', async () => {
    const { state, listen, pass } = watched({ pollEvery: 1 });
    const end = listen();
    await pass(9999);
    assert.equal(state.asked, 0);
    await pass(1);
    assert.equal(state.asked, 1);
    end();
  });

  it('tells once that everything be read again where somebody else reads', async () => {
    let who = 'alice';
    const { port, updates, listen, pass } = watched({ headers: () => ({ Authorization: who }) });
    await inTurns(port.list({}, {}));
    const end = listen();
    who = 'bob';
    await inTurns(port.list({}, {}));
    await settle();
    // Headers may be others with each call: whoever was told of each would read again without end.
    assert.deepEqual(updates, []);
    await pass(pollEvery);
    await pass(pollEvery);
    assert.deepEqual(updates, [{ type: 'missed' }]);
    end();
  });

  it('tells nothing of what comes late for somebody who read before', async () => {
    const line: ((response: Response) => void)[] = [];
    let who = 'alice';
    const { port, updates, listen, pass } = watched({
      headers: () => ({ Authorization: who }),
      fetch: () => new Promise((resolve) => line.push(resolve)),
    });
    const answer = (number: number) => line.pop()!(new Response(jsonFeed([item(number)])));
    const first = port.list({}, {});
    await settle();
    answer(1);
    await inTurns(first);
    const end = listen();
    await pass(pollEvery);
    who = 'bob';
    const second = port.list({}, {});
    await settle();
    answer(1);
    await inTurns(second);
    answer(2);
    await settle();
    assert.deepEqual(updates, [{ type: 'missed' }]);
    end();
  });

  it('tells those who listen what a list found out', async () => {
    const { port, state, updates, listen, clock } = watched();
    await inTurns(port.list({}, {}));
    const end = listen();
    state.items = [item(1)];
    clock.now += 30_000;
    await inTurns(port.list({}, {}));
    await settle();
    assert.deepEqual(updates, [{ type: 'changed', id: 'n2' }]);
    end();
  });
});
