import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Activity, Rsvp, RsvpInput } from '../../../src/domain/index.js';
import { cancelActivity, changeActivity, lockActivity, moveActivity } from '../server/store/activities.js';
import { listParticipants } from '../server/store/rsvps.js';
import { inDays, plan, walk } from './support/activity-plans.js';
import { Client, expectProblem } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './support/local-portal.js';

for (const { name, open } of localDatabases) {
  void describe(`who joins activities, ${name}`, () => {
    let portal: LocalPortal;
    let wang: Client;
    let li: Client;
    let zhao: Client;
    before(async () => {
      portal = await startLocalPortal(await open());
      [wang, li, zhao] = (await Promise.all(
        ['wang-fang', 'li-jun', 'zhao-min'].map((person) => Client.signIn(portal.address, person)),
      )) as [Client, Client, Client];
    });
    after(() => portal.stop());

    const answered = async (reply: Promise<Response>): Promise<Activity> => {
      const { status } = await reply;
      assert.equal(status, 200);
      return (await (await reply).json()) as Activity;
    };
    const join = async (client: Client, id: string, reply: RsvpInput = {}): Promise<Rsvp> =>
      (await answered(client.join(id, reply))).rsvp!;
    const place = async (client: Client, id: string): Promise<Rsvp> =>
      (await client.read<Activity>(`/activities/${id}`)).rsvp!;
    const give = (state: Rsvp['state'], guests: number, position?: number): Rsvp => ({
      state,
      guests,
      ...(position !== undefined && { position }),
    });
    const none = { state: 'none' };

    it('has a place for themselves and their guests, counted in people', async () => {
      const id = await plan(portal.database, { capacity: 5 });
      const { rsvp, capacity } = await answered(wang.join(id, { guests: 2 }));
      assert.deepEqual([rsvp, capacity], [give('joined', 2), { total: 5, taken: 3, waiting: 0 }]);
      assert.deepEqual(await join(li, id), give('joined', 0));
      assert.deepEqual(await place(zhao, id), none, 'what others said is not theirs');
      const people = await listParticipants(portal.database.query, id);
      assert.deepEqual(
        people.map((one) => [one.name_zh, one.state, one.guests]),
        [
          ['王芳', 'joined', 2],
          ['李军', 'joined', 0],
        ],
      );
    });

    it('is told where there is no room, and waits only if they ask to and somebody can', async () => {
      const id = await plan(portal.database, { capacity: 1 });
      await join(wang, id);
      assert.deepEqual(await join(li, id), none);
      assert.deepEqual(await join(li, id, { wait: true }), give('waiting', 0, 1));
      assert.deepEqual(await join(zhao, id, { wait: true, guests: 0 }), give('waiting', 0, 2));
      const without = await plan(portal.database, { capacity: 1, waitingList: false });
      await join(wang, without);
      const { rsvp, capacity } = await answered(li.join(without, { wait: true }));
      assert.deepEqual([rsvp, capacity], [none, { total: 1, taken: 1 }]);
      const open = await plan(portal.database, {});
      assert.deepEqual((await answered(li.join(open, { guests: 2 }))).capacity, { taken: 3, waiting: 0 });
    });

    it('moves up in order with all of their guests, and nobody passes them', async () => {
      const id = await plan(portal.database, { capacity: 3 });
      await join(wang, id, { guests: 1 });
      assert.deepEqual(await join(li, id, { guests: 2, wait: true }), give('waiting', 2, 1));
      assert.deepEqual(await join(zhao, id), none, 'the free place is that of the line');
      assert.deepEqual(await join(wang, id, { guests: 2 }), give('joined', 1), 'also for who comes already');
      assert.deepEqual(await join(zhao, id, { wait: true }), give('waiting', 0, 2));
      const { rsvp, capacity } = await answered(wang.leave(id));
      assert.deepEqual([rsvp, capacity], [none, { total: 3, taken: 3, waiting: 1 }]);
      assert.deepEqual(
        [await place(li, id), await place(zhao, id)],
        [give('joined', 2), give('waiting', 0, 1)],
      );
      assert.deepEqual(await join(li, id, { guests: 1 }), give('joined', 1));
      assert.deepEqual(await place(zhao, id), give('joined', 0), 'a guest less lets the next in');
    });

    it('changes with how many they come or wait, and what does not fit leaves it as it was', async () => {
      const id = await plan(portal.database, { capacity: 4 });
      await join(wang, id, { guests: 2 });
      await join(li, id);
      assert.deepEqual(await join(li, id, { guests: 1 }), give('joined', 0));
      assert.deepEqual(await join(wang, id, { guests: 1 }), give('joined', 1));
      assert.deepEqual(await join(li, id, { guests: 1 }), give('joined', 1));
      await join(zhao, id, { guests: 2, wait: true });
      assert.deepEqual(
        await join(zhao, id, { guests: 1 }),
        give('waiting', 1, 1),
        'who waits keeps their place',
      );
      assert.deepEqual(await join(wang, id, { guests: 0 }), give('joined', 0));
      assert.deepEqual(await join(zhao, id, { guests: 0 }), give('joined', 0));
    });

    it('moves up when staff make more room, and is put out by nobody when there is less', async () => {
      const id = await plan(portal.database, { capacity: 2 });
      await join(wang, id, { guests: 1 });
      await join(li, id, { guests: 1, wait: true });
      await join(zhao, id, { wait: true });
      const setCapacity = (capacity: number) =>
        portal.database.transaction(async (query) =>
          changeActivity(query, (await lockActivity(query, id))!, { ...walk, capacity }),
        );
      await setCapacity(3);
      assert.deepEqual([(await place(li, id)).position, (await place(zhao, id)).position], [1, 2]);
      await setCapacity(4);
      assert.deepEqual(await place(li, id), give('joined', 1));
      await setCapacity(1);
      const { capacity, version } = await li.read<Activity>(`/activities/${id}`);
      assert.deepEqual([capacity, version], [{ total: 1, taken: 4, waiting: 1 }, 3]);
      await answered(wang.leave(id));
      assert.deepEqual(await place(zhao, id), give('waiting', 0, 1));
      await answered(li.leave(id));
      assert.deepEqual(await place(zhao, id), give('joined', 0));
    });

    it('is not held up by a party that can never fit any more', async () => {
      const id = await plan(portal.database, { capacity: 3 });
      await join(wang, id, { guests: 2 });
      await join(li, id, { guests: 2, wait: true });
      await portal.database.transaction(async (query) =>
        changeActivity(query, (await lockActivity(query, id))!, { ...walk, capacity: 2 }),
      );
      await answered(wang.leave(id));
      assert.deepEqual(await join(zhao, id), give('joined', 0));
      assert.deepEqual(await join(li, id, { guests: 0 }), give('joined', 0));
    });

    it('can neither join nor leave once it is closed, over, moved to the past or cancelled', async () => {
      const { database } = portal;
      const closing = await plan(database, { closesBefore: 60 }, inDays(1));
      const over = await plan(database, {}, inDays(-1));
      const moved = await plan(database);
      const cancelled = await plan(database);
      const unasked = await plan(database, { joinable: false });
      for (const id of [closing, moved, cancelled]) await join(wang, id);
      await database.transaction(async (query) => {
        const when = inDays(1 / 48);
        await moveActivity(query, (await lockActivity(query, closing))!, { when, reason: {} });
        await moveActivity(query, (await lockActivity(query, moved))!, { when: inDays(-1), reason: {} });
        await cancelActivity(query, (await lockActivity(query, cancelled))!, { en: 'Rain' });
      });
      for (const id of [closing, over, moved, cancelled, unasked]) {
        await expectProblem(wang.join(id), 409, 'conflict');
        await expectProblem(li.join(id, { wait: true }), 409, 'conflict');
        await expectProblem(wang.leave(id), 409, 'conflict');
      }
      const { status, reason, rsvp } = await wang.read<Activity>(`/activities/${cancelled}`);
      assert.deepEqual([status, reason, rsvp], ['cancelled', 'Rain', give('joined', 0)]);
    });

    it('says each thing once for a key, whatever happens in between', async () => {
      const id = await plan(portal.database, { capacity: 1 });
      const [first, second] = [randomUUID(), randomUUID()];
      const replies = await Promise.all([first, first, first].map((key) => wang.join(id, {}, key)));
      const bodies = new Set(await Promise.all(replies.map((reply) => reply.text())));
      assert.equal(bodies.size, 1);
      await answered(wang.leave(id, second));
      await join(wang, id);
      assert.deepEqual((await answered(wang.leave(id, second))).rsvp, none, 'as it was the first time');
      assert.deepEqual(await place(wang, id), give('joined', 0), 'a late delivery gives nothing up');
      await expectProblem(wang.join(id, { guests: 1 }, first), 422, 'idempotency-key-reused');
      await expectProblem(wang.leave(id, first), 422, 'idempotency-key-reused');
      await expectProblem(wang.join(id, {}, ''), 400, 'invalid');
      await expectProblem(wang.leave(id, ''), 400, 'invalid');
    });

    it('is who wrote it, and nobody else', async () => {
      const id = await plan(portal.database);
      const late = new Client(portal.address, { ...wang.headers, 'Linli-Resident': 'li-jun' });
      await expectProblem(late.join(id), 401, 'unauthenticated');
      await expectProblem(late.leave(id), 401, 'unauthenticated');
      const staff = await Client.signIn(portal.address, 'chen-jing');
      await expectProblem(staff.join(id), 403, 'forbidden');
      assert.deepEqual(await place(wang, id), none);
    });

    it('is refused what makes no sense', async () => {
      const id = await plan(portal.database, { capacity: 2 });
      for (const [reply, code] of [
        [{ guests: -1 }, 'too-small'],
        [{ guests: 0.5 }, 'format'],
        [{ guests: '1' }, 'format'],
        [{ guests: 3 }, 'too-large'],
        [{ guests: 2 }, 'too-large'],
        [{ guests: 1000 }, 'too-large'],
      ] as const) {
        const { fields } = await expectProblem(wang.join(id, reply), 422, 'invalid');
        assert.deepEqual(fields, { guests: code });
      }
      assert.deepEqual((await expectProblem(wang.join(id, { wait: 'yes' }), 422, 'invalid')).fields, {
        wait: 'format',
      });
      await expectProblem(wang.join(id, []), 400, 'invalid');
      await expectProblem(wang.join(randomUUID()), 404, 'not-found');
      await expectProblem(wang.leave('none'), 404, 'not-found');
      assert.deepEqual((await answered(wang.leave(id))).rsvp, none, 'who has no place gives none up');
    });

    it('is told with everybody, only when something is other than before', async () => {
      const id = await plan(portal.database, { capacity: 1 });
      const line = await openEvents(zhao);
      await join(wang, id);
      await join(wang, id);
      await join(li, id);
      await join(li, id, { wait: true });
      await answered(wang.leave(id));
      const last = await plan(portal.database);
      await join(wang, last);
      const heard: unknown[] = [];
      for (let count = 0; count < 4; count++) {
        const event = await line.next();
        heard.push([event.type, (JSON.parse(event.data) as { id: string }).id]);
      }
      line.close();
      assert.deepEqual(
        heard,
        [...Array<string>(3).fill(id), last].map((one) => ['activity', one]),
      );
    });
  });
}
