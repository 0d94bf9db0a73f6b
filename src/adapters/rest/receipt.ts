import { AdapterError } from '../../adapter/errors.js';
import type { RequestReceipt } from '../../adapter/ports.js';
import { fits } from '../../adapter/shape.js';
import { requestShape } from '../../adapter/shapes.js';
import type { ServiceRequest } from '../../domain/index.js';
import { asObject } from '../../adapter/json.js';
import type { Answer } from './reply.js';

/**
 * What a yes to a new request proves. The backend has it, so whatever is wrong with the answer is no reason to
 * say that it failed, and have it sent again.
 */
export async function receiptOf(
  answer: Answer,
  get: (id: string) => Promise<ServiceRequest | undefined>,
): Promise<RequestReceipt> {
  const request = asObject(answer.body).request ?? answer.body;
  if (fits(requestShape, request)) return { state: 'recorded', request };
  if (answer.wasRedirected) {
    throw new AdapterError('malformed', {
      message: `led to ${answer.url}, which does not answer for the request`,
    });
  }
  const named = idInLocation(answer);
  const created = answer.status === 201 && named !== undefined ? await readCreated(named, get) : undefined;
  if (created) return { state: 'recorded', request: created };
  const { reference, token, number, id } = asObject(request);
  const known = [reference, token, number, id, named].find((part) => typeof part === 'string' && part !== '');
  return { state: 'accepted', ...(typeof known === 'string' && { reference: known }) };
}

/** The last part of the `Location` that a backend gives instead of a body. */
function idInLocation({ header, askedUrl }: Answer): string | undefined {
  try {
    const { pathname } = new URL(header('Location') ?? '', askedUrl);
    return header('Location') === null ? undefined : decodeURIComponent(pathname.split('/').at(-1)!);
  } catch {
    return undefined;
  }
}

async function readCreated(
  id: string,
  get: (id: string) => Promise<ServiceRequest | undefined>,
): Promise<ServiceRequest | undefined> {
  try {
    const request = await get(id);
    return fits(requestShape, request) ? request : undefined;
  } catch {
    return undefined;
  }
}
