import { checkNotices } from '../../../src/adapter/notices-boundary.js';
import { feed } from '../../../src/adapters/feed/index.js';
import { allCases } from '../../support/feed/all-cases.js';
import {
  answer,
  atomEntry,
  atomFeed,
  feedUrl,
  jsonFeed,
  receivedAt,
  rssFeed,
  rssItem,
} from '../../support/feed/feed-case.js';
import type { Parser } from './parser.js';

/** Reads a feed as an element does: through the boundary, which must find nothing to leave out. */
async function readFeed(document: string): Promise<unknown> {
  const { notices } = feed({
    url: feedUrl,
    fetch: () => Promise.resolve(answer(new TextEncoder().encode(document), {})),
    report: () => undefined,
    now: () => Date.parse(receivedAt),
  });
  const refuse = (message: string) => {
    throw new Error(`the boundary: ${message}`);
  };
  return (await checkNotices(notices, refuse).list({ limit: 100 }, {})).items;
}

const literal = (text: string) => `<![CDATA[${text.replaceAll(']]>', '')}]]>`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const item = (element: string) => (text: string) =>
  rssFeed(rssItem(`<${element}>${literal(text)}</${element}>`));
const entry = (make: (text: string) => string) => (text: string) => atomFeed(atomEntry(make(text)));
const json = (name: string) => (text: string) => jsonFeed([{ id: '1', title: 'x', [name]: text }]);

const xmlScraps = [
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&#0;',
    '&#xD800;',
    '&lol;',
    '&amp;',
    '<item>',
    '</item>',
    '<entry>',
    '</entry>',
  ],
  ...[
    'xmlns=""',
    'xmlns:a="b"',
    'xml:base="::"',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<?xml version="9"?>',
    '<?a ?>',
  ],
];
const small = allCases.flatMap(({ body }) => (typeof body === 'string' && body.length < 6000 ? [body] : []));

export const xmlFeeds: Parser = {
  name: 'feeds in XML',
  documents: small.filter((body) => body.trimStart().startsWith('<')),
  scraps: xmlScraps,
  places: {
    title: (text) => rssFeed(`<item><guid>1</guid><title>${literal(text)}</title></item>`),
    description: item('description'),
    author: item('author'),
    category: item('category'),
    link: item('link'),
    date: item('pubDate'),
    id: (text) => rssFeed(`<item><title>x</title><guid>${literal(text)}</guid></item>`),
    enclosure: (text) => rssFeed(rssItem(`<enclosure url="${escaped(text)}" type="a" length="1"/>`)),
    'text of Atom': entry((text) => `<content type="html">${literal(text)}</content>`),
    'text of Atom in XHTML': entry(
      (text) =>
        `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${escaped(text)}</div></content>`,
    ),
    markup: (text) => rssFeed(rssItem(text)),
  },
  read: readFeed,
};

export const jsonFeeds: Parser = {
  name: 'feeds in JSON',
  documents: small.filter((body) => body.trimStart().startsWith('{')),
  scraps: [
    '"items":[',
    '"_notice":{',
    '"__proto__":{"x":1},',
    '"authors":',
    '\\ud800',
    '\\u0000',
    '[[[[',
    '{"a":',
  ],
  places: {
    ...Object.fromEntries(
      ['title', 'content_html', 'content_text', 'url', 'external_url', 'date_published', 'id'].map((name) => [
        name,
        json(name),
      ]),
    ),
    nothing: (text) => text,
    notice: (text) =>
      jsonFeed([
        {
          id: '1',
          title: 'x',
          _notice: { number: text, window: { from: text }, corrections: [{ at: text, text }] },
        },
      ]),
  },
  read: readFeed,
};
