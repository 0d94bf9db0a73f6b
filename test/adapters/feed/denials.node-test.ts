import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectRejection } from '../../../src/testing/expectations.js';
import { jsonFeed } from '../../support/feed/feed-case.js';
import { item, reply, serve, serveFeed } from '../../support/feed/feed-server.js';

const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);
const notice = (path: string) => `https://portal.example${path}`;

/** A board of what stands at these paths, each with one notice; `/1` leads on to `/2`. */
async function boardOf(...paths: string[]) {
  const status = new Map<string, number>();
  const { address } = await serve(({ url = '' }, response) => {
    const next = url === '/1' ? { next_url: `${address}/2` } : {};
    reply(response, jsonFeed([item(1, { id: notice(url) })], next), {}, status.get(url));
  });
  const url = paths.map((path) => address + path);
  const { port, clock } = await serveFeed(() => undefined, { url });
  /** Has the server answer so from now on, and lets a minute pass, after which what was read does not hold any more. */
  const later = (answers: Record<string, number>, ms = 60_000) => {
    for (const [path, answer] of Object.entries(answers)) status.set(path, answer);
    clock.now += ms;
  };
  return { port, later };
}

describe('feed: what may not be read any more', () => {
  for (const [status, code] of [
    [401, 'unauthenticated'],
    [403, 'forbidden'],
  ] as const) {
    it(`is not shown from what was read before (${status})`, async () => {
      const { port, later } = await boardOf('/1');
      const { next } = await port.list({ limit: 1 }, {});
      const get = () => port.get(notice('/1'), {});
      later({ '/1': 503 });
      assert.equal((await get())!.id, notice('/1'));
      later({ '/1': status });
      await expectRejection(get(), code);
      await expectRejection(port.list({ cursor: next! }, {}), code);
      later({ '/1': 503 });
      await expectRejection(get(), 'unavailable');
      later({ '/1': 200 });
      assert.equal((await get())!.id, notice('/1'));
    });
  }

  it('goes from a board of several feeds, and the others stay', async () => {
    const { port, later } = await boardOf('/a', '/b');
    await port.list({}, {});
    later({ '/a': 401 });
    assert.deepEqual(ids(await port.list({}, {})), [notice('/b')]);
    assert.equal(await port.get(notice('/a'), {}), undefined);
  });

  it('goes from it also where no feed can be had', async () => {
    const { port, later } = await boardOf('/a', '/b');
    await port.list({}, {});
    later({ '/a': 401, '/b': 503 });
    assert.equal((await port.get(notice('/b'), {}))!.id, notice('/b'));
    await assert.rejects(port.get(notice('/a'), {}));
    later({ '/a': 503 });
    await expectRejection(port.get(notice('/a'), {}), 'unavailable');
  });

  it('is asked for again where what was read would still hold', async () => {
    const { port, later } = await boardOf('/1');
    later({ '/2': 503 });
    await port.list({}, {});
    later({ '/1': 401 }, 0);
    await expectRejection(port.list({}, {}), 'unauthenticated');
    await expectRejection(port.list({}, {}), 'unauthenticated');
  });

  it('goes with its page alone', async () => {
    const { port, later } = await boardOf('/1');
    assert.deepEqual(ids(await port.list({}, {})), [notice('/1'), notice('/2')]);
    later({ '/2': 503 });
    assert.deepEqual(ids(await port.list({}, {})), [notice('/1'), notice('/2')]);
    later({ '/2': 403 });
    assert.deepEqual(ids(await port.list({}, {})), [notice('/1')]);
  });
});
