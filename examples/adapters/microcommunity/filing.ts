import {
  AdapterError,
  isAdapterError,
  Once,
  type RequestReceipt,
  type WriteOptions,
} from '../../../src/adapter/index.js';
import type { RequestInput, ServiceRequest } from '../../../src/domain/index.js';
import type { OwnerApi } from './client.js';
import type { MicroCommunityOptions } from './options.js';
import type { PhotoTray } from './photos.js';
import { toWire } from './times.js';

/** For how long the same words again are the same report, ms. */
const day = 86_400_000;

/** What the port has that finds reports. */
export interface Finding {
  all: (options: WriteOptions) => Promise<ServiceRequest[]>;
}

/** Files repairs and complaints. */
export class Filing {
  readonly #api: OwnerApi;
  readonly #options: MicroCommunityOptions;
  readonly #photos: PhotoTray;
  readonly #once = new Once<RequestReceipt>();
  /** The numbers of what this page filed. */
  readonly #filedHere = new Set<string>();

  constructor(api: OwnerApi, options: MicroCommunityOptions, photos: PhotoTray) {
    this.#api = api;
    this.#options = options;
    this.#photos = photos;
  }

  /**
   * The API keeps no key, and has no field that could hold one unseen. Within the page `Once` answers a key that comes
   * again. After a lost reply or a reload only the records can tell: a report of this resident with the same words, about
   * the same, not older than a day and still open is taken for this one, unless this page filed it under another key: then
   * it is a double. What it costs: who says the very same twice in a day, with a reload in between, files it once.
   */
  create(input: RequestInput, options: WriteOptions, { all }: Finding): Promise<RequestReceipt> {
    return this.#once.do(
      options.idempotencyKey,
      input,
      async () => {
        const found = (await all(options)).find((request) => this.#isSame(request, input));
        if (found && this.#filedHere.has(found.number)) {
          throw new AdapterError('duplicate', { originalId: found.id });
        }
        const number = found?.number ?? (await this.#send(input, options));
        if (number !== undefined) this.#filedHere.add(number);
        return found ? { state: 'recorded', request: found } : this.#receipt(number, options, all);
      },
      options.signal,
    );
  }

  /** Whatever happens to the reading: the report was filed, so nothing says that it failed. */
  async #receipt(
    number: string | undefined,
    options: WriteOptions,
    all: Finding['all'],
  ): Promise<RequestReceipt> {
    const requests = number === undefined ? [] : await all(options).catch(() => []);
    const request = requests.find((one) => one.number === number);
    if (request) return { state: 'recorded', request };
    return { state: 'accepted', ...(number !== undefined && { reference: number }) };
  }

  #isSame(
    { description, category, createdAt, status, location }: ServiceRequest,
    input: RequestInput,
  ): boolean {
    const placed = input.kind === 'repair' ? this.#place(input) : undefined;
    const id = location?.type === 'home' ? location.homeId : location?.areaId;
    return (
      description === this.#words(input) &&
      category?.id === input.categoryId &&
      (!placed || placed.repairObjId === id) &&
      ['submitted', 'in-progress', 'on-hold'].includes(status) &&
      this.#api.clock.now() - Date.parse(createdAt) < day
    );
  }

  /** Answers with the number of what was filed, where the API says it. */
  async #send(input: RequestInput, options: WriteOptions): Promise<string | undefined> {
    const { owner } = this.#options;
    const { name = owner.name, phone: tel = owner.tel } = input.contact ?? {};
    if (!input.categoryId) throw new AdapterError('invalid', { fields: { categoryId: 'required' } });
    const context = this.#words(input);
    const photos = this.#photos.take(input.photoIds ?? []);
    if (input.kind === 'complaint') {
      const complaint = { typeCd: input.categoryId, complaintName: name, tel, context, photos };
      const { complaintId } = await this.#api.write('complaint.saveComplaint', complaint, options);
      return complaintId as string | undefined;
    }
    const repair = {
      repairType: input.categoryId,
      repairName: name,
      tel,
      ...this.#place(input),
      // Required: who names no time wants somebody now.
      appointmentTime: toWire(input.availability?.from ?? this.#api.clock.now(), this.#options.zone),
      context,
      photos,
    };
    const { repairId } = await this.#api
      .write('ownerRepair.saveOwnerRepair', repair, options)
      .catch((thrown: unknown) => {
        // Of all that a report names, only its type may be unknown there.
        if (!isAdapterError(thrown) || thrown.code !== 'not-found') throw thrown;
        throw new AdapterError('invalid', { fields: { categoryId: 'unknown-choice' }, cause: thrown });
      });
    return repairId as string | undefined;
  }

  /** What the API has no field for stands below the resident's words, so that whoever comes reads it. */
  #words({ description, location, availability }: RequestInput): string {
    const below = [location?.detail, availability?.note].filter(Boolean);
    return below.length > 0 ? `${description}\n\n${below.join('\n')}` : description;
  }

  #place({ location }: RequestInput) {
    const { homes, community } = this.#options;
    if (location?.type !== 'home') {
      return { repairObjType: '001', repairObjId: community.id, repairObjName: community.name };
    }
    const home = homes.find(({ id }) => id === location.homeId);
    if (!home) throw new AdapterError('invalid', { fields: { 'location.homeId': 'unknown-choice' } });
    return { repairObjType: '004', repairObjId: home.id, repairObjName: home.label };
  }
}
