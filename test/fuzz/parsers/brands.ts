import { readCalendars, readLevel } from '../../../src/adapter/level-shapes.js';
import { loadBrand } from '../../../src/brand/load-brand.js';
import { themeOf } from '../../../src/brand/theme.js';
import { promisesFor } from '../../../src/domain/service-level/request-promises.js';
import { fromHash, toHash } from '../../../stories/studio/state/address.js';
import { brokenBrands, wholeBrand } from '../../brand/examples.js';
import type { Parser } from './parser.js';

const whole = JSON.stringify(wholeBrand);
const file = (members: object) => JSON.stringify({ ...wholeBrand, ...members });
const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

export const brandFiles: Parser = {
  name: 'brand files',
  documents: [whole, ...brokenBrands.map((broken) => asText(broken.file))].filter(
    (text) => text.length < 6000,
  ),
  scraps: [
    '"__proto__":{"x":1},',
    '"messages":{',
    '"en":{',
    '"constructor":',
    '"#fff"',
    'url(//evil.example)',
    '";}*{',
    '\\',
    '[[[[',
    'null',
  ],
  places: {
    name: (text) => file({ name: text }),
    font: (text) => file({ fonts: [text] }),
    color: (text) => file({ color: text, accent: text }),
    logo: (text) => file({ logo: { light: text, dark: `data:image/png;${text}` } }),
    phone: (text) => file({ emergency: { phone: text } }),
    link: (text) => file({ links: { privacy: text, help: text } }),
    words: (text) => file({ messages: { en: { requestForm: { send: { repair: text } } } } }),
    'names of words': (text) =>
      file({ messages: { [text]: { [text]: text } }, terms: { locales: { en: { [text]: text } } } }),
    members: (text) => file({ [text]: text }),
    whole: (text) => `{${text}`,
  },
  async read(document) {
    // Another text is the address of a file.
    const source = document.startsWith('{') ? document : `{${document}`;
    const { brand, faults } = await loadBrand(source);
    const { measures, light, dark } = themeOf(brand);
    for (const [name, value] of Object.entries({ ...measures, ...light, ...dark })) {
      // No value ends its declaration, or asks for something.
      const outside = value.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
      if (/[;{}<>!@\\\n]|url|image|\/\*/i.test(outside)) throw new Error(`${name}: ${value}`);
    }
    return { brand: { ...brand, logo: undefined, links: undefined }, faults };
  },
};

export const studioAddresses: Parser = {
  name: 'addresses of the studio',
  documents: [
    `#${toHash({ name: '邻里', color: '#1677ff' })}`,
    `#${toHash({ terms: { packs: ['tenant'] } })}`,
    '#brand=',
    '#usage',
  ],
  scraps: [
    '#',
    'brand=',
    '%',
    '-',
    '_',
    '+',
    '/',
    '=',
    'AAAA',
    btoa('{"__proto__":{"x":1}}'),
    btoa('[[[['),
    '\ud800',
  ],
  places: {
    whole: (text) => text,
    brand: (text) => `#brand=${text}`,
    name: (text) => `#${toHash({ [text]: text })}`,
  },
  read: (document) => fromHash(document),
};

const levels = {
  level: wholeBrand.serviceLevel,
  calendars: wholeBrand.calendars,
};

const promising = (goal: string, clock: string) => ({
  ...levels.level,
  targets: [{ metric: 'response', goal, clock }],
});

/** What the form asks about while it is written. */
const filed = { kind: 'repair', status: 'submitted', createdAt: '2026-11-23T15:05:00+08:00' } as const;

export const serviceLevels: Parser = {
  name: 'service levels of tenants',
  documents: [
    JSON.stringify(levels),
    JSON.stringify({ ...levels, level: { ...levels.level, pauses: ['awaiting-resident'] } }),
    JSON.stringify({ level: promising('P99999999D', 'wall') }),
  ],
  scraps: [
    '"__proto__":{"x":1},',
    '"P1D"',
    '"PT0S"',
    '"-P1D"',
    '"P99999999D"',
    '["09:00","09:00"]',
    '["18:00","09:00"]',
    '"24:00"',
    '[[[[',
  ],
  places: {
    goal: (text) => JSON.stringify({ ...levels, level: promising(text, text) }),
    'days on the wall': (text) => JSON.stringify({ level: promising(`P${text}D`, 'wall') }),
    'working days': (text) => JSON.stringify({ ...levels, level: promising(`P${text}D`, 'office') }),
    week: (text) =>
      JSON.stringify({ calendars: [{ id: text, timeZone: text, week: { mon: [[text, text]] } }] }),
  },
  read(document) {
    let value: { calendars?: unknown; level?: unknown };
    try {
      value = Object(JSON.parse(document)) as typeof value;
    } catch {
      return undefined;
    }
    const calendars = value.calendars === undefined ? [] : readCalendars(value.calendars, () => undefined);
    const level = readLevel(value.level, calendars, () => undefined);
    return { calendars, level, promises: level && promisesFor(level, calendars, filed) };
  },
};
