import { ratingScales, type Rating, type RatingInvitation, type RatingSummary } from '../domain/rating.js';
import { checkSubscribe, guard, readOne, readPage, type Report } from './checking.js';
import type { RatingsPort } from './ports.js';
import { flag, id, instant, listOf, number, object, oneOf, text } from './shape.js';
import { personShape } from './person-shape.js';

/** The ratings port with everything checked that comes back through it, as `checkRequests()` does for requests. */
export function checkRatings(port: RatingsPort, report: Report): RatingsPort {
  const checked: RatingsPort = {
    invitations: (query, options) =>
      guard(
        options,
        () => port.invitations(query, options),
        (raw) => readPage(invitationShape, raw, 'rating invitation', report),
      ),
    submit: (input, options) =>
      guard(
        options,
        () => port.submit(input, options),
        (raw) => readOne(ratingShape, raw),
      ),
  };
  if (port.update) {
    checked.update = (ratingId, input, options) =>
      guard(
        options,
        () => port.update!(ratingId, input, options),
        (raw) => readOne(ratingShape, raw),
      );
  }
  if (port.get) {
    checked.get = (subjectId, options) =>
      guard(
        options,
        () => port.get!(subjectId, options),
        (raw) => (raw === undefined || raw === null ? undefined : readOne(ratingShape, raw)),
      );
  }
  if (port.summary) {
    checked.summary = (options) =>
      guard(
        options,
        () => port.summary!(options),
        (raw) => readOne(summaryShape, raw),
      );
  }
  if (port.subscribe) checked.subscribe = checkSubscribe((listener) => port.subscribe!(listener), report);
  return checked;
}

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
