import { AdapterError } from '../../adapter/errors.js';
import type { CallOptions, Page, RequestQuery } from '../../adapter/ports.js';
import { civilFromInstant, instantFromCivil } from '../../domain/time.js';
import { requestStatuses, type RequestStatus, type ServiceRequest } from '../../domain/request.js';
import type { Endpoint } from './endpoint.js';
import type { Settings } from './options.js';
import { idOf, toRequest, type Reading } from './to-request.js';
import { recordsIn, type Members } from './records.js';

const day = 86_400_000;

/** The longest stretch that the standard lets anybody ask for, and the one that it gives by itself, ms. */
const longestStretch = 90 * day;

/** How many records a page of the extension is asked for. */
const pageSize = 100;

const defaultLimit = 20;

/** Who asks whom, and how records are read. */
export interface Lister {
  endpoint: Endpoint;
  settings: Settings;
  reading: Reading;
}

/** A request and its place in the list. */
interface Row {
  at: number;
  id: string;
  request: ServiceRequest;
}

type Place = Pick<Row, 'at' | 'id'>;

/**
 * One page of the list, the newest first. The cursor names the request after which to go on, so that what arrives in between
 * neither skips nor repeats any, whatever pages the server has.
 */
export async function listRequests(
  query: RequestQuery,
  call: CallOptions,
  lister: Lister,
): Promise<Page<ServiceRequest>> {
  const { cursor, limit = defaultLimit, statuses, search = '' } = query;
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const size = Math.max(Math.trunc(limit), 1);
  const [status, other] = serverStatusesOf(statuses ?? requestStatuses, lister.settings);
  if (status === undefined) return { items: [] };
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const isMeant = (row: Row) =>
    (!after || isBehind(row, after)) &&
    (!statuses || statuses.includes(row.request.status)) &&
    words.every((word) => textToSearch(row.request).includes(word));

  let rows: Row[] = [];
  const leftOut = new Set<string>();
  for await (const answer of answers(after?.at, other ? undefined : status, call, lister)) {
    for (const why of answer.leftOut) leftOut.add(why);
    rows = [...rows, ...answer.rows.filter(isMeant)];
    // What is as old as the last record of an answer may stand in the next one too.
    if (rows.filter(({ at }) => at > answer.completeDownTo).length > size) break;
  }
  for (const why of leftOut) lister.settings.report(`left out ${why}`);
  rows.sort((one, other) => (isBehind(one, other) ? 1 : -1));
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    items: page.map(({ request }) => request),
    ...(last && rows.length > size && { next: `${last.at} ${last.id}` }),
    ...(!after && leftOut.size > 0 && { omitted: leftOut.size }),
  };
}

interface Answer {
  rows: readonly Row[];
  leftOut: readonly string[];
  /** Everything newer is known by now, ms since the epoch. */
  completeDownTo: number;
}

/** Answer after answer down to the oldest request that is wanted. No request comes twice. */
async function* answers(
  until: number | undefined,
  status: string | undefined,
  call: CallOptions,
  lister: Lister,
): AsyncGenerator<Answer> {
  const { settings } = lister;
  const now = settings.now();
  const earliest = now - settings.days * day;
  const seen = new Set<string>();
  for (let end = until; ;) {
    const start = Math.max(earliest, (end ?? now) - longestStretch);
    let isCut = true;
    for (let page = 1; isCut; page++) {
      const isDefault = end === undefined && now - start >= longestStretch;
      const records = await recordsOf(lister, call, {
        ...(status !== undefined && { status }),
        ...(!isDefault && stretchOf(start, end ?? now + day, settings)),
        ...(settings.extensions && { page: String(page), page_size: String(pageSize) }),
      });
      const fresh = records.filter((record) => !seen.has(keyOf(record)));
      for (const record of fresh) seen.add(keyOf(record));
      const { rows, leftOut } = readRows(fresh, lister.reading);
      // The standard cuts at 1000; servers cut at other round numbers too.
      isCut = rows.length > 0 && records.length % 50 === 0;
      const oldest = Math.min(...rows.map(({ at }) => at));
      yield { rows, leftOut, completeDownTo: isCut ? oldest : start };
      if (!settings.extensions && isCut) end = oldest;
    }
    if (start <= earliest) return;
    end = start;
  }
}

async function recordsOf(
  { endpoint, settings }: Lister,
  call: CallOptions,
  parameters: Readonly<Record<string, string>>,
): Promise<readonly Members[]> {
  const answer = await endpoint.get('requests', call, {
    ...(settings.extensions && { extensions: 'true' }),
    ...parameters,
    ...settings.listParameters?.(),
  });
  return recordsIn(answer);
}

/** The newest records of a service, for whoever looks for one of them. */
export async function recentRecords(
  serviceCode: string,
  since: number,
  call: CallOptions,
  lister: Lister,
): Promise<readonly Members[]> {
  const { settings } = lister;
  return recordsOf(lister, call, {
    service_code: serviceCode,
    ...stretchOf(since, settings.now() + day, settings),
    ...(settings.extensions && { page: '1', page_size: String(pageSize) }),
  });
}

/**
 * A stretch of time in whole minutes, not smaller than it was. It is written in the endpoint's zone: a server that
 * overlooks the offset understands it all the same.
 */
function stretchOf(start: number, end: number, { zone = 'UTC' }: Settings): Record<string, string> {
  const written = (at: number) => instantFromCivil(civilFromInstant(at, zone), zone)!;
  return { start_date: written(start), end_date: written(end + 60_000) };
}

function readRows(records: readonly Members[], reading: Reading): Omit<Answer, 'completeDownTo'> {
  const read = records.map((record) => toRequest(record, reading));
  return {
    rows: read.flatMap((request) =>
      typeof request === 'string' ? [] : [{ at: Date.parse(request.createdAt), id: request.id, request }],
    ),
    leftOut: read.filter((request) => typeof request === 'string'),
  };
}

/** What tells records apart, also those that have no number yet. */
const keyOf = (record: Members) => idOf(record) ?? JSON.stringify(record);

/** Which of the server's own statuses may mean one of these. A portal's mapping may make any of any. */
function serverStatusesOf(
  statuses: readonly RequestStatus[],
  { statusMapping }: Pick<Settings, 'statusMapping'>,
): readonly ('open' | 'closed')[] {
  const possible = { open: 'submitted', closed: 'closed' } as const;
  return (['open', 'closed'] as const).filter(
    (status) => statusMapping !== undefined || statuses.includes(possible[status]),
  );
}

const textToSearch = ({ number, description, category }: ServiceRequest) =>
  [number, description, category?.name].join(' ').toLocaleLowerCase();

/** Whether one stands behind the other in the list. Of the same moment, the greater number is the newer. */
function isBehind(one: Place, other: Place): boolean {
  if (one.at !== other.at) return one.at < other.at;
  const difference = Number(one.id) - Number(other.id);
  return Number.isNaN(difference) || difference === 0 ? one.id < other.id : difference < 0;
}

function readCursor(cursor: string): Place {
  const [, at, id] = /^(-?\d+) (.+)$/s.exec(cursor) ?? [];
  if (id === undefined) throw new AdapterError('invalid', { fields: { cursor: 'invalid' } });
  return { at: Number(at), id };
}
