import { uploadTimeout, withDeadline } from '../../adapter/deadline.js';
import { decode } from '../../adapter/documents/decode.js';
import { SharedRun } from '../../adapter/documents/shared-run.js';
import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import type { CallOptions } from '../../adapter/ports.js';
import { Reach } from '../../adapter/reach.js';
import { isRedirect } from '../../adapter/redirect.js';
import { suppliedHeaders } from '../../adapter/supplied-headers.js';
import { late } from '../../internal/late.js';
import { readBody } from './body.js';
import type * as Discovery from './discovery.js';
import { dataOf, dataOfYes, refusalIn, type Reply } from './failure.js';
import type { Format, Settings } from './options.js';
import { isOfGeoReport } from './records.js';

/** Parameters of an address. */
export type Parameters = Readonly<Record<string, string>>;

interface Outgoing {
  method: 'GET' | 'POST';
  url: string;
  format: Format;
  body?: URLSearchParams | FormData;
}

const discovery = late<typeof Discovery>(() => import('./discovery.js'));

/** Failures that a server may answer with which only speaks the other format. */
const otherwise = ['not-found', 'unsupported', 'invalid', 'unknown'];

/**
 * Speaks HTTP with one GeoReport server. Whatever goes wrong there rejects with an `AdapterError`. Nothing is tried twice,
 * but in the other format as long as nobody knows which one the server speaks.
 */
export class Endpoint {
  readonly #settings: Settings;
  readonly #reach: Reach;
  readonly #discovery: SharedRun | undefined;
  #base: string;
  #format: Format | undefined;
  #isDiscovered = false;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#base = settings.endpoint;
    this.#format = settings.format;
    this.#reach = new Reach(new URL(settings.endpoint), settings.fetch);
    if (settings.discovery) this.#discovery = new SharedRun((signal) => this.#discover(signal));
  }

  /** Reads what is at a path without its ending: `services/001`. */
  async get(path: string, call: CallOptions, parameters: Parameters = {}): Promise<unknown> {
    await this.#ready(call);
    const read = (format: Format) => this.#read(path, format, call, parameters);
    if (this.#format) return read(this.#format);
    try {
      return await read('json');
    } catch (thrown) {
      const isRefused = isAdapterError(thrown) && refusalIn(thrown) && otherwise.includes(thrown.code);
      if (this.#format || !isRefused) throw thrown;
      return await read('xml').catch(() => {
        call.signal?.throwIfAborted();
        throw thrown;
      });
    }
  }

  /** Sends a form to a path; `undefined` is the answer of a server that takes it and says nothing that can be read. */
  async post(path: string, body: URLSearchParams | FormData, call: CallOptions): Promise<unknown> {
    await this.#ready(call);
    const format = this.#format ?? 'json';
    return dataOfYes(
      await this.#exchange({ method: 'POST', url: this.#url(path, format), format, body }, call),
    );
  }

  async #ready({ signal }: CallOptions): Promise<void> {
    if (this.#discovery && !this.#isDiscovered) await this.#discovery.join(signal);
  }

  async #discover(signal: AbortSignal): Promise<void> {
    const { endpoint, format, report } = this.#settings;
    const reader = await discovery.load();
    if (!reader) throw new AdapterError('offline', { message: 'what reads discovery cannot be loaded' });
    const read = (ending: Format) => this.#read('discovery', ending, { signal }, {});
    const found = await reader.discover(read, { endpoint, format, report });
    this.#base = found.endpoint;
    this.#format = found.format;
    this.#isDiscovered = true;
  }

  async #read(path: string, format: Format, call: CallOptions, parameters: Parameters): Promise<unknown> {
    const { jurisdictionId } = this.#settings;
    const all = { ...(jurisdictionId !== undefined && { jurisdiction_id: jurisdictionId }), ...parameters };
    const url = this.#url(path, format, all);
    const reply = await this.#exchange({ method: 'GET', url, format }, call);
    if (reply.body.type === 'data' && isOfGeoReport(reply.body.value)) this.#format ??= format;
    return dataOf(reply);
  }

  #url(path: string, format: Format, parameters: Parameters = {}): string {
    const url = new URL(`${path}.${format}`, this.#base);
    url.search = new URLSearchParams(parameters).toString();
    return url.href;
  }

  async #exchange({ method, url, format, body }: Outgoing, call: CallOptions): Promise<Reply> {
    const { credentials, fetch, timeout, headers: own } = this.#settings;
    const exchange = async (signal: AbortSignal): Promise<Reply> => {
      const headers = await this.#headers(format, call);
      const attempt = { url, method, headers, signal };
      const { response, bytes } = await this.#reach.make(attempt, async () => {
        // A form that is led elsewhere would arrive there as a GET, or its key and the portal's headers at a stranger's.
        const redirect = body || own ? 'manual' : 'follow';
        const sent = { ...attempt, credentials, cache: 'no-store', redirect } as const;
        const response = await fetch(url, { ...sent, ...(body && { body }) });
        return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
      });
      if (isRedirect(response)) {
        const code = body ? 'malformed' : 'unauthenticated';
        throw new AdapterError(code, { message: `${url} leads elsewhere: give its final address` });
      }
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        body: await readBody(decode(bytes, response.headers.get('Content-Type'))),
        url: response.url || url,
        wasRedirected: response.redirected,
      };
    };
    // What carries photos may take as long as an upload.
    const limit = body instanceof FormData ? Math.max(timeout, uploadTimeout) : timeout;
    return withDeadline(call.signal, exchange, limit);
  }

  /** Only headers that need no leave of servers of other origins, but for those of the portal. */
  async #headers(format: Format, { locale }: CallOptions): Promise<Headers> {
    const headers = await suppliedHeaders(this.#settings);
    const language = this.#settings.locale?.() ?? locale;
    if (language) headers.set('Accept-Language', language);
    headers.set('Accept', format === 'json' ? 'application/json' : 'text/xml, application/xml');
    return headers;
  }
}
