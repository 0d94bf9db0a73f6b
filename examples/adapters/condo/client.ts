import { AdapterError, JsonClient, type CallOptions, type WriteOptions } from '../../../src/adapter/index.js';
import type { CondoOptions } from './options.js';
import { refusalIn } from './refusals.js';

type Variables = Readonly<Record<string, unknown>>;

/** Speaks GraphQL with one condo. What comes back is taken for the type that the document asks for. */
export class CondoApi {
  readonly #client: JsonClient;
  readonly #options: CondoOptions;

  constructor(options: CondoOptions) {
    const { baseUrl, headers, fetch, credentials } = options;
    this.#options = options;
    this.#client = new JsonClient({
      baseUrl,
      refusal: refusalIn,
      ...(headers && { headers }),
      ...(fetch && { fetch }),
      ...(credentials && { credentials }),
    });
  }

  get clock() {
    return this.#client.clock;
  }

  get address(): string {
    return this.#client.address;
  }

  async query<Data>(query: string, variables: Variables, options: CallOptions): Promise<Data> {
    const answer = await this.#client.call('admin/api', { json: { query, variables } }, options);
    const { data } = (answer ?? {}) as { data?: Data };
    if (data === undefined) throw new AdapterError('malformed', { message: 'an answer without data' });
    return data;
  }

  /** Writes `data` for the resident who is signed in, with what condo wants to know of every write. */
  write<Data>(mutation: string, { data, ...variables }: Variables, options: WriteOptions): Promise<Data> {
    const { residentId, signal, locale } = options;
    if (residentId !== undefined && residentId !== this.#options.user.id) {
      throw new AdapterError('unauthenticated');
    }
    const sender = { dv: 1, fingerprint: this.#options.fingerprint };
    const all = { ...variables, data: { dv: 1, sender, ...(data as object) } };
    return this.query(mutation, all, { signal, locale });
  }
}
