import { isAdapterError } from '../../adapter/errors.js';
import type { CallOptions, Page, RequestQuery, RequestsPort } from '../../adapter/ports.js';
import { fits, listOf, number, object, text } from '../../adapter/shape.js';
import type { Field, Intake, Photo, PhotoLimits, RequestInput, ServiceRequest } from '../../domain/index.js';
import { requestActions, similarParameters } from './actions.js';
import type { LiveUpdates } from './events.js';
import { writeHeaders, type HttpClient } from './http.js';
import { asObject } from '../../adapter/json.js';
import { orNone } from './missing.js';
import { defaultPhotoLimits, noPhotos, type RestOptions } from './options.js';
import { pageParameters } from './paging.js';
import { withAddresses, withPhotoAddresses } from './photo-addresses.js';
import { receiptOf } from './receipt.js';
import { segment } from '../../adapter/segment.js';
import { upload } from './upload.js';

const defaultUploadTimeout = 60_000;

/**
 * The requests of docs/rest/openapi.yaml. What comes back is taken for the type that the contract names: the
 * boundary (src/adapter/boundary.ts) checks it.
 */
export function requestsPort(client: HttpClient, live: LiveUpdates, options: RestOptions): RequestsPort {
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
      const headers = writeHeaders(call);
      const answer = await client.send({ method: 'POST', path: 'requests', headers, json: input }, call);
      const receipt = await receiptOf(answer, (id) => get(id, call));
      return receipt.state === 'recorded' ? { ...receipt, request: located(receipt.request) } : receipt;
    },
    get,
    async list(query, call) {
      const page = (await client.read('requests', call, searchOf(query))) as Page<ServiceRequest>;
      return Array.isArray(page.items) ? { ...page, items: page.items.map(located) } : page;
    },
    async similar(query, call) {
      // A backend that does not look for them knows of none.
      const none = { items: [] };
      const read = client.read('requests/similar', call, similarParameters(query));
      const answer = asObject(await orNone(read, none));
      return (Array.isArray(answer.items) ? answer.items.map(located) : answer) as ServiceRequest[];
    },
    actions: requestActions(client, located),
    subscribe: (listener) => live.subscribe('request', listener),
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

const photoLimitsShape = object<PhotoLimits>({ count: number, bytes: number, types: listOf(text) });

function searchOf({ statuses = [], search, ...page }: RequestQuery): URLSearchParams {
  const parameters = pageParameters(page);
  for (const status of statuses) parameters.append('status', status);
  if (search) parameters.set('search', search);
  return parameters;
}
