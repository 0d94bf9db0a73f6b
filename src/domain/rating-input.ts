import {
  dimensionBounds,
  ratingCommentLimit,
  scaleBounds,
  type RatingInput,
  type RatingInvitation,
  type ScaleBounds,
} from './rating.js';
import { countCharacters } from './text.js';

/** What can be wrong with one part of a rating: a code that the messages put into words. */
export type RatingProblem =
  'required' | 'too-small' | 'too-large' | 'too-long' | 'format' | 'unknown-choice' | 'invalid';

/**
 * What is wrong with an answer to an invitation, by path: `score`, `comment`, `dimensions.quality.expected`. Empty when
 * nothing is. Judged alike in a browser and on a server.
 */
export function problemsOfRating(
  { id, scale, dimensions = [], reasons = [], person, offersCallBack }: RatingInvitation,
  input: RatingInput,
): Record<string, RatingProblem> {
  const problems: Record<string, RatingProblem> = {};
  const note = (path: string, problem: RatingProblem | undefined) => {
    if (problem) problems[path] = problem;
  };
  if (input.invitationId !== id) note('invitationId', 'unknown-choice');
  if (input.scale !== scale) note('scale', 'unknown-choice');
  else note('score', input.score == null ? 'required' : problemOfScore(input.score, scaleBounds[scale]));

  const answered = new Set<string>();
  for (const { id: dimension, perceived, expected } of input.dimensions ?? []) {
    const asked = dimensions.find((candidate) => candidate.id === dimension);
    const path = `dimensions.${dimension}`;
    if (!asked) note(path, 'unknown-choice');
    else if (answered.has(dimension)) note(path, 'invalid');
    answered.add(dimension);
    note(`${path}.perceived`, problemOfScore(perceived, dimensionBounds));
    note(`${path}.expected`, problemOfScore(expected, dimensionBounds));
    if (asked && !asked.askExpectation && expected !== undefined) note(`${path}.expected`, 'invalid');
  }

  const known = new Set(reasons.map((reason) => reason.id));
  const given = input.reasonIds ?? [];
  if (!given.every((reason) => known.has(reason))) note('reasonIds', 'unknown-choice');
  else if (new Set(given).size < given.length) note('reasonIds', 'invalid');

  if (countCharacters(input.comment ?? '') > ratingCommentLimit) note('comment', 'too-long');
  if (input.callBack && !offersCallBack) note('callBack', 'invalid');
  if (input.thanks && !person) note('thanks', 'invalid');
  return problems;
}

function problemOfScore(score: number | undefined, { min, max }: ScaleBounds): RatingProblem | undefined {
  if (score === undefined) return undefined;
  if (!Number.isInteger(score)) return 'format';
  if (score < min) return 'too-small';
  return score > max ? 'too-large' : undefined;
}
