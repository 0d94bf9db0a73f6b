import type { CallOptions } from '../../adapter/ports.js';
import type { Category } from '../../domain/index.js';
import type { Endpoint } from './endpoint.js';
import type { Settings } from './options.js';
import { flagOf, listOf, recordsIn, textOf, wordsOf, type Members } from './records.js';

/** How a service answers a new request: with its number, with a token for it, or with nothing. */
export type ServiceType = 'realtime' | 'batch' | 'blackbox';

/** A service of GeoReport. */
export interface Service {
  category: Category;
  type: ServiceType;
}

/** The services of an endpoint, and what was last known of them. */
export class Services {
  readonly #endpoint: Endpoint;
  readonly #kinds: Settings['kinds'];
  #known: ReadonlyMap<string, Service> | undefined;

  constructor(endpoint: Endpoint, { kinds }: Pick<Settings, 'kinds'>) {
    this.#endpoint = endpoint;
    this.#kinds = kinds;
  }

  /** Reads them anew, in the server's order. */
  async read(call: CallOptions): Promise<readonly Service[]> {
    const services = recordsIn(await this.#endpoint.get('services', call)).flatMap((record) => {
      const code = textOf(record.service_code);
      return code === undefined ? [] : [this.#serviceOf(code, record)];
    });
    // The first of those that share a code stays.
    const known = new Map(services.toReversed().map((service) => [service.category.id, service]));
    this.#known = known;
    return services.filter((service) => known.get(service.category.id) === service);
  }

  /** The service by its code, as it was last known; read where none is known yet. */
  async of(code: string, call: CallOptions): Promise<Service | undefined> {
    if (!this.#known) await this.read(call);
    return this.#known!.get(code);
  }

  /** What a service is called, if that is known. */
  nameOf(code: string): string | undefined {
    return this.#known?.get(code)?.category.name;
  }

  /** Which kind of request the service takes. */
  kindOf(code: string | undefined) {
    return (code !== undefined && this.#kinds?.[code]) || 'repair';
  }

  #serviceOf(code: string, record: Members): Service {
    const [group] = listOf(record.group).map(wordsOf);
    const keywords = listOf(record.keywords).flatMap(
      // Trimmed afterwards: a pattern with the spaces in it reads long rows of them again and again.
      (keyword) =>
        textOf(keyword)
          ?.split(/[,，;]/)
          .map((word) => word.trim()) ?? [],
    );
    const type = textOf(record.type)?.toLowerCase();
    return {
      type: type === 'batch' || type === 'blackbox' ? type : 'realtime',
      category: {
        id: code,
        name: wordsOf(record.service_name) ?? code,
        kinds: [this.kindOf(code)],
        ...(group !== undefined && { group }),
        ...(keywords.length > 0 && { keywords: keywords.filter(Boolean) }),
        ...(flagOf(record.metadata) && { hasFields: true }),
      },
    };
  }
}
