import { isInstant, isTimeZone } from '../../domain/instant.js';
import { instantFromCivil, zoneOffset, type Instant, type TimeZone } from '../../domain/time.js';

const time = String.raw`(?<noon>[上下]午)?\s*(?<hour>\d{1,2})[:时時](?<minute>\d{2})(?:[:分](?<second>\d{2}))?秒?(?:[.,]\d+)?\s*(?<half>[ap]m)?`;
const dayOfWeek = String.raw`(?:\p{L}{2,12}(?:\.?,\s*|\s+))?`;
const monthName = String.raw`(?<name>[a-z]{3})[a-z]{0,6}\.?,?`;

const forms = [
  // 2026-11-24T15:05:00+08:00, 2026-11-24 15:05:00, 2026/11/24, 2026年11月24日 15:05, 2026/11/24 下午 03:05:00
  String.raw`(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:[T\s]*${time})?(?<zone>.*)`,
  // Tue, 24 Nov 2026 15:05:00 +0800 (RFC 822 and its successors, also with a year of two digits)
  String.raw`${dayOfWeek}(?<day>\d{1,2})[\s-]+${monthName}[\s-]+(?<year>\d{4}|\d{2})(?!\d)(?:,?\s+${time})?(?<zone>.*)`,
  // Tue Nov 24 15:05:00 CST 2026 (asctime, Java)
  String.raw`${dayOfWeek}${monthName}\s+(?<day>\d{1,2})\s+${time}(?<zone>.*)\s(?<year>\d{4})`,
  // November 24, 2026 3:05 pm GMT
  String.raw`${dayOfWeek}${monthName}\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?:,?\s+${time})?(?<zone>.*)`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Hours ahead of UTC. Those of North America are RFC 822's; names that mean several zones are left out. */
const zoneHours: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  wet: 0,
  west: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  hkt: 8,
  sgt: 8,
  jst: 9,
  kst: 9,
};

/**
 * A date as feeds write it. One without a zone, or with one that nobody knows, is read in `timeZone`; without that it
 * is no instant, and neither is a day that does not exist: `undefined`.
 */
export function readDate(text: string, timeZone?: TimeZone): Instant | undefined {
  // No date is longer, and what is longer costs time.
  const trimmed = text.trim().slice(0, 80);
  if (/^\d{10}(\d{3})?$/.test(trimmed)) return new Date(Number(trimmed.padEnd(13, '0'))).toISOString();
  for (const form of forms) {
    const parts = form.exec(trimmed)?.groups;
    if (parts) return instantOf(parts, timeZone);
  }
  return undefined;
}

type Parts = Readonly<Record<string, string | undefined>>;

function instantOf(parts: Parts, timeZone: TimeZone | undefined): Instant | undefined {
  const month = parts.month ?? months.indexOf(parts.name!.toLowerCase()) + 1;
  const civil = `${yearOf(parts.year!)}-${pad(month)}-${pad(parts.day!)}T${hourOf(parts)}:${parts.minute ?? '00'}:${secondOf(parts)}`;
  if (!isInstant(`${civil}Z`)) return undefined;
  const offset = offsetOf(parts.zone!, civil, timeZone);
  // A zone that nobody knows is a name; digits are a part of the date that was not understood.
  const isLocal = offset === undefined && timeZone !== undefined && !/\d/.test(parts.zone!);
  const instant = isLocal ? instantFromCivil(civil, timeZone)! : `${civil}${offset}`;
  return isInstant(instant) ? instant : undefined;
}

/** Two digits mean what RFC 2822, section 4.3, says. */
function yearOf(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

function hourOf({ hour = '0', noon, half = noon }: Parts): string {
  return pad(half ? (Number(hour) % 12) + (/p|下/i.test(half) ? 12 : 0) : hour);
}

/** `Date` knows no leap second. */
function secondOf({ second = '00' }: Parts): string {
  return second === '60' ? '59' : second;
}

/** `+08:00` of `+0800`, `GMT+8`, `EST`, `+08:00[Asia/Shanghai]`, `+0800 (CST)`; `undefined` where nobody can tell. */
function offsetOf(written: string, civil: string, timeZone: TimeZone | undefined): string | undefined {
  const zone = written
    .replace(/[([].*$/, '')
    .trim()
    .toLowerCase();
  const [, sign, hours, minutes = '00'] = /^(?:ut|utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign !== undefined) return `${sign}${pad(hours!)}:${minutes}`;
  if (zone === 'cst' && timeZone !== undefined && isChina(civil, timeZone)) return '+08:00';
  const known = Object.hasOwn(zoneHours, zone) ? zoneHours[zone] : undefined;
  return known === undefined ? undefined : `${known < 0 ? '-' : '+'}${pad(Math.abs(known))}:00`;
}

/** Servers in China write CST and mean theirs, while RFC 822 means that of Chicago. */
function isChina(civil: string, timeZone: TimeZone): boolean {
  return isTimeZone(timeZone) && zoneOffset(Date.parse(`${civil}Z`), timeZone) === 8 * 3_600_000;
}

const pad = (value: string | number) => String(value).padStart(2, '0');
