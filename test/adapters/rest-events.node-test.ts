import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { LiveUpdate } from '../../src/adapter/ports.js';
import { rest } from '../../src/adapters/rest/index.js';
import { serve } from '../support/rest-server.js';

describe('rest: live updates', () => {
  /** A server whose connections the test holds in its hands. */
  async function open() {
    const connections: { request: IncomingMessage; response: ServerResponse }[] = [];
    const waiting: (() => void)[] = [];
    const { adapter } = await serve((request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(': here\n\n');
      connections.push({ request, response });
      for (const resume of waiting.splice(0)) resume();
    });
    const connection = async (index: number) => {
      while (connections.length <= index) await new Promise<void>((resolve) => waiting.push(resolve));
      return connections[index]!;
    };
    return { adapter, connection, connections };
  }

  /** Collects updates and lets the test wait for them. */
  function collector() {
    const updates: LiveUpdate[] = [];
    let resume = () => {};
    return {
      updates,
      take: (update: LiveUpdate) => {
        updates.push(update);
        resume();
      },
      until: async (count: number) => {
        while (updates.length < count) await new Promise<void>((resolve) => (resume = resolve));
        return updates;
      },
    };
  }

  it('tells everyone of what changed, over one connection, and closes it after the last', async () => {
    const { adapter, connection, connections } = await open();
    const [one, other] = [collector(), collector()];
    const endOne = adapter.requests.subscribe!(one.take);
    const endOther = adapter.requests.subscribe!(other.take);
    const { request, response } = await connection(0);
    assert.equal(request.headers.accept, 'text/event-stream');
    response.write(
      'event: request\ndata: {"id":"17"}\n\nevent: other\ndata: {"id":"18"}\n\nevent: request\ndata: no\n\n',
    );
    response.write('event: missed\ndata: {}\n\n');
    const expected = [{ type: 'changed', id: '17' }, { type: 'missed' }];
    assert.deepEqual(await one.until(2), expected);
    assert.deepEqual(await other.until(2), expected);
    assert.equal(connections.length, 1);

    endOne();
    response.write('event: request\ndata: {"id":"19"}\n\n');
    await other.until(3);
    assert.equal(one.updates.length, 2);
    const closed = new Promise((resolve) => request.socket.once('close', resolve));
    endOther();
    await closed;
  });

  it('reads ids that the line cuts in the middle of a character', async (t) => {
    const text = new TextEncoder().encode('event: request\ndata: {"id":"报修-1"}\n\n');
    const cut = text.findIndex((byte) => byte > 127) + 1;
    const body = new ReadableStream({
      start(controller) {
        for (const piece of [text.subarray(0, cut), text.subarray(cut)]) controller.enqueue(piece);
      },
    });
    const answer = new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
    const { take, until } = collector();
    const live = rest({ baseUrl: 'http://portal.example', fetch: () => Promise.resolve(answer) });
    t.after(live.requests.subscribe!(take));
    assert.deepEqual(await until(1), [{ type: 'changed', id: '报修-1' }]);
  });

  it('comes back after the line broke, and says that something may have been missed', async () => {
    const { adapter, connection } = await open();
    const { take, until } = collector();
    const end = adapter.requests.subscribe!(take);
    (await connection(0)).response.destroy();
    assert.equal((await connection(1)).request.headers['last-event-id'], undefined);
    assert.deepEqual(await until(1), [{ type: 'missed' }]);
    end();
  });

  it('asks the server to go on from the last id, and leaves it to say what was missed', async () => {
    const { adapter, connection } = await open();
    const { take, until } = collector();
    const end = adapter.requests.subscribe!(take);
    const first = await connection(0);
    first.response.write('id: 7\nevent: request\ndata: {"id":"17"}\n\n');
    await until(1);
    first.response.destroy();
    const second = await connection(1);
    assert.equal(second.request.headers['last-event-id'], '7');
    second.response.write('id: 8\nevent: request\ndata: {"id":"18"}\n\n');
    assert.deepEqual(await until(2), [
      { type: 'changed', id: '17' },
      { type: 'changed', id: '18' },
    ]);
    end();
  });

  describe('when the server does not let it in', () => {
    beforeEach(() => {
      mock.timers.enable({ apis: ['setTimeout'] });
      mock.method(Math, 'random', () => 0.5);
    });

    afterEach(() => {
      mock.timers.reset();
      mock.restoreAll();
    });

    /** Counts how often a server that always answers the same was asked, second after second. */
    async function attempts(status: number, seconds: number): Promise<number[]> {
      let asked = 0;
      const answer = () => {
        asked++;
        return Promise.resolve(new Response(null, { status }));
      };
      const end = rest({ baseUrl: 'http://portal.example', fetch: answer }).requests.subscribe!(
        () => undefined,
      );
      const counts: number[] = [];
      for (let second = 0; second <= seconds; second++) {
        await new Promise((resolve) => setImmediate(resolve));
        counts.push(asked);
        mock.timers.tick(1000);
      }
      end();
      return counts;
    }

    for (const status of [401, 429, 500, 503]) {
      it(`tries again ever more slowly after ${status}`, async () => {
        assert.deepEqual(await attempts(status, 8), [1, 2, 2, 3, 3, 3, 3, 4, 4]);
      });
    }

    it('takes no page for a stream, whatever stands in it', async (t) => {
      const stream = 'event: request\ndata: {"id":"17"}\n\n';
      const answers = [
        new Response(stream, { headers: { 'Content-Type': 'text/html' } }),
        new Response(stream, { status: 500, headers: { 'Content-Type': 'text/event-stream' } }),
        new Response(stream, { headers: { 'Content-Type': 'x-text/event-stream' } }),
        new Response(new TextEncoder().encode(stream)),
        new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } }),
      ];
      const { updates, take } = collector();
      const live = rest({
        baseUrl: 'http://portal.example',
        fetch: () => Promise.resolve(answers.shift() ?? new Promise<never>(() => {})),
      });
      t.after(live.requests.subscribe!(take));
      while (answers.length > 0) {
        assert.deepEqual(updates, []);
        await new Promise((resolve) => setImmediate(resolve));
        mock.timers.tick(60_000);
      }
      await new Promise((resolve) => setImmediate(resolve));
      // Something may have changed since it was asked first.
      assert.deepEqual(updates, [{ type: 'missed' }, { type: 'changed', id: '17' }]);
    });

    it('leaves open nothing that is no stream', async (t) => {
      let open = 0;
      const endless = () => {
        open++;
        return new ReadableStream({ cancel: () => void open-- });
      };
      const live = rest({
        baseUrl: 'http://portal.example',
        fetch: () => Promise.resolve(new Response(endless(), { headers: { 'Content-Type': 'text/plain' } })),
      });
      t.after(live.requests.subscribe!(() => undefined));
      assert.equal(open, 0);
      for (let second = 0; second < 8; second++) {
        await new Promise((resolve) => setImmediate(resolve));
        mock.timers.tick(1000);
      }
      assert.equal(open, 0);
    });

    /** After how many seconds it was asked again, of a server whose connections live so long, s. */
    async function pausesAfter(life: number): Promise<number[]> {
      let now = 0;
      mock.method(performance, 'now', () => now * 1000);
      const asked: number[] = [];
      let close = () => {};
      const answer = () => {
        asked.push(now);
        const body = new ReadableStream({ start: (controller) => (close = () => controller.close()) });
        return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }));
      };
      const end = rest({ baseUrl: 'http://portal.example', fetch: answer }).requests.subscribe!(
        () => undefined,
      );
      for (let second = 0; second < 60; second++) {
        await new Promise((resolve) => setImmediate(resolve));
        if (now === asked.at(-1)! + life) close();
        await new Promise((resolve) => setImmediate(resolve));
        now++;
        mock.timers.tick(1000);
      }
      end();
      return asked.slice(1, 4).map((at, index) => at - asked[index]! - life);
    }

    it('comes back soon after a line that lived for more than ten seconds', async () => {
      assert.deepEqual(await pausesAfter(11), [1, 1, 1]);
    });

    it('comes back ever later after lines that lived for less', async () => {
      assert.deepEqual(await pausesAfter(9), [1, 2, 4]);
    });

    it('takes a silent line for a dead one, but not one that shows signs of life', async () => {
      let lines = 0;
      let comment = () => {};
      const answer = () => {
        lines++;
        const body = new ReadableStream<Uint8Array>({
          start: (controller) => (comment = () => controller.enqueue(new TextEncoder().encode(':\n'))),
        });
        return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }));
      };
      const end = rest({ baseUrl: 'http://portal.example', fetch: answer }).requests.subscribe!(
        () => undefined,
      );
      const after = async (seconds: number) => {
        await new Promise((resolve) => setImmediate(resolve));
        mock.timers.tick(seconds * 1000);
        await new Promise((resolve) => setImmediate(resolve));
      };
      for (let minute = 0; minute < 4; minute++) {
        await after(30);
        comment();
      }
      assert.equal(lines, 1);
      await after(45);
      await after(2);
      assert.equal(lines, 2);
      end();
    });

    for (const status of [204, 404, 410, 501]) {
      it(`asks again after minutes only after ${status}: there are no updates here`, async () => {
        const asked = await attempts(status, 10 * 60);
        const perMinute = asked.filter((_, second) => second % 60 === 1);
        assert.deepEqual(perMinute, [1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
      });
    }

    it('says every few minutes that something may have been missed where there are no updates, until there are', async (t) => {
      const stream = 'id: 7\nevent: request\ndata: {"id":"17"}\n\n';
      const headers = { 'Content-Type': 'text/event-stream' };
      const none = () => new Response(null, { status: 404 });
      const answers = [none(), none(), none(), new Response(stream, { headers }), none()];
      const { updates, take } = collector();
      const live = rest({ baseUrl: 'http://portal.example', fetch: () => Promise.resolve(answers.shift()!) });
      t.after(live.requests.subscribe!(take));
      const later = async (minutes: number) => {
        await new Promise((resolve) => setImmediate(resolve));
        mock.timers.tick(minutes * 60_000);
        await new Promise((resolve) => setImmediate(resolve));
        return updates.length;
      };
      assert.equal(await later(0), 0);
      assert.equal(await later(5), 1);
      assert.equal(await later(5), 2);
      await later(5);
      const missed = { type: 'missed' } as const;
      assert.deepEqual(updates, [missed, missed, missed, { type: 'changed', id: '17' }]);
    });
  });
});
