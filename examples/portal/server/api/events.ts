import { Hono } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Environment, Portal } from '../portal-context.js';
import { currentAccount } from '../session.js';
import { changeBounds, changesAfter, type Change } from '../store/changes.js';
import { noticeReader } from '../store/notice-reader.js';
import type { Account } from '../store/people.js';

/** A sign of life for proxies that close what is silent, ms. */
const heartbeat = 15_000;

/** How much may wait for a client that takes nothing: more than what the feed tells of at once. */
const mostWaiting = 1000;

/**
 * Live updates as server-sent events, until the session ends. A page that stays open uses its session. Staff hear of everything, residents of what is theirs, they follow or is for them.
 */
export function eventRoutes(portal: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.get('/events', async (context) => {
    const account = context.get('account');
    const { placeIds } = await noticeReader(portal.database.query, account.id);
    const concerns = (change: Change) => isFor(change, account, placeIds);
    context.header('X-Accel-Buffering', 'no');
    // Nobody would ever read the stream, and nobody leave it.
    if (context.req.method === 'HEAD') {
      return context.body(null, 200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    }
    const isSignedIn = async () => (await currentAccount(context, portal)) !== undefined;
    const reply = streamSSE(context, (stream) =>
      follow(portal, stream, { lastId: context.req.header('Last-Event-ID'), concerns, isSignedIn }),
    );
    reply.headers.set('Cache-Control', 'no-store');
    return reply;
  });

  return routes;
}

/** Whether somebody who lives at those places is told of the change. */
function isFor(change: Change, { id, role }: Account, ownPlaceIds: readonly string[]): boolean {
  const { topic, residentId, householdIds, followerIds, placeIds } = change;
  if (role === 'staff' || topic === 'activity' || residentId === id) return true;
  if (topic === 'notice') return residentId === null && placeIds.some((place) => ownPlaceIds.includes(place));
  return householdIds.includes(id) || (topic === 'request' && followerIds.includes(id));
}

/** Who follows: from where on, and what of it. */
interface Follower {
  /** What the client had last; `undefined` when it is new. */
  lastId: string | undefined;
  concerns: (change: Change) => boolean;
  isSignedIn: () => Promise<boolean>;
}

/** Sends what was missed since the last event, then what happens, until the client leaves or the portal stops. */
async function follow(
  portal: Portal,
  stream: SSEStreamingApi,
  { lastId, concerns, isSignedIn }: Follower,
): Promise<void> {
  const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
  const end = () => stream.abort();
  portal.stopping.addEventListener('abort', end);
  let sent = 0;
  let unsent = 0;
  let sending = Promise.resolve();
  // Who takes nothing is let go, and comes back to where it was.
  const letGoAbove = (count: number) => count > mostWaiting && end();
  const queue = async (write: () => Promise<unknown>) => {
    letGoAbove(++unsent);
    await (sending = sending.then(async () => void (await write())));
    unsent -= 1;
  };
  const write = (event: string, data: object, id: number) =>
    queue(() => stream.writeSSE({ event, data: JSON.stringify(data), id: String(id) }));
  const send = async (change: Change) => {
    if (change.id <= sent) return;
    sent = change.id;
    if (concerns(change)) await write(change.topic, { id: change.recordId }, change.id);
  };
  // Listens before it reads what was missed, so that nothing falls between the two.
  const waiting: Change[] = [];
  let deliver = (change: Change): void => void letGoAbove(waiting.push(change));
  const unsubscribe = portal.feed.subscribe((change) => deliver(change));
  const look = async () => {
    // A database that is away for a moment signs nobody out.
    if (await isSignedIn().catch(() => true)) await queue(() => stream.write(': alive\n\n'));
    else end();
  };
  const alive = setInterval(() => void look(), heartbeat);
  try {
    const { query } = portal.database;
    const { newest, keptAfter } = await changeBounds(query);
    const canResume = isBetween(lastId, keptAfter, newest);
    sent = canResume ? Number(lastId) : newest;
    void write(lastId === undefined || canResume ? 'open' : 'missed', {}, sent);
    if (canResume) {
      for (let missed; !stream.aborted && (missed = await changesAfter(query, sent)).length > 0;)
        for (const change of missed) await send(change);
    }
    deliver = (change) => void send(change);
    waiting.forEach(deliver);
    await ended;
    await sending;
  } finally {
    clearInterval(alive);
    unsubscribe();
    portal.stopping.removeEventListener('abort', end);
  }
}

function isBetween(text: string | undefined, least: number, most: number): boolean {
  return /^\d+$/.test(text ?? '') && Number(text) >= least && Number(text) <= most;
}
