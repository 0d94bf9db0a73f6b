import type { Person } from './person.js';
import type { Instant } from './time.js';

export const noticeKinds = ['notice', 'outage', 'works', 'disclosure'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const scopeLevels = ['community', 'building', 'unit', 'home'] as const;
export type ScopeLevel = (typeof scopeLevels)[number];

/** A file that goes with a notice or an activity. */
export interface Attachment {
  name: string;
  url: string;
  /** Media type. */
  type?: string;
  /** Size in bytes. */
  bytes?: number;
}

/** A page that a notice points to. */
export interface NoticeLink {
  label: string;
  url: string;
}

/** A part of the community. `label` says it in words: "Building 3". */
export interface NoticeScope {
  level: ScopeLevel;
  id?: string;
  label?: string;
}

/** What notices are sorted by: "Water and power". */
export interface NoticeCategory {
  id: string;
  name: string;
}

/** What was changed in a notice after it was published, in the issuer's words. */
export interface NoticeCorrection {
  at: Instant;
  /** What was wrong and what holds: "The water is back at 18:00, not at 16:00." */
  text: string;
}

/** That the resident is asked to say that they have taken note (必读, 签收). */
export interface Acknowledgement {
  /** Who asks for it. */
  by?: Person;
  /** Until when. */
  until?: Instant;
  /** When this resident did. */
  acknowledgedAt?: Instant;
}

/** What stands on a building's board. */
export interface Notice {
  id: string;
  kind: NoticeKind;
  title: string;
  /** The body. HTML is cleaned before it is shown. */
  body: { type: 'text' | 'html'; content: string };
  category?: NoticeCategory;
  priority?: 'urgent' | 'normal';
  pinned?: boolean;
  issuer?: Person;
  /** The issuer's own number: "2026-17". */
  number?: string;
  publishedAt: Instant;
  updatedAt?: Instant;
  /** From when and until when it applies. */
  validFrom?: Instant;
  validUntil?: Instant;
  /** Whom it is for, and so why this resident sees it. Absent: everybody. */
  scope?: readonly NoticeScope[];
  /** For `outage` and `works`: from when to when. */
  window?: { from: Instant; until?: Instant };
  /** For `outage` and `works`: the places affected, where they are others than whom it is for. */
  places?: readonly NoticeScope[];
  /** Whether this resident's home is among the places affected. Absent: nobody knows, so it may be. */
  affectsHome?: boolean;
  /** For `disclosure`: the period it covers, ISO 8601 (`2026`, `2026-Q3`, `2026-11`), and when the next is due. */
  period?: string;
  nextDueAt?: Instant;
  /** What was changed since it was published, the latest first. */
  corrections?: readonly NoticeCorrection[];
  /** Set when it no longer holds: it stays readable, and says so. */
  withdrawn?: { at: Instant; reason?: string };
  /** Set when the resident is asked to acknowledge it. */
  acknowledgement?: Acknowledgement;
  /** When this resident read it, where the backend keeps that; what was changed since is unread again. */
  readAt?: Instant;
  attachments?: readonly Attachment[];
  links?: readonly NoticeLink[];
  /** Its own address, for sharing. */
  url?: string;
}

/** How the window of an outage or of works stands at a moment; `undefined` of a notice that has none. */
export function windowState(
  { window }: Pick<Notice, 'window'>,
  now: number,
): 'ahead' | 'now' | 'over' | undefined {
  if (!window) return undefined;
  if (now < Date.parse(window.from)) return 'ahead';
  return window.until !== undefined && Date.parse(window.until) <= now ? 'over' : 'now';
}

/** Whether it no longer applies: its validity has ended, it was withdrawn, or what it told of is over. */
export function isExpired(notice: Notice, now: number): boolean {
  const { validUntil, withdrawn } = notice;
  if (withdrawn) return true;
  return validUntil === undefined ? windowState(notice, now) === 'over' : Date.parse(validUntil) <= now;
}

/**
 * Whether it matters at the moment, wherever it stands in the list: it is urgent, or tells of something that goes on or
 * is ahead and reaches this home.
 */
export function isCurrent(notice: Notice, now: number): boolean {
  const { affectsHome, priority, validFrom, window } = notice;
  if (isExpired(notice, now)) return false;
  if (window) return windowState(notice, now) !== 'over' && affectsHome !== false;
  return priority === 'urgent' && !(validFrom !== undefined && Date.parse(validFrom) > now);
}

/** What matters now in the order in which it matters: what is urgent, then what goes on or begins soonest. */
export function inOrderOfNeed(notices: readonly Notice[]): readonly Notice[] {
  const rank = ({ priority }: Notice) => (priority === 'urgent' ? 0 : 1);
  const begins = ({ window, publishedAt }: Notice) => Date.parse(window?.from ?? publishedAt);
  return [...notices].sort(
    (one, other) => rank(one) - rank(other) || begins(one) - begins(other) || (one.id < other.id ? -1 : 1),
  );
}

/** When its text became what it is: when it was published, or corrected last. */
export const changedAt = ({ publishedAt, corrections }: Notice): Instant =>
  corrections?.[0]?.at ?? publishedAt;

/** Whether it was corrected after what the resident saw of it, which `seen` names by its `changedAt()`. */
export function isCorrectedSince(notice: Notice, seen: Instant | undefined): boolean {
  // What nobody said is neither before anything nor after: NaN.
  return Date.parse(seen ?? '') < Date.parse(changedAt(notice));
}

/** Whether the resident has not read it as it is now, by the backend's word and, where there is one, the device's. */
export function isUnread(notice: Notice, locallyReadAt?: Instant): boolean {
  const changed = Date.parse(changedAt(notice));
  return ![notice.readAt, locallyReadAt].some((read) => Date.parse(read ?? '') >= changed);
}
