import type { Contact } from './person.js';
import type { RequestKind } from './request.js';
import type { WorkCalendar } from './service-level/calendar.js';
import type { ServiceLevel } from './service-level/level.js';

/** Everything a form needs to know before a resident can fill it. */
export interface Intake {
  /** Which kinds the backend takes; all when left out. */
  kinds?: readonly RequestKind[];
  categories: readonly Category[];
  /** The resident's homes. */
  homes?: readonly Home[];
  /** Common areas, as a tree. */
  areas?: readonly Area[];
  /** How the resident can be reached, where the portal knows it. What is here is not asked again. */
  contact?: Contact;
  /** The number to call in an emergency. */
  emergencyPhone?: string;
  /** Which kinds may be sent without a name; none when left out. */
  anonymousKinds?: readonly RequestKind[];
  /** Who is signed in: an opaque id. What a device keeps is kept for them alone. */
  residentId?: string;
  /** The published standard, so that residents see what is promised before they send. */
  serviceLevel?: ServiceLevel;
  /** The calendars that the standard names. */
  calendars?: readonly WorkCalendar[];
}

/** What a request is about: "Plumbing – leak". */
export interface Category {
  id: string;
  name: string;
  /** The heading it stands under: "Water and heating". */
  group?: string;
  /** The kinds it serves; all when left out. */
  kinds?: readonly RequestKind[];
  /** More words that find it in a search. */
  keywords?: readonly string[];
  /** Whether it is an emergency by itself: gas, a lift with someone in it. */
  emergency?: boolean;
  /** Whether the category asks for more: `RequestsPort.fields()` tells what. */
  hasFields?: boolean;
}

/** A home the resident may report for. */
export interface Home {
  id: string;
  /** As the resident knows it: "Building 3, unit 2, 502". */
  label: string;
}

/** A common area: a building, a garage, a lift; may hold others. */
export interface Area {
  id: string;
  label: string;
  areas?: readonly Area[];
}

/** The datatypes of Open311 GeoReport v2 (GET service definition), and `information` for `variable: false`. */
export const fieldTypes = [
  'string',
  'number',
  'datetime',
  'text',
  'single-choice',
  'multiple-choice',
  'information',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** One question that a category asks. */
export interface Field {
  code: string;
  type: FieldType;
  /** The question; for `information`, the text to read. */
  label: string;
  /** Help below the label. */
  hint?: string;
  required?: boolean;
  /** For the two choice types. */
  choices?: readonly { value: string; label: string }[];
  /** For `number`: the bounds, both included. */
  min?: number;
  max?: number;
  /** For `string` and `text`: the most characters the backend takes. */
  maxLength?: number;
}

/** What the backend takes as photos. */
export interface PhotoLimits {
  /** How many a request may carry. */
  count: number;
  /** Bytes of one uploaded file. */
  bytes: number;
  /** Media types, for example `image/jpeg`. JPEG is what the form makes of any photo it can read. */
  types: readonly string[];
}

/** Homes, areas and their parents flattened in reading order, each with its depth (0 at the top). */
export function flattenAreas(areas: readonly Area[], depth = 0): { area: Area; depth: number }[] {
  return areas.flatMap((area) => [{ area, depth }, ...flattenAreas(area.areas ?? [], depth + 1)]);
}

/** The categories that serve a kind, in the backend's order. */
export function categoriesFor(intake: Intake, kind: RequestKind): Category[] {
  return intake.categories.filter(({ kinds }) => kinds?.includes(kind) ?? true);
}

/** Categories under their headings, both in order of appearance. */
export function groupCategories(
  categories: readonly Category[],
): { group: string; categories: Category[] }[] {
  const groups = new Map<string, Category[]>();
  for (const category of categories) {
    const name = category.group ?? '';
    const members = groups.get(name);
    if (members) members.push(category);
    else groups.set(name, [category]);
  }
  return [...groups].map(([group, members]) => ({ group, categories: members }));
}

/** Whether every word of the search is in the category's name, heading or keywords. */
export function matchesSearch(category: Category, search: string): boolean {
  const text = [category.name, category.group, ...(category.keywords ?? [])].join(' ').toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
