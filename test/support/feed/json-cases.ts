import { jsonFeed, type FeedCase } from './feed-case.js';

const item = {
  id: 'n1',
  title: 'Water off',
  content_text: 'From nine.',
  date_published: '2026-11-24T15:05:00+08:00',
};
const publishedAt = '2026-11-24T15:05:00+08:00';

/** JSON Feed 1 and 1.1 (jsonfeed.org). */
export const jsonCases: readonly FeedCase[] = [
  {
    name: 'JSON: everything that a notice has a place for',
    contentType: 'application/feed+json',
    body: jsonFeed(
      [
        {
          id: 'https://portal.example/notices/17',
          url: '/notices/17',
          external_url: 'https://water.example/works?id=3',
          title: 'Water off',
          content_html: '<p>From <a href="map">nine</a></p>',
          summary: 'Not used beside the whole text',
          date_published: '2026-11-24T15:05:00+08:00',
          date_modified: '2026-11-24T16:00:00+08:00',
          authors: [{ name: 'Service desk' }, { name: 'Somebody else' }],
          tags: ['Water', 'Building 3'],
          attachments: [
            { url: 'plan.pdf', mime_type: 'application/pdf', title: 'The plan', size_in_bytes: 120_000 },
          ],
        },
      ],
      { home_page_url: 'https://portal.example/' },
    ),
    notices: [
      {
        id: 'https://portal.example/notices/17',
        kind: 'notice',
        title: 'Water off',
        body: { type: 'html', content: '<p>From <a href="https://portal.example/notices/map">nine</a></p>' },
        publishedAt,
        updatedAt: '2026-11-24T16:00:00+08:00',
        category: { id: 'Water', name: 'Water' },
        issuer: { name: 'Service desk' },
        attachments: [
          {
            name: 'The plan',
            url: 'https://portal.example/plan.pdf',
            type: 'application/pdf',
            bytes: 120_000,
          },
        ],
        links: [{ label: 'water.example', url: 'https://water.example/works?id=3' }],
        url: 'https://portal.example/notices/17',
      },
    ],
  },
  {
    name: 'JSON: version 1 with one author, and a feed that has the author',
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 'Board',
      author: { name: 'Committee' },
      items: [item, { ...item, id: 'n2', author: { name: 'Caretaker' } }],
    }),
    notices: [
      { id: 'n1', issuer: { name: 'Committee' } },
      { id: 'n2', issuer: { name: 'Caretaker' } },
    ],
  },
  {
    name: 'JSON: the least of entries, with nothing made up',
    body: jsonFeed([item]),
    notices: [
      {
        id: 'n1',
        kind: 'notice',
        title: 'Water off',
        body: { type: 'text', content: 'From nine.' },
        publishedAt,
      },
    ],
  },
  {
    name: 'JSON: ids that are numbers are texts',
    body: jsonFeed([{ ...item, id: 17 }]),
    notices: [{ id: '17' }],
  },
  {
    name: 'JSON: an id is made fit for addresses and for elements of a page',
    body: jsonFeed([{ id: ' No 1 \n\ud800', title: 'A', date_published: '2026-11-24T00:00:00Z' }]),
    notices: [{ id: '-No-1-' }],
  },
  {
    name: 'JSON: an entry without an id is known by its address',
    body: jsonFeed([{ ...item, id: undefined, url: 'https://portal.example/n/1' }]),
    notices: [{ id: 'https://portal.example/n/1' }],
  },
  {
    name: 'JSON: an entry without id and address is known by title and date',
    body: jsonFeed([{ ...item, id: '' }]),
    notices: [{ id: 'Water-off-2026-11-24T15:05:00+08:00' }],
  },
  {
    name: 'JSON: an entry without a title is called by the beginning of its text',
    body: jsonFeed([
      {
        ...item,
        title: undefined,
        content_text: undefined,
        content_html: `<p>Dear <b>all</b></p><p>${'the lift '.repeat(20)}</p>`,
      },
    ]),
    notices: [{ title: `Dear all ${'the lift '.repeat(7)}the…` }],
  },
  {
    name: 'JSON: entries that are none are left out, the good ones shown',
    body: jsonFeed([null, item, 'text', { id: 'empty' }]),
    notices: [{ id: 'n1' }],
    omitted: 3,
    reports: [/left out entry 1: not an object/, /entry 3/, /entry 4: it has neither a title nor a text/],
  },
  {
    name: 'JSON: members of the wrong type are as good as absent',
    body: jsonFeed([
      { ...item, tags: 'Water', authors: 17, attachments: [null, { url: 5 }], url: {}, external_url: [] },
    ]),
    notices: [
      {
        id: 'n1',
        kind: 'notice',
        title: 'Water off',
        body: { type: 'text', content: 'From nine.' },
        publishedAt,
      },
    ],
  },
  {
    name: 'JSON: what is no address of the web is no file, page or link',
    body: jsonFeed([
      {
        ...item,
        url: 'javascript:alert(1)',
        external_url: 'data:text/html,x',
        attachments: [
          { url: 'https://portal.example@evil.example/' },
          { url: ' javascript:alert(2)' },
          { url: 'file:///etc/passwd' },
          { url: 'http://' },
        ],
      },
    ]),
    notices: [
      {
        id: 'n1',
        kind: 'notice',
        title: 'Water off',
        body: { type: 'text', content: 'From nine.' },
        publishedAt,
      },
    ],
  },
  {
    name: 'JSON: a file without a name is called as in its address',
    body: jsonFeed([
      { ...item, attachments: [{ url: '/files/%E5%81%9C%E6%B0%B4.pdf?v=2' }, { url: '/files/%ff' }] },
    ]),
    notices: [
      {
        attachments: [
          { name: '停水.pdf', url: 'https://portal.example/files/%E5%81%9C%E6%B0%B4.pdf?v=2' },
          { name: '%ff', url: 'https://portal.example/files/%ff' },
        ],
      },
    ],
  },
  {
    name: 'JSON: a change before publication is none',
    body: jsonFeed([{ ...item, date_modified: item.date_published }]),
    notices: [
      {
        id: 'n1',
        kind: 'notice',
        title: 'Water off',
        body: { type: 'text', content: 'From nine.' },
        publishedAt,
      },
    ],
  },
  {
    name: 'JSON: dates without a zone are dated from the feed, which is the moment it came',
    body: jsonFeed([
      { ...item, date_published: '2026-11-24 15:05:00' },
      { ...item, id: 'n2', date_published: undefined },
    ]),
    notices: [
      { id: 'n1', publishedAt: '2026-11-26T00:00:00.000Z' },
      { id: 'n2', publishedAt: '2026-11-26T00:00:00.000Z' },
    ],
    reports: [/dated 2 of 2 entries from the feed: .*"2026-11-24 15:05:00".*timeZone/],
  },
  {
    name: 'JSON: dates without a zone are in the zone that the portal names',
    body: jsonFeed([{ ...item, date_published: '2026-11-24 15:05:00' }]),
    options: { timeZone: 'Asia/Shanghai' },
    notices: [{ publishedAt }],
  },
  {
    name: 'JSON: the newest first, whatever the order of the feed, and pinned ones before',
    body: jsonFeed([
      { ...item, id: 'old', date_published: '2026-11-01T00:00:00Z' },
      { ...item, id: 'new', date_published: '2026-11-25T00:00:00Z' },
      { ...item, id: 'pinned', date_published: '2026-10-01T00:00:00Z', _notice: { pinned: true } },
    ]),
    notices: [{ id: 'pinned' }, { id: 'new' }, { id: 'old' }],
  },
  {
    name: 'JSON: the same id twice is one notice',
    body: jsonFeed([item, { ...item, title: 'Again' }]),
    notices: [{ id: 'n1', title: 'Water off' }],
  },
  {
    name: 'JSON: entries without an id that lead to one page are several',
    body: jsonFeed([
      ...['A', 'B', 'B'].map((title) => ({ ...item, id: undefined, url: '/n', title })),
      { ...item, url: '/n' },
      { ...item, id: undefined, url: '/alone' },
    ]),
    notices: [
      { id: 'https://portal.example/alone' },
      { id: 'https://portal.example/n-A-2026-11-24T15:05:00+08:00', url: 'https://portal.example/n' },
      { id: 'https://portal.example/n-B-2026-11-24T15:05:00+08:00' },
      { id: 'n1' },
    ],
  },
  {
    name: 'JSON: a feed without entries',
    body: jsonFeed([]),
    notices: [],
  },
  {
    name: 'JSON: titles and texts are what they are, with every mark',
    body: jsonFeed([{ ...item, title: ' <b>5 < 6</b> &amp; so on ', content_text: '<script>a</script>' }]),
    notices: [{ title: '<b>5 < 6</b> &amp; so on', body: { type: 'text', content: '<script>a</script>' } }],
  },
  {
    name: 'JSON: a text without a title is its own, cut neither in a word nor in a character',
    body: jsonFeed(
      [
        'a '.repeat(41),
        `${'a'.repeat(78)}  bcd`,
        '水'.repeat(81),
        `${'a'.repeat(79)}🚰`,
        'a'.repeat(80),
        ' 1 <\n 2 ',
      ].map((content_text, index) => ({ ...item, id: `n${index}`, title: undefined, content_text })),
    ),
    notices: [
      { title: `${'a '.repeat(39)}a…` },
      { title: `${'a'.repeat(78)}…` },
      { title: `${'水'.repeat(80)}…` },
      { title: `${'a'.repeat(79)}…` },
      { title: 'a'.repeat(80) },
      { title: '1 < 2' },
    ],
  },
];
