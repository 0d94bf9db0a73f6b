import { before, it } from 'node:test';
import fc from '../../../../test/support/fast-check.js';
import { play, sequencesOf } from '../../../../test/support/status-model.js';
import { databasesOfEachKind, describeOn } from './arrangements.js';
import { Client } from './client.js';
import { openDriver } from './portal-driver.js';
import { StaffClient } from './staff-client.js';

/** Tests so many random sequences of what residents and staff do on each kind of database. */
export function testSequences(parameters: { numRuns: number; seed: number }): void {
  describeOn(
    databasesOfEachKind,
    `what residents and staff do, in any order, SEED=${parameters.seed}`,
    (addresses) => {
      let resident: Client;
      let staff: StaffClient;
      before(async () => {
        resident = await Client.signIn(addresses[0]!);
        staff = await StaffClient.signIn(addresses[0]!);
      });

      void it('never leads where the status model forbids, and is told once', async () => {
        const property = fc.asyncProperty(sequencesOf('anybody'), async (sequence) =>
          play(await openDriver(resident, staff), sequence),
        );
        await fc.assert(property, parameters);
      });
    },
  );
}
