import type { Terms } from '../../i18n/terms.js';

/**
 * The packs: sets of terms that go together, each for one thing that is called by several names. A brand takes as many
 * as it needs, the later the stronger: `terms: { packs: ["owner", "management-office"] }`.
 */
export const termPackNames = [
  /** Who is served: owners (of flats, who vote and pay), tenants, members (of a club or co-operative), elders. */
  'owner',
  'tenant',
  'member',
  'elder',
  /** Who answers. */
  'management-office',
  'property-company',
  'residents-committee',
  'owners-committee',
  /** Who comes. */
  'steward',
  /** What is filed. */
  'work-order',
  'ticket',
  /** Where all live, and where one lives. */
  'building',
  'estate',
  'flat',
] as const;

export type TermPackName = (typeof termPackNames)[number];

/** What one locale says for each pack. */
export type LocalePacks = Readonly<Record<TermPackName, Partial<Terms>>>;
