import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { LiveUpdate } from '../../src/adapter/ports.js';
import { rest } from '../../src/adapters/rest/index.js';
import { watchAbortListeners } from '../support/abort-listeners.js';
import { serve } from '../support/rest-server.js';

describe('rest: live updates when somebody else signs in', () => {
  /** A portal where a page that is not loaded anew can change who is there. Its server knows them by a token. */
  async function open() {
    const page: { resident?: string } = { resident: 'alice' };
    const happened: string[] = [];
    const lines: ((id: string) => void)[] = [];
    const waiting: { count: number; resume: () => void }[] = [];
    const happen = (what: string) => {
      happened.push(what);
      for (const { count, resume } of waiting) if (happened.length >= count) resume();
    };
    const { adapter } = await serve(
      (request, response) => {
        const who = String(request.headers['x-token']);
        happen(`${who} comes`);
        response.once('close', () => happen(`${who} goes`));
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        const write = (id: string) => response.write(`event: request\ndata: {"id":"${id} of ${who}"}\n\n`);
        lines.push(write);
        write('first');
      },
      { resident: () => page.resident, headers: () => ({ 'X-Token': page.resident ?? 'nobody' }) },
    );
    const until = async (count: number) => {
      if (happened.length < count) await new Promise<void>((resume) => waiting.push({ count, resume }));
      return happened;
    };
    /** On every line that was opened. */
    const write = (id: string) => {
      for (const line of lines) line(id);
    };
    return { adapter, page, happen, until, happened, write };
  }

  const told = (update: LiveUpdate) => (update.type === 'changed' ? update.id : update.type);

  it('come for whoever is there, to all who listen, and say what they missed in between', async (test) => {
    const { adapter, page, happen, until, happened, write } = await open();
    const ends: (() => void)[] = [
      adapter.requests.subscribe!((update) => happen(`tracker: ${told(update)}`)),
      adapter.notices.subscribe!((update) => happen(`board: ${told(update)}`)),
    ];
    test.after(() => ends.forEach((end) => end()));
    assert.deepEqual(await until(2), ['alice comes', 'tracker: first of alice']);
    page.resident = 'bob';
    // One element after the other notices.
    ends[0]!();
    ends[0] = adapter.requests.subscribe!((update) => happen(`tracker: ${told(update)}`));
    ends[1]!();
    ends[1] = adapter.notices.subscribe!((update) => happen(`board: ${told(update)}`));
    write('next');
    await until(3);
    assert.ok(!happened.includes('tracker: next of alice'));
    await until(7);
    assert.deepEqual(happened.slice(2).sort(), [
      'alice goes',
      'board: missed',
      'bob comes',
      'tracker: first of bob',
      'tracker: missed',
    ]);
    for (const end of ends) end();
    assert.equal((await until(8)).at(-1), 'bob goes');
  });

  it('come for nobody once the resident has signed out, and stay where they are while nobody changes', async (test) => {
    const { adapter, page, happen, until, happened, write } = await open();
    const ends = [adapter.requests.subscribe!((update) => happen(told(update)))];
    test.after(() => ends.forEach((end) => end()));
    await until(2);
    ends.push(adapter.ratings.subscribe(() => undefined));
    delete page.resident;
    ends.push(adapter.notices.subscribe!(() => undefined));
    write('next');
    await until(3);
    assert.ok(!happened.includes('next of alice'));
    assert.deepEqual([...(await until(6))].sort(), [
      'alice comes',
      'alice goes',
      'first of alice',
      'first of nobody',
      'missed',
      'nobody comes',
    ]);
  });
});

describe('rest: live updates over lines that end', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it('come of no line that was for somebody else, and go on from nothing that it said', async () => {
    const lines: ReadableStreamDefaultController<Uint8Array>[] = [];
    const asked: Headers[] = [];
    const answer: typeof fetch = (_, init) => {
      asked.push(new Headers(init!.headers));
      const body = new ReadableStream<Uint8Array>({ start: (line) => void lines.push(line) });
      return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }));
    };
    let resident = 'alice';
    const options = { baseUrl: 'http://portal.example', fetch: answer, resident: () => resident };
    const { notices, requests } = rest(options);
    const updates: LiveUpdate[] = [];
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const ends = [notices.subscribe!((update) => updates.push(update))];
    await turn();
    resident = 'bob';
    ends.push(requests.subscribe!(() => undefined));
    await turn();
    lines[0]!.enqueue(new TextEncoder().encode('id: 7\nevent: notice\ndata: {"id":"late"}\n\n'));
    await turn();
    lines[1]!.close();
    await turn();
    mock.timers.tick(60_000);
    await turn();
    for (const end of ends) end();
    assert.deepEqual(
      asked.map((headers) => headers.get('Last-Event-ID')),
      [null, null, null],
    );
    assert.deepEqual(updates, [{ type: 'missed' }, { type: 'missed' }]);
  });

  it('leave nothing behind, however often they are tried', async () => {
    const mostListeners = watchAbortListeners();
    let asked = 0;
    const answer = () => {
      asked++;
      return Promise.resolve(new Response(null, { status: 503 }));
    };
    const end = rest({ baseUrl: 'http://portal.example', fetch: answer }).requests.subscribe!(
      () => undefined,
    );
    while (asked < 20) {
      await new Promise((resolve) => setImmediate(resolve));
      mock.timers.tick(60_000);
    }
    const most = mostListeners();
    assert.ok(most <= 2, `so many listeners: ${most}`);
    end();
  });
});
