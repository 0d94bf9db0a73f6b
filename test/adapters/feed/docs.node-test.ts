import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { feed, type FeedAdapter, type FeedOptions } from '../../../src/adapters/feed/index.js';
import type { Notice } from '../../../src/domain/index.js';
import { rssFeed, rssItem } from '../../support/feed/feed-case.js';
import { codeOf, snippetsOf } from '../../support/snippets.js';

const page = await readFile(new URL('../../../docs/feeds.md', import.meta.url), 'utf8');

const snippets = snippetsOf(page);

/** The notice that all three examples are. */
const notice: Notice = {
  id: 'https://garden.example/notices/17',
  kind: 'outage',
  title: 'No water in building 3',
  body: {
    type: 'html',
    content: '<p>The pump is replaced. <a href="https://garden.example/notices/pump">Why?</a></p>',
  },
  publishedAt: '2026-11-24T15:05:00+08:00',
  category: { id: 'Water', name: 'Water' },
  issuer: { name: 'Property office' },
  attachments: [
    {
      name: 'Plan of the works',
      url: 'https://garden.example/files/plan.pdf',
      type: 'application/pdf',
      bytes: 120_000,
    },
  ],
  url: 'https://garden.example/notices/17',
  priority: 'urgent',
  pinned: true,
  number: '2026-17',
  validUntil: '2026-11-28T00:00:00+08:00',
  scope: [{ level: 'building', id: 'b3', label: 'Building 3' }],
  places: [{ level: 'unit', id: 'b3-u2', label: 'Unit 2' }],
  window: { from: '2026-11-27T09:00:00+08:00', until: '2026-11-27T18:00:00+08:00' },
  corrections: [{ at: '2026-11-25T10:00:00+08:00', text: 'Back at 18:00, not at 16:00.' }],
  acknowledgement: { by: { name: 'Property office' }, until: '2026-11-26T20:00:00+08:00' },
};

const answering = (body: string): Partial<FeedOptions> => ({
  fetch: async () => new Response(body),
  now: () => Date.parse('2026-11-26T00:00:00Z'),
  report: (message) => assert.fail(message),
});

/** Runs a snippet as it stands, over a feed and with a `fetch` of the test. */
async function boardOf(name: string, body: string, fetch?: typeof globalThis.fetch): Promise<FeedAdapter> {
  type Run = (make: typeof feed, ownFetch: unknown) => FeedAdapter;
  const run = await codeOf<Run>('feed, fetch', `${snippets.get(name)!}; return board;`);
  return run((options) => feed({ ...options, ...answering(body) }), fetch);
}

describe('docs/feeds.md', () => {
  it('has no example that no test reads', () => {
    assert.deepEqual([...snippets.keys()], ['page', 'json', 'rss', 'atom', 'map', 'acknowledge']);
    assert.equal(page.match(/^```\w/gm)!.length, snippets.size);
  });

  it('shows how a page is set up', async () => {
    const code = snippets.get('page')!;
    assert.match(code, /from 'linli\/adapter\.js';\nimport \{ feed \} from 'linli\/adapters\/feed\.js';/);
    type Run = (configure: (settings: { adapter: FeedAdapter }) => void, make: typeof feed) => void;
    const run = await codeOf<Run>('configure, feed', code.replace(/^import .*$/gm, ''));
    const configured: string[] = [];
    run(
      ({ adapter }) => configured.push(adapter.portal!),
      ({ url, ...options }) => feed({ ...options, url: new URL(String(url), 'https://garden.example/') }),
    );
    assert.deepEqual(configured, ['https://garden.example/news/feed.json']);
  });

  for (const name of ['json', 'rss', 'atom']) {
    it(`shows the same notice in ${name}`, async () => {
      const { notices } = feed({ url: 'https://garden.example/feed', ...answering(snippets.get(name)!) });
      const { items } = await notices.list({}, {});
      // RSS has no name for an enclosure.
      const [attachment] = notice.attachments!;
      const attachments = name === 'rss' ? [{ ...attachment!, name: 'plan.pdf' }] : [attachment];
      assert.deepEqual(items, [{ ...notice, attachments }]);
    });
  }

  it('shows how to map categories', async () => {
    const outage =
      '<category>Outage</category><category>Building 3</category><acme:from>2026-11-27T09:00:00Z</acme:from>';
    const items = [rssItem(outage), rssItem('<category>Adverts</category>').replace('n1', 'n2')].join('');
    const { notices } = await boardOf('map', rssFeed(items));
    const [first, ...others] = (await notices.list({}, {})).items;
    assert.deepEqual(
      [first!.kind, first!.window, first!.affectsHome, others],
      ['outage', { from: '2026-11-27T09:00:00Z' }, true, []],
    );
  });

  it('shows how to acknowledge', async () => {
    const asked: [string, RequestInit][] = [];
    let status = 500;
    const fetch = async (url: unknown, init: unknown) => {
      asked.push([String(url), init as RequestInit]);
      return Response.json({ at: '2026-11-26T00:01:00Z' }, { status });
    };
    const { notices } = await boardOf('acknowledge', snippets.get('json')!, fetch);
    await assert.rejects(notices.acknowledge!(notice.id, { idempotencyKey: 'k' }));
    status = 200;
    const { acknowledgement } = await notices.acknowledge!(notice.id, { idempotencyKey: 'k' });
    assert.equal(acknowledgement!.acknowledgedAt, '2026-11-26T00:01:00Z');
    assert.equal(asked[0]![0], `/acknowledgements/${encodeURIComponent(notice.id)}`);
    assert.deepEqual(asked[0]![1].headers, { 'Idempotency-Key': 'k' });
  });
});
