import { rssFeed, rssItem, type FeedCase } from './feed-case.js';

const publishedAt = '2026-11-24T15:05:00+08:00';
const content = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';
const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const media = 'xmlns:media="http://search.yahoo.com/mrss/"';

/** RSS of all versions. */
export const rssCases: readonly FeedCase[] = [
  {
    name: 'RSS 2.0: everything that a notice has a place for',
    contentType: 'application/rss+xml; charset=utf-8',
    body: rssFeed(
      `<item>
        <guid isPermaLink="false">n-17</guid><link> /notices/17 </link><title>Water off</title>
        <description>A short text</description>
        <content:encoded><![CDATA[<p>From <a href="map?a=1&b=2">nine</a></p>]]></content:encoded>
        <pubDate>Tue, 24 Nov 2026 15:05:00 +0800</pubDate><dc:creator>Service desk</dc:creator>
        <category domain="x">Water</category><category>Lifts</category>
        <enclosure url="/files/plan.pdf" length="120000" type="application/pdf"/>
      </item>`,
      `${content} ${dc}`,
    ),
    notices: [
      {
        id: 'n-17',
        kind: 'notice',
        title: 'Water off',
        body: {
          type: 'html',
          content: '<p>From <a href="https://portal.example/notices/map?a=1&amp;b=2">nine</a></p>',
        },
        publishedAt,
        category: { id: 'Water', name: 'Water' },
        issuer: { name: 'Service desk' },
        attachments: [
          {
            name: 'plan.pdf',
            url: 'https://portal.example/files/plan.pdf',
            type: 'application/pdf',
            bytes: 120_000,
          },
        ],
        url: 'https://portal.example/notices/17',
      },
    ],
  },
  {
    name: 'RSS 2.0: an id that is an address is the page where no link is',
    body: rssFeed(
      '<item><guid>https://portal.example/n/1</guid><title>A</title><pubDate>24 Nov 2026 15:05:00 +0800</pubDate></item>',
    ),
    notices: [{ id: 'https://portal.example/n/1', url: 'https://portal.example/n/1', publishedAt }],
  },
  {
    name: 'RSS 2.0: items without an id that lead to one page are several',
    body: rssFeed(
      ['A', 'B']
        .map(
          (title) =>
            `<item><link>/n</link><title>${title}</title><pubDate>24 Nov 2026 15:05:00 +0800</pubDate></item>`,
        )
        .join('') + rssItem('<link>/n</link>'),
    ),
    notices: [
      { id: 'https://portal.example/n-A-2026-11-24T15:05:00+08:00', url: 'https://portal.example/n' },
      { id: 'https://portal.example/n-B-2026-11-24T15:05:00+08:00' },
      { id: 'n1' },
    ],
  },
  {
    name: 'RSS 2.0: an id that says that it is no address is none',
    body: rssFeed(rssItem().replace('n1', 'https://portal.example/x')),
    notices: [{ id: 'https://portal.example/x', url: undefined }],
  },
  {
    name: 'RSS 0.91: with the document type of its time, which is not fetched',
    body: `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Board</title><link>https://portal.example/</link><pubDate>Tue, 24 Nov 98 07:05:00 GMT</pubDate>
<item><title>Water off</title><link>https://portal.example/n/1</link></item></channel></rss>`,
    notices: [{ id: 'https://portal.example/n/1', publishedAt: '1998-11-24T07:05:00+00:00' }],
    reports: [/dated 1 of 1 entries from the feed: no date$/],
  },
  {
    name: 'RSS 1.0: items beside the channel',
    body: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${dc}>
<channel rdf:about="https://portal.example/feed"><title>Board</title><link>https://portal.example/</link></channel>
<item rdf:about="https://portal.example/n/1"><title>Water off</title><link>https://portal.example/n/1</link>
<description>From nine.</description><dc:date>2026-11-24T15:05:00+08:00</dc:date><dc:subject>Water</dc:subject></item></rdf:RDF>`,
    notices: [
      {
        id: 'https://portal.example/n/1',
        publishedAt,
        body: { type: 'text', content: 'From nine.' },
        category: { id: 'Water', name: 'Water' },
      },
    ],
  },
  {
    name: 'RSS: plain text keeps its lines, HTML in a description is HTML',
    body: rssFeed(
      rssItem('<description>One\nTwo</description>') +
        rssItem('<description>&lt;p&gt;One&lt;/p&gt;</description>').replace('n1', 'n2') +
        rssItem('<description>Fish &amp;amp; chips</description>').replace('n1', 'n3') +
        rssItem('<description>1 &lt; 2</description>').replace('n1', 'n4'),
    ),
    notices: [
      { body: { type: 'text', content: 'One\nTwo' } },
      { body: { type: 'html', content: '<p>One</p>' } },
      { body: { type: 'html', content: 'Fish &amp; chips' } },
      { body: { type: 'text', content: '1 < 2' } },
    ],
  },
  {
    name: 'RSS: titles that are HTML are read as a reader would',
    body: rssFeed(
      rssItem().replace('Water off', '<![CDATA[Water <b>off</b>&nbsp;&mdash; today]]>') +
        rssItem().replace('n1', 'n2').replace('Water off', 'Tom &amp;amp; Li: 1 &lt; 2') +
        rssItem().replace('n1', 'n3').replace('Water off', 'A<br/>B <script>alert(1)</script>C'),
    ),
    notices: [{ title: 'Water off — today' }, { title: 'Tom & Li: 1 < 2' }, { title: 'AB alert(1)C' }],
  },
  {
    name: 'RSS: relative addresses of every kind are made complete',
    body: rssFeed(
      rssItem(
        `<link>https://portal.example/n/1/</link><description><![CDATA[<a href=more>m</a><a title="a > b" HREF='../up'>u</a>` +
          `<img alt="x" src="/a.png" srcset="b.png 1x, /c.png 2x"><a href="#part">p</a><a href="//cdn.example/x">c</a>` +
          `<a href="mailto:a@b.example">m</a><video poster="p.jpg"></video><a href="?a=1&amp;b=2">q</a>]]></description>`,
      ),
    ),
    notices: [
      {
        body: {
          type: 'html',
          content:
            '<a href="https://portal.example/n/1/more">m</a><a title="a > b" HREF="https://portal.example/n/up">u</a>' +
            '<img alt="x" src="https://portal.example/a.png" srcset="https://portal.example/n/1/b.png 1x, https://portal.example/c.png 2x">' +
            '<a href="https://portal.example/n/1/#part">p</a><a href="https://cdn.example/x">c</a>' +
            '<a href="mailto:a@b.example">m</a><video poster="https://portal.example/n/1/p.jpg"></video>' +
            '<a href="https://portal.example/n/1/?a=1&amp;b=2">q</a>',
        },
      },
    ],
  },
  {
    name: 'RSS: xml:base comes before the addresses of page and feed',
    body: rssFeed(
      rssItem('<link>n/1</link><description>&lt;img src="a.png"&gt;</description>').replace(
        '<item>',
        '<item xml:base="https://cdn.example/b/">',
      ),
    ),
    notices: [
      {
        url: 'https://cdn.example/b/n/1',
        body: { type: 'html', content: '<img src="https://cdn.example/b/a.png">' },
      },
    ],
  },
  {
    name: 'RSS: a feed without an address of its own is where it came from',
    body: '<rss version="2.0"><channel><item><title>A</title><link>n/1</link><pubDate>24 Nov 2026 15:05 +0800</pubDate></item></channel></rss>',
    notices: [{ url: 'https://portal.example/feeds/n/1', publishedAt }],
  },
  {
    name: 'RSS: characters that HTML names and XML does not',
    body: rssFeed(rssItem('<description>5&nbsp;&euro;&hellip; caf&eacute; &copy;</description>')),
    notices: [{ body: { type: 'text', content: '5\u00a0€… café ©' } }],
  },
  {
    name: 'RSS: bare ampersands, names that nobody knows and control characters',
    body: rssFeed(
      rssItem(
        '<link>https://portal.example/n?a=1&b=2&copy=3</link><description>Q & A &foo; \x0b\x00&#38; <![CDATA[a && b]]></description>',
      ),
    ),
    notices: [
      {
        url: 'https://portal.example/n?a=1&b=2&copy=3',
        body: { type: 'html', content: 'Q & A &foo; & a && b' },
      },
    ],
  },
  {
    name: 'RSS: white space before the declaration',
    body: `\n\r\n  ${rssFeed(rssItem())}`,
    notices: [{ id: 'n1' }],
  },
  {
    name: 'RSS: prefixes that nobody declared, and others than the usual ones',
    body: rssFeed(
      rssItem('<dc:creator>Li Wei</dc:creator><c:encoded>&lt;p&gt;x&lt;/p&gt;</c:encoded>'),
      'xmlns:c="http://purl.org/rss/1.0/modules/content/"',
    ),
    notices: [{ issuer: { name: 'Li Wei' }, body: { type: 'html', content: '<p>x</p>' } }],
  },
  {
    name: 'RSS: a prefix that means something else is not taken for the usual',
    body: rssFeed(rssItem('<dc:creator>Nobody</dc:creator>'), 'xmlns:dc="https://other.example/"'),
    notices: [{ issuer: undefined }],
  },
  {
    name: 'RSS: authors by name, and addresses alone name nobody',
    body: rssFeed(
      rssItem('<author>desk@portal.example (Service desk)</author>') +
        rssItem('<author>desk@portal.example</author>').replace('n1', 'n2') +
        rssItem('<author>Li Wei</author>').replace('n1', 'n3'),
    ),
    notices: [{ issuer: { name: 'Service desk' } }, { issuer: undefined }, { issuer: { name: 'Li Wei' } }],
  },
  {
    name: 'RSS: files as enclosures and as media, each once',
    body: rssFeed(
      rssItem(
        `<enclosure url="/a.pdf" length="0" type="application/pdf"/><enclosure length="5"/>
        <media:content url="/a.pdf" fileSize="9"/><media:group><media:content url="/v.mp4" fileSize="2000" type="video/mp4"><media:title>The film</media:title></media:content></media:group>`,
      ),
      media,
    ),
    notices: [
      {
        attachments: [
          { name: 'a.pdf', url: 'https://portal.example/a.pdf', type: 'application/pdf' },
          { name: 'The film', url: 'https://portal.example/v.mp4', type: 'video/mp4', bytes: 2000 },
        ],
      },
    ],
  },
  {
    name: 'RSS: undated entries take the date of the feed, and keep their order by it',
    body: rssFeed(
      `${rssItem()}<item><title>No date</title></item><item><title>Bad date</title><pubDate>soon</pubDate></item>`,
      '',
      '<lastBuildDate>Wed, 25 Nov 2026 08:00:00 GMT</lastBuildDate>',
    ),
    notices: [
      { id: 'Bad-date', publishedAt: '2026-11-25T08:00:00+00:00' },
      { id: 'No-date', publishedAt: '2026-11-25T08:00:00+00:00' },
      { id: 'n1' },
    ],
    reports: [/dated 2 of 3 entries from the feed: .*"soon"/],
  },
  {
    name: 'RSS: dates of another time zone name and of two digits',
    body: rssFeed(rssItem('', 'Tue, 24 Nov 26 02:05:00 EST')),
    notices: [{ publishedAt: '2026-11-24T02:05:00-05:00' }],
  },
  {
    name: 'RSS: an item with neither title nor text is left out',
    body: rssFeed(
      `<item><guid>x</guid></item>${rssItem()}<item><title> </title><description><![CDATA[<p> </p>]]></description></item>`,
    ),
    notices: [{ id: 'n1' }],
    omitted: 2,
    reports: [/left out entry 1: it has neither/, /left out entry 3: it has neither/],
  },
  {
    name: 'RSS: comments, processing instructions and foreign elements are passed over',
    body: rssFeed(
      `<!-- a & b --><?php echo 1 ?><x:y xmlns:x="urn:x"><item/></x:y>${rssItem('<x:pubDate xmlns:x="urn:x">soon</x:pubDate>')}`,
    ),
    notices: [{ id: 'n1', publishedAt }],
  },
  {
    name: 'RSS: of a feed with too many entries the first are shown',
    body: rssFeed([1, 2, 3, 4].map((n) => rssItem().replace('n1', `n${n}`)).join('')),
    options: { maxEntries: 2 },
    notices: [{ id: 'n1' }, { id: 'n2' }],
    reports: [/more than 2 entries \(maxEntries\)/],
  },
];
