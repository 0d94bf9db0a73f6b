import type { Person } from './person.js';
import type { Instant } from './time.js';

/** Satisfaction 1–5, emoji 1–5, effort 1–7, recommendation 0–10. */
export const ratingScales = ['satisfaction', 'emoji', 'effort', 'recommendation'] as const;
export type RatingScale = (typeof ratingScales)[number];

/** The lowest and the highest score of a scale, and where low ends and high begins; all four included. */
export interface ScaleBounds {
  readonly min: number;
  readonly max: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The higher, the better, on every scale: 7 on the effort scale is "very easy". What is low and high on the
 * recommendation scale are the detractors and promoters of the net promoter score; on the others the two lowest (effort:
 * three) and the two highest answers.
 */
export const scaleBounds: Readonly<Record<RatingScale, ScaleBounds>> = {
  satisfaction: { min: 1, max: 5, low: 2, high: 4 },
  emoji: { min: 1, max: 5, low: 2, high: 4 },
  effort: { min: 1, max: 7, low: 3, high: 6 },
  recommendation: { min: 0, max: 10, low: 6, high: 9 },
};

/** Dimensions are judged in five steps, whatever the scale of the whole. */
export const dimensionBounds = scaleBounds.satisfaction;

/** Whether a score calls for help, or for thanks. */
export type ScoreTone = 'low' | 'middle' | 'high';

/** What a score says, on its scale. */
export function toneOf(scale: RatingScale, score: number): ScoreTone {
  const { low, high } = scaleBounds[scale];
  if (score <= low) return 'low';
  return score >= high ? 'high' : 'middle';
}

/** One thing a resident is asked to judge: timeliness, quality, attitude. */
export interface RatingDimension {
  id: string;
  label: string;
  /** Whether to ask what was expected as well as what was met. */
  askExpectation?: boolean;
}

/** A reason that is offered after the score. */
export interface RatingReason {
  id: string;
  label: string;
  /** The scores that it is offered for; all when left out. */
  for?: 'low' | 'high';
}

/** An invitation to rate one finished piece of work. */
export interface RatingInvitation {
  id: string;
  /** What is rated. `number` is what people say on the phone: "R-2026-0042". */
  subject: { type: 'request' | 'activity'; id: string; title: string; number?: string };
  scale: RatingScale;
  dimensions?: readonly RatingDimension[];
  /** Reasons offered as chips after the score. */
  reasons?: readonly RatingReason[];
  /** Who did the work, for a word of thanks. */
  person?: Person;
  /** Whether somebody calls back when the resident asks for it. */
  offersCallBack?: boolean;
  /** When the work was finished: the moment from which the prompt waits. */
  resolvedAt: Instant;
  expiresAt?: Instant;
}

/** What a resident answers. Nothing but the score has to be there. */
export interface RatingInput {
  invitationId: string;
  scale: RatingScale;
  score: number;
  /** Each 1–5: what was met, and what had been expected. */
  dimensions?: readonly { id: string; perceived?: number; expected?: number }[];
  reasonIds?: readonly string[];
  comment?: string;
  callBack?: boolean;
  /** Thanks for the person who did the work, to be passed on. */
  thanks?: boolean;
}

/** A rating as the backend keeps it. */
export interface Rating extends RatingInput {
  id: string;
  /** What was rated. */
  subjectId: string;
  createdAt: Instant;
  updatedAt?: Instant;
  /** Whether it is the reader's own, not that of somebody else of their household. Absent: it is. */
  mine?: boolean;
  /** Until when the resident may change it. Absent: it stays as it is. */
  editableUntil?: Instant;
  reply?: { by?: Person; text: string; at: Instant };
}

/** How satisfied residents are, never without the method and the number of answers. */
export interface RatingSummary {
  scale: RatingScale;
  /** In words: "mean of 1–5, repairs of the last 90 days". */
  method: string;
  answers: number;
  /** Answers per invitation, 0–1. */
  responseRate: number;
  /** Absent while there are too few answers to say anything. */
  mean?: number;
}

/** How a comment may be judged: graphemes at most. */
export const ratingCommentLimit = 2000;
