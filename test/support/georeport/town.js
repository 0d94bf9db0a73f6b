import { restrictedService, services as publicServices } from './services.js';

/** @typedef {import('./dialects.js').Dialect} Dialect */

/**
 * A request as the town keeps it. Moments are ms since the epoch.
 *
 * @typedef {object} Filed
 * @property {number} number
 * @property {import('./services.js').Service} service
 * @property {URLSearchParams} parameters
 * @property {number} requestedAt
 * @property {number} updatedAt
 * @property {'open' | 'closed'} status
 * @property {string} [statusNotes]
 * @property {{ at: number, text: string, type: string }[]} notes
 * @property {string[]} photos
 * @property {boolean} isNumbered
 * @property {string} [token]
 */

const day = 86_400_000;

/** What the town knows: its services and what was filed. It keeps everything in memory. */
export class Town {
  /** @type {Filed[]} */
  filed = [];
  /** @type {Dialect} */
  #dialect;

  /** @param {Dialect} dialect */
  constructor(dialect) {
    this.#dialect = dialect;
  }

  get services() {
    return this.#dialect.restricted ? [...publicServices, restrictedService] : publicServices;
  }

  /** @param {string | null} code */
  service(code) {
    return this.services.find((service) => this.codeOf(service) === code);
  }

  /** @param {import('./services.js').Service} service */
  codeOf(service) {
    return this.#dialect.namesAsCodes ? service.name : service.code;
  }

  /**
   * @param {import('./services.js').Service} service
   * @param {URLSearchParams} parameters
   * @param {string[]} photos addresses
   * @param {number} [at] ms since the epoch
   */
  file(service, parameters, photos = [], at = Date.now()) {
    const number = this.filed.length + (this.#dialect.firstId ?? 1000);
    const isBatch = service.type === 'batch';
    /** @type {Filed} */
    const filed = {
      number,
      service,
      parameters,
      photos,
      requestedAt: at,
      updatedAt: at,
      status: 'open',
      notes: [],
      isNumbered: !isBatch,
      ...(isBatch && { token: `t${number}x` }),
    };
    this.filed.push(filed);
    return filed;
  }

  /** @param {string} id */
  find(id) {
    return this.filed.find(({ number, isNumbered }) => isNumbered && String(number) === id);
  }

  /** Gives what waits for it a number. */
  numberAll() {
    for (const filed of this.filed) filed.isNumbered = true;
  }

  /**
   * @param {string} id
   * @param {'open' | 'closed'} status
   * @param {string} [notes] in the words of staff
   */
  move(id, status, notes) {
    const filed = this.find(id);
    if (!filed) throw new Error(`no request ${id}`);
    const at = Math.max(Date.now(), filed.updatedAt);
    Object.assign(filed, { status, updatedAt: at, ...(notes !== undefined && { statusNotes: notes }) });
    filed.notes.push({ at, text: notes ?? `It is ${status}.`, type: status });
  }

  /**
   * As the standard has it: the newest first, of 90 days and 1000 at most.
   *
   * @param {URLSearchParams} query
   */
  list(query) {
    const end = dateIn(query, 'end_date') ?? Date.now() + day;
    const start = Math.max(dateIn(query, 'start_date') ?? end - 91 * day, end - 91 * day);
    const ids = query.get('service_request_id')?.split(',');
    const codes = query.get('service_code')?.split(',');
    const statuses = query.get('status')?.split(',');
    const found = this.filed
      .filter(({ isNumbered, service }) => isNumbered && service.type !== 'blackbox')
      .filter(({ number }) => !ids || ids.includes(String(number)))
      .filter(({ service }) => !codes || codes.includes(this.codeOf(service)))
      .filter(({ status }) => !statuses || statuses.includes(status))
      .filter(({ requestedAt }) => ids || (requestedAt >= start && requestedAt <= end))
      .sort((one, other) => other.requestedAt - one.requestedAt || other.number - one.number);
    if (!this.#dialect.pages) return found.slice(0, 1000);
    const size = Math.min(Number(query.get('page_size') ?? 50), 500);
    const page = Number(query.get('page') ?? 1);
    return found.slice((page - 1) * size, page * size);
  }
}

/**
 * @param {URLSearchParams} query
 * @param {string} name
 */
function dateIn(query, name) {
  const text = query.get(name);
  return text === null ? undefined : Date.parse(text);
}
