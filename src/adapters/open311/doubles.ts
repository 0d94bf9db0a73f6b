import type { CallOptions } from '../../adapter/ports.js';
import { recentRecords, type Lister } from './listing.js';
import type { Posted } from './posting.js';
import { textOf, type Members } from './records.js';
import { idOf, toRequest } from './to-request.js';

/** Within this time, ms, the same again is taken for the same thing. */
const dayLong = 86_400_000;

/** Open requests of the last day with the same words for the same service and place, the newest first. */
export async function findDoubles(
  posted: Posted,
  call: CallOptions,
  lister: Lister,
): Promise<readonly string[]> {
  const sent = Object.fromEntries(posted);
  const since = lister.settings.now() - dayLong;
  const records = await recentRecords(sent.service_code!, since, call, lister);
  const same = records.filter((record) => isSame(record, sent));
  return same
    .flatMap((record) => {
      const request = toRequest(record, lister.reading);
      return typeof request === 'string' ? [] : [request];
    })
    .filter(({ createdAt, status }) => status !== 'closed' && Date.parse(createdAt) >= since)
    .sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt))
    .map(({ id }) => id);
}

/** Members of a record that say where, by the parameters that do. */
const whereabouts = {
  address_id: 'address_id',
  address_string: 'address',
  lat: 'lat',
  long: 'long',
} as const;

/**
 * The same words for the same service are the same thing only at the same place: everything that is sent of it has to stand in
 * the record. Where nothing is sent, or a server leaves something out, it may be another resident's, whose words would swallow
 * these.
 */
function isSame(record: Members, sent: Readonly<Record<string, string>>): boolean {
  const parts = Object.entries(whereabouts).filter(([name]) => textOf(sent[name]) !== undefined);
  return (
    idOf(record) !== undefined &&
    textOf(record.service_code) === sent.service_code &&
    inOneLine(record.description) === inOneLine(sent.description) &&
    parts.length > 0 &&
    parts.every(([name, member]) => isSamePart(name, record[member], sent[name]))
  );
}

/** Coordinates are numbers: 121.40 is 121.4. */
function isSamePart(name: string, one: unknown, other: unknown): boolean {
  const [left, right] = [inOneLine(one), inOneLine(other)];
  if (left === '') return false;
  return name === 'lat' || name === 'long' ? Number(left) === Number(right) : left === right;
}

/** Servers turn line ends and spaces into others. */
const inOneLine = (value: unknown) => (textOf(value) ?? '').replace(/\s+/g, ' ');
