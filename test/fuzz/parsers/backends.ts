import { checkRequests } from '../../../src/adapter/boundary.js';
import { checkNotices } from '../../../src/adapter/notices-boundary.js';
import { rest } from '../../../src/adapters/rest/index.js';
import { EventStreamReader } from '../../../src/adapters/rest/event-stream.js';
import { canned, record } from '../../support/georeport/canned.js';
import { isDocumented } from '../oracle.js';
import { randomOfText } from './text-random.js';
import type { Parser } from './parser.js';

const silent = () => undefined;

/** What was answered, where anything was. What failed as nobody is told to expect is told before what was refused. */
function answersIn(results: readonly PromiseSettledResult<unknown>[]): readonly unknown[] {
  const reasons = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  const defect = reasons.find((reason) => !isDocumented(reason));
  if (defect !== undefined) throw defect as Error;
  if (reasons.length === results.length) throw reasons[0] as Error;
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

/** Asks a GeoReport server for everything that it can be asked for, of which each answer is the document. */
async function readGeoReport(document: string): Promise<unknown> {
  const calls = ['services', 'services/001', 'requests', 'requests/17'];
  const answers = Object.fromEntries(
    calls.flatMap((path) => ['json', 'xml'].map((format) => [`GET ${path}.${format}`, document])),
  );
  const { adapter } = canned(answers, { format: 'json' });
  const port = checkRequests(adapter.requests, silent);
  const results = await Promise.allSettled([
    port.list({ limit: 20 } as never, {}),
    port.get('17', {}),
    port.intake?.({}),
    port.fields?.('001', {}),
  ]);
  return answersIn(results);
}

const reply = (members: object) => JSON.stringify([record(members)]);
const xmlRecord = (name: string, text: string) =>
  `<?xml version="1.0"?><service_requests><request><service_request_id>17</service_request_id><status>open</status>
  <requested_datetime>2026-11-24T08:00:00+08:00</requested_datetime><${name}>${text}</${name}></request></service_requests>`;

const service = {
  service_code: '001',
  service_name: 'Leaking tap',
  keywords: 'tap, water',
  group: 'x',
  metadata: true,
};
const attribute = {
  ...{
    variable: true,
    code: 'where',
    datatype: 'singlevaluelist',
    required: true,
    order: 1,
    description: 'Where?',
  },
  values: [{ key: 'a', name: 'Bath' }],
};

export const geoReport: Parser = {
  name: 'replies of GeoReport',
  documents: [
    reply({}),
    reply({
      media_url: 'https://town.example/17.jpg',
      agency_responsible: { name: 'Works' },
      status_notes: 'At /srv/a.php line 7',
    }),
    JSON.stringify([service]),
    JSON.stringify([{ service_code: '001', attributes: [attribute] }]),
    JSON.stringify([{ code: 404, description: 'Not found' }]),
    xmlRecord('description', 'It drips &amp; drips'),
    '<services><service><service_code>001</service_code><service_name>Tap</service_name></service></services>',
    '<errors><error><code>404</code><description>no such</description></error></errors>',
  ],
  scraps: [
    ...[
      '"service_code":001',
      '"data":',
      '"__proto__":{"x":1},',
      '"service_requests":',
      '"attributes":',
      '[[[[',
      '{"name":',
      'at /usr/a ',
    ],
    ...[
      '<__proto__>',
      '<request>',
      '</request>',
      '<![CDATA[',
      '&lol;',
      'C:\\a\\',
      '0'.repeat(20),
      '<html>',
      '<br>',
    ],
  ],
  places: {
    ...Object.fromEntries(
      [
        ...[
          'description',
          'status_notes',
          'service_notice',
          'agency_responsible',
          'address',
          'media_url',
          'status',
        ],
        ...['requested_datetime', 'service_name', 'service_request_id'],
      ].map((name) => [name, (text: string) => reply({ [name]: text })]),
    ),
    keywords: (text) => JSON.stringify([{ ...service, keywords: `tap${text}` }]),
    'name of a service': (text) => JSON.stringify([{ ...service, service_name: text }]),
    'a field': (text) =>
      JSON.stringify([
        { service_code: '001', attributes: [{ ...attribute, description: text, code: text }] },
      ]),
    'as many fields': (text) =>
      JSON.stringify([
        {
          service_code: '001',
          attributes: Array.from(text, (letter, index) => ({ code: `${index}${letter}` })),
        },
      ]),
    'nested answers': (text) => text,
    'text in XML': (text) => xmlRecord('status_notes', `<![CDATA[${text.replaceAll(']]>', '')}]]>`),
    'elements in XML': (text) => xmlRecord('status_notes', text),
  },
  read: readGeoReport,
};

/** Asks a backend of the library's own contract for everything, of which each answer is the document. */
async function readRest(document: string): Promise<unknown> {
  const adapter = rest({
    baseUrl: 'https://portal.example/api',
    fetch: async () => new Response(document, { headers: { 'Content-Type': 'application/json' } }),
  });
  const requests = checkRequests(adapter.requests, silent);
  const results = await Promise.allSettled([
    requests.get('17', {}),
    requests.list({ limit: 20 } as never, {}),
    checkNotices(adapter.notices, silent).list({ limit: 20 }, {}),
    requests.create({ kind: 'repair', description: 'x' } as never, { idempotencyKey: 'k' }),
  ]);
  answersIn(results);
  // Addresses are the elements' to judge: the contract leaves them to the backend.
  return undefined;
}

const notice = {
  id: '1',
  kind: 'notice',
  title: 'x',
  body: { type: 'html', content: '<p>x' },
  publishedAt: '2026-11-24T00:00:00Z',
};
const request = {
  id: '1',
  kind: 'repair',
  status: 'submitted',
  description: 'x',
  createdAt: notice.publishedAt,
  updatedAt: notice.publishedAt,
};

export const restReplies: Parser = {
  name: 'replies of a portal',
  documents: [
    JSON.stringify({ items: [notice, { ...notice, id: '2' }], next: 'c' }),
    JSON.stringify(request),
    JSON.stringify({
      type: 'about:blank',
      title: 'No',
      status: 422,
      code: 'invalid',
      fields: { description: 'required' },
    }),
    JSON.stringify({ success: false, error: { code: 401, errors: ['x'] } }),
    '<html><body>sign in',
    'null',
    '[]',
  ],
  scraps: [
    '"__proto__":{"x":1},',
    '"error":',
    '"errors":[',
    '"code":0',
    '"ok":1,',
    '[[[[',
    '{"error":',
    'null,',
    '\\ud800',
    '1e400',
  ],
  places: {
    whole: (text) => text,
    'after spaces': (text) => `  ${text}`,
    code: (text) => JSON.stringify({ code: text, status: text }),
    title: (text) => JSON.stringify({ items: [{ ...notice, title: text, publishedAt: text }] }),
    problem: (text) =>
      JSON.stringify({ title: text, detail: text, code: text, retryAfter: text, error: text }),
  },
  read: readRest,
};

export const eventStreams: Parser = {
  name: 'streams of events',
  documents: [
    'event: changed\ndata: {"id":"1"}\nid: 7\n\n',
    ': ping\n\n',
    'data: a\r\ndata: b\r\rdata\n\nretry: 10\n\n',
  ],
  scraps: ['\r', '\n', '\r\n', 'data:', 'id: \0', 'event', ':', '\n\n'],
  places: { whole: (text) => text, data: (text) => `data: ${text}\n\n` },
  /** However it is cut into pieces, it is the same. */
  read(document) {
    const whole = new EventStreamReader('').read(document);
    const random = randomOfText(document);
    const reader = new EventStreamReader('');
    const pieced = [];
    for (let at = 0; at < document.length;) {
      const length = 1 + random.below(4);
      pieced.push(...reader.read(document.slice(at, at + length)));
      at += length;
    }
    if (JSON.stringify(pieced) !== JSON.stringify(whole))
      throw new Error('cut otherwise it says something else');
    return whole;
  },
};
