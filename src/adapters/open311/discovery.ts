import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import { isObject } from '../../adapter/shape.js';
import type { Format } from './options.js';
import { listOf, textOf, type Members } from './records.js';

/** What is known of an endpoint. */
export interface Known {
  endpoint: string;
  format: Format | undefined;
}

/** Failures by which a server says that it has no such document, or none in that format. */
const missing = ['not-found', 'unsupported', 'invalid', 'unknown'];

/**
 * What the discovery document (wiki.open311.org, "Service Discovery") says of the endpoint; what is known already where there
 * is no document. Another origin is not followed: what the portal adds to its calls is meant for the one that it named.
 */
export async function discover(
  read: (ending: Format) => Promise<unknown>,
  known: Known & { report: (message: string) => void },
): Promise<Known> {
  const { endpoint, format, report } = known;
  const [found] = endpointsIn(await documentOf(read, format));
  if (!found) return { endpoint, format };
  const url = addressOf(found.url, endpoint);
  const isOwn = url !== undefined && new URL(url).origin === new URL(endpoint).origin;
  if (url !== undefined && !isOwn) report(`${endpoint}: discovery leads to another origin: ${url}`);
  return { endpoint: isOwn ? url : endpoint, format: format ?? formatOf(found) };
}

async function documentOf(
  read: (ending: Format) => Promise<unknown>,
  format: Format | undefined,
): Promise<unknown> {
  for (const ending of format ? [format] : (['json', 'xml'] as const)) {
    try {
      return await read(ending);
    } catch (thrown) {
      if (!isAdapterError(thrown) || !missing.includes(thrown.code)) throw thrown;
    }
  }
  return undefined;
}

/** Those that speak GeoReport v2, the one in production first. */
function endpointsIn(document: unknown): readonly Members[] {
  if (document === undefined) return [];
  const { endpoints, discovery } = isObject(document) ? document : {};
  const inside = isObject(discovery) ? discovery.endpoints : endpoints;
  if (!Array.isArray(inside)) throw new AdapterError('malformed', { message: 'discovery without endpoints' });
  const isProduction = ({ type }: Members) => Number(textOf(type) === 'production');
  return inside
    .filter(isObject)
    .filter(({ specification }) => /georeport_?v?2/i.test(textOf(specification) ?? ''))
    .sort((one, other) => isProduction(other) - isProduction(one));
}

function formatOf({ formats }: Members): Format | undefined {
  const named = listOf(formats).map((format) => textOf(format) ?? '');
  return (['json', 'xml'] as const).find((format) => named.some((name) => name.includes(format)));
}

function addressOf(value: unknown, base: string): string | undefined {
  const written = textOf(value);
  try {
    return written === undefined ? undefined : new URL(written.replace(/\/*$/, '/'), base).href;
  } catch {
    return undefined;
  }
}
