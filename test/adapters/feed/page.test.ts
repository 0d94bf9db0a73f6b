import { expect } from '@open-wc/testing';
import { feed } from '../../../src/adapters/feed/index.js';
import { expectRejection } from '../../../src/testing/expectations.js';
import { jsonFeed, rssFeed, rssItem } from '../../support/feed/feed-case.js';

// What only a page has: other origins, a cache, and work that must not keep it from going on.

const elsewhere = () => `${location.protocol}//localhost:${location.port}/no-such-feed`;

/** Answers with a feed, and keeps how it was asked. */
function line() {
  const asked: { url: string; init: RequestInit }[] = [];
  const answer = (url: unknown, init: RequestInit = {}) => {
    asked.push({ url: String(url), init });
    const headers = { ETag: '"1"', 'Last-Modified': 'Tue, 24 Nov 2026 00:00:00 GMT' };
    return Promise.resolve(
      new Response(jsonFeed([{ id: 'n1', title: 'A', date_published: '2026-11-24T00:00:00Z' }]), { headers }),
    );
  };
  return { fetch: answer as typeof fetch, asked };
}

/** Asks twice, a minute apart. */
async function askTwice(url: string) {
  const { fetch, asked } = line();
  let now = Date.now();
  const { notices } = feed({ url, fetch, now: () => now });
  await notices.list({}, {});
  now += 60_000;
  await notices.list({}, {});
  return asked.map(({ init }) => init);
}

describe('feed: in a page', () => {
  it('has the browser ask another origin for what changed, so that no header needs leave', async () => {
    for (const { headers, cache } of await askTwice('https://portal.example/feed')) {
      expect([...(headers as Headers).keys()]).to.deep.equal(['accept']);
      expect(cache).to.equal('no-cache');
    }
  });

  it('asks its own origin itself', async () => {
    const [first, second] = await askTwice('/feed');
    expect([first!.cache, second!.cache]).to.deep.equal(['no-store', 'no-store']);
    expect([...(second!.headers as Headers).keys()]).to.deep.equal([
      'accept',
      'if-modified-since',
      'if-none-match',
    ]);
  });

  it('takes a relative address for one of the page', async () => {
    const { fetch, asked } = line();
    await feed({ url: 'feed.json', fetch }).notices.list({}, {});
    expect(asked[0]!.url).to.equal(new URL('feed.json', location.href).href);
  });

  it('K012: says what to mend where the server does not allow the page', async () => {
    const { retryable, message } = await expectRejection(
      feed({ url: elsewhere() }).notices.list({}, {}),
      'unavailable',
    );
    expect(retryable).to.equal(false);
    expect(message).to.contain('CORS').and.to.contain(location.origin);
  });

  it('lets the page go on while it reads a large feed', async () => {
    const body = `<![CDATA[${'<p>Some <a href="/x">words</a></p>'.repeat(150)}]]>`;
    const items = Array.from({ length: 500 }, (_, index) =>
      rssItem(`<description>${body}</description>`).replace('n1', `n${index}`),
    ).join('');
    let turns = 0;
    let isReading = true;
    const turn = () => {
      turns++;
      if (isReading) setTimeout(turn);
    };
    const seen: number[] = [];
    const { notices } = feed({
      url: 'https://portal.example/feed',
      fetch: () => Promise.resolve(new Response(rssFeed(items))),
      map: (_, notice) => {
        if (seen.length === 0) turn();
        seen.push(turns);
        return notice;
      },
    });
    const { total } = await notices.list({}, {});
    isReading = false;
    expect(total).to.equal(500);
    expect(seen.at(-1)).to.be.greaterThan(seen[0]!);
  });
});
