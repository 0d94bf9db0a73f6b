import { startServer } from '../local-server.js';
import { dialects } from './dialects.js';
import { faultsIn } from './judging.js';
import { definitionRecord, receiptRecord, requestRecord, serviceRecord } from './records.js';
import { Town } from './town.js';
import { writeJson, writeXml } from './writing.js';

/** The key that the town gives to portals. */
export const apiKey = 'key-of-the-portal';

/**
 * An answer before it is written: the name that its root has in XML, and what it holds.
 *
 * @typedef {{ status?: number, root: string, value: unknown }} Answer
 *
 * A request as it came.
 *
 * @typedef {{ method: string, path: string, query: URLSearchParams, parameters: URLSearchParams, type: string, headers: import('node:http').IncomingHttpHeaders }} Asked
 */

/**
 * Starts a GeoReport v2 server on this machine, as the standard says or in a dialect.
 *
 * @param {keyof typeof dialects | import('./dialects.js').Dialect} [dialect]
 */
export async function startGeoReport(dialect = 'standard') {
  const own = typeof dialect === 'string' ? dialects[dialect] : dialect;
  if (!own) throw new TypeError(`no dialect "${String(dialect)}"`);
  const town = new Town(own);
  /** @type {Asked[]} */
  const asked = [];
  const { address, stop } = await startServer((request, response) => {
    void answer(request, response, { town, dialect: own, asked });
  });
  return { endpoint: `${address}/v2/`, address, town, asked, stop };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ town: Town, dialect: import('./dialects.js').Dialect, asked: Asked[] }} context
 */
async function answer(request, response, { town, dialect, asked }) {
  const { pathname, searchParams: query } = new URL(String(request.url), 'http://town');
  const { parameters, files } = await formOf(request);
  const method = String(request.method);
  // The discovery document stands above the endpoint too, where it leads to it.
  const path = decodeURIComponent(pathname.replace(/^\/(v2\/|(?=discovery\.))/, ''));
  asked.push({
    method,
    path,
    query,
    parameters,
    type: String(request.headers['content-type']),
    headers: request.headers,
  });
  if (!dialect.noCors) response.setHeader('Access-Control-Allow-Origin', '*');
  const [, resource = '', id, format] = /^([a-z]+)(?:\/([^]*))?\.(json|xml)$/.exec(path) ?? [];
  if (!format || (method === 'OPTIONS' && dialect.noCors) || (format === 'json' && dialect.noJson)) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
    return;
  }
  const given = answerTo({ method, resource, id, query, parameters, files, format }, town, dialect);
  write(response, given, format, dialect);
}

/**
 * @param {{ method: string, resource: string, id: string | undefined, query: URLSearchParams, parameters: URLSearchParams, files: string[], format: string }} call
 * @param {Town} town
 * @param {import('./dialects.js').Dialect} dialect
 * @returns {Answer}
 */
function answerTo({ method, resource, id, query, parameters, files, format }, town, dialect) {
  const isMissing = dialect.govflow && (resource === 'requests' ? method === 'GET' : id !== undefined);
  if (isMissing) return errors(501, 'not implemented');
  const codeOf = (/** @type {import('./services.js').Service} */ service) => town.codeOf(service);
  const recordOf = (/** @type {import('./town.js').Filed} */ filed) =>
    requestRecord(
      filed,
      codeOf(filed.service),
      dialect,
      Boolean(dialect.pages && query.get('extensions') === 'true'),
    );

  switch (`${method} ${resource}`) {
    case 'GET discovery':
      return dialect.noDiscovery ? errors(404, 'no discovery') : discovery(dialect);
    case 'GET services': {
      if (id === undefined)
        return list(
          'services',
          town.services.map((one) => serviceRecord(one, codeOf(one), dialect)),
          dialect,
        );
      const service = town.service(id);
      if (!service?.attributes) return errors(404, 'service_code was not found');
      return { root: 'service_definition', value: definitionRecord(service, codeOf(service), dialect) };
    }
    case 'GET requests': {
      if (id === undefined) {
        const dates = [query.get('start_date'), query.get('end_date')];
        if (dialect.wantsFullDates && dates.some((date) => date !== null && !date.includes('T')))
          return errors(400, 'Failed //str: found value was not a datetime');
        return list('service_requests', town.list(query).map(recordOf), dialect);
      }
      const filed = town.find(id);
      if (filed) return list('service_requests', [recordOf(filed)], dialect);
      if (dialect.crashesOnUnknownId)
        return errors(500, "Can't call method at /srv/lib/Open311/Endpoint.pm line 731.");
      return errors(404, 'service_request_id was not found');
    }
    case 'GET tokens': {
      const waiting = town.filed.find(({ token }) => token !== undefined && token === id);
      if (!waiting) return errors(404, 'token was not found');
      const { isNumbered, number, token } = waiting;
      const value = isNumbered ? { service_request_id: String(number), token } : { token };
      return list('service_requests', [value], dialect);
    }
    case 'POST requests':
      return taken(parameters, files, town, dialect);
    default:
      return errors(404, `no such method in ${format}`);
  }
}

/**
 * @param {URLSearchParams} parameters
 * @param {string[]} files
 * @param {Town} town
 * @param {import('./dialects.js').Dialect} dialect
 * @returns {Answer}
 */
function taken(parameters, files, town, dialect) {
  if (dialect.readOnly) return errors(404, 'Page not found');
  if (parameters.get('api_key') !== apiKey) return errors(403, 'missing or invalid api_key');
  if (dialect.govflow && !parameters.get('captcha')) return errors(400, 'captcha was not provided');
  const service = town.service(parameters.get('service_code'));
  if (service?.isRestricted) return errors(403, 'this category is not for you');
  const faults = faultsIn(parameters, service, dialect);
  if (faults.length > 0) {
    const value = faults.map(({ status, description }) => ({ code: status, description }));
    return { status: faults[0]?.status ?? 400, root: 'errors', value };
  }
  const photos = dialect.files ? files : [parameters.get('media_url') ?? ''].filter(Boolean);
  parameters.delete('api_key');
  const filed = town.file(/** @type {import('./services.js').Service} */ (service), parameters, photos);
  if (dialect.govflow) {
    const value = {
      data: { id: `uuid-${filed.number}`, publicId: String(filed.number), status: 'inbox' },
      success: true,
    };
    return { root: 'service_request', value };
  }
  return list('service_requests', [receiptRecord(filed, dialect)], dialect);
}

/**
 * @param {string} root
 * @param {readonly unknown[]} value
 * @param {import('./dialects.js').Dialect} dialect
 * @returns {Answer}
 */
function list(root, value, { wrapped }) {
  return { root, value: wrapped ? { [root]: value } : value };
}

/**
 * @param {number} status
 * @param {string} description
 * @returns {Answer}
 */
function errors(status, description) {
  return { status, root: 'errors', value: [{ code: status, description }] };
}

/**
 * @param {import('./dialects.js').Dialect} dialect
 * @returns {Answer}
 */
function discovery({ noJson }) {
  const formats = noJson ? ['text/xml'] : ['text/xml', 'application/json'];
  const specification = 'http://wiki.open311.org/GeoReport_v2';
  return {
    root: 'discovery',
    value: {
      changeset: '2026-04-05T17:48:34+08:00',
      contact: 'Write to the town.',
      endpoints: [
        { specification, url: '/test/', changeset: '2026-04-05T17:48:34+08:00', type: 'test', formats },
        { specification, url: '/v2', changeset: '2026-04-05T17:48:34+08:00', type: 'production', formats },
      ],
    },
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Answer} answer
 * @param {string} format
 * @param {import('./dialects.js').Dialect} dialect
 */
function write(response, { status = 200, root, value }, format, dialect) {
  if (status >= 400 && dialect.errorPages) {
    const page = `<!DOCTYPE html><html><head><title>Sorry!</title></head><body><h1>Error ${status}</h1></body></html>`;
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    return;
  }
  const isJson = format === 'json';
  const type = isJson ? 'application/json' : 'text/xml';
  const inner =
    dialect.wrapped && !Array.isArray(value) ? Object.values(/** @type {object} */ (value))[0] : value;
  response
    .writeHead(status, { 'Content-Type': `${type}; charset=utf-8` })
    .end(isJson ? writeJson(value) : writeXml(root, root === 'discovery' ? value : inner));
}

/**
 * The parameters of a form, and addresses under which its files are kept.
 *
 * @param {import('node:http').IncomingMessage} request
 */
async function formOf(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const body = Buffer.concat(pieces);
  const type = String(request.headers['content-type'] ?? '');
  if (!type.startsWith('multipart/')) return { parameters: new URLSearchParams(body.toString()), files: [] };
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData();
  const parameters = new URLSearchParams();
  const files = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') parameters.append(name, value);
    else files.push(`https://town.example/media/${encodeURIComponent(value.name)}`);
  }
  return { parameters, files };
}
