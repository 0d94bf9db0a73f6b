import assert from 'node:assert/strict';
import { after as afterAll, before, describe, it } from 'node:test';
import type { Activity } from '../../../../src/domain/index.js';
import fc from '../../../../test/support/fast-check.js';
import { changeActivity, lockActivity } from '../../server/store/activities.js';
import { listParticipants } from '../../server/store/rsvps.js';
import { plan, settle, walk } from './activity-plans.js';
import { Client } from './client.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './local-portal.js';
import { after, type Hall, type Party, type RsvpStep } from './rsvp-model.js';

const residentCount = 5;
const resident = fc.nat(residentCount - 1).map(String);
const join = fc.record({
  type: fc.constant('join' as const),
  resident,
  guests: fc.nat(2),
  wait: fc.boolean(),
});
const step: fc.Arbitrary<RsvpStep> = fc.oneof(
  { weight: 5, arbitrary: join },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('leave' as const), resident }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('room' as const), room: fc.integer({ min: 1, max: 8 }) }),
  },
);
/** One step, now and then two at once. */
const turn = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(step) },
  { weight: 1, arbitrary: fc.tuple(step, step) },
);

/** Tests so many random sequences of residents' and staff's steps on each kind of database. */
export function testRsvpSequences(parameters: { numRuns: number; seed: number }): void {
  for (const { name, open } of localDatabases) {
    void describe(`joining, leaving and more or less room, in any order, ${name}, SEED=${parameters.seed}`, () => {
      let portal: LocalPortal;
      let clients: Client[];
      let ids: string[];
      before(async () => {
        portal = await startLocalPortal(await open());
        ids = await settle(portal.database.query, residentCount);
        clients = await Promise.all(ids.map((id) => Client.signIn(portal.address, id)));
      });
      afterAll(() => portal.stop());

      const take = async (id: string, one: RsvpStep): Promise<void> => {
        if (one.type === 'room') {
          const content = { ...walk, capacity: one.room };
          await portal.database.transaction(async (query) =>
            changeActivity(query, (await lockActivity(query, id))!, content),
          );
          return;
        }
        const client = clients[Number(one.resident)]!;
        const { status } =
          one.type === 'leave'
            ? await client.leave(id)
            : await client.join(id, { guests: one.guests, wait: one.wait });
        assert.ok([200, 422].includes(status), String(status));
      };

      const partiesOf = async (id: string): Promise<Party[]> =>
        (await listParticipants(portal.database.query, id)).map(({ resident_id: one, guests, state }) => ({
          resident: String(ids.indexOf(one)),
          guests,
          state,
        }));

      void it('come to what a simple model says, places and line', async () => {
        const property = fc.asyncProperty(
          fc.integer({ min: 1, max: 6 }),
          fc.array(turn, { minLength: 1, maxLength: 15 }),
          async (room, turns) => {
            const id = await plan(portal.database, { capacity: room });
            // More than one where what happened at once leads to the same parties, and not to the same room.
            let halls: Hall[] = [{ room, parties: [] }];
            for (const steps of turns) {
              await Promise.all(steps.map((one) => take(id, one)));
              const found = await partiesOf(id);
              const orders = [steps, [...steps].reverse()];
              const fitting = halls
                .flatMap((hall) => orders.map((order) => order.reduce(after, hall)))
                .filter(({ parties }) => isSame(inOrder(parties), found));
              assert.ok(
                fitting.length > 0,
                `${JSON.stringify(steps)} of ${JSON.stringify(halls)}: ${JSON.stringify(found)}`,
              );
              halls = [...new Map(fitting.map((hall) => [JSON.stringify(hall), hall])).values()];
            }
            const line = halls[0]!.parties.filter(({ state }) => state === 'waiting');
            for (const [index, client] of clients.entries()) {
              const { rsvp } = await client.read<Activity>(`/activities/${id}`);
              const position = 1 + line.findIndex((party) => party.resident === String(index));
              assert.equal(rsvp!.position ?? 0, position);
            }
          },
        );
        await fc.assert(property, parameters);
      });
    });
  }
}

/** Those who come before those who wait, each in the order of their places. */
function inOrder(parties: readonly Party[]): Party[] {
  return (['joined', 'waiting'] as const).flatMap((state) =>
    parties.filter((party) => party.state === state),
  );
}

function isSame(expected: readonly Party[], found: readonly Party[]): boolean {
  const write = ({ resident: one, guests, state }: Party) => `${one} ${guests} ${state}`;
  return expected.map(write).join() === found.map(write).join();
}
