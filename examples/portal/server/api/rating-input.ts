import * as v from 'valibot';
import {
  problemsOfRating,
  ratingScales,
  type RatingInput,
  type RatingInvitation,
} from '../../../../src/domain/index.js';
import { anyText, invalid, parse } from './request-input.js';

const ratingSchema = v.object({
  invitationId: v.string(),
  scale: v.picklist(ratingScales, 'unknown-choice'),
  score: v.number(),
  dimensions: v.optional(
    v.array(v.object({ id: anyText, perceived: v.optional(v.number()), expected: v.optional(v.number()) })),
  ),
  reasonIds: v.optional(v.array(anyText)),
  comment: v.optional(anyText),
  callBack: v.optional(v.boolean()),
  thanks: v.optional(v.boolean()),
});

/**
 * What a resident thinks, as it was sent.
 *
 * @throws Problem that names every field that has no form.
 */
export function readRating(body: unknown): RatingInput {
  return parse(ratingSchema, body);
}

/**
 * Holds an answer against what was asked.
 *
 * @throws Problem that names every field that is wrong.
 */
export function judgeRating(invitation: RatingInvitation, input: RatingInput): void {
  const problems = problemsOfRating(invitation, input);
  if (Object.keys(problems).length > 0) throw invalid(problems);
}
