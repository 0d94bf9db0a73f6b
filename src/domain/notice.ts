import type { Person } from './person.js';
import type { Instant } from './time.js';

export const noticeKinds = ['notice', 'outage', 'works', 'disclosure'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A file that goes with a notice or an activity. */
export interface Attachment {
  name: string;
  url: string;
  /** Media type. */
  type?: string;
  /** Size in bytes. */
  bytes?: number;
}

/** Whom a notice is for. `label` says it in words: "Building 3". */
export interface NoticeScope {
  level: 'community' | 'building' | 'unit' | 'home';
  id?: string;
  label?: string;
}

/** What stands on a building's board. */
export interface Notice {
  id: string;
  kind: NoticeKind;
  title: string;
  /** The body. HTML is cleaned before it is shown. */
  body: { type: 'text' | 'html'; content: string };
  category?: { id: string; name: string };
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
  scope?: readonly NoticeScope[];
  /** For `outage` and `works`: from when to when. */
  window?: { from: Instant; until?: Instant };
  /** For `disclosure`: the period it covers, ISO 8601 (`2026-Q3`, `2026-11`), and when the next is due. */
  period?: string;
  nextDueAt?: Instant;
  /** What was wrong in the earlier text, when this notice corrects one. */
  correction?: { of: string; text: string; at: Instant };
  /** Set when the resident is asked to acknowledge it. */
  acknowledgement?: { by?: Person; until?: Instant; acknowledgedAt?: Instant };
  readAt?: Instant;
  attachments?: readonly Attachment[];
}
