import type { Rating, RatingInvitation } from '../../../../src/domain/index.js';
import { categories } from '../community/community.js';
import type { Language } from '../community/language.js';
import { daysToRate, ratingDimensions, ratingReasons, ratingScale } from '../community/rating.js';
import type { Query } from '../database/database.js';
import { personOf, peopleById } from './people.js';
import type { RatingRow } from './ratings.js';
import type { RequestRow } from './requests.js';

/** How long after the work it may be rated, ms. */
const period = daysToRate * 86_400_000;

/** What is asked about work that is done, in the reader's language. Nobody calls those back who gave no name. */
export async function toInvitations(
  query: Query,
  rows: readonly RequestRow[],
  language: Language,
): Promise<RatingInvitation[]> {
  const owners = await peopleById(
    query,
    rows.map(({ owner_id: ownerId }) => ownerId),
  );
  const named = <Item extends { label: Readonly<Record<Language, string>> }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, label: item.label[language] }));
  return rows.map((row) => {
    const owner = owners.get(row.owner_id ?? '');
    const category = categories.find(({ id }) => id === row.category_id);
    // It may be under way again while its rating is changed.
    const resolvedAt = row.resolved_at ?? row.updated_at;
    return {
      id: row.id,
      subject: {
        type: 'request',
        id: row.id,
        title: category?.name[language] ?? row.description,
        number: row.number,
      },
      scale: ratingScale,
      dimensions: named(ratingDimensions),
      reasons: named(ratingReasons),
      ...(owner && { person: personOf(owner, language) }),
      offersCallBack: !row.anonymous,
      resolvedAt: resolvedAt.toISOString(),
      expiresAt: new Date(resolvedAt.getTime() + period).toISOString(),
    };
  });
}

/** Ratings as staff and those whose own the requests are see them. Only who rated can change it. */
export async function toRatings(
  query: Query,
  rows: readonly RatingRow[],
  { language, residentId }: { language: Language; residentId?: string },
): Promise<Rating[]> {
  const people = await peopleById(
    query,
    rows.map(({ reply_by_id: byId }) => byId),
  );
  return rows.map((row) => {
    const by = people.get(row.reply_by_id ?? '');
    return {
      id: row.id,
      subjectId: row.request_id,
      invitationId: row.request_id,
      scale: row.scale,
      score: row.score,
      createdAt: row.created_at.toISOString(),
      ...(residentId !== undefined && { mine: row.resident_id === residentId }),
      ...(row.dimensions.length > 0 && { dimensions: row.dimensions }),
      ...(row.reason_ids.length > 0 && { reasonIds: row.reason_ids }),
      ...(row.comment !== null && { comment: row.comment }),
      ...(row.call_back && { callBack: true }),
      ...(row.thanks && { thanks: true }),
      ...(row.updated_at && { updatedAt: row.updated_at.toISOString() }),
      ...(row.editable_until &&
        row.resident_id === residentId && { editableUntil: row.editable_until.toISOString() }),
      ...(row.reply !== null &&
        row.reply_at && {
          reply: {
            text: row.reply,
            at: row.reply_at.toISOString(),
            ...(by && { by: personOf(by, language) }),
          },
        }),
    };
  });
}
