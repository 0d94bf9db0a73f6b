import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAdapterError } from '../../../src/adapter/errors.js';
import { readDocument } from '../../../src/adapters/feed/read-document.js';
import { readXml } from '../../../src/adapters/open311/xml.js';
import { entityBomb } from '../../support/feed/hostile-cases.js';

const address = 'https://feeds.example/board.xml';

/** Declares entities that stand for each other and uses the last of them in an element. */
const bomb = (element: string, levels = 30) => {
  const declarations = Array.from(
    { length: levels },
    (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(20)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE ${element} [<!ENTITY e0 "ha">${declarations.join('')}]><${element}>&e${levels};</${element}>`;
};

/** One long entity, used very often. */
const blowUp = (element: string) =>
  `<!DOCTYPE ${element} [<!ENTITY a "${'a'.repeat(50_000)}">]><${element}>${'&a;'.repeat(50_000)}</${element}>`;

const nested = (element: string, depth: number) =>
  `<${element}>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</${element}>`;

const documents = [
  ['entities within entities', bomb],
  ['one long entity, used very often', blowUp],
  [
    'an entity that is a file',
    (element: string) =>
      `<!DOCTYPE ${element} [<!ENTITY f SYSTEM "file:///etc/passwd">]><${element}>&f;</${element}>`,
  ],
  [
    'a parameter entity from elsewhere',
    (element: string) =>
      `<!DOCTYPE ${element} [<!ENTITY % p SYSTEM "https://elsewhere.example/p.dtd">%p;]><${element}>&q;</${element}>`,
  ],
  ['100,000 elements within each other', (element: string) => nested(element, 100_000)],
  [
    'a tag with 100,000 attributes and no end',
    (element: string) =>
      `<${element} ${Array.from({ length: 100_000 }, (_, index) => `a${index}="${index}"`).join(' ')}`,
  ],
  ['a million opening brackets', (element: string) => `<${element}>${'<'.repeat(1_000_000)}`],
] as const;

describe('documents that are made to break their reader', () => {
  for (const [what, make] of documents) {
    it(`K107: a feed with ${what} is malformed, and nothing else comes of it`, async () => {
      for (const root of ['rss', 'feed']) {
        await assert.rejects(readDocument(make(root), address), (thrown) => {
          assert.ok(isAdapterError(thrown));
          assert.equal(thrown.code, 'malformed');
          assert.ok(thrown.message.length < 300);
          return true;
        });
      }
    });

    it(`K107: an answer of Open311 with ${what} is refused with an error`, () => {
      assert.throws(() => readXml(make('services')), Error);
    });
  }

  it('K107: a feed as real ones are, but with entities within entities, is malformed', async () => {
    await assert.rejects(readDocument(entityBomb, address), { code: 'malformed' });
  });

  it('K107: a feed of JSON with 100,000 lists within each other is read without them', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const item = `{"id":"1","content_text":"Kept","tags":${deep}}`;
    const feed = `{"version":"https://jsonfeed.org/version/1.1","items":[${item}]}`;
    const { entries } = await readDocument(feed, address);
    const [entry] = entries.map((read) => read());
    assert.deepEqual([entry!.body, entry!.categories], [{ type: 'text', content: 'Kept' }, []]);
  });

  it('K107: a feed of 100,000 entries is malformed', async () => {
    const item = '<item><guid>1</guid><title>Water</title></item>';
    const feed = `<rss version="2.0"><channel>${item.repeat(100_000)}</channel></rss>`;
    await assert.rejects(readDocument(feed, address), /more than 250000 tags/);
  });
});
