import { withDeadline } from '../../../adapter/deadline.js';
import type { RatingsPort } from '../../../adapter/ports.js';
import { ResourceController } from '../../../controllers/resource.js';
import type { Rating, RatingInvitation, RatingSummary } from '../../../domain/rating.js';
import type { ElementHost } from '../../../controllers/provided.js';

/** What is known of what may be rated. */
export interface Known {
  readonly invitations: readonly RatingInvitation[];
  /** The resident's own rating of the subject, where one is named. */
  readonly rating: Rating | undefined;
}

/** One subject is looked for on so many pages. */
const mostPages = 5;

/** Loads what may be rated, and what was. */
export class RatingSource {
  readonly known: ResourceController<Known, readonly [RatingsPort, string, string | undefined]>;

  constructor(
    host: ElementHost,
    {
      port,
      locale,
      subjectId,
    }: {
      port: () => RatingsPort | undefined;
      locale: () => string;
      subjectId: () => string | undefined;
    },
  ) {
    this.known = new ResourceController(host, {
      input: () => {
        const ratings = port();
        return ratings && ([ratings, locale(), subjectId()] as const);
      },
      load: async ([ratings, language, subject], signal): Promise<Known> => {
        const options = { signal, locale: language };
        if (subject === undefined)
          return { invitations: (await ratings.invitations({}, options)).items, rating: undefined };
        const [rating, invitation] = await Promise.all([
          ratings.get?.(subject, options),
          findInvitation(ratings, { id: subject }, options),
        ]);
        return { invitations: invitation ? [invitation] : [], rating };
      },
    });
  }
}

/** The invitation to rate one subject, if there is one. */
export async function findInvitation(
  ratings: RatingsPort,
  wanted: { id: string; type?: RatingInvitation['subject']['type'] },
  options: { signal: AbortSignal; locale: string },
): Promise<RatingInvitation | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items, next } = await ratings.invitations({ ...(cursor !== undefined && { cursor }) }, options);
    const found = items.find(
      ({ subject: { type, id } }) => id === wanted.id && type === (wanted.type ?? type),
    );
    if (found || next === undefined) return found;
    cursor = next;
  }
  return undefined;
}

/** How satisfied residents are in all; `undefined` where nobody says, and nobody need know why. */
export async function summaryOf(ratings: RatingsPort, locale: string): Promise<RatingSummary | undefined> {
  if (!ratings.summary) return undefined;
  return withDeadline(undefined, (signal) => ratings.summary!({ locale, signal })).catch(() => undefined);
}
