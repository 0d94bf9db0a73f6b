import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that somebody has begun to write: some of the contract is there, and some of that is wrong. */
export interface HalfBuilt {
  /** With a slash at its end. */
  address: string;
  /** What was asked of it: `POST /requests`. */
  asked: readonly string[];
  stop(): Promise<void>;
}

const lift = {
  id: 'r-1',
  number: 'R-1',
  kind: 'repair',
  status: 'submitted',
  description: 'The lift stands still',
  createdAt: '2026-11-20T08:00:00+08:00',
  updatedAt: '2026-11-20T08:00:00+08:00',
};

const notice = {
  id: 'n-1',
  kind: 'notice',
  title: 'Keep the stairs free',
  body: { type: 'text', content: 'Please' },
};

type Answer = (response: ServerResponse) => void;

const json =
  (body: unknown, status = 200): Answer =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  };
const page =
  (status: number): Answer =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'text/html' }).end('<!doctype html><h1>Welcome</h1>');
  };

const answers: Readonly<Record<string, Answer>> = {
  'GET /intake': json({ categories: [{ id: 'lift', name: 'Lift', hasFields: true }] }),
  'GET /categories/lift/fields': json({ error: 'NullPointerException' }, 500),
  'GET /requests': json({ items: [lift, { ...lift, id: 'r-2', createdAt: '2026-11-20 08:00' }] }),
  'GET /requests/r-1': json(lift),
  'GET /requests/similar': page(404),
  // The text of a page where a board should be.
  'GET /notices': page(200),
  // A date without an offset, in the only one.
  'GET /notices/current': json({ items: [{ ...notice, publishedAt: '2026-11-20T08:00:00' }] }),
};

export async function startHalfBuilt(): Promise<HalfBuilt> {
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const call = `${request.method} ${new URL(request.url!, 'http://localhost').pathname}`;
    asked.push(call);
    request.resume();
    (answers[call] ?? page(404))(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
