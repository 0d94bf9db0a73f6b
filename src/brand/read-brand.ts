import type { Brand, BrandFeatures, BrandText } from '../adapter/brand.js';
import { densities } from '../adapter/brand.js';
import { readCalendars, readLevel } from '../adapter/level-shapes.js';
import { isObject } from '../adapter/shape.js';
import { terms } from '../i18n/en/terms.js';
import { dialable } from '../internal/dialable.js';
import {
  address,
  color,
  flag,
  isMembers,
  listOf,
  localeProblem,
  member,
  members,
  numberBetween,
  oneOf,
  picture,
  recordOf,
  refuse,
  text,
  type BrandFault,
  type Field,
  type Place,
} from './fields.js';
import { messageOverrides } from './read-messages.js';
import { termPackNames } from './term-packs/index.js';

/** A brand of which every field can be used, and what was wrong with the others. */
export interface BrandReading {
  brand: Brand;
  faults: readonly BrandFault[];
}

const brandText =
  (most: number): Field<BrandText> =>
  (place) =>
    isObject(place.value) ? recordOf(text(most), localeProblem)(place) : text(most)(place);

type Flags<Name extends string> = { [Key in Name]?: boolean };

const flags = <const Name extends string>(...names: Name[]): Field<Flags<Name>> =>
  members<Flags<Name>>(
    Object.fromEntries(names.map((name) => [name, flag])) as Parameters<typeof members<Flags<Name>>>[0],
  );

const features = members<BrandFeatures>({
  'request-form': flags('photos', 'similar', 'anonymous'),
  'request-tracker': flags('photos', 'comment', 'urge', 'cancel', 'reopen'),
  'rating-prompt': flags('change', 'reopen'),
  'notice-board': flags('acknowledge', 'share', 'print'),
  'activity-calendar': flags('rsvp', 'share'),
});

const logo: Field<NonNullable<Brand['logo']>> = (place) => {
  const { light, dark, alt } = logoParts(place) ?? {};
  if (light === undefined) {
    if (isObject(place.value) && place.value.light === undefined)
      refuse(place, 'it has no "light": write the address of the logo on light grounds.');
    return undefined;
  }
  return { light, ...(dark !== undefined && { dark }), ...(alt !== undefined && { alt }) };
};
const logoParts = members<{ light?: string; dark?: string; alt?: BrandText }>({
  light: picture,
  dark: picture,
  alt: brandText(200),
});

/** What is dialled: digits with what people put between them. */
const phone: Field<string> = (place) => {
  const given = text(40)(place);
  if (given === undefined || dialable(given)) return given?.trim();
  return refuse(place, `"${given}" is no telephone number: write digits, as "400-555-0110".`);
};

const termProblem = (name: string) =>
  Object.hasOwn(terms, name)
    ? undefined
    : `there is no such term: known are ${Object.keys(terms).join(', ')}.`;

/** The adapter's own checks tell of levels and calendars: where within them stands before what is wrong. */
function refuseWithin(place: Place, report: string): void {
  const [, index, path, problem] =
    /^left out an? (?:service level|calendar (\d+)): (?:\w*Error: )?(?:([\w.]+): )?(.*)$/s.exec(report) ?? [];
  const within = [place.path, index, path].filter((part) => part !== undefined && part !== 'record');
  refuse({ ...place, path: within.join('.') }, `${problem ?? report}.`.replace(/\.\.$/, '.'));
}

const serviceLevel =
  (calendars: Brand['calendars']): Field<NonNullable<Brand['serviceLevel']>> =>
  (place) =>
    readLevel(place.value, calendars ?? [], (report) => refuseWithin(place, report));

const calendarList: Field<NonNullable<Brand['calendars']>> = (place) => {
  if (!Array.isArray(place.value)) return refuse(place, 'it is no list: write calendars in brackets.');
  return readCalendars(place.value, (report) => refuseWithin(place, report));
};

const fieldsWith = (calendars: Brand['calendars']) =>
  members<Brand & { $schema?: string }>({
    $schema: text(2000),
    version: oneOf([1]),
    name: brandText(100),
    logo,
    color,
    accent: color,
    radius: numberBetween(0, 24),
    density: oneOf(densities),
    fonts: listOf(text(100), 20),
    motion: oneOf(['full', 'none']),
    terms: members<NonNullable<Brand['terms']>>({
      packs: listOf(oneOf(termPackNames)),
      locales: recordOf(recordOf(text(100), termProblem), localeProblem),
    }),
    messages: messageOverrides,
    features,
    emergency: members<NonNullable<Brand['emergency']>>({ phone, categories: listOf(text(200)) }),
    serviceLevel: serviceLevel(calendars),
    calendars: calendarList,
    links: members<NonNullable<Brand['links']>>({
      privacy: address,
      terms: address,
      help: address,
    }),
  });

/**
 * Reads what a brand file holds, whatever it is. Never throws: each fault comes with its path, and the field falls back
 * to the library's own; the others are used. `null` stands for a field that is left out.
 */
export function readBrand(value: unknown): BrandReading {
  const faults: BrandFault[] = [];
  const place: Place = { value, path: '', faults };
  try {
    if (!isMembers(place)) return { brand: {}, faults };
    const brand = fieldsWith(knownCalendars(place))(place) ?? {};
    delete brand.$schema;
    return { brand, faults };
  } catch {
    // An object of code may have getters that throw, or be a proxy.
    refuse(place, 'it cannot be read: give plain data, as JSON.parse() does.');
    return { brand: {}, faults };
  }
}

/** The calendars that the service level may name; their faults are reported where they stand. */
function knownCalendars(place: Place): Brand['calendars'] {
  const at = member({ ...place, faults: [] }, 'calendars');
  return at.value === undefined || at.value === null ? undefined : calendarList(at);
}
