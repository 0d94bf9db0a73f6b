import { parseArgs } from 'node:util';
import { isTimeZone } from '../../domain/instant.js';
import { protocolNames, type ProtocolName } from '../backend/protocol-names.js';

/** What the command line asks for. */
export interface Options {
  /** Where the backend is. Absent: an adapter of one's own knows. */
  url?: URL;
  /** The module of an adapter of one's own, as it was given. */
  adapter?: string;
  as?: ProtocolName;
  /** Who asks; they go to the backend's origin alone. Cookies are among them. */
  headers: Headers;
  /** Whose page would call it. */
  origin?: string;
  /** The page whose policy is read. */
  page?: URL;
  locale?: string;
  zone?: string;
  /** How long one call may take, ms. */
  timeout: number;
  json: boolean;
  write: boolean;
  color: boolean;
}

/** Why a command line cannot be followed, for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const settings = {
  as: { type: 'string' },
  adapter: { type: 'string' },
  header: { type: 'string', multiple: true },
  cookie: { type: 'string' },
  origin: { type: 'string' },
  page: { type: 'string' },
  locale: { type: 'string' },
  zone: { type: 'string' },
  timeout: { type: 'string' },
  json: { type: 'boolean' },
  write: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** What was typed, or that only help or the version is wanted. Throws a `UsageError`. */
export function readArguments(typed: readonly string[]): Options | 'help' | 'version' {
  const { values, positionals } = parse(typed);
  if (values.help || typed.length === 0) return 'help';
  if (values.version) return 'version';
  const [command, target, ...more] = positionals;
  if (command !== 'doctor') {
    throw new UsageError(
      `there is no command "${command ?? ''}"; there are: linli doctor <url>, linli brand <brand.json>`,
    );
  }
  if (more.length > 0) throw new UsageError(`one address at a time; "${more[0]}" is one too many`);
  if (target === undefined && values.adapter === undefined) {
    throw new UsageError('say where the backend is: linli doctor https://portal.example/api/community');
  }
  const url = target === undefined ? undefined : addressOf(target, 'the backend');
  const page = values.page === undefined ? undefined : addressOf(values.page, '--page');
  const origin = values.origin === undefined ? page?.origin : addressOf(values.origin, '--origin').origin;
  const headers = headersOf(values.header ?? [], values.cookie);
  if (!url && [...headers].length > 0) {
    throw new UsageError('--header and --cookie need the address of the backend that they are for');
  }
  return {
    ...(url && { url }),
    ...(values.adapter !== undefined && { adapter: values.adapter }),
    ...(values.as !== undefined && { as: protocolOf(values.as) }),
    headers,
    ...(origin !== undefined && { origin }),
    ...(page && { page }),
    ...(values.locale !== undefined && { locale: localeOf(values.locale) }),
    ...(values.zone !== undefined && { zone: zoneOf(values.zone) }),
    timeout: timeoutOf(values.timeout ?? '15'),
    json: values.json ?? false,
    write: values.write ?? false,
    color: !values['no-color'],
  };
}

function parse(typed: readonly string[]) {
  try {
    return parseArgs({ args: [...typed], options: settings, allowPositionals: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message.split('. ')[0]! : String(thrown));
  }
}

function addressOf(text: string, what: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  const guess = `https://${text.replace(/^\/+/, '')}`;
  const isBare = !text.includes('://') && /^[\w[].*[.:\]]/.test(text) && URL.canParse(guess);
  throw new UsageError(
    `${what}: "${text}" is no address of the web${isBare ? `; did you mean ${guess}?` : ''}`,
  );
}

function headersOf(lines: readonly string[], cookie: string | undefined): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const [, name, value] = /^([^:\s]+):\s*(.+)$/.exec(line) ?? [];
    try {
      if (name === undefined) throw new TypeError('no colon');
      headers.append(name, value!);
    } catch {
      // Not the line itself: it may hold a secret, and terminals are shared.
      throw new UsageError("a --header looks like 'Authorization: Bearer …'");
    }
  }
  if (cookie !== undefined) headers.set('Cookie', cookie);
  return headers;
}

function protocolOf(name: string): ProtocolName {
  const known = protocolNames.find((candidate) => candidate === name);
  if (!known) throw new UsageError(`--as "${name}": there are ${protocolNames.join(', ')}`);
  return known;
}

function localeOf(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0]!;
  } catch {
    throw new UsageError(`--locale "${locale}" is no language: use a name like zh-Hans or en`);
  }
}

function zoneOf(zone: string): string {
  if (!isTimeZone(zone))
    throw new UsageError(`--zone "${zone}" is no time zone: use a name like Asia/Shanghai`);
  return zone;
}

function timeoutOf(seconds: string): number {
  const timeout = Number(seconds) * 1000;
  if (!(timeout >= 100 && timeout <= 600_000)) {
    throw new UsageError(`--timeout "${seconds}": how long one call may take, in seconds`);
  }
  return timeout;
}
