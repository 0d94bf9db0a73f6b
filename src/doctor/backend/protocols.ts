import type { CommunityAdapter } from '../../adapter/adapter.js';
import { adapterErrorCodes } from '../../adapter/errors.js';
import { feed } from '../../adapters/feed/index.js';
import { icalendar } from '../../adapters/icalendar/index.js';
import { open311 } from '../../adapters/open311/index.js';
import { rest } from '../../adapters/rest/index.js';
import { hasServices, isGeoReport, partsOf } from './geo-report.js';
import { isPage, type Look, type Looking } from './look.js';
import type { ProtocolName } from './protocol-names.js';

/** What an adapter is made from. */
export interface Opening {
  url: URL;
  fetch: typeof fetch;
  /** ms. */
  timeout: number;
  locale: string | undefined;
  zone: string | undefined;
  /** Told what an adapter left out or guessed. */
  report: (message: string) => void;
  looking: Looking;
}

/** A kind of backend that Linli has an adapter for. */
export interface Protocol {
  name: ProtocolName;
  title: string;
  /** Whether it is what stands there. */
  recognises(first: Look, looking: Looking): Promise<boolean>;
  open(opening: Opening): CommunityAdapter | Promise<CommunityAdapter>;
  /** Headers of replies that its adapter reads, and what is lost where a browser hides them. */
  reads: Readonly<Record<string, string>>;
}

const documentHeaders = {
  ETag: 'every look for news brings the whole document again',
  'Retry-After': 'how long to wait is guessed',
};

/** In the order in which they are tried. Another protocol is one more entry. */
export const protocols: readonly Protocol[] = [
  {
    name: 'feed',
    title: 'a feed of notices',
    recognises: async ({ text, json }) =>
      /^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*|<\?[^]*?\?>\s*)*<(rss|feed|rdf:RDF)\b/i.test(text) ||
      /jsonfeed\.org\/version/.test(textOf(json, 'version')),
    open: ({ url, fetch, timeout, zone, report }) =>
      feed({ url, fetch, timeout, report, ...(zone !== undefined && { timeZone: zone }) }),
    reads: documentHeaders,
  },
  {
    name: 'icalendar',
    title: 'a calendar of activities',
    recognises: async (first, looking) => /^\s*BEGIN:VCALENDAR/i.test(first.text) || isCollection(looking),
    async open({ url, fetch, timeout, zone, report, looking }) {
      const source = (await isCollection(looking)) ? { calendar: url } : { url };
      const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
      return icalendar({ ...source, fetch, timeout, report, zone: zone ?? own });
    },
    reads: documentHeaders,
  },
  {
    name: 'rest',
    title: 'the REST contract (docs/rest/openapi.yaml)',
    async recognises(_, looking) {
      const looks = await Promise.all(
        ['intake', 'requests', 'notices', 'activities'].map((path) => looking(path)),
      );
      return looks.some(
        ({ json }, index) =>
          Array.isArray(memberOf(json, index === 0 ? 'categories' : 'items')) || isProblem(json),
      );
    },
    open: ({ url, fetch, timeout, locale }) =>
      rest({ baseUrl: url, fetch, timeout, ...(locale !== undefined && { locale: () => locale }) }),
    reads: {
      Date: 'deadlines are counted by the clock of the device, which may be wrong',
      ETag: 'whatever did not change is sent again each time',
      'Retry-After': 'how long to wait is guessed',
      Location: 'a request that is answered without a body shows no number',
    },
  },
  {
    name: 'open311',
    title: 'requests by Open311 (GeoReport v2)',
    recognises: isGeoReport,
    async open({ url, fetch, timeout, locale, zone, report, looking }) {
      return open311({
        ...partsOf(url),
        // What stands where it is looked for needs no document that leads to it.
        discovery: !(await hasServices(url, looking)),
        // GeoReport takes no request without a place, and which there are is known to the portal alone.
        intake: () => ({ areas: [{ id: 'linli-doctor', label: 'Nowhere: filed by linli doctor' }] }),
        fetch,
        timeout,
        report,
        ...(locale !== undefined && { locale: () => locale }),
        ...(zone !== undefined && { zone }),
      });
    },
    reads: { 'Retry-After': 'how long to wait is guessed' },
  },
];

/** A collection of CalDAV says so itself (RFC 4791, section 5.1). */
async function isCollection(looking: Looking): Promise<boolean> {
  const { headers, ...look } = await looking('', 'OPTIONS');
  return /\bcalendar-access\b/.test(headers.get('DAV') ?? '') && !isPage({ headers, ...look });
}

/** A refusal with a code that only the contract has. */
function isProblem(json: unknown): boolean {
  return adapterErrorCodes.some((code) => code === textOf(json, 'code'));
}

function memberOf(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[name] : undefined;
}

function textOf(json: unknown, name: string): string {
  const member = memberOf(json, name);
  return typeof member === 'string' ? member : '';
}
