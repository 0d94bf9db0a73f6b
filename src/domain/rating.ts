import type { Person } from './person.js';
import type { Instant } from './time.js';

/** Satisfaction 1–5, emoji 1–5, effort 1–7, recommendation 0–10. */
export const ratingScales = ['satisfaction', 'emoji', 'effort', 'recommendation'] as const;
export type RatingScale = (typeof ratingScales)[number];

/** One thing a resident is asked to judge: timeliness, quality, attitude. */
export interface RatingDimension {
  id: string;
  label: string;
  /** Whether to ask what was expected as well as what was met. */
  askExpectation?: boolean;
}

/** An invitation to rate one finished piece of work. */
export interface RatingInvitation {
  id: string;
  /** What is rated. */
  subject: { type: 'request' | 'activity'; id: string; title: string };
  scale: RatingScale;
  dimensions?: readonly RatingDimension[];
  /** Reasons offered as chips after the score. */
  reasons?: readonly { id: string; label: string; for?: 'low' | 'high' }[];
  /** Who did the work, for a word of thanks. */
  person?: Person;
  /** When the work was finished: the moment from which the prompt waits. */
  resolvedAt: Instant;
  expiresAt?: Instant;
}

/** What a resident answers. */
export interface RatingInput {
  invitationId: string;
  scale: RatingScale;
  score: number;
  dimensions?: readonly { id: string; perceived: number; expected?: number }[];
  reasonIds?: readonly string[];
  comment?: string;
  callBack?: boolean;
}

/** A rating as the backend keeps it. */
export interface Rating extends RatingInput {
  id: string;
  createdAt: Instant;
  /** Until when the resident may change it. */
  editableUntil?: Instant;
  reply?: { by?: Person; text: string; at: Instant };
}
