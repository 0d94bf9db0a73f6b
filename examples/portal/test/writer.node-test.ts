import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Intake } from '../../../src/domain/index.js';
import { examplePhoto } from '../../../src/testing/example-input.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { Client, expectProblem, leak } from './support/client.js';

const picture = new Uint8Array(await examplePhoto().arrayBuffer());

describeOn(databasesOfEachKind, 'what was written for another', (addresses) => {
  let resident: Client;
  before(async () => (resident = await Client.signIn(addresses[0]!)));
  /** The resident's session, with what a device says of who wrote. */
  const saying = (writer: string) =>
    new Client(addresses[0]!, { ...resident.headers, 'Linli-Resident': writer });

  it('is refused before anything else is looked at, and not written', async () => {
    const { id } = await resident.file();
    const { items: earlier } = await resident.list();
    for (const writer of ['li-jun', 'wang-fang%20', '%', 'wang-fang,li-jun']) {
      const other = saying(writer);
      const body = { method: 'POST', headers: other.headers, body: 'no request, and no key' };
      const reply = fetch(`${addresses[0]}/api/community/requests`, body);
      await expectProblem(reply, 401, 'unauthenticated');
      await expectProblem(other.post(leak), 401, 'unauthenticated');
      await expectProblem(other.upload(picture), 401, 'unauthenticated');
      await expectProblem(other.act(id, 'comments', { text: 'More' }), 401, 'unauthenticated');
      await expectProblem(other.act(id, 'follow'), 401, 'unauthenticated');
    }
    assert.deepEqual((await resident.list()).items, earlier);
    const staff = await Client.signIn(addresses[0]!, 'chen-jing');
    const asStaff = new Client(addresses[0]!, { ...staff.headers, 'Linli-Resident': 'wang-fang' });
    await expectProblem(asStaff.post(leak), 401, 'unauthenticated');
  });

  it('is taken of the one who is signed in, however the id is encoded', async () => {
    const { residentId } = await resident.read<Intake>('/intake');
    assert.equal(residentId, 'wang-fang');
    for (const writer of ['wang-fang', '%77ang-fang']) await saying(writer).file();
  });

  it('can be told apart by the page without asking', async () => {
    const page = await (await fetch(`${addresses[0]}/`, { headers: resident.headers })).text();
    assert.match(page, / data-resident="wang-fang"/);
  });
});
