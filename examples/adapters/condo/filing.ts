import {
  AdapterError,
  isAdapterError,
  Once,
  type RequestReceipt,
  type WriteOptions,
} from '../../../src/adapter/index.js';
import type { RequestInput } from '../../../src/domain/index.js';
import type { CondoApi } from './client.js';
import { allTickets, createTicket } from './documents.js';
import { listFrom } from './listing.js';
import type { CondoOptions } from './options.js';
import { toRequest, type Ticket } from './tickets.js';

/** For how long an outbox tries, ms: further back no retry lies. */
const week = 7 * 86_400_000;

/** Nearly always one call brings a resident's week. */
const ticketsOfPage = 100;

/** Files tickets. */
export class Filing {
  readonly #api: CondoApi;
  readonly #options: CondoOptions;
  readonly #once = new Once<RequestReceipt>();

  constructor(api: CondoApi, options: CondoOptions) {
    this.#api = api;
    this.#options = options;
  }

  /**
   * condo keeps no idempotency keys, but keeps `sourceMeta`, which belongs to whoever sends the ticket: the key goes
   * there. Before filing, the tickets of a week are looked through for it, so that neither a lost reply nor a reload files
   * twice. Two pages that send the same key in the same instant still would: only a backend can rule that out.
   */
  create(input: RequestInput, options: WriteOptions): Promise<RequestReceipt> {
    return this.#once.do(
      options.idempotencyKey,
      input,
      async () => {
        const recent = await this.#ticketsOfWeek(options);
        const filed = recent.find(({ sourceMeta }) => sourceMeta?.idempotencyKey === options.idempotencyKey);
        const ticket = filed ?? (await this.#send(input, options, recent));
        return { state: 'recorded', request: toRequest(ticket, this.#options.homes) };
      },
      options.signal,
    );
  }

  /** The newest first; the last page may reach further back. */
  async #ticketsOfWeek(options: WriteOptions): Promise<Ticket[]> {
    const tickets: Ticket[] = [];
    let cursor: string | undefined;
    for (;;) {
      const query = { limit: ticketsOfPage, ...(cursor !== undefined && { cursor }) };
      const { items, next } = await listFrom<Ticket>(this.#api, allTickets, [], query, options);
      tickets.push(...items);
      const oldest = items.at(-1);
      const isOlder = oldest && this.#api.clock.now() - Date.parse(oldest.createdAt) > week;
      if (next === undefined || isOlder) return tickets;
      cursor = next;
    }
  }

  async #send(input: RequestInput, options: WriteOptions, recent: readonly Ticket[]): Promise<Ticket> {
    const { ticket } = await this.#api
      .write<{ ticket: Ticket }>(createTicket, { data: this.#dataOf(input, options) }, options)
      .catch((thrown: unknown) => {
        if (!isAdapterError(thrown) || thrown.code !== 'duplicate') throw thrown;
        const original = recent.find(({ details }) => details === input.description);
        throw new AdapterError('duplicate', {
          message: thrown.message,
          ...(original && { originalId: original.id }),
        });
      });
    return ticket;
  }

  #dataOf(input: RequestInput, { idempotencyKey }: WriteOptions) {
    const { organizationId, sourceId, user, homes } = this.#options;
    const { location, contact = {}, categoryId, emergency } = input;
    const home = location?.type === 'home' ? homes.find(({ id }) => id === location.homeId) : undefined;
    const propertyId =
      home?.propertyId ?? (location?.type === 'area' ? location.areaId : homes[0]?.propertyId);
    if (location?.type === 'home' && !home) {
      throw new AdapterError('invalid', { fields: { 'location.homeId': 'unknown-choice' } });
    }
    const below = [location?.detail, input.availability?.note].filter(Boolean);
    return {
      organization: { connect: { id: organizationId } },
      source: { connect: { id: sourceId } },
      property: { connect: { id: propertyId } },
      ...(home && { unitName: home.unitName, unitType: home.unitType }),
      ...(categoryId !== undefined && { classifier: { connect: { id: categoryId } } }),
      details: below.length > 0 ? `${input.description}\n\n${below.join('\n')}` : input.description,
      clientName: contact.name ?? user.name,
      clientPhone: contact.phone ?? user.phone,
      // The deadline stays condo's to set: it gives emergencies the usual one unless its own form sends another.
      isEmergency: emergency ?? false,
      sourceMeta: { dv: 1, idempotencyKey },
    };
  }
}
