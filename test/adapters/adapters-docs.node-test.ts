import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { combine, type CommunityAdapter } from '../../src/adapter/index.js';
import { feed } from '../../src/adapters/feed/index.js';
import { icalendar } from '../../src/adapters/icalendar/index.js';
import { rest } from '../../src/adapters/rest/index.js';
import { codeOf, snippetsOf } from '../support/snippets.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(new URL('../../docs', import.meta.url)).map((name) => `docs/${name}`),
];
const { exports } = JSON.parse(read('package.json')) as { exports: object };

describe('the docs', () => {
  for (const page of pages.filter((name) => name.endsWith('.md'))) {
    it(`import only what the package has: ${page}`, () => {
      const named = [...read(page).matchAll(/'linli(\/[\w./-]+)?'/g)].map(([, path]) => `.${path ?? ''}`);
      assert.deepEqual(
        named.filter((path) => !(path in exports)),
        [],
      );
    });
  }
});

describe('docs/adapters.md', () => {
  it('shows how adapters are combined', async () => {
    const code = snippetsOf(read('docs/adapters.md'))
      .get('combine')!
      .replace(/^import .*$/gm, '');
    const base = 'https://portal.example';
    type Options = Record<'url' | 'baseUrl' | 'zone', string>;
    type Maker = (options: Options) => CommunityAdapter;
    type Run = (
      configure: (settings: { adapter: CommunityAdapter }) => void,
      join: typeof combine,
      ...makers: [rest: Maker, feed: Maker, icalendar: Maker]
    ) => void;
    const run = await codeOf<Run>('configure, combine, rest, feed, icalendar', code);
    const configured: CommunityAdapter[] = [];
    run(
      ({ adapter }) => configured.push(adapter),
      combine,
      ({ baseUrl }) => rest({ baseUrl: base + baseUrl }),
      ({ url }) => feed({ url: base + url }),
      ({ url, zone }) => icalendar({ url: base + url, zone }),
    );
    const [adapter] = configured;
    assert.equal(adapter!.name, 'feed + icalendar + rest');
    assert.equal(adapter!.portal, `${base}/api/community/`);
    assert.ok(adapter!.ratings, 'of rest()');
    assert.equal(adapter!.activities!.rsvp, undefined, 'of the calendar');
  });
});
