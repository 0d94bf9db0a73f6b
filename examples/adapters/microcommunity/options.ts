import type { ActivityCategory, Home, RatingDimension, TimeZone } from '../../../src/domain/index.js';

/** What the portal knows, and the owner API does not say. */
export interface MicroCommunityOptions {
  /**
   * The address under which `/app/` lies. Let it be the portal's own server: it adds `app-id`, `req-time`,
   * `transaction-id` and `sign`, whose secret is none once it is in a page.
   */
  baseUrl: string | URL;
  /** For every call: `() => ({ Authorization: 'Bearer …' })`. */
  headers?: () => HeadersInit | Promise<HeadersInit>;
  fetch?: typeof fetch;
  /** The community that the page is about. */
  community: { id: string; name: string };
  /** In which its times are, which come without a zone. */
  zone: TimeZone;
  /** Who is signed in. */
  owner: { id: string; name: string; tel: string };
  /** Their homes, by the ids that repairs name. */
  homes: readonly Home[];
  /** Kinds of complaints, by their `typeCd`. Absent: none are taken. */
  complaintTypes?: readonly { id: string; name: string }[];
  /** What the two scores beside the whole are about, in the resident's language. Absent: only the whole is asked. */
  dimensions?: { doorSpeed: string; repairmanService: string };
  /** What activities are, by their `typeCd`. Those that are not named are `other`. */
  activityCategories?: Readonly<Record<string, ActivityCategory>>;
}

/** The things that a resident is asked to judge, by the names that the API has for the scores. */
export function dimensionsOf({ dimensions }: MicroCommunityOptions): readonly RatingDimension[] {
  if (!dimensions) return [];
  const { doorSpeed, repairmanService } = dimensions;
  return [
    { id: 'doorSpeedScore', label: doorSpeed },
    { id: 'repairmanServiceScore', label: repairmanService },
  ];
}
