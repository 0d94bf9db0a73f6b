import { ratingScales, type Rating, type RatingInvitation, type RatingSummary } from '../domain/rating.js';
import { checkMethods, one, oneOrNothing, page, type Report } from './checking.js';
import type { RatingsPort } from './ports.js';
import { flag, id, instant, listOf, number, object, oneOf, text } from './shape.js';
import { personShape } from './person-shape.js';

/** The ratings port with everything checked that comes back through it, as `checkRequests()` does for requests. */
export const checkRatings = (port: RatingsPort, report: Report): RatingsPort =>
  checkMethods(port, report, {
    invitations: page(invitationShape, 'rating invitation', report),
    submit: one(ratingShape),
    update: one(ratingShape),
    get: oneOrNothing(ratingShape),
    summary: one(summaryShape),
  });

type Named = { id: string; label: string };

const invitationShape = object<RatingInvitation>(
  {
    id,
    subject: object<RatingInvitation['subject']>(
      { type: oneOf(['request', 'activity']), id, title: text },
      { number: text },
    ),
    scale: oneOf(ratingScales),
    resolvedAt: instant,
  },
  {
    dimensions: listOf(
      object<Named & { askExpectation?: boolean }>({ id, label: text }, { askExpectation: flag }),
    ),
    reasons: listOf(
      object<Named & { for?: 'low' | 'high' }>({ id, label: text }, { for: oneOf(['low', 'high']) }),
    ),
    person: personShape,
    offersCallBack: flag,
    expiresAt: instant,
  },
);

/** A rating as it comes back, or as it was kept on a device. */
export const ratingShape = object<Rating>(
  { id, subjectId: id, invitationId: id, scale: oneOf(ratingScales), score: number, createdAt: instant },
  {
    dimensions: listOf(
      object<NonNullable<Rating['dimensions']>[number]>({ id }, { perceived: number, expected: number }),
    ),
    reasonIds: listOf(id),
    comment: text,
    callBack: flag,
    thanks: flag,
    updatedAt: instant,
    mine: flag,
    editableUntil: instant,
    reply: object<NonNullable<Rating['reply']>>({ text, at: instant }, { by: personShape }),
  },
);

const summaryShape = object<RatingSummary>(
  { scale: oneOf(ratingScales), method: text, answers: number, responseRate: number },
  { mean: number },
);
