import { AdapterError, JsonClient, type CallOptions, type WriteOptions } from '../../../src/adapter/index.js';
import type { MicroCommunityOptions } from './options.js';
import { refusalIn } from './refusals.js';

/** As many rows as a page may have. */
const rowsOfPage = 100;

/** The members under which lists come: most under `data`, two under names of their own. */
type ListName = 'data' | 'notices' | 'activitiess';

type Envelope = Readonly<Partial<Record<ListName | 'total', unknown>>>;

/** Speaks with the owner API for one resident of one community. */
export class OwnerApi {
  readonly #client: JsonClient;
  readonly #options: MicroCommunityOptions;

  constructor(options: MicroCommunityOptions) {
    const { baseUrl, headers, fetch } = options;
    this.#options = options;
    this.#client = new JsonClient({
      baseUrl,
      refusal: refusalIn,
      ...(headers && { headers }),
      ...(fetch && { fetch }),
    });
  }

  get clock() {
    return this.#client.clock;
  }

  get address(): string {
    return this.#client.address;
  }

  /**
   * All rows of a list, in whatever order. The API pages by number, so rows that arrive between two pages come twice: the
   * later one is left out. A resident has few repairs, and nearly always this is one call.
   */
  async rows<Row extends object>(
    path: string,
    list: ListName,
    idOf: (row: Row) => string,
    options: CallOptions,
    filter: Readonly<Record<string, string>> = {},
  ): Promise<Row[]> {
    const rows = new Map<string, Row>();
    for (let page = 1; ; page++) {
      const query = { communityId: this.#options.community.id, page, row: rowsOfPage, ...filter };
      const envelope = ((await this.#client.call(`app/${path}`, { query }, options)) ?? {}) as Envelope;
      const found = envelope[list];
      if (!Array.isArray(found)) throw new AdapterError('malformed', { message: `no ${list} from ${path}` });
      for (const row of found as Row[]) rows.set(idOf(row), row);
      const isLast = found.length === 0 || page * rowsOfPage >= Number(envelope.total);
      if (isLast) return [...rows.values()];
    }
  }

  /** Writes for the resident who is signed in, and answers with `data`. */
  async write(
    path: string,
    content: Readonly<Record<string, unknown>>,
    { residentId, signal, locale }: WriteOptions,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { community, owner } = this.#options;
    if (residentId !== undefined && residentId !== owner.id) throw new AdapterError('unauthenticated');
    const json = { communityId: community.id, ...content };
    const envelope = await this.#client.call(`app/${path}`, { json }, { signal, locale });
    return ((envelope as Envelope | undefined)?.data ?? {}) as Readonly<Record<string, unknown>>;
  }
}
