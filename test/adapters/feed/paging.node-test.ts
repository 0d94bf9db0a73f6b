import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NoticePage, NoticeQuery, NoticesPort } from '../../../src/adapter/ports.js';
import { expectRejection } from '../../../src/testing/expectations.js';
import { atomEntry, atomFeed, jsonFeed, rssFeed, rssItem } from '../../support/feed/feed-case.js';
import { countDown, item, reply, serve, serveFeed } from '../../support/feed/feed-server.js';

const ids = ({ items }: NoticePage) => items.map(({ id }) => id);
const named = (numbers: readonly number[]) => numbers.map((number) => `n${number}`);

/** The ids of all pages, one after the other. `between` is done after each. */
async function readAll(port: NoticesPort, query: NoticeQuery, between = () => {}): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | undefined; ;) {
    const page = await port.list({ ...query, ...(cursor !== undefined && { cursor }) }, {});
    pages.push(ids(page));
    cursor = page.next;
    if (cursor === undefined) return pages;
    between();
  }
}

/** A feed of pages: `/feed` and `/feed?page=2` and so on, of so many items each. */
function pagedServer(pages: () => readonly (readonly number[])[], broken = new Set<number>()) {
  return serveFeed((request, response) => {
    const number = Number(new URL(request.url!, 'http://x').searchParams.get('page') ?? 1);
    if (broken.has(number)) return reply(response, '', {}, 500);
    const all = pages();
    const etag = `"${JSON.stringify(all[number - 1])}"`;
    if (request.headers['if-none-match'] === etag) return reply(response, '', {}, 304);
    const next = number < all.length ? { next_url: `/feed?page=${number + 1}` } : {};
    const items = all[number - 1]!.map((one) => item(one));
    return reply(response, jsonFeed(items, next), { ETag: etag });
  });
}

describe('feed: the pages of a list', () => {
  it('are cut by the limit, which has bounds', async () => {
    const items = countDown(130, 1).map((number) => item(number));
    const { port } = await serveFeed((_, response) => reply(response, jsonFeed(items)));
    assert.deepEqual(
      (await readAll(port, { limit: 60 })).map(({ length }) => length),
      [60, 60, 10],
    );
    const lengths = [undefined, 0, -3, 1.5, 1000].map(
      async (limit) => (await port.list(limit === undefined ? {} : { limit }, {})).items.length,
    );
    assert.deepEqual(await Promise.all(lengths), [20, 1, 1, 1, 100]);
    assert.equal((await port.list({}, {})).total, 130);
  });

  it('neither skip nor repeat while notices arrive and go', async () => {
    let numbers = countDown(30, 1);
    const { port, clock } = await serveFeed((_, response) =>
      reply(response, jsonFeed(numbers.map((number) => item(number)))),
    );
    const pages: string[][] = [];
    for (let cursor: string | undefined; pages.length < 3;) {
      const page = await port.list({ limit: 10, ...(cursor !== undefined && { cursor }) }, {});
      pages.push(ids(page));
      cursor = page.next;
      // Three come in front, and the one at which the cursor stands goes; somebody else reads the list meanwhile.
      numbers = [...countDown(numbers[0]! + 3, numbers[0]! + 1), ...numbers].filter(
        (number) => !page.items.at(-1)!.id.endsWith(`n${number}`),
      );
      clock.now += 60_000;
      await port.list({}, {});
    }
    assert.deepEqual(pages.flat(), named(countDown(30, 1)));
  });

  it('K106: go on in what was read when the feed cannot be had any more', async () => {
    let isBroken = false;
    const { port, clock } = await serveFeed((_, response) =>
      isBroken
        ? reply(response, 'oops')
        : reply(response, jsonFeed(countDown(30, 1).map((one) => item(one)))),
    );
    const first = await port.list({ limit: 10 }, {});
    isBroken = true;
    clock.now += 60_000;
    await expectRejection(port.list({ limit: 10 }, {}), 'malformed');
    const second = await port.list({ limit: 10, cursor: first.next! }, {});
    assert.deepEqual(ids(second), named(countDown(20, 11)));
    assert.equal((await port.get('n5', {}))?.title, 'Notice 5');
    await expectRejection(port.get('n99', {}), 'malformed');
  });

  it('begin anew where a cursor is older than the page', async () => {
    const { port } = await serveFeed((_, response) =>
      reply(response, jsonFeed(countDown(30, 1).map((one) => item(one)))),
    );
    const { next } = await port.list({ limit: 10 }, {});
    const { port: later } = await serveFeed((_, response) =>
      reply(response, jsonFeed(countDown(30, 1).map((one) => item(one)))),
    );
    assert.deepEqual(ids(await later.list({ limit: 10, cursor: next! }, {})), named(countDown(20, 11)));
  });

  it('are refused after a cursor that is none', async () => {
    const { port } = await serveFeed((_, response) => reply(response, jsonFeed([])));
    for (const cursor of ['', '17', '2 3 n1', '1 x n1']) {
      const { fields } = await expectRejection(port.list({ cursor }, {}), 'invalid');
      assert.deepEqual(fields, { cursor: 'invalid' });
    }
  });

  it('put pinned ones first, and those of one moment in one order', async () => {
    const items = [
      item(1),
      item(2, { _notice: { pinned: true } }),
      item(3),
      { ...item(3), id: 'n3b' },
      item(4),
    ];
    const { port } = await serveFeed((_, response) => reply(response, jsonFeed(items)));
    assert.deepEqual(await readAll(port, { limit: 1 }), [['n2'], ['n4'], ['n3'], ['n3b'], ['n1']]);
  });

  it('say how many entries were left out with the first page alone', async () => {
    const items = [null, ...countDown(3, 1).map((one) => item(one)), {}];
    const { port } = await serveFeed((_, response) => reply(response, jsonFeed(items)));
    const first = await port.list({ limit: 2 }, {});
    const second = await port.list({ limit: 2, cursor: first.next! }, {});
    assert.deepEqual([first.omitted, second.omitted], [2, undefined]);
  });
});

describe('feed: the pages of a feed', () => {
  it('are read to the end', async () => {
    const { port, asked } = await pagedServer(() => [countDown(9, 7), countDown(6, 4), countDown(3, 1)]);
    assert.deepEqual(ids(await port.list({}, {})), named(countDown(9, 1)));
    assert.deepEqual(
      asked.map(({ path }) => path),
      ['/feed', '/feed?page=2', '/feed?page=3'],
    );
  });

  it('are not asked for again where the first did not change, and asked for what changed where it did', async () => {
    let pages = [countDown(6, 4), countDown(3, 1)];
    const { port, asked, clock } = await pagedServer(() => pages);
    await port.list({}, {});
    clock.now += 60_000;
    await port.list({}, {});
    assert.deepEqual(
      asked.slice(2).map(({ path }) => path),
      ['/feed'],
    );
    pages = [countDown(7, 4), countDown(3, 1)];
    clock.now += 60_000;
    assert.deepEqual(ids(await port.list({}, {})), named(countDown(7, 1)));
    assert.notEqual(asked.at(-1)!.headers['if-none-match'], undefined);
  });

  it('that are missing are asked for where the list comes to its end, and then it goes on', async () => {
    const broken = new Set([2]);
    const { port, reports } = await pagedServer(() => [countDown(6, 4), countDown(3, 1)], broken);
    const first = await port.list({}, {});
    assert.deepEqual([ids(first), first.total], [named([6, 5, 4]), undefined]);
    assert.match(reports[0]!, /page 2 cannot be had/);
    await expectRejection(port.list({ cursor: first.next! }, {}), 'unavailable');
    broken.clear();
    const second = await port.list({ cursor: first.next! }, {});
    assert.deepEqual([ids(second), second.next], [named([3, 2, 1]), undefined]);
  });

  it('that are missing leave a search that finds nothing open', async () => {
    const broken = new Set([2]);
    const { port } = await pagedServer(() => [countDown(6, 4), countDown(3, 1)], broken);
    const first = await port.list({ search: 'notice 2' }, {});
    assert.deepEqual(ids(first), []);
    broken.clear();
    assert.deepEqual(ids(await port.list({ search: 'notice 2', cursor: first.next! }, {})), ['n2']);
  });

  it('that cannot be had any more stay as they were', async () => {
    const broken = new Set<number>();
    let pages = [countDown(6, 4), countDown(3, 1)];
    const { port, clock } = await pagedServer(() => pages, broken);
    await port.list({}, {});
    broken.add(2);
    pages = [countDown(7, 4), []];
    clock.now += 60_000;
    const page = await port.list({}, {});
    assert.deepEqual([ids(page), page.next], [named(countDown(7, 1)), undefined]);
  });

  it('end at the limit of entries, at an address that came before, and after twenty', async () => {
    const endless = await serveFeed((request, response) => {
      const number = Number(new URL(request.url!, 'http://x').searchParams.get('p') ?? 0);
      reply(response, jsonFeed([item(number)], { next_url: `/feed?p=${number + 1}` }));
    });
    await endless.port.list({}, {});
    assert.equal(endless.asked.length, 20);
    const round = await serveFeed((_, response) =>
      reply(response, jsonFeed([item(1)], { next_url: '/feed' })),
    );
    await round.port.list({}, {});
    assert.equal(round.asked.length, 1);
    const { address, asked } = await serve((request, response) => {
      reply(
        response,
        jsonFeed([item(asked.length), item(asked.length + 10)], { next_url: `${request.url}1` }),
      );
    });
    const few = await serveFeed(() => undefined, { url: `${address}/feed`, maxEntries: 3 });
    assert.equal((await few.port.list({}, {})).items.length, 3);
    assert.equal(asked.length, 2);
  });

  it('of another origin are not asked for: nobody but the portal says where a browser goes', async () => {
    const other = await serve((_, response) => reply(response, jsonFeed([item(1)])));
    const { port, reports } = await serveFeed((_, response) =>
      reply(response, jsonFeed([item(2)], { next_url: `${other.address}/feed` })),
    );
    assert.deepEqual(ids(await port.list({}, {})), ['n2']);
    assert.equal(other.asked.length, 0);
    assert.match(reports[0]!, /does not follow to another origin/);
  });

  it('follow each other in Atom and RSS too', async () => {
    const link = '<link xmlns="http://www.w3.org/2005/Atom" rel="next" href="/more"/>';
    for (const [first, second] of [
      [atomFeed(link + atomEntry()), atomFeed(atomEntry().replace(':n1', ':n2'))],
      [rssFeed(rssItem(), '', link), rssFeed(rssItem().replace('n1', 'n2'))],
    ]) {
      const { port } = await serveFeed((request, response) =>
        reply(response, request.url === '/feed' ? first! : second!),
      );
      assert.equal((await port.list({}, {})).items.length, 2);
    }
  });
});
