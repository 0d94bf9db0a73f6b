import type { CommunityAdapter } from '../../adapter/adapter.js';
import { documentSettings, fullAddresses } from '../../adapter/documents/options.js';
import type { RequestsPort } from '../../adapter/ports.js';
import { isTimeZone } from '../../domain/instant.js';
import type { Open311Options, Settings } from './options.js';
import { requestsPort } from './port.js';

export type { Format, Open311Options, PhotoOptions, PortalIntake, ServerStatus } from './options.js';

/** The requests of a GeoReport server. */
export interface Open311Adapter extends CommunityAdapter {
  readonly requests: RequestsPort;
}

/**
 * Files and reads requests at a server of Open311 GeoReport v2, in JSON or in XML. docs/open311.md says what becomes of what.
 *
 * @throws {TypeError} when `endpoint` is no address of the web (relative ones need a page), or `zone` no zone
 */
export function open311(options: Open311Options): Open311Adapter {
  const settings = settingsOf(options);
  const { resident, endpoint, jurisdictionId } = settings;
  return {
    name: 'open311',
    portal: jurisdictionId === undefined ? endpoint : `${endpoint} ${jurisdictionId}`,
    ...(resident && { resident: () => resident() }),
    requests: requestsPort(settings),
  };
}

function settingsOf(options: Open311Options): Settings {
  const { zone, endpoint: address, days = 90 } = options;
  if (zone !== undefined && !isTimeZone(zone)) {
    throw new TypeError(`open311(): zone "${zone}" is no time zone: use a name like Asia/Shanghai`);
  }
  const [endpoint] = fullAddresses('open311(): endpoint', address);
  const { headers, credentials, fetch, timeout, report, now } = documentSettings('open311', options);
  const known = { headers, credentials, fetch, timeout, report, now };
  return { ...options, ...known, endpoint: withSlash(endpoint!), days };
}

function withSlash(address: string): string {
  const url = new URL(address);
  url.pathname = url.pathname.replace(/\/*$/, '/');
  url.search = '';
  url.hash = '';
  return url.href;
}
