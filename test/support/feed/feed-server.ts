import type { IncomingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { afterEach } from 'node:test';
import { feed, type FeedOptions } from '../../../src/adapters/feed/index.js';
import { startServer } from '../local-server.js';

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A request as it came. */
export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
}

/** A server that does with each request what is given, until the test ends. */
export async function serve(handler: RequestListener) {
  const asked: Asked[] = [];
  const { address, stop } = await startServer((request, response) => {
    asked.push({ path: request.url!, headers: request.headers });
    handler(request, response);
  });
  stops.push(stop);
  return { address, asked };
}

/** A server of a feed at `/feed`, and an adapter of it whose clock the test sets. */
export async function serveFeed(handler: RequestListener, options: Partial<FeedOptions> = {}) {
  const { address, asked } = await serve(handler);
  const clock = { now: Date.parse('2026-11-26T00:00:00Z') };
  const reports: string[] = [];
  const { notices: port } = feed({
    url: `${address}/feed`,
    now: () => clock.now,
    report: (message) => void reports.push(message),
    ...options,
  });
  return { address, asked, port, reports, clock };
}

/** Answers with a JSON Feed, or whatever text it is. */
export function reply(
  response: ServerResponse,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  status = 200,
) {
  response.writeHead(status, headers).end(body);
}

/** An item of a JSON Feed that is called by its number; the greater, the newer. */
export function item(number: number, members: object = {}) {
  const minute = String(number % 60).padStart(2, '0');
  const hour = String(Math.floor(number / 60)).padStart(2, '0');
  return {
    id: `n${number}`,
    title: `Notice ${number}`,
    date_published: `2026-11-24T${hour}:${minute}:00Z`,
    ...members,
  };
}

/** The numbers from the first down to the last. */
export const countDown = (first: number, last: number) =>
  Array.from({ length: first - last + 1 }, (_, index) => first - index);
