import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { Client } from './support/client.js';
import { postSlowly } from './support/slow-line.js';

describeOn(databasesOfEachKind, 'a line that needs seconds for what is sent', (addresses) => {
  let resident: Client;
  before(async () => {
    resident = await Client.signIn(addresses[0]!);
  });
  const upload = (headers: Record<string, string>, bytes: number) =>
    postSlowly(`${addresses[0]!}/api/community/photos`, {
      headers: { 'Content-Type': 'image/jpeg', 'Idempotency-Key': crypto.randomUUID(), ...headers },
      bytes,
    });

  it('brings the refusal of what is too large, and of whoever may not send it', async () => {
    const replies = [upload(resident.headers, 6_000_000), upload({}, 2_000_000)];
    assert.deepEqual(await Promise.all(replies), [413, 401]);
  });
});
