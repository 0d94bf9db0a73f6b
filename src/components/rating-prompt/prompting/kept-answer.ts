import { flag, listOf, number, object, recordOf, text, id } from '../../../adapter/shape.js';
import type { Answer, Judgement } from '../rating-prompt.model.js';

/** An answer as it is kept on the device; with the id of the rating that it is to change. */
export interface KeptAnswer {
  readonly answer: Answer;
  readonly ratingId?: string;
}

/** What is read from the device, checked. */
export function readAnswer(stored: object): KeptAnswer | undefined {
  try {
    return keptShape(stored);
  } catch {
    return undefined;
  }
}

const keptShape = object<KeptAnswer>(
  {
    answer: object<Answer>(
      {
        dimensions: recordOf(object<Judgement>({}, { perceived: number, expected: number })),
        reasonIds: listOf(id),
        comment: text,
        callBack: flag,
        thanks: flag,
      },
      { score: number },
    ),
  },
  { ratingId: id },
);
