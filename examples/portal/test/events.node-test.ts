import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { ServerEvent } from '../../../src/adapters/rest/event-stream.js';
import { migrate } from '../server/database/migrate.js';
import { openPostgres } from '../server/database/postgres.js';
import { sql } from '../server/database/sql.js';
import { ChangeFeed } from '../server/store/change-feed.js';
import {
  createDatabase,
  databasesOfEachKind,
  describeOn,
  hasPostgres,
  sharedDatabases,
} from './support/arrangements.js';
import { Client, expectProblem } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { waitFor } from './support/wait-for.js';

const idOf = ({ data }: ServerEvent) => (JSON.parse(data) as { id: string }).id;

function tellsOfChanges(addresses: readonly string[]): void {
  const elsewhere = (person: string) => Client.signIn(addresses.at(-1)!, person);

  it('tells residents of their own requests, and staff of all', async () => {
    const resident = await Client.signIn(addresses[0]!);
    const [own, other, staff] = [
      await openEvents(await elsewhere('wang-fang')),
      await openEvents(await elsewhere('li-jun')),
      await openEvents(await elsewhere('chen-jing')),
    ];
    const { id } = await resident.file();
    assert.deepEqual([idOf(await own.next()), idOf(await staff.next())], [id, id]);
    const neighbour = await Client.signIn(addresses[0]!, 'li-jun');
    const theirs = await neighbour.file({ location: { type: 'home', homeId: 'h-5-101' } });
    // The neighbour's first event is the neighbour's own request: of the other nothing was said.
    assert.equal(idOf(await other.next()), theirs.id);
    for (const line of [own, other, staff]) line.close();
  });

  it('goes on where the client was', async () => {
    const resident = await Client.signIn(addresses[0]!);
    const line = await openEvents(resident);
    assert.equal(line.first.type, 'open');
    const first = await resident.file();
    const { lastId } = await line.next();
    line.close();
    const missed = [await resident.file(), await resident.file()];
    const again = await openEvents(await elsewhere('wang-fang'), lastId);
    assert.equal(again.first.type, 'open');
    const told = [idOf(await again.next()), idOf(await again.next())];
    assert.deepEqual(
      told,
      missed.map(({ id }) => id),
    );
    assert.ok(!told.includes(first.id));
    again.close();
  });

  it('says so when it cannot know what was missed', async () => {
    const resident = await Client.signIn(addresses[0]!);
    for (const lastId of ['999999999', 'another', '-1']) {
      const line = await openEvents(resident, lastId);
      assert.equal(line.first.type, 'missed');
      const { id } = await resident.file();
      assert.equal(idOf(await line.next()), id);
      line.close();
    }
  });
}

describeOn(databasesOfEachKind, 'live updates', (addresses) => {
  tellsOfChanges(addresses);

  it('are for the signed-in only', async () => {
    await expectProblem(new Client(addresses[0]!).call('/events'), 401, 'unauthenticated');
  });
});

describeOn(sharedDatabases, 'live updates across processes', tellsOfChanges);
describeOn(sharedDatabases, 'live updates across processes that poll', tellsOfChanges, {
  LIVE_UPDATES: 'poll',
});

if (hasPostgres) {
  describe('the feed of changes', () => {
    it('misses nothing when transactions end in another order than they began', async (context) => {
      const { database, feed, requests, told } = await follow(context, 2);
      const isSomebodyWaiting = async () => {
        const waiting = sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
        return (await database.query(waiting)).length > 0;
      };
      const [counted, gate] = [makeGate(), makeGate()];
      const slow = database.transaction(async (query) => {
        await feed.record(query, requests[0]!);
        counted.open();
        await gate.passed;
      });
      await counted.passed;
      const quick = database.transaction((query) => feed.record(query, requests[1]!));
      // The second waits for the first. Did it not, it would be told of now, and the first be missed.
      const isToldOf = quick.then(() => waitFor(() => told.length > 0, 'the second'));
      await Promise.race([isToldOf, waitFor(isSomebodyWaiting, 'the second to wait for the first')]);
      gate.open();
      await Promise.all([slow, quick]);
      await waitFor(() => told.length === 2, 'both');
      assert.deepEqual(told, idsOf(requests));
    });

    it('leaves no number out when a transaction fails', async (context) => {
      const { database, feed, requests } = await follow(context, 1);
      const failing = database.transaction(async (query) => {
        await feed.record(query, requests[0]!);
        throw new Error('on purpose');
      });
      await assert.rejects(failing, /on purpose/);
      await database.transaction((query) => feed.record(query, requests[0]!));
      const changes = await database.query<{ id: string }>(sql`select id::text as id from changes`);
      assert.deepEqual(changes, [{ id: '1' }]);
    });

    it('goes on when its connection is cut, with what came meanwhile', async (context) => {
      const { database, feed, requests, told } = await follow(context, 1);
      await database.query(
        sql`select pg_terminate_backend(pid) from pg_stat_activity
         where query like 'listen%' and datname = current_database()`,
      );
      await database.transaction((query) => feed.record(query, requests[0]!));
      await waitFor(() => told.length === 1, 'the change');
      assert.deepEqual(told, idsOf(requests));
    });

    it('tells of a change that it could not read at first, though nothing else changes', async (context) => {
      const { database, feed, requests, told } = await follow(context, 1);
      const complaints = context.mock.method(console, 'error', () => {});
      await database.transaction(async (query) => {
        await feed.record(query, requests[0]!);
        await query(sql`alter table changes rename to changes_away`);
      });
      await waitFor(() => complaints.mock.callCount() > 0, 'a reading that fails');
      await database.query(sql`alter table changes_away rename to changes`);
      await waitFor(() => told.length === 1, 'the change');
      assert.deepEqual(told, idsOf(requests));
    });
  });
}

/** A feed over a database of its own, with a few requests of which no change was recorded, and what it tells. */
async function follow(context: TestContext, count: number) {
  const database = openPostgres(await createDatabase());
  const feed = new ChangeFeed(database, 'listen');
  context.after(async () => {
    await feed.stop();
    await database.close();
  });
  await migrate(database);
  const requests = await database.query<{ id: string; resident_id: string }>(
    sql`insert into requests (number, resident_id, kind, description)
     select 'R-' || number, 'wang-fang', 'repair', 'x' from generate_series(1, $1::int) as number
     returning id::text as id, resident_id`,
    [count],
  );
  const told: string[] = [];
  await feed.start();
  feed.subscribe(({ recordId }) => told.push(recordId));
  return { database, feed, requests, told };
}

const idsOf = (requests: readonly { id: string }[]) => requests.map(({ id }) => id);

/** Lets somebody through once it is opened. */
function makeGate(): { open: () => void; passed: Promise<void> } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open, passed };
}
