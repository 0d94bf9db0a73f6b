import { rssFeed, rssItem, type FeedCase } from './feed-case.js';

const atom = 'xmlns:atom="http://www.w3.org/2005/Atom"';
const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const dcterms = 'xmlns:dcterms="http://purl.org/dc/terms/"';
const page = 'xmlns:h="http://www.w3.org/1999/xhtml"';
const at = (hour: string) => `2026-11-24T${hour}:00:00+08:00`;

/** An item of RSS that is dated in one place only, and what is beside. */
const datedBy = (date: string, beside = ''): string =>
  `<item><guid isPermaLink="false">n1</guid><title>Water off</title>${date}${beside}</item>`;

/** RSS with elements of other vocabularies, each where RSS has none of its own. */
export const vocabularyCases: readonly FeedCase[] = [
  ...['dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published', 'atom:updated'].map(
    (name): FeedCase => ({
      name: `RSS: a date in ${name}`,
      body: rssFeed(datedBy(`<${name}>${at('15')}</${name}>`), `${atom} ${dc} ${dcterms}`),
      notices: [{ id: 'n1', publishedAt: at('15') }],
    }),
  ),
  ...['atom:updated', 'dcterms:modified'].map((name): FeedCase => ({
    name: `RSS: a change in ${name}`,
    body: rssFeed(
      datedBy(`<dc:date>${at('15')}</dc:date>`, `<${name}>${at('16')}</${name}>`),
      `${atom} ${dc} ${dcterms}`,
    ),
    notices: [{ publishedAt: at('15'), updatedAt: at('16') }],
  })),
  {
    name: 'RSS: the words of Dublin Core where RSS has none',
    body: rssFeed(
      `<item><guid isPermaLink="false">n1</guid><dc:title>Water off</dc:title><dc:description>From nine.</dc:description><dc:date>${at('15')}</dc:date></item>`,
      dc,
    ),
    notices: [{ title: 'Water off', body: { type: 'text', content: 'From nine.' } }],
  },
  {
    name: 'RSS: of several links of Atom, the one to the page',
    body: rssFeed(
      datedBy(
        `<dc:date>${at('15')}</dc:date>`,
        '<atom:link rel="replies" href="/r"/><atom:link href="/n/1"/><atom:link rel="alternate" href="/n/2"/>',
      ) +
        datedBy(`<dc:date>${at('15')}</dc:date>`, '<atom:link rel="self" href="/r"/>').replace('n1', 'n2') +
        datedBy(`<dc:date>${at('15')}</dc:date>`, '<atom:link rel="alternate" href="/n/3"/>').replace(
          'n1',
          'n3',
        ),
      `${atom} ${dc}`,
    ),
    notices: [
      { url: 'https://portal.example/n/1' },
      { url: undefined },
      { url: 'https://portal.example/n/3' },
    ],
  },
  ...(['body', 'div'] as const).map((name): FeedCase => ({
    name: `RSS: a page in an element "${name}" of XHTML`,
    body: rssFeed(
      rssItem(
        `<description>Short</description><h:${name}><h:p h:lang="zh" xml:lang="zh" title="a &lt; b">1 &lt; 2 &amp; 3 &gt; 2<h:br/><!-- no --><other/></h:p></h:${name}>`,
      ),
      page,
    ),
    notices: [{ body: { type: 'html', content: '<p title="a &lt; b">1 &lt; 2 &amp; 3 &gt; 2<br></p>' } }],
  })),
  {
    name: 'RSS: who signs, by name and not by address',
    body: rssFeed(
      ['a@b.example ( Press office ) ', 'a@b.example', 'Service desk', 'The (old) desk'].reduce(
        (items, author, index) => items + rssItem(`<author>${author}</author>`).replace('n1', `n${index}`),
        '',
      ),
    ),
    notices: [
      { issuer: { name: 'Press office' } },
      { issuer: undefined },
      { issuer: { name: 'Service desk' } },
      { issuer: { name: 'The (old) desk' } },
    ],
  },
  {
    name: 'RSS: the size of a file, where it is one',
    body: rssFeed(
      ['12', '0', 'about 12', '12 kB', '-12'].reduce(
        (items, length, index) =>
          items + rssItem(`<enclosure url="/${index}.pdf" length="${length}"/>`).replace('n1', `n${index}`),
        '',
      ),
    ),
    notices: [12, undefined, undefined, undefined, undefined].map((bytes, index) => ({
      attachments: [
        {
          name: `${index}.pdf`,
          url: `https://portal.example/${index}.pdf`,
          ...(bytes !== undefined && { bytes }),
        },
      ],
    })),
  },
  {
    name: 'RSS: empty subjects are none',
    body: rssFeed(rssItem('<category> </category><dc:subject/><category> Water </category>'), dc),
    notices: [{ category: { id: 'Water', name: 'Water' } }],
  },
];
