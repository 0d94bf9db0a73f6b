import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import type { CallOptions } from '../../adapter/ports.js';
import { segment } from '../../adapter/segment.js';
import type { ServiceRequest } from '../../domain/index.js';
import type { Parameters } from './endpoint.js';
import { refusalIn } from './failure.js';
import type { Lister } from './listing.js';
import { tokenIn } from './receipt.js';
import { recordsIn, textOf, type Members } from './records.js';
import { idOf, toRequest } from './to-request.js';

/** One request by its number, or by the token that was given in its place; `undefined` when there is none, or none yet. */
export async function readRequest(
  id: string,
  call: CallOptions,
  lister: Lister,
): Promise<ServiceRequest | undefined> {
  const token = tokenIn(id);
  const number = token === undefined ? id : await numberOf(token, call, lister);
  if (!number) return undefined;
  const record = await recordOf(number, call, lister);
  if (!record) return undefined;
  const request = toRequest({ service_request_id: number, ...record }, lister.reading);
  if (typeof request === 'string') throw new AdapterError('malformed', { message: request });
  return request;
}

async function numberOf(token: string, call: CallOptions, { endpoint }: Lister): Promise<string | undefined> {
  const answer = await orNothing(() => endpoint.get(`tokens/${segment(token)}`, call));
  return recordsIn(answer)
    .map(idOf)
    .find((id) => id !== undefined);
}

async function recordOf(id: string, call: CallOptions, lister: Lister): Promise<Members | undefined> {
  const { endpoint, settings } = lister;
  const extended: Parameters = settings.extensions ? { extensions: 'true' } : {};
  const isIt = (record: Members) =>
    (idOf(record) ?? id) === id && textOf(record.description ?? record.status) !== undefined;
  try {
    const answer = await orNothing(() => endpoint.get(`requests/${segment(id)}`, call, extended));
    return recordsIn(answer).find(isIt);
  } catch (thrown) {
    const refusal = refusalIn(thrown);
    if (refusal?.status !== 500 || !refusal.isData) throw thrown;
    // Some fail at a number that they do not have. Their list says whether that was it.
    const answer = await endpoint.get('requests', call, { ...extended, service_request_id: id }).catch(() => {
      call.signal?.throwIfAborted();
      throw thrown;
    });
    return recordsIn(answer).find((record) => idOf(record) === id);
  }
}

/** What is read; nothing where there is no such thing, or where the server says that it cannot be called so. */
async function orNothing(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch (thrown) {
    if (isAdapterError(thrown) && ['not-found', 'invalid'].includes(thrown.code)) return [];
    throw thrown;
  }
}
