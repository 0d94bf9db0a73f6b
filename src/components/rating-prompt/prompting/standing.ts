import { withDeadline } from '../../../adapter/deadline.js';
import type { RatingsPort } from '../../../adapter/ports.js';
import type { Rating, RatingInput } from '../../../domain/rating.js';

// The rating that stands at the backend, where another was meant to.

/** What stands for one subject; `undefined` where nothing does or the backend never says, `unknown` where it did not answer. */
export async function standingRating(
  ratings: RatingsPort | undefined,
  subjectId: string,
): Promise<Rating | undefined | 'unknown'> {
  if (!ratings?.get) return undefined;
  const get = (signal: AbortSignal) => ratings.get!(subjectId, { signal });
  return withDeadline(undefined, get).catch(() => 'unknown' as const);
}

/** Whether it is the resident's own and says the same: then it was sent, and only the receipt was lost. */
export function isWhatWasSent(standing: Rating, input: Said): boolean {
  return standing.mine !== false && contentOf(standing) === contentOf(input);
}

type Said = Omit<RatingInput, 'invitationId'>;

function contentOf({ score, dimensions = [], reasonIds = [], ...said }: Said): string {
  const { comment = '', callBack = false, thanks = false } = said;
  const judged = dimensions.map(({ id, perceived, expected }) => [id, perceived, expected].join());
  return JSON.stringify([score, judged.sort(), [...reasonIds].sort(), comment, callBack, thanks]);
}
