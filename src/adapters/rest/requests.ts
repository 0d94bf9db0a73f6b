import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import type { CallOptions, Page, RequestQuery, RequestReceipt, RequestsPort } from '../../adapter/ports.js';
import { fits, listOf, number, object, text } from '../../adapter/shape.js';
import { requestShape } from '../../adapter/shapes.js';
import type { Field, Intake, Photo, PhotoLimits, RequestInput, ServiceRequest } from '../../domain/index.js';
import { LiveUpdates } from './events.js';
import type { HttpClient } from './http.js';
import { asObject } from './json.js';
import { defaultPhotoLimits, noPhotos, type RestOptions } from './options.js';
import type { Answer } from './reply.js';
import { withAddresses, withPhotoAddresses } from './photo-addresses.js';
import { upload } from './upload.js';

const defaultUploadTimeout = 60_000;

/**
 * The requests of docs/rest/openapi.yaml. What comes back is taken for the type that the contract names: the
 * boundary (src/adapter/boundary.ts) checks it.
 */
export function requestsPort(client: HttpClient, options: RestOptions): RequestsPort {
  const live = new LiveUpdates(client);
  let photoLimits = options.photoLimits || defaultPhotoLimits;

  const located = (request: unknown) =>
    withPhotoAddresses(request, client.url('')) as unknown as ServiceRequest;

  const get = async (id: string, call: CallOptions): Promise<ServiceRequest | undefined> => {
    try {
      return located(await client.read(`requests/${segment(id)}`, call));
    } catch (thrown) {
      if (isAdapterError(thrown) && thrown.code === 'not-found') return undefined;
      throw thrown;
    }
  };

  const port: RequestsPort = {
    async intake(call) {
      const intake = await client.read('intake', call);
      const { photoLimits: limits } = asObject(intake);
      if (limits === undefined) photoLimits = options.photoLimits || noPhotos;
      else if (fits(photoLimitsShape, limits)) photoLimits = limits;
      return intake as Intake;
    },
    async fields(categoryId, call) {
      const answer = await client.read(`categories/${segment(categoryId)}/fields`, call);
      return asObject(answer).fields as readonly Field[];
    },
    async create(input: RequestInput, call) {
      const headers = { 'Idempotency-Key': call.idempotencyKey };
      const answer = await client.send({ method: 'POST', path: 'requests', headers, json: input }, call);
      const receipt = await receiptOf(answer, (id) => get(id, call));
      return receipt.state === 'recorded' ? { ...receipt, request: located(receipt.request) } : receipt;
    },
    get,
    async list(query, call) {
      const page = (await client.read('requests', call, searchOf(query))) as Page<ServiceRequest>;
      return Array.isArray(page.items) ? { ...page, items: page.items.map(located) } : page;
    },
    subscribe: (listener) => live.subscribe(listener),
  };
  if (options.photoLimits === false) return port;

  const manner = {
    timeout: options.uploadTimeout ?? defaultUploadTimeout,
    ownFetch: options.fetch !== undefined,
  };
  port.photos = {
    get limits() {
      return photoLimits;
    },
    async upload(photo, call) {
      const { body } = await upload(client, photo, call, manner);
      return withAddresses(body, client.url('')) as unknown as Photo;
    },
    async remove(id, call) {
      await client.send({ method: 'DELETE', path: `photos/${segment(id)}` }, call);
    },
  };
  return port;
}

/** An id as one part of an address. A dot or two would lead elsewhere, and can name nothing. */
function segment(id: string): string {
  if (id === '.' || id === '..') throw new AdapterError('not-found');
  return encodeURIComponent(id);
}

const photoLimitsShape = object<PhotoLimits>({ count: number, bytes: number, types: listOf(text) });

function searchOf({ cursor, limit, statuses = [], search }: RequestQuery): URLSearchParams {
  const parameters = new URLSearchParams(statuses.map((status) => ['status', status]));
  if (cursor !== undefined) parameters.set('cursor', cursor);
  if (limit !== undefined) parameters.set('limit', String(limit));
  if (search) parameters.set('search', search);
  return parameters;
}

/**
 * What a yes to a new request proves. The backend has it, so whatever is wrong with the answer is no reason to
 * say that it failed, and have it sent again.
 */
async function receiptOf(
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
  const created = await readCreated(answer, get);
  if (created) return { state: 'recorded', request: created };
  const { reference, number, id } = asObject(request);
  const known = [reference, number, id].find((part) => typeof part === 'string' && part !== '');
  return { state: 'accepted', ...(typeof known === 'string' && { reference: known }) };
}

/** The request at the `Location` that a backend gives instead of a body. */
async function readCreated(
  { status, header, askedUrl }: Answer,
  get: (id: string) => Promise<ServiceRequest | undefined>,
): Promise<ServiceRequest | undefined> {
  const location = header('Location');
  if (status !== 201 || location === null) return undefined;
  try {
    const { pathname } = new URL(location, askedUrl);
    const request = await get(decodeURIComponent(pathname.split('/').at(-1)!));
    return fits(requestShape, request) ? request : undefined;
  } catch {
    return undefined;
  }
}
