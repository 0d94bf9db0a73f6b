import type { WorkCalendar } from '../domain/service-level/calendar.js';
import type { ServiceLevel } from '../domain/service-level/level.js';
import type { CommunityAdapter } from './adapter.js';

/** How large and how far apart everything is. `elder`: text from 18 px, targets of 60 px, stronger contrast. */
export const densities = ['compact', 'normal', 'elder'] as const;
export type Density = (typeof densities)[number];

/** The elements that a brand may limit, by their tag without the prefix. */
export interface BrandFeatures {
  'request-form'?: { photos?: boolean; similar?: boolean; anonymous?: boolean };
  'request-tracker'?: {
    photos?: boolean;
    comment?: boolean;
    urge?: boolean;
    cancel?: boolean;
    reopen?: boolean;
  };
  'rating-prompt'?: { change?: boolean; reopen?: boolean };
  'notice-board'?: { acknowledge?: boolean; share?: boolean; print?: boolean };
  'activity-calendar'?: { rsvp?: boolean; share?: boolean };
}

/** Words of one locale that replace the library's own, by section and key. */
export type LocaleOverrides = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Words that replace the library's own: `{ 'zh-Hans': { requestForm: { send: '提交工单' } } }`. */
export type MessageOverrides = Readonly<Record<string, LocaleOverrides>>;

/** A text for everybody, or one for each locale: `{ en: 'Linli Homes', 'zh-Hans': '邻里物业' }`. */
export type BrandText = string | Readonly<Record<string, string>>;

/**
 * What a property brand makes its own, as one JSON file: `src/schemas/brand.schema.json` is its schema. Everything
 * may be left out. `linli/brand.js` reads it, and what is wrong in it falls back to the library's own, field by field.
 */
export interface Brand {
  /** The version of this format. */
  version?: 1;
  /** The company's name as residents know it. */
  name?: BrandText;
  /**
   * Addresses of the company's logo, https or of the same site. The elements print `light`, on paper; `dark` is for what
   * the page itself shows on dark grounds.
   */
  logo?: { light: string; dark?: string; alt?: BrandText };
  /** The brand's colour, `#1677ff`: what is pressed, what is chosen, and a tint of every ground. */
  color?: string;
  /** A second colour for what is marked and not pressed: the `info` family. */
  accent?: string;
  /** The corner of a control, px, 0–24; small and large ones follow. */
  radius?: number;
  density?: Density;
  /** Family names, the first first: `["HarmonyOS Sans", "sans-serif"]`. No font is ever loaded. */
  fonts?: readonly string[];
  /** `none`: nothing moves or fades, whatever the device prefers. */
  motion?: 'full' | 'none';
  /** What residents, the company and its staff are called: packs by name, then single terms by locale. */
  terms?: {
    packs?: readonly string[];
    locales?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  messages?: MessageOverrides;
  features?: BrandFeatures;
  emergency?: {
    /** The number to call, when the backend has none. */
    phone?: string;
    /** Ids of categories that are an emergency by themselves, beside those the backend marks. */
    categories?: readonly string[];
  };
  /** The published standard, when the backend sends none. */
  serviceLevel?: ServiceLevel;
  /** The calendars that the standard names. */
  calendars?: readonly WorkCalendar[];
  /** Addresses for residents, https or of the same site. */
  links?: { privacy?: string; terms?: string; help?: string };
}

/** A brand that was read and holds: every field can be used as it stands. */
export interface BrandInForce extends Brand {
  /** Its words, the stronger the later. */
  readonly words: readonly MessageOverrides[];
  /** The density that a provider set, whatever its brand says: a resident's choice outlives a brand further in. */
  readonly worn?: Density | undefined;
  /** The adapter as an element with this tag sees it: without what the brand switches off. */
  readonly limit: (adapter: CommunityAdapter, tag: string) => CommunityAdapter;
}
