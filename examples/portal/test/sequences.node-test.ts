import fc from 'fast-check';
import { before, it } from 'node:test';
import { play, sequencesOf } from '../../../test/support/status-model.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { Client } from './support/client.js';
import { openDriver } from './support/portal-driver.js';
import { StaffClient } from './support/staff-client.js';

describeOn(databasesOfEachKind, 'what residents and staff do, in any order', (addresses) => {
  let resident: Client;
  let staff: StaffClient;
  before(async () => {
    resident = await Client.signIn(addresses[0]!);
    staff = await StaffClient.signIn(addresses[0]!);
  });

  it('never leads where the status model forbids, and is told once', async () => {
    const property = fc.asyncProperty(sequencesOf('anybody'), async (sequence) =>
      play(await openDriver(resident, staff), sequence),
    );
    // `npm run proof -- sequences` plays 500.
    await fc.assert(property, { numRuns: 12 });
  });
});
