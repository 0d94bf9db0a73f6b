import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import type { AdapterErrorCode } from '../../../src/adapter/errors.js';
import { feed } from '../../../src/adapters/feed/index.js';
import { readDocument } from '../../../src/adapters/feed/read-document.js';
import { expectRejection } from '../../../src/testing/expectations.js';
import { jsonFeed } from '../../support/feed/feed-case.js';
import { item, reply, serve, serveFeed } from '../../support/feed/feed-server.js';

const board = jsonFeed([item(1)]);
const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);

describe('feed: conditional requests', () => {
  it('asks whether anything changed, by what the server gave, and keeps what it has when nothing did', async () => {
    const validators = { ETag: '"v1"', 'Last-Modified': 'Tue, 24 Nov 2026 00:00:00 GMT' };
    const { port, asked, clock } = await serveFeed((request, response) =>
      request.headers['if-none-match'] === '"v1"'
        ? reply(response, '', {}, 304)
        : reply(response, board, validators),
    );
    assert.deepEqual(ids(await port.list({}, {})), ['n1']);
    clock.now += 60_000;
    assert.deepEqual(ids(await port.list({}, {})), ['n1']);
    assert.equal(asked.length, 2);
    assert.equal(asked[0]!.headers['if-none-match'], undefined);
    assert.equal(asked[1]!.headers['if-none-match'], '"v1"');
    assert.equal(asked[1]!.headers['if-modified-since'], validators['Last-Modified']);
  });

  it('asks by the date alone where there is no tag', async () => {
    const { port, asked, clock } = await serveFeed((request, response) =>
      request.headers['if-modified-since']
        ? reply(response, '', {}, 304)
        : reply(response, board, { 'Last-Modified': 'x' }),
    );
    await port.list({}, {});
    clock.now += 60_000;
    assert.deepEqual(ids(await port.list({}, {})), ['n1']);
    assert.equal(asked[1]!.headers['if-none-match'], undefined);
  });

  it('takes a 304 that nobody asked for as no feed', async () => {
    const { port } = await serveFeed((_, response) => reply(response, '', {}, 304));
    await expectRejection(port.list({}, {}), 'unknown');
  });

  it('asks once for all that an element wants at a time', async () => {
    const { port, asked } = await serveFeed((_, response) => reply(response, board));
    await Promise.all([port.list({}, {}), port.current!({}), port.categories!({}), port.get('n1', {})]);
    await port.get('n1', {});
    assert.equal(asked.length, 1);
  });

  it('does not ask for as long as the answer holds, at most an hour', async () => {
    const { port, asked, clock } = await serveFeed((_, response) =>
      reply(response, board, { 'Cache-Control': 'public, max-age=86400', Age: '60' }),
    );
    await port.list({}, {});
    clock.now += 3_599_000;
    await port.list({}, {});
    assert.equal(asked.length, 1);
    clock.now += 2000;
    await port.list({}, {});
    assert.equal(asked.length, 2);
  });

  it('asks again once the device’s clock was set back', async () => {
    const { port, asked, clock } = await serveFeed((_, response) =>
      reply(response, board, { 'Cache-Control': 'max-age=600' }),
    );
    await port.list({}, {});
    clock.now -= 86_400_000;
    await port.list({}, {});
    assert.equal(asked.length, 2);
  });

  it('takes the age of an answer off, and heeds that it must not be kept', async () => {
    for (const control of ['max-age=60', 'no-cache, max-age=600', 'max-age=600, no-store', 'max-age=soon']) {
      const headers = { 'Cache-Control': control, Age: '50' };
      const { port, asked, clock } = await serveFeed((_, response) => reply(response, board, headers));
      await port.list({}, {});
      clock.now += 11_000;
      await port.list({}, {});
      assert.equal(asked.length, 2, control);
    }
  });
});

describe('feed: a no of every kind', () => {
  const nos: [number, AdapterErrorCode][] = [
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [418, 'unknown'],
  ];
  for (const [status, code] of nos) {
    it(`status ${status} is "${code}"`, async () => {
      const { port } = await serveFeed((_, response) =>
        reply(response, board, { 'Retry-After': '120' }, status),
      );
      const { retryAfterMs } = await expectRejection(port.list({}, {}), code);
      assert.equal(retryAfterMs, 120_000);
    });
  }

  it('K029: 410 is an empty board, for good, and that is reported once', async () => {
    const { port, asked, reports, clock } = await serveFeed((_, response) => reply(response, '', {}, 410));
    assert.deepEqual(await port.list({}, {}), { items: [], total: 0, omitted: 0 });
    clock.now += 60_000;
    assert.deepEqual(ids(await port.list({}, {})), []);
    assert.equal(asked.length, 1);
    clock.now += 3_600_000;
    await port.list({}, {});
    assert.equal(reports.length, 1);
    assert.match(reports[0]!, /gone for good/);
  });

  it('no server is "offline", and a slow one a "timeout"', async () => {
    const fetch = () => Promise.reject(new TypeError('fetch failed'));
    const { notices } = feed({ url: 'http://portal.example/feed', fetch });
    await expectRejection(notices.list({}, {}), 'offline');
    const { port } = await serveFeed(() => undefined, { timeout: 50 });
    await expectRejection(port.list({}, {}), 'timeout');
  });

  it('a line that is cut in the middle is "offline"', async () => {
    const { port } = await serveFeed((_, response) => {
      response.writeHead(200, { 'Content-Length': String(board.length) });
      response.write(board.slice(0, 50), () => response.destroy());
    });
    await expectRejection(port.list({}, {}), 'offline');
  });

  it('a reader that does not come is "offline", and needed for feeds alone', async () => {
    const load = () => Promise.resolve(undefined);
    const read = (text: string) => readDocument(text, 'https://portal.example/', load);
    assert.equal((await expectRejection(read('<rss/>'), 'offline')).retryable, true);
    await expectRejection(read(board), 'offline');
    await expectRejection(read('<html>'), 'malformed');
  });

  it('headers() that fails, or gives none that can be sent, is "unauthenticated"', async () => {
    for (const headers of [() => Promise.reject(new Error('signed out')), () => ({ Token: '邻里' })]) {
      const { port, asked } = await serveFeed((_, response) => reply(response, board), { headers });
      await expectRejection(port.list({}, {}), 'unauthenticated');
      assert.equal(asked.length, 0);
    }
  });
});

describe('feed: size', () => {
  it('K106: cuts 50 MB off after the limit, whether their length is said or not', async () => {
    for (const headers of [{}, { 'Content-Length': '50000000' }]) {
      let sent = 0;
      const send = async (response: ServerResponse) => {
        response.writeHead(200, headers);
        const piece = Buffer.alloc(100_000, ' ');
        for (; sent < 50_000_000 && !response.destroyed; sent += piece.length) {
          if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
        }
      };
      const { port } = await serveFeed((_, response) => void send(response));
      const { message } = await expectRejection(port.list({}, {}), 'malformed');
      assert.match(message, /more than 5000000 bytes \(option maxBytes\)/);
      assert.ok(sent < 20_000_000, `${sent} bytes left the server`);
    }
  });

  it('reads nothing of an answer that says that it is too long', async () => {
    const seen: string[] = [];
    const body = new ReadableStream<Uint8Array>(
      { pull: () => void seen.push('read'), cancel: () => void seen.push('cancelled') },
      { highWaterMark: 0 },
    );
    const fetch = async () => new Response(body, { headers: { 'Content-Length': '50000000' } });
    await expectRejection(feed({ url: 'https://portal.example/', fetch }).notices.list({}, {}), 'malformed');
    assert.deepEqual(seen, ['cancelled']);
  });

  it('takes a document of just the limit', async () => {
    const { port } = await serveFeed((_, response) => reply(response, board), { maxBytes: board.length });
    assert.deepEqual(ids(await port.list({}, {})), ['n1']);
    const { port: narrow } = await serveFeed((_, response) => reply(response, board), {
      maxBytes: board.length - 1,
    });
    await expectRejection(narrow.list({}, {}), 'malformed');
  });

  it('takes an answer without a body for an empty one', async () => {
    const { port } = await serveFeed((_, response) => reply(response, '', {}, 204));
    await expectRejection(port.list({}, {}), 'malformed');
  });
});

describe('feed: who is asked as whom', () => {
  const headers = () => ({ Authorization: 'Bearer secret', 'X-Key': 'secret' });

  it('K108: follows a redirect to another origin without what the portal adds', async () => {
    const other = await serve((_, response) => reply(response, board));
    const { port, asked } = await serveFeed(
      (_, response) => reply(response, '', { Location: `${other.address}/moved` }, 302),
      { headers },
    );
    assert.deepEqual(ids(await port.list({}, {})), ['n1']);
    assert.equal(asked[0]!.headers['x-key'], 'secret');
    for (const request of other.asked) {
      assert.equal(request.headers['x-key'], undefined);
      assert.equal(request.headers.authorization, undefined);
    }
    assert.equal(other.asked.length, 1);
  });

  it('follows a redirect within the origin as who is signed in', async () => {
    const { port } = await serveFeed(
      (request, response) => {
        if (request.url === '/feed') return reply(response, '', { Location: '/moved' }, 301);
        return request.headers['x-key'] ? reply(response, board) : reply(response, '', {}, 401);
      },
      { headers },
    );
    assert.deepEqual(ids(await port.list({}, {})), ['n1']);
  });

  it('takes a redirect to a page for a session that is over', async () => {
    const { port } = await serveFeed(
      (request, response) =>
        request.url === '/feed'
          ? reply(response, '', { Location: '/sign-in' }, 302)
          : reply(response, '<!doctype html><h1>Sign in</h1>'),
      { headers },
    );
    await expectRejection(port.list({}, {}), 'unauthenticated');
  });

  it('gives up where redirects go on for who is signed in', async () => {
    const { port } = await serveFeed(
      (request, response) =>
        request.headers['x-key'] || request.url === '/feed'
          ? reply(response, '', { Location: '/elsewhere' }, 302)
          : reply(response, board),
      { headers },
    );
    await expectRejection(port.list({}, {}), 'unauthenticated');
  });

  it('resolves addresses against where the feed was in the end', async () => {
    const { port, address } = await serveFeed((request, response) =>
      request.url === '/feed'
        ? reply(response, '', { Location: '/moved/feed' }, 302)
        : reply(response, jsonFeed([item(1, { url: 'n/1' })])),
    );
    assert.equal((await port.get('n1', {}))!.url, `${address}/moved/n/1`);
  });

  it('asks for a feed, and for headers anew each time', async () => {
    let count = 0;
    const { port, asked, clock } = await serveFeed((_, response) => reply(response, board), {
      headers: async () => ({ 'X-Count': String(++count) }),
    });
    await port.list({}, {});
    clock.now += 60_000;
    await port.list({}, {});
    assert.deepEqual(
      asked.map(({ headers: sent }) => sent['x-count']),
      ['1', '2'],
    );
    assert.match(asked[0]!.headers.accept!, /application\/feed\+json/);
    assert.ok(asked[0]!.headers.accept!.length <= 128, 'longer ones need leave from another origin');
  });
});

describe('feed: options', () => {
  it('refuses what is no address and no zone at once', () => {
    for (const url of ['/relative', 'ftp://portal.example/', 'nonsense:', []])
      assert.throws(() => feed({ url }), TypeError);
    assert.throws(() => feed({ url: 'https://portal.example/', timeZone: 'China' }), /Asia\/Shanghai/);
  });

  it('has a name, and is known by its addresses', () => {
    const adapter = feed({ url: ['https://portal.example/b', new URL('https://portal.example/a')] });
    assert.deepEqual(
      [adapter.name, adapter.portal],
      ['feed', 'https://portal.example/b https://portal.example/a'],
    );
  });
});
