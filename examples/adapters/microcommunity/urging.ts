import { AdapterError, Once, type WriteOptions } from '../../../src/adapter/index.js';
import { isOpen, mayUrgeFrom, type RequestEvent, type ServiceRequest } from '../../../src/domain/index.js';
import type { OwnerApi } from './client.js';

/**
 * The API takes an urging and does not tell of it later, so the page remembers its own: the resident sees that they did,
 * and leaves staff alone for a day. An urging whose reply was lost may reach staff twice.
 */
export class Urging {
  readonly #api: OwnerApi;
  readonly #once = new Once<RequestEvent>();
  readonly #done = new Map<string, RequestEvent[]>();

  constructor(api: OwnerApi) {
    this.#api = api;
  }

  /** The request with what the page knows of its urgings. */
  seen(request: ServiceRequest): ServiceRequest {
    const history = this.#done.get(request.id);
    return history ? { ...request, history } : request;
  }

  async urge(id: string, options: WriteOptions, get: Finding): Promise<ServiceRequest> {
    await this.#once.do(
      options.idempotencyKey,
      id,
      async () => this.#urge(await get(id, options), options),
      options.signal,
    );
    return (await get(id, options))!;
  }

  async #urge(request: ServiceRequest | undefined, options: WriteOptions): Promise<RequestEvent> {
    if (!request) throw new AdapterError('not-found');
    if (request.kind !== 'repair' || !isOpen(request.status)) throw new AdapterError('conflict');
    const now = this.#api.clock.now();
    const wait = mayUrgeFrom(request) - now;
    if (wait > 0) throw new AdapterError('rate-limited', { retryAfterMs: wait });
    await this.#api.write('repair.phoneUrgeRepair', { repairId: request.number }, options);
    const earlier = this.#done.get(request.id) ?? [];
    const event: RequestEvent = {
      id: `urged-${earlier.length + 1}`,
      type: 'urged',
      at: new Date(now).toISOString(),
    };
    this.#done.set(request.id, [...earlier, event]);
    return event;
  }
}

type Finding = (id: string, options: WriteOptions) => Promise<ServiceRequest | undefined>;
