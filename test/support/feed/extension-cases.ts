import { atomEntry, atomFeed, jsonFeed, rssFeed, rssItem, type FeedCase } from './feed-case.js';

const item = { id: 'n1', title: 'Water off', date_published: '2026-11-24T15:05:00+08:00' };
const namespace = 'xmlns:n="urn:linli:notice:1"';

/** What every format says by its own means, and what becomes of it. */
const everything = {
  kind: 'outage',
  priority: 'urgent',
  pinned: true,
  number: '2026-17',
  validFrom: '2026-11-24T16:00:00+08:00',
  validUntil: '2026-11-30T00:00:00+08:00',
  scope: [{ level: 'building', id: 'b3', label: 'Building 3' }, { level: 'community' }],
  places: [{ level: 'unit', id: 'b3-u2', label: 'Unit 2' }],
  window: { from: '2026-11-27T09:00:00+08:00', until: '2026-11-27T18:00:00+08:00' },
  period: '2026-Q3',
  nextDueAt: '2027-01-31T00:00:00+08:00',
  corrections: [
    { at: '2026-11-25T10:00:00+08:00', text: 'Back at 18:00, not at 16:00.' },
    { at: '2026-11-24T18:00:00+08:00', text: 'From 9:00, not from 8:00.' },
  ],
  acknowledgement: { by: { name: 'Property office' }, until: '2026-11-26T20:00:00+08:00' },
} as const;

const elements = `<n:kind>outage</n:kind><n:priority>urgent</n:priority><n:pinned>true</n:pinned><n:number>2026-17</n:number>
<n:validFrom>2026-11-24T16:00:00+08:00</n:validFrom><n:validUntil>Mon, 30 Nov 2026 00:00:00 +0800</n:validUntil>
<n:scope level="building" id="b3">Building 3</n:scope><n:scope level="community"/>
<n:place level="unit" id="b3-u2">Unit 2</n:place>
<n:window from="2026-11-27T09:00:00+08:00" until="2026-11-27T18:00:00+08:00"/>
<n:period>2026-Q3</n:period><n:nextDueAt>2027-01-31T00:00:00+08:00</n:nextDueAt>
<n:correction at="2026-11-24T18:00:00+08:00">From 9:00, not from 8:00.</n:correction>
<n:correction at="2026-11-25T10:00:00+08:00">Back at 18:00, not at 16:00.</n:correction>
<n:acknowledgement by="Property office" until="2026-11-26T20:00:00+08:00"/>`;

/** What `_notice` and the elements of our namespace say. */
export const extensionCases: readonly FeedCase[] = [
  {
    name: 'extension: everything, in JSON',
    body: jsonFeed([{ ...item, _notice: everything }]),
    notices: [everything],
  },
  {
    name: 'extension: everything, in RSS',
    body: rssFeed(rssItem(elements), namespace),
    notices: [everything],
  },
  {
    name: 'extension: everything, in Atom',
    body: atomFeed(atomEntry(elements), namespace),
    notices: [everything],
  },
  {
    name: 'extension: corrections in JSON come with the latest first',
    body: jsonFeed([{ ...item, _notice: { corrections: [...everything.corrections].reverse() } }]),
    notices: [{ corrections: everything.corrections }],
  },
  {
    name: 'extension: a notice that was withdrawn is among those that no longer apply',
    body: rssFeed(
      rssItem('<n:withdrawn at="2026-11-25T10:00:00+08:00">It was a mistake.</n:withdrawn>') +
        rssItem('<n:withdrawn at="2026-11-25T10:00:00+08:00"/>').replace('n1', 'n2') +
        rssItem('<n:validUntil>2026-11-25T10:00:00+08:00</n:validUntil>').replace('n1', 'n3') +
        rssItem().replace('n1', 'n4'),
      namespace,
    ),
    notices: [
      { id: 'n4' },
      { id: 'n1', withdrawn: { at: '2026-11-25T10:00:00+08:00', reason: 'It was a mistake.' } },
      { id: 'n2', withdrawn: { at: '2026-11-25T10:00:00+08:00' } },
      { id: 'n3', validUntil: '2026-11-25T10:00:00+08:00' },
    ],
  },
  {
    name: 'extension: what makes no sense is left out and told, the notice is shown',
    body: jsonFeed([
      {
        ...item,
        _notice: {
          kind: 'party',
          priority: 'high',
          pinned: 'yes',
          number: 17,
          validUntil: 'never',
          window: { until: '2026-11-27T18:00:00+08:00' },
          scope: [{ level: 'planet' }, { level: 'home', id: '' }],
          places: 'everywhere',
          withdrawn: true,
          acknowledgement: { by: { phone: '1' } },
          corrections: [{ at: '2026-11-25', text: 'x' }],
          unheardOf: 1,
        },
      },
    ]),
    notices: [
      {
        id: 'n1',
        kind: 'notice',
        title: 'Water off',
        body: { type: 'text', content: '' },
        publishedAt: '2026-11-24T15:05:00+08:00',
        scope: [{ level: 'home' }],
      },
    ],
    reports: [
      /n1: _notice.kind: not one of notice outage works disclosure$/,
      /n1: _notice.priority: not one of urgent normal$/,
      /n1: _notice.pinned: not a boolean$/,
      /n1: _notice.number: not a text$/,
      /n1: _notice.validUntil: not a date with a zone$/,
      /n1: _notice.scope.0.level: not one of/,
      /n1: _notice.places.0: not an object$/,
      /n1: _notice.window.from: not a text$/,
      /n1: _notice.corrections.0.at: not a date with a zone$/,
      /n1: _notice.withdrawn: not an object$/,
      /n1: _notice.acknowledgement.by.name: not a text$/,
    ],
  },
  {
    name: 'extension: dates without a zone are in the zone that the portal names',
    body: rssFeed(rssItem('<n:window from="2026-11-27 09:00"/>'), namespace),
    options: { timeZone: 'Asia/Shanghai' },
    notices: [{ window: { from: '2026-11-27T09:00:00+08:00' } }],
  },
  {
    name: 'extension: and without one they are left out, for nobody may guess when the water is off',
    body: rssFeed(rssItem('<n:window from="2026-11-27 09:00"/>'), namespace),
    notices: [{ id: 'n1', window: undefined }],
    reports: [/_notice.window.from: not a date with a zone$/],
  },
  {
    name: 'extension: flags in XML in other words',
    body: rssFeed(
      rssItem('<n:pinned>1</n:pinned>') +
        rssItem('<n:pinned>No</n:pinned>').replace('n1', 'n2') +
        rssItem('<n:pinned>maybe</n:pinned>').replace('n1', 'n3'),
      namespace,
    ),
    notices: [{ pinned: true }, { pinned: false }, { pinned: undefined }],
    reports: [/n3: _notice.pinned: not a boolean/],
  },
  {
    name: 'extension: a `_notice` that is no object says nothing',
    body: jsonFeed([{ ...item, _notice: 'urgent' }]),
    notices: [{ id: 'n1', priority: undefined }],
  },
  {
    name: 'map(): sets what the categories mean, and leaves out what the portal does not want',
    body: rssFeed(
      rssItem(
        '<category>News</category><category>Urgent</category><acme:level xmlns:acme="urn:a">3</acme:level>',
      ) + rssItem('<category>Adverts</category>').replace('n1', 'n2'),
    ),
    options: {
      map: ({ categories, text, format, feedUrl }, notice) =>
        categories.includes('Adverts')
          ? undefined
          : {
              ...notice,
              priority: 'urgent',
              number: [format, feedUrl, text('acme:level'), String(text('x'))].join(' '),
            },
    },
    notices: [{ priority: 'urgent', number: 'rss https://portal.example/feeds/notices 3 undefined' }],
  },
  {
    name: 'map(): one that throws, or makes no notice, costs one entry',
    body: jsonFeed([item, { ...item, id: 'n2' }, { ...item, id: 'n3' }]),
    options: {
      map: ({ text }, notice) => {
        if (text('id') === 'n1') throw new Error('oops');
        return text('id') === 'n2' ? { ...notice, publishedAt: 'today' } : notice;
      },
    },
    notices: [{ id: 'n3' }],
    omitted: 2,
    reports: [/left out entry 1: oops/, /left out entry 2: publishedAt: not an instant/],
  },
];
