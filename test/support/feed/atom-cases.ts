import { atomEntry, atomFeed, type FeedCase } from './feed-case.js';

const publishedAt = '2026-11-24T15:05:00+08:00';

/** Atom 1.0 (RFC 4287). */
export const atomCases: readonly FeedCase[] = [
  {
    name: 'Atom: everything that a notice has a place for',
    contentType: 'application/atom+xml',
    body: atomFeed(`<entry>
      <id>tag:portal.example,2026:17</id><title type="text">Water &amp; power</title>
      <published>2026-11-24T15:05:00+08:00</published><updated>2026-11-24T16:00:00+08:00</updated>
      <author><name>Service desk</name><email>a@b.example</email></author>
      <link href="/n/17"/><link rel="enclosure" href="/plan.pdf" type="application/pdf" length="1200" title="The plan"/>
      <link rel="related" href="https://water.example/" title="Water works"/><link rel="via" href="https://city.example/n"/>
      <category term="water" label="Water"/><category term="lifts"/>
      <content type="html">&lt;p&gt;From &lt;a href="map"&gt;nine&lt;/a&gt;&lt;/p&gt;</content>
    </entry>`),
    notices: [
      {
        id: 'tag:portal.example,2026:17',
        kind: 'notice',
        title: 'Water & power',
        body: { type: 'html', content: '<p>From <a href="https://portal.example/feeds/map">nine</a></p>' },
        publishedAt,
        updatedAt: '2026-11-24T16:00:00+08:00',
        category: { id: 'water', name: 'Water' },
        issuer: { name: 'Service desk' },
        attachments: [
          { name: 'The plan', url: 'https://portal.example/plan.pdf', type: 'application/pdf', bytes: 1200 },
        ],
        links: [
          { label: 'Water works', url: 'https://water.example/' },
          { label: 'city.example', url: 'https://city.example/n' },
        ],
        url: 'https://portal.example/n/17',
      },
    ],
  },
  {
    name: 'Atom: text is text, whatever it looks like',
    body: atomFeed(
      atomEntry(
        '<content>&lt;b&gt;5 &amp;lt; 6&lt;/b&gt;</content>',
        '<title>&lt;b&gt;off&lt;/b&gt;</title>',
      ),
    ),
    notices: [{ title: '<b>off</b>', body: { type: 'text', content: '<b>5 &lt; 6</b>' } }],
  },
  {
    name: 'Atom: titles in HTML and XHTML are read as a reader would',
    body: atomFeed(
      atomEntry('', '<title type="html">Water &lt;em&gt;off&lt;/em&gt; &amp;amp; on</title>') +
        atomEntry(
          '',
          '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Lift <b>A</b> &amp; B</div></title>',
        ).replace(':n1', ':n2'),
    ),
    notices: [{ title: 'Water off & on' }, { title: 'Lift A & B' }],
  },
  {
    name: 'Atom: XHTML becomes HTML, under any prefix, without what is not XHTML',
    body: atomFeed(
      atomEntry(`<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p class="a&quot;b">5 &lt; 6 &amp; 7<x:br/>
<x:img src="a.png" alt=""/></x:p><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg></x:div></content>`),
    ),
    notices: [
      {
        body: {
          type: 'html',
          content:
            '<p class="a&quot;b">5 &lt; 6 &amp; 7<br>\n<img src="https://portal.example/feeds/a.png" alt=""></p>',
        },
      },
    ],
  },
  {
    name: 'Atom: xml:base of the feed, the entry and the content, each relative to the one before',
    body: atomFeed(
      `<entry xml:base="b/"><id>n1</id><title>A</title><updated>2026-11-24T15:05:00+08:00</updated><link href="page"/>
      <content type="html" xml:base="c/">&lt;img src="x.png"&gt;</content></entry>`,
      'xml:base="https://cdn.example/a/"',
    ),
    notices: [
      {
        url: 'https://cdn.example/a/b/page',
        body: { type: 'html', content: '<img src="https://cdn.example/a/b/c/x.png">' },
      },
    ],
  },
  {
    name: 'Atom: the summary where the content is elsewhere, or is no text',
    body: atomFeed(
      atomEntry('<summary>Short</summary><content src="/n/1.pdf" type="application/pdf"/>') +
        atomEntry('<summary>Small</summary><content type="image/png">iVBORw0KGgo=</content>').replace(
          ':n1',
          ':n2',
        ) +
        atomEntry('<content type="text/html">&lt;p&gt;x&lt;/p&gt;</content>').replace(':n1', ':n3') +
        atomEntry('<content type="text/plain">&lt;p&gt;</content>').replace(':n1', ':n4'),
    ),
    notices: [
      { body: { type: 'text', content: 'Short' } },
      { body: { type: 'text', content: 'Small' } },
      { body: { type: 'html', content: '<p>x</p>' } },
      { body: { type: 'text', content: '<p>' } },
    ],
  },
  {
    name: 'Atom: under a prefix of its own',
    body: `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>n1</a:id><a:title>A</a:title><a:updated>2026-11-24T15:05:00+08:00</a:updated></a:entry></a:feed>`,
    notices: [{ id: 'n1', title: 'A', publishedAt }],
  },
  {
    name: 'Atom: without its namespace',
    body: `<feed><entry><id>n1</id><title>A</title><updated>2026-11-24T15:05:00+08:00</updated></entry></feed>`,
    notices: [{ id: 'n1', title: 'A', publishedAt }],
  },
  {
    name: 'Atom: the author of the feed where the entry has none',
    body: atomFeed(`<author><name>Committee</name></author>${atomEntry()}`),
    notices: [{ issuer: { name: 'Committee' } }],
  },
  {
    name: 'Atom: entries without an id that lead to one page are several',
    body: atomFeed(
      ['A', 'B']
        .map(
          (title) =>
            `<entry><title>${title}</title><link href="/n"/><updated>${publishedAt}</updated></entry>`,
        )
        .join(''),
    ),
    notices: [
      { id: `https://portal.example/n-A-${publishedAt}`, url: 'https://portal.example/n' },
      { id: `https://portal.example/n-B-${publishedAt}` },
    ],
  },
  {
    name: 'Atom: an entry without a date is dated from the feed',
    body: atomFeed('<entry><id>n1</id><title>A</title></entry>'),
    notices: [{ id: 'n1', publishedAt: '2026-11-25T08:00:00Z'.replace('Z', '+00:00') }],
    reports: [/dated 1 of 1 entries from the feed: no date$/],
  },
  {
    name: 'Atom: a text that is nested without end is left out, the next one shown',
    body: atomFeed(
      atomEntry(
        `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${'<b>'.repeat(300)}x${'</b>'.repeat(300)}</div></content>`,
      ) + atomEntry().replace(':n1', ':n2'),
    ),
    notices: [{ id: 'tag:portal.example,2026:n2' }],
    omitted: 1,
    reports: [/left out entry 1: its text is nested too deep/],
  },
  {
    name: 'Atom: links that are no addresses of the web are none',
    body: atomFeed(
      atomEntry(
        '<link href="javascript:alert(1)"/><link rel="enclosure" href="data:,x"/><link rel="related"/><category/>',
      ),
    ),
    notices: [{ url: undefined, attachments: undefined, links: undefined, category: undefined }],
  },
];
