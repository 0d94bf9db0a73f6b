import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { Client, expectProblem } from './support/client.js';

describeOn(databasesOfEachKind, 'the list of requests', (addresses) => {
  let resident: Client;
  before(async () => (resident = await Client.signIn(addresses[0]!, 'li-jun')));
  const file = (description: string) =>
    resident.file({ description, location: { type: 'home', homeId: 'h-5-101' } });

  it('neither skips nor repeats while requests arrive', async () => {
    const filed: string[] = [];
    // Several at once, so that some share a moment.
    for (let round = 0; round < 3; round++) {
      const requests = await Promise.all(['a', 'b', 'c'].map((name) => file(`${name} ${round}`)));
      filed.push(...requests.map(({ id }) => id));
    }
    const read: string[] = [];
    for (let query = 'limit=2', round = 0; query; round++) {
      const { items, next } = await resident.list(query);
      read.push(...items.map(({ id }) => id));
      await Promise.all([file(`late ${round}`), file(`later ${round}`)]);
      query = next ? `limit=2&cursor=${next}` : '';
    }
    assert.deepEqual([...read].sort(), [...filed].sort());
    const { items } = await resident.list('limit=100');
    const times = items.map(({ createdAt }) => createdAt);
    assert.deepEqual(times, [...times].sort().reverse());
  });

  it('finds by status and by words', async () => {
    const wanted = await file('Das Rohr ist 100%_undicht\\.');
    const ids = async (query: string) => (await resident.list(query)).items.map(({ id }) => id);
    assert.deepEqual(await ids(`search=${encodeURIComponent('100%_UNDICHT\\')}`), [wanted.id]);
    assert.deepEqual(await ids(`search=${wanted.number}`), [wanted.id]);
    assert.ok((await ids(`search=${encodeURIComponent('漏水')}&limit=100`)).includes(wanted.id));
    assert.deepEqual(await ids('search=1000'), []);
    assert.deepEqual(await ids('status=closed&status=resolved'), []);
    assert.ok((await ids('status=closed&status=submitted')).includes(wanted.id));
  });

  it('refuses what it cannot understand', async () => {
    const forged = Buffer.from(`now ${'0'.repeat(36)}`).toString('base64url');
    const wrong = ['cursor=x', `cursor=${forged}`, 'limit=0', 'limit=101', 'limit=1.5', 'status=open'];
    for (const query of [...wrong, `search=${'x'.repeat(201)}`]) {
      const problem = await expectProblem(resident.call(`/requests?${query}`), 400, 'invalid');
      assert.deepEqual(Object.keys(problem.fields!), [query.split('=')[0]]);
    }
  });
});
