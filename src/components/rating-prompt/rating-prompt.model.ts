import {
  toneOf,
  type RatingDimension,
  type RatingInput,
  type RatingReason,
  type RatingScale,
  type ScoreTone,
} from '../../domain/rating.js';

/** What was met in one dimension, and what had been expected, each 1–5. */
export interface Judgement {
  readonly perceived?: number | undefined;
  readonly expected?: number | undefined;
}

/** What somebody has answered so far. Blank at first, and anything can be made blank again. */
export interface Answer {
  readonly score?: number | undefined;
  /** By the dimension's id. */
  readonly dimensions: Readonly<Record<string, Judgement>>;
  readonly reasonIds: readonly string[];
  readonly comment: string;
  readonly callBack: boolean;
  readonly thanks: boolean;
}

/** What is asked. */
export interface Question {
  readonly scale: RatingScale;
  readonly dimensions: readonly RatingDimension[];
  readonly reasons: readonly RatingReason[];
  /** Whether there is room for words. */
  readonly asksComment: boolean;
  readonly offersCallBack: boolean;
  /** The name of whoever did the work, for a word of thanks; empty where it is not known any more. */
  readonly personName: string | undefined;
}

export const blankAnswer: Answer = {
  dimensions: {},
  reasonIds: [],
  comment: '',
  callBack: false,
  thanks: false,
};

/** Whether nothing is answered. */
export function isBlank({ score, dimensions, reasonIds, comment, callBack, thanks }: Answer): boolean {
  const judged = Object.values(dimensions).some(({ perceived, expected }) => perceived ?? expected);
  return score === undefined && !judged && reasonIds.length === 0 && !comment && !callBack && !thanks;
}

/** What a score says on the scale; `undefined` while there is none. */
export function toneIn({ scale }: Question, { score }: Answer): ScoreTone | undefined {
  return score === undefined ? undefined : toneOf(scale, score);
}

/** The reasons that go with the score. */
export function offeredReasons(question: Question, answer: Answer): readonly RatingReason[] {
  const tone = toneIn(question, answer);
  return question.reasons.filter((reason) => reason.for === undefined || reason.for === tone);
}

/** What is sent: of what was chosen, only what is asked at this score. */
export function toRatingInput(question: Question, answer: Answer): Omit<RatingInput, 'invitationId'> {
  const tone = toneIn(question, answer);
  const offered = offeredReasons(question, answer);
  const reasonIds = answer.reasonIds.filter((id) => offered.some((reason) => reason.id === id));
  const dimensions = question.dimensions.flatMap(({ id, askExpectation }) => {
    const { perceived, expected } = answer.dimensions[id] ?? {};
    if (perceived === undefined) return [];
    return [{ id, perceived, ...(askExpectation && expected !== undefined && { expected }) }];
  });
  const comment = question.asksComment ? answer.comment.trim() : '';
  return {
    scale: question.scale,
    score: answer.score!,
    ...(dimensions.length > 0 && { dimensions }),
    ...(reasonIds.length > 0 && { reasonIds }),
    ...(comment && { comment }),
    ...(answer.callBack && question.offersCallBack && tone === 'low' && { callBack: true }),
    ...(answer.thanks && question.personName !== undefined && tone === 'high' && { thanks: true }),
  };
}

/** A rating as it was answered. */
export function toAnswer(rating: Partial<Omit<RatingInput, 'invitationId' | 'scale'>>): Answer {
  const { score, dimensions = [], reasonIds = [], comment = '', callBack = false, thanks = false } = rating;
  const judgements = dimensions.map(({ id, ...judgement }) => [id, judgement] as const);
  return { score, dimensions: Object.fromEntries(judgements), reasonIds, comment, callBack, thanks };
}

/**
 * The entries under which a form sends it: `name` is the score; beside it `name.reasons` once for each, `name.comment`,
 * and `name.<dimension>` and `name.<dimension>.expected`.
 */
export function toFormData(name: string, question: Question, answer: Answer): FormData | null {
  if (answer.score === undefined) return null;
  const { score, dimensions = [], reasonIds = [], comment } = toRatingInput(question, answer);
  const data = new FormData();
  data.append(name, String(score));
  for (const { id, perceived, expected } of dimensions) {
    if (perceived !== undefined) data.append(`${name}.${id}`, String(perceived));
    if (expected !== undefined) data.append(`${name}.${id}.expected`, String(expected));
  }
  for (const reason of reasonIds) data.append(`${name}.reasons`, reason);
  if (comment) data.append(`${name}.comment`, comment);
  return data;
}
