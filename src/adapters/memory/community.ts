import { AdapterError } from '../../adapter/errors.js';
import type { CallOptions, LiveUpdate, Unsubscribe, WriteOptions } from '../../adapter/ports.js';
import {
  problemsOfCalendar,
  problemsOfLevel,
  type Intake,
  type Photo,
  type ServiceRequest,
} from '../../domain/index.js';
import { Album } from './album.js';
import { Listeners } from './listeners.js';
import { asSeen } from './neighbours.js';
import { invent } from './invent.js';
import type { MemoryOptions, MemorySeed } from './options.js';
import { Records, type FiledRequest } from './records.js';
import { noStorage, openStorage } from './storage.js';

/** What the community is at the moment of a call. */
export interface OpenCommunity {
  seed: MemorySeed;
  records: Records;
}

/** The community: its seed, its records, and who wants to hear of changes. */
export class Community {
  readonly now: () => number;
  readonly album = new Album();
  readonly #options: MemoryOptions;
  readonly #listeners = new Listeners();
  #loading: Promise<Records> | undefined;
  #records: Records | undefined;
  /** The moment around which the invented community was invented, ms since the epoch: its times stay as they are. */
  #inventedAt: number | undefined;

  constructor(options: MemoryOptions) {
    this.#options = options;
    this.now = options.now ?? (() => Date.now());
  }

  /** The seed in the language of the call, and the records, which are loaded by the first call. */
  async open(call: CallOptions = {}): Promise<OpenCommunity> {
    const seed = await this.#seed(call.locale);
    // What could not be read once is read again by the next call.
    this.#loading ??= this.#load(seed).catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    this.#records = await this.#loading;
    return { seed, records: this.#records };
  }

  /** What was filed, the oldest first; nothing before the first call. */
  get filed(): ServiceRequest[] {
    const filed = this.#records?.newestFirst().filter(({ sent }) => sent) ?? [];
    return filed.reverse().map((record) => this.show(record, this.#records!));
  }

  /** A request as the resident sees it: with its photos, and of a neighbour's no more than anybody may know. */
  show(filed: FiledRequest, records: Records): ServiceRequest {
    const { request, photoIds } = asSeen(filed);
    const shown = (ids: readonly string[]): Photo[] =>
      ids.flatMap((id) => records.photo(id) ?? []).map((photo) => this.album.show(photo));
    const history = request.history?.map((event) => {
      const photos = shown(event.photos?.map(({ id }) => id) ?? []);
      return photos.length > 0 ? { ...event, photos } : event;
    });
    const photos = shown(photoIds);
    return { ...request, ...(history && { history }), ...(photos.length > 0 && { photos }) };
  }

  /** Who is there; `undefined` where residents are not told apart. */
  get residentId(): string | undefined {
    return this.#options.residentId;
  }

  /** Takes nothing that was written for somebody else. */
  judgeWriter({ residentId }: WriteOptions): void {
    const own = this.#options.residentId;
    if (residentId !== undefined && own !== undefined && residentId !== own) {
      throw new AdapterError('unauthenticated', { message: 'it was written for another resident' });
    }
  }

  subscribe(listener: (update: LiveUpdate) => void): Unsubscribe {
    return this.#listeners.subscribe(listener);
  }

  /** Says that a request changed. */
  tell(id: string): void {
    this.#listeners.tell(id);
  }

  async #seed(locale: string | undefined): Promise<MemorySeed> {
    const { owner, serviceLevel, calendars, residentId, rating, notices, activities } = this.#options;
    const seed =
      this.#options.seed ?? (await invent(this.#options.locale ?? locale, (this.#inventedAt ??= this.now())));
    const intake = {
      ...seed.intake,
      ...(residentId !== undefined && { residentId }),
      ...(serviceLevel && { serviceLevel }),
      ...(calendars && { calendars }),
    };
    refuseProblems(intake);
    return {
      ...seed,
      intake,
      ...(owner && { owner }),
      ...(rating && { rating }),
      ...(notices && { notices }),
      ...(activities && { activities }),
    };
  }

  async #load({ requests = [], neighbours = [] }: MemorySeed): Promise<Records> {
    const { persist } = this.#options;
    const records = new Records(persist === undefined ? noStorage : await openStorage(persist));
    await records.load(requests, neighbours);
    return records;
  }
}

/** A standard that cannot be counted is a mistake of whoever wrote it. */
function refuseProblems({ serviceLevel, calendars = [] }: Intake): void {
  const problems = [
    ...(serviceLevel ? problemsOfLevel(serviceLevel, calendars) : []),
    ...calendars.flatMap(problemsOfCalendar),
  ];
  if (problems.length > 0) throw new RangeError(`memory(): ${problems.join('; ')}`);
}
