import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { describe, it } from 'node:test';
import { everyRoute, type RouteRow, type Sent } from './support/every-route.js';
import { openEvents } from './support/event-line.js';
import { localDatabases } from './support/local-portal.js';
import { patience } from './support/wait-for.js';
import { portalWithWorld, secrets, stateOf, type Viewer, type World } from './support/route-world.js';

/** What browsers say of a write that another site's page makes. */
const fromElsewhere: readonly Readonly<Record<string, string>>[] = [
  { Origin: 'https://elsewhere.example' },
  { Origin: 'null' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
];

const methodOf = ({ route }: RouteRow) => route.split(' ')[0]!;
const isWrite = (row: RouteRow) => methodOf(row) !== 'GET';
const isRefused = (answer: number | string) =>
  answer === '/sign-in' || (typeof answer === 'number' && answer >= 400);

/** Whoever may is the last to try: what the others were refused is then known to have been there. */
function inOrder({ answers }: RouteRow): Viewer[] {
  const viewers = ['nobody', 'stranger', 'staff', 'owner'] as const;
  return [...viewers].sort(
    (one, other) => Number(isRefused(answers[other])) - Number(isRefused(answers[one])),
  );
}

for (const { name, open } of localDatabases) {
  void describe(`every route, ${name}`, () => {
    const here = portalWithWorld(open);

    const send = async (row: RouteRow, viewer: Viewer, extra: Readonly<Record<string, string>> = {}) => {
      const { path, ...sent } = row.sent(here.world);
      const hangUp = new AbortController();
      const reply = await fetch(`${here.portal.address}${path}`, {
        method: methodOf(row),
        redirect: 'manual',
        signal: hangUp.signal,
        ...bodyOf(sent, here.world),
        headers: {
          ...here.world.viewers[viewer].headers,
          ...(isWrite(row) && { 'Idempotency-Key': here.world.newKey() }),
          ...(sent.body !== undefined && { 'Content-Type': 'application/json' }),
          ...extra,
        },
      });
      // A stream goes on until somebody leaves.
      const isStream = reply.headers.get('Content-Type') === 'text/event-stream';
      const text = isStream ? '' : await reply.text();
      if (isStream) hangUp.abort();
      return { reply, text };
    };

    it('is in the table', () => {
      const served = new Set(here.portal.routes.filter((route) => !route.startsWith('ALL ')));
      assert.deepEqual([...served].sort(), everyRoute.map(({ route }) => route).sort());
    });

    it('takes no write that comes from another site', async () => {
      const before = await stateOf(here.portal.database);
      for (const row of everyRoute.filter(isWrite)) {
        for (const headers of fromElsewhere) {
          for (const viewer of ['owner', 'staff'] as const) {
            const { reply } = await send(row, viewer, headers);
            assert.equal(reply.status, 403, `${row.route} from ${JSON.stringify(headers)}`);
          }
        }
      }
      assert.deepEqual(await stateOf(here.portal.database), before);
    });

    it('is only for those for whom it is', async () => {
      for (const row of everyRoute) {
        const before = await stateOf(here.portal.database);
        for (const viewer of inOrder(row)) {
          const answer = row.answers[viewer];
          const { reply, text } = await send(row, viewer);
          const given = reply.headers.get('Location')?.replace(/[0-9a-f-]{36}/, ':id');
          const location = reply.status === 303 ? given : reply.status;
          assert.equal(location, answer, `${row.route} for ${viewer}: ${text.slice(0, 300)}`);
          if (viewer === 'nobody' || viewer === 'stranger') {
            for (const secret of secrets)
              assert.ok(!text.includes(secret), `${row.route} tells ${viewer} of ${secret}`);
          }
          if (isWrite(row) && (isRefused(answer) || viewer === 'stranger'))
            assert.deepEqual(await stateOf(here.portal.database), before, `${row.route} by ${viewer}`);
        }
      }
    });
  });

  void describe(`every write, ${name}`, () => {
    const here = portalWithWorld(open);

    /** Whoever the route is for writes, and what is announced never comes. */
    const announce = async (row: RouteRow, headers: Readonly<Record<string, string>>) => {
      const writer = row.route.includes(' /staff/') ? 'staff' : 'owner';
      const call = request(here.portal.address + row.sent(here.world).path, {
        method: methodOf(row),
        headers: {
          ...here.world.viewers[writer].headers,
          'Idempotency-Key': here.world.newKey(),
          ...headers,
        },
      });
      call.flushHeaders();
      const [reply] = (await once(call, 'response', {
        signal: AbortSignal.timeout(patience),
      })) as [IncomingMessage];
      call.on('error', () => {}).destroy();
      return reply.statusCode;
    };

    it('whose form cannot be read is the fault of who sent it', async () => {
      for (const row of everyRoute.filter((one) => one.sent(here.world).form)) {
        const headers = { 'Content-Type': 'multipart/form-data', 'Content-Length': '0' };
        assert.equal(await announce(row, headers), 400, row.route);
      }
    });

    it('reads no more than it needs', async () => {
      for (const row of everyRoute.filter(isWrite)) {
        const { body, form } = row.sent(here.world);
        const status = await announce(row, { 'Content-Length': String(2 ** 40) });
        if (body !== undefined || form) assert.equal(status, 413, row.route);
      }
    });
  });

  void describe(`live updates, ${name}`, () => {
    const here = portalWithWorld(open);

    it('tell nobody of what is another home’s', async () => {
      const { viewers, notice, request, rated, toCancel } = here.world;
      const line = await openEvents(viewers.stranger);
      const { owner, stranger } = viewers;
      const kept = await owner.file({ description: 'Only for 502, too' });
      const acts = [
        owner.act(request, 'comments', { text: 'More' }),
        owner.act(toCancel, 'cancel', {}),
        owner.acknowledge(notice),
        owner.act(rated, 'reopen', { reason: 'It drips again' }),
      ];
      for (const reply of await Promise.all(acts)) assert.equal(reply.status, 200);
      const own = await stranger.file({ location: { type: 'home', homeId: 'h-5-101' } });
      const { type, data } = await line.next();
      assert.deepEqual([type, JSON.parse(data)], ['request', { id: own.id }], `not ${kept.id}`);
      // Nor when they ask for everything that they have missed.
      line.close();
      const all = await openEvents(stranger, '0');
      const told = new Set<string>();
      for (let event = await all.next(); ; event = await all.next()) {
        const { id } = JSON.parse(event.data) as { id: string };
        told.add(id);
        if (id === own.id) break;
      }
      for (const id of [kept.id, request, rated, toCancel, notice]) assert.ok(!told.has(id));
      all.close();
    });
  });
}

function bodyOf({ body, form }: Omit<Sent, 'path'>, { token, newKey }: World): { body?: BodyInit } {
  if (body instanceof Uint8Array) return { body: new Uint8Array(body) };
  if (body !== undefined) return { body: JSON.stringify(body) };
  if (!form) return {};
  const data = new FormData();
  // The token is the staff's own: a resident who somehow had it could do no more with it.
  for (const [name, values] of Object.entries({ token, key: newKey(), ...form }))
    for (const value of [values].flat()) data.append(name, value);
  return { body: data };
}
