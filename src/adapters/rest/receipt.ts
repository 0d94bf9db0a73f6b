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
  const named = idInLocation(answer);
  const isNamed = answer.status === 201 && named !== undefined;
  const created = isNamed ? await get(named).catch(() => undefined) : undefined;
  if (fits(requestShape, created)) return { state: 'recorded', request: created };
  const { reference, token, number, id } = asObject(request);
  const known = [reference, token, number, id, named].find((part) => typeof part === 'string' && part !== '');
  return { state: 'accepted', ...(typeof known === 'string' && { reference: known }) };
}

/** The last part of the `Location` that a backend gives instead of a body. */
function idInLocation({ header, url }: Answer): string | undefined {
  try {
    const { pathname } = new URL(header('Location') ?? '', url);
    return header('Location') === null ? undefined : decodeURIComponent(pathname.split('/').at(-1)!);
  } catch {
    return undefined;
  }
}
