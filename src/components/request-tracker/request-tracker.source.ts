import { isDenial } from '../../adapter/denial.js';
import type { AdapterError } from '../../adapter/errors.js';
import type { FollowingPort } from '../../adapter/following-boundary.js';
import type { ElementHost } from '../../controllers/provided.js';
import type { Changed } from '../../controllers/live.js';
import { ResourceController } from '../../controllers/resource.js';
import type { ServiceRequest } from '../../domain/request.js';
import { isSame } from '../../internal/is-same.js';
import {
  laterOf,
  nothingRead,
  readOnePage,
  refreshed,
  type Listing,
  type ListQuery,
  type RequestFilter,
} from './request-tracker.model.js';

/** A request as it was read before, and as it is read now. */
export type Reading = readonly [before: ServiceRequest, after: ServiceRequest];

type Known = ReadonlyMap<string, ServiceRequest>;

/** What the tracker shows depends on. */
export interface SourceInput {
  port: () => FollowingPort | undefined;
  locale: () => string;
  /** Whose requests they are, as far as the page knows. */
  resident: () => string | undefined;
  query: () => ListQuery;
  requestId: () => string | undefined;
}

/** A backend, a language and a resident, and which requests. */
type ListInput = readonly [FollowingPort, string, string | undefined, RequestFilter, string];
type OneInput = readonly [FollowingPort, string, string | undefined, string];

/** One request, or nothing where there is none. */
interface Found {
  request: ServiceRequest | undefined;
}

/** Reads the resident's requests, and one of them in full, and again whenever something changes. */
export class RequestTrackerSource {
  readonly #input: SourceInput;
  /** The latest reading of each request: an answer that comes late puts nothing older in its place. */
  readonly #known = new Map<string, ServiceRequest>();
  #knownFrom: readonly unknown[] = [];
  /** The readings that what is read again is compared with. */
  #compared = new Map<string, ServiceRequest>();
  #listInput: ListInput | undefined;
  /** How many pages are wanted, and what the next one goes on from. */
  #pages = 1;
  #before: Listing | undefined;
  #isStale = false;
  readonly list: ResourceController<Listing, ListInput>;
  readonly one: ResourceController<Found, OneInput>;
  /** When the list and the request were read last, by the device's clock, ms since the epoch. */
  readonly readAt: { list?: number; one?: number } = {};

  /** Whether a page more is on its way. */
  isBringing = false;

  constructor(host: ElementHost, input: SourceInput) {
    this.#input = input;
    this.list = new ResourceController<Listing, ListInput>(host, {
      input: () => this.#wantedList(),
      load: (wanted, signal) => this.#readList(wanted, signal),
      isEmpty: ({ requests }) => requests.length === 0,
    });
    this.one = new ResourceController<Found, OneInput>(host, {
      input: () => this.#wantedOne(),
      load: (wanted, signal) => this.#readOne(wanted, signal),
      isEmpty: ({ request }) => request === undefined,
    });
  }

  /** The requests of the list, each as it is known last. */
  get requests(): readonly ServiceRequest[] {
    const { value } = this.list.state;
    return value ? refreshed(value, this.#known) : [];
  }

  /** The one request, as it is known last: from the list until it is read in full. */
  get request(): ServiceRequest | undefined {
    const id = this.#input.requestId();
    return id === undefined ? undefined : this.#known.get(id);
  }

  /** The latest reading of a request. */
  known(id: string): ServiceRequest | undefined {
    return this.#known.get(id);
  }

  /** Takes the answer to what the resident did: of that, a reading under way has nothing new to tell. */
  takeOwn(come: ServiceRequest): Reading {
    const before = this.#known.get(come.id) ?? come;
    const latest = this.#take(come);
    this.#compared.set(come.id, latest);
    return [before, latest];
  }

  /** Takes an answer of the backend, and gives the latest reading that there is. */
  #take(come: ServiceRequest): ServiceRequest {
    const known = this.#known.get(come.id);
    let latest = laterOf(known, come);
    // A list may leave out what was read in full.
    if (latest === come && known?.history && !come.history) latest = { ...come, history: known.history };
    this.#known.set(come.id, latest);
    return latest;
  }

  /** Reads one page more. */
  async more(): Promise<void> {
    const { status, value } = this.list.state;
    // A reading that is under way is begun anew, and goes further.
    this.#before = status === 'loading' ? undefined : value;
    this.#pages = (value?.pages ?? 0) + 1;
    this.isBringing = true;
    await this.list.reload();
    this.isBringing = false;
  }

  /** Reads the list again, now if it is shown, else once it is. */
  async relist(): Promise<void> {
    this.#isStale = this.#input.requestId() !== undefined;
    if (!this.#isStale) await this.list.reload();
  }

  /** The list is shown again. */
  shown(): void {
    if (this.#isStale) void this.relist();
  }

  /**
   * Reads again what is shown and may have changed. Resolves with all that was known before, and is now; rejects where
   * that is not for whoever is there.
   */
  async readAgain(changed: Changed): Promise<readonly [before: Known, after: Known]> {
    const compared = (this.#compared = new Map(this.#known));
    const id = this.#input.requestId();
    if (id === undefined) await this.list.reload();
    else {
      this.#isStale = true;
      if (changed === 'any' || changed.has(id)) await this.one.reload();
    }
    if (this.#refusal) throw this.#refusal;
    return [compared, this.#known];
  }

  /** That what is shown is not for whoever is there. */
  get #refusal(): AdapterError | undefined {
    return [this.list, this.one].map(({ state }) => state.error).find(isDenial);
  }

  /** One request on its own needs no list. */
  #wantedList(): ListInput | undefined {
    const from = this.#from();
    const { filter, search } = this.#input.query();
    const isKept = this.list.state.value !== undefined && !this.#refusal;
    const isWanted = this.#input.requestId() === undefined || isKept;
    return from && isWanted ? [...from, filter, search] : undefined;
  }

  #wantedOne(): OneInput | undefined {
    const from = this.#from();
    const id = this.#input.requestId();
    return from && id ? [...from, id] : undefined;
  }

  /** Where everything comes from; what was read from elsewhere, for somebody else, or is refused by now, is forgotten. */
  #from(): readonly [FollowingPort, string, string | undefined] | undefined {
    const port = this.#input.port();
    if (!port) return undefined;
    const from = [port, this.#input.locale(), this.#input.resident()] as const;
    if (this.#refusal || !isSame(from, this.#knownFrom)) {
      this.#known.clear();
      this.#compared.clear();
    }
    this.#knownFrom = from;
    return from;
  }

  async #readList(wanted: ListInput, signal: AbortSignal): Promise<Listing> {
    const [port, locale, , filter, search] = wanted;
    if (wanted !== this.#listInput) {
      this.#pages = 1;
      this.#before = undefined;
    }
    this.#listInput = wanted;
    let listing = this.#before ?? nothingRead;
    this.#before = undefined;
    do listing = await readOnePage(port, { filter, search }, listing, { signal, locale });
    while (listing.next && listing.pages < this.#pages);
    this.#isStale = false;
    this.readAt.list = Date.now();
    for (const request of listing.requests) this.#take(request);
    return listing;
  }

  async #readOne([port, locale, , id]: OneInput, signal: AbortSignal): Promise<Found> {
    const request = await port.get(id, { signal, locale });
    this.readAt.one = Date.now();
    if (!request) this.#known.delete(id);
    return { request: request && this.#take(request) };
  }
}
