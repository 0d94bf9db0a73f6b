import { Hono } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Environment, Portal } from '../portal-context.js';
import { changeBounds, changesAfter, type Change } from '../store/changes.js';

/** A sign of life for proxies that close what is silent, ms. */
const heartbeat = 15_000;

/** Live updates as server-sent events. Staff hear of every request, residents of their own. */
export function eventRoutes(portal: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.get('/events', (context) => {
    const account = context.get('account');
    const last = Number(context.req.header('Last-Event-ID') ?? NaN);
    const concerns = (change: Change) => account.role === 'staff' || change.residentId === account.id;
    context.header('X-Accel-Buffering', 'no');
    return streamSSE(context, (stream) => follow(portal, stream, last, concerns));
  });

  return routes;
}

/** Sends what was missed since the last event, then what happens, until the client leaves. */
async function follow(
  { database, feed }: Portal,
  stream: SSEStreamingApi,
  last: number,
  concerns: (change: Change) => boolean,
): Promise<void> {
  const left = new Promise<void>((resolve) => stream.onAbort(resolve));
  const waiting: Change[] = [];
  let sent = last;
  let sending = Promise.resolve();
  const send = (change: Change) => {
    if (change.id <= sent) return;
    sent = change.id;
    if (!concerns(change)) return;
    const data = JSON.stringify({ id: change.requestId });
    sending = sending.then(() => stream.writeSSE({ event: 'request', data, id: String(change.id) }));
  };
  // Listens before it reads what was missed, so that nothing falls between the two.
  let deliver = (change: Change): void => void waiting.push(change);
  const unsubscribe = feed.subscribe((change) => deliver(change));
  const alive = setInterval(() => void stream.write(': alive\n\n'), heartbeat);
  try {
    const { newest } = await changeBounds(database.query);
    if (Number.isNaN(last) || last > newest) {
      sent = newest;
      const event = Number.isNaN(last) ? { data: '', event: 'open' } : { data: '', event: 'missed' };
      await stream.writeSSE({ ...event, id: String(newest) });
    } else {
      for (let changes; (changes = await changesAfter(database.query, sent)).length > 0;)
        changes.forEach(send);
    }
    waiting.forEach(send);
    deliver = send;
    await left;
    await sending;
  } finally {
    clearInterval(alive);
    unsubscribe();
  }
}
