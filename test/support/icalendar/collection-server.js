import { reply } from '../feed/feed-server.js';
import { readBody } from '../local-server.js';
import { serveCollection } from './calendar-server.js';

/** @param {string} text */
export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * An answer for several resources, with prefixes of this server's own.
 *
 * @param {readonly [href: string, properties: string][]} resources
 */
export const multistatus = (resources) =>
  `<?xml version="1.0"?>\n<x:multistatus xmlns:x="DAV:" xmlns:y="urn:ietf:params:xml:ns:caldav">${resources
    .map(
      ([href, properties]) =>
        `<x:response><x:href>${href}</x:href><x:propstat><x:status>HTTP/1.1 200 OK</x:status><x:prop>${properties}</x:prop></x:propstat></x:response>`,
    )
    .join('')}</x:multistatus>`;

/**
 * A collection of files by their paths, which answers each method as it is told, and a page to GET.
 *
 * @typedef {(
 *   response: import('node:http').ServerResponse,
 *   request: import('node:http').IncomingMessage,
 * ) => unknown} Answer
 * @param {Readonly<Record<string, string>>} files
 * @param {Readonly<Record<string, Answer>>} answers
 */
export async function collectionOf(files, answers) {
  /** @type {Answer} */
  const page = (response, { url }) =>
    Object.hasOwn(files, url)
      ? reply(response, files[url])
      : reply(response, '<!DOCTYPE html><title>Collection</title>', { 'Content-Type': 'text/html' });
  /** @type {string[]} */
  const methods = [];
  /** @type {string[]} */
  const bodies = [];
  const served = await serveCollection(async (request, response) => {
    methods.push(request.method);
    bodies.push(await readBody(request));
    const answer = { GET: page, ...answers }[request.method];
    if (answer) answer(response, request);
    else reply(response, '', {}, 405);
  });
  return { ...served, methods, bodies };
}
