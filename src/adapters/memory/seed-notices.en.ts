import type { Notice, NoticeCategory, NoticeScope, Person } from '../../domain/index.js';

const office: Person = { name: 'Service office', role: 'Property management', phone: '400-555-0100' };
const committee: Person = { name: 'Owners’ committee' };

const water: NoticeCategory = { id: 'water-power', name: 'Water and power' };
const works: NoticeCategory = { id: 'works', name: 'Works' };
const safety: NoticeCategory = { id: 'safety', name: 'Safety' };
const accounts: NoticeCategory = { id: 'accounts', name: 'Accounts' };
const life: NoticeCategory = { id: 'life', name: 'Community life' };

const community: NoticeScope = { level: 'community', label: 'The whole community' };
const building: NoticeScope = { level: 'building', id: 'building-3', label: 'Building 3' };
const unit: NoticeScope = { level: 'unit', id: 'unit-3-2', label: 'Building 3, unit 2' };

/** What stands on the board of the invented community, in English, around the given moment. */
export function noticeSeed(now: number): Notice[] {
  const hours = (count: number) => new Date(now + count * 3_600_000).toISOString();
  return [
    {
      id: 'notice-water',
      kind: 'outage',
      title: 'No water in building 3 while a main valve is replaced',
      body: {
        type: 'text',
        content:
          'The main valve in the basement leaks and is replaced today.\n\nPlease close your taps. The first water may be cloudy: let it run for a minute.',
      },
      category: water,
      priority: 'urgent',
      issuer: office,
      number: '2026-41',
      publishedAt: hours(-5),
      scope: [building],
      window: { from: hours(-1), until: hours(3) },
      places: [building],
      affectsHome: true,
      corrections: [{ at: hours(-2), text: 'The water is back three hours later than we first wrote.' }],
    },
    {
      id: 'notice-lift',
      kind: 'works',
      title: 'Yearly inspection of lift A',
      body: { type: 'text', content: 'Lift A stands still during the inspection. Lift B runs as usual.' },
      category: works,
      issuer: office,
      number: '2026-40',
      publishedAt: hours(-30),
      scope: [unit],
      window: { from: hours(20), until: hours(23) },
      affectsHome: true,
    },
    {
      id: 'notice-fire-doors',
      kind: 'notice',
      title: 'Keep the stairs free: fire safety rules',
      body: {
        type: 'html',
        content:
          '<p>After the inspection of the stairs we ask every home to note the rules:</p><ul><li>Nothing stands in stairs and corridors, <strong>not even for a night</strong>.</li><li>Fire doors stay closed.</li><li>Batteries of bicycles are not charged indoors.</li></ul><p>What still stands there on Monday is taken to the store in the basement.</p>',
      },
      category: safety,
      pinned: true,
      issuer: office,
      number: '2026-39',
      publishedAt: hours(-50),
      validUntil: hours(24 * 60),
      scope: [community],
      acknowledgement: { by: office, until: hours(24 * 6) },
      attachments: [
        {
          name: 'Fire safety rules.pdf',
          url: '/files/fire-safety.pdf',
          type: 'application/pdf',
          bytes: 348_000,
        },
      ],
    },
    {
      id: 'notice-accounts',
      kind: 'disclosure',
      title: 'Income and expenses of the common areas',
      body: {
        type: 'html',
        content:
          '<table><thead><tr><th>Item</th><th>Income</th><th>Expense</th></tr></thead><tbody><tr><td>Parking spaces</td><td>86,400</td><td></td></tr><tr><td>Advertising in lifts</td><td>21,000</td><td></td></tr><tr><td>Upkeep of lifts</td><td></td><td>38,600</td></tr><tr><td>Garden</td><td></td><td>17,250</td></tr></tbody></table><p>The receipts can be seen in the office on workdays.</p>',
      },
      category: accounts,
      issuer: committee,
      number: '2026-38',
      publishedAt: hours(-24 * 6),
      scope: [community],
      period: '2026-Q3',
      nextDueAt: hours(24 * 80),
      attachments: [
        { name: 'Accounts 2026 Q3.xlsx', url: '/files/accounts-2026-q3.xlsx', bytes: 42_300 },
        {
          name: 'Auditor’s letter.pdf',
          url: '/files/letter-2026-q3.pdf',
          type: 'application/pdf',
          bytes: 1_240_000,
        },
      ],
      links: [{ label: 'All earlier accounts', url: '/accounts' }],
    },
    {
      id: 'notice-clean-up',
      kind: 'notice',
      title: 'Saturday: we clean up the garden together',
      body: {
        type: 'text',
        content: 'We meet at nine at the south gate. Gloves and tea are there. Children are welcome.',
      },
      category: life,
      issuer: committee,
      publishedAt: hours(-24 * 7),
      validUntil: hours(24 * 3),
      scope: [community],
    },
    {
      id: 'notice-garage',
      kind: 'works',
      title: 'The floor of garage level B1 was painted',
      body: { type: 'text', content: 'Thank you for your patience: the spaces can be used again.' },
      category: works,
      issuer: office,
      number: '2026-35',
      publishedAt: hours(-24 * 20),
      scope: [community],
      window: { from: hours(-24 * 16), until: hours(-24 * 14) },
      places: [{ level: 'community', id: 'garage-b1', label: 'Garage, level B1' }],
    },
    {
      id: 'notice-parcel',
      kind: 'notice',
      title: 'Parcel lockers move to the east gate',
      body: { type: 'text', content: 'From the first of the month parcels are at the east gate.' },
      category: life,
      issuer: office,
      number: '2026-33',
      publishedAt: hours(-24 * 25),
      scope: [community],
      withdrawn: { at: hours(-24 * 10), reason: 'The lockers stay where they are.' },
    },
  ];
}
