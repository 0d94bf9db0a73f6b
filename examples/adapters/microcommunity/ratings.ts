import { AdapterError, type CallOptions, Once, type RatingsPort } from '../../../src/adapter/index.js';
import type { Rating, RatingInput, RatingInvitation } from '../../../src/domain/index.js';
import { problemsOfRating } from '../../../src/domain/index.js';
import { pageOf } from '../paging.js';
import type { OwnerApi } from './client.js';
import { dimensionsOf, type MicroCommunityOptions } from './options.js';
import { awaitsRating, repairIdOf } from './repairs.js';
import { toInstant } from './times.js';
import type { RepairRow } from './wire.js';

/**
 * Repairs that are done and not rated yet. One rating each, which stays as it is. The score is asked for and never filled
 * in beforehand, as the owner app does with four stars.
 */
export function ratingsPort(api: OwnerApi, options: MicroCommunityOptions): RatingsPort {
  const { zone } = options;
  const once = new Once<Rating>();
  const rows = (call: CallOptions) =>
    api.rows<RepairRow>('ownerRepair.listOwnerRepairs', 'data', repairIdOf, call);

  const toInvitation = (row: RepairRow): RatingInvitation => ({
    id: repairIdOf(row),
    subject: {
      type: 'request',
      id: repairIdOf(row),
      title: row.repairTypeName ?? row.repairType,
      number: row.repairId,
    },
    scale: 'satisfaction',
    dimensions: dimensionsOf(options),
    ...(row.staffName && { person: { name: row.staffName } }),
    // The list does not say when the work was done: not before the appointment.
    resolvedAt: toInstant(row.appointmentTime, zone),
  });

  const get = async (subjectId: string, call: CallOptions): Promise<Rating | undefined> => {
    const row = (await rows(call)).find((one) => repairIdOf(one) === subjectId);
    return row?.appraiseScore ? toRating(row, options) : undefined;
  };

  return {
    get,
    async invitations(query, call) {
      const invitations = (await rows(call)).filter(({ state }) => state === awaitsRating).map(toInvitation);
      return pageOf(invitations, ({ resolvedAt, id }) => ({ rank: -Date.parse(resolvedAt), id }), query);
    },
    submit: (input, call) =>
      once.do(
        call.idempotencyKey,
        input,
        async (wasTried) => {
          const row = (await rows(call)).find((one) => repairIdOf(one) === input.invitationId);
          if (!row) throw new AdapterError('not-found');
          if (row.appraiseScore) {
            const rating = toRating(row, options);
            // The reply to the first attempt was lost: it stands as it was given.
            if (wasTried && rating.score === input.score) return rating;
            throw new AdapterError('duplicate', { originalId: rating.id });
          }
          if (row.state !== awaitsRating) throw new AdapterError('conflict');
          const fields = problemsOfRating(toInvitation(row), input);
          if (Object.keys(fields).length > 0) throw new AdapterError('invalid', { fields });
          await api.write('ownerRepair.appraiseRepair', { repairId: row.repairId, ...scoresOf(input) }, call);
          const rating = await get(input.invitationId, call);
          if (!rating) throw new AdapterError('malformed', { message: 'the rating is not there' });
          return rating;
        },
        call.signal,
      ),
  };
}

function scoresOf({ score, dimensions = [], comment = '' }: RatingInput): Record<string, string> {
  const perceived = dimensions.flatMap(({ id, perceived }) =>
    perceived === undefined ? [] : [[id, String(perceived)] as const],
  );
  return { appraiseScore: String(score), ...Object.fromEntries(perceived), context: comment };
}

function toRating(row: RepairRow, options: MicroCommunityOptions): Rating {
  const { zone } = options;
  const { appraiseContext: comment, appraiseTime, createTime, replyContext, replyTime } = row;
  const dimensions = (['doorSpeedScore', 'repairmanServiceScore'] as const).flatMap((id) =>
    row[id] ? [{ id, perceived: Number(row[id]) }] : [],
  );
  return {
    id: repairIdOf(row),
    subjectId: repairIdOf(row),
    invitationId: repairIdOf(row),
    scale: 'satisfaction',
    score: Number(row.appraiseScore),
    ...(dimensions.length > 0 && { dimensions }),
    ...(comment && { comment }),
    createdAt: toInstant(appraiseTime ?? createTime, zone),
    ...(replyContext && replyTime && { reply: { text: replyContext, at: toInstant(replyTime, zone) } }),
  };
}
