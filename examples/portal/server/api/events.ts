import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
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

/** How many streams of one account are open in this process: its tabs and devices, and those whose end nobody noticed. */
const mostStreams = 20;

/** For how long a client that is let go may take what is on its way to it, ms. */
const parting = 5000;

/**
 * Live updates as server-sent events, until the session ends. A page that stays open uses its session. Staff hear of
 * everything, residents of what is theirs, they follow or is for them: who changes from one to the other, or moves, is let go,
 * and comes back as who they are now.
 */
export function eventRoutes(portal: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();
  /** The oldest first. */
  const open = new Set<{ accountId: string; end: () => void }>();

  /** Lets the oldest go where there are too many, for it may be one that nobody follows any more. */
  const enter = (accountId: string, end: () => void) => {
    const earlier = [...open].filter((one) => one.accountId === accountId);
    for (const one of earlier.slice(0, Math.max(0, earlier.length - mostStreams + 1))) one.end();
    const stream = { accountId, end };
    open.add(stream);
    return () => void open.delete(stream);
  };

  routes.get('/events', async (context) => {
    const account = context.get('account');
    const placesNow = async (): Promise<Places> => {
      const { placeIds, sinceSeconds } = await noticeReader(portal.database.query, account.id);
      return new Map(placeIds.map((id, index) => [id, sinceSeconds[index]!]));
    };
    const places = await placesNow();
    const concerns = (change: Change) => isFor(change, account, places);
    context.header('X-Accel-Buffering', 'no');
    // Nobody would ever read the stream, and nobody leave it.
    if (context.req.method === 'HEAD') {
      return context.body(null, 200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    }
    const isAsBefore = async () =>
      (await currentAccount(context, portal))?.role === account.role && isSame(await placesNow(), places);
    const lastId = context.req.header('Last-Event-ID');
    const reply = streamSSE(context, async (stream) => {
      const end = () => letGo(context, stream);
      const leave = enter(account.id, end);
      await follow(portal, stream, { lastId, concerns, isAsBefore, end }).finally(leave);
    });
    reply.headers.set('Cache-Control', 'no-store');
    return reply;
  });

  return routes;
}

/** Where somebody lives, and of each place from when on what is said there is theirs, in seconds since 1970. */
type Places = ReadonlyMap<string, number>;

const isSame = (one: Places, other: Places) =>
  one.size === other.size && [...one].every(([id, since]) => other.get(id) === since);

/** Ends a stream, and the line of who takes nothing, for they do not take the end either. */
function letGo(context: Context, stream: SSEStreamingApi): void {
  if (stream.aborted) return;
  stream.abort();
  // Called without a server, as tests do, there is no line.
  const { outgoing } = (context.env ?? {}) as Partial<HttpBindings>;
  setTimeout(() => outgoing?.destroy(), parting).unref();
}

/** Whether somebody who lives at those places is told of the change. */
function isFor(change: Change, { id, role }: Account, places: Places): boolean {
  const { topic, residentId, householdIds, followerIds, placeIds, publishedSeconds } = change;
  if (role === 'staff' || topic === 'activity' || residentId === id) return true;
  // What was said to a home before they moved in is not theirs to hear of either.
  if (topic === 'notice') {
    const isTheirs = (place: string) => (places.get(place) ?? Infinity) <= (publishedSeconds ?? -Infinity);
    return residentId === null && placeIds.some(isTheirs);
  }
  return householdIds.includes(id) || (topic === 'request' && followerIds.includes(id));
}

/** Who follows: from where on, and what of it. */
interface Follower {
  /** What the client had last; `undefined` when it is new. */
  lastId: string | undefined;
  concerns: (change: Change) => boolean;
  /** Whether the session goes on, and what decided what concerns its account holds. */
  isAsBefore: () => Promise<boolean>;
  end: () => void;
}

/** Sends what was missed since the last event, then what happens, until the client leaves or the portal stops. */
async function follow(
  portal: Portal,
  stream: SSEStreamingApi,
  { lastId, concerns, isAsBefore, end }: Follower,
): Promise<void> {
  const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
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
    if (await isAsBefore().catch(() => true)) await queue(() => stream.write(': alive\n\n'));
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
