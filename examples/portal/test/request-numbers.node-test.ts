import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from '../server/database/sql.js';
import { Client } from './support/client.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './support/local-portal.js';

for (const { name, open } of localDatabases) {
  void describe(`the numbers of requests, ${name}`, () => {
    let portal: LocalPortal;
    before(async () => (portal = await startLocalPortal(await open())));
    after(() => portal.stop());

    it('go on behind six digits, each of them once', async () => {
      const client = await Client.signIn(portal.address);
      const numbers: string[] = [];
      for (const last of [4, 99_999, 999_998, 999_999]) {
        await portal.database.query(sql`select setval('request_numbers', $1)`, [last]);
        numbers.push((await client.file()).number.split('-').at(-1)!);
      }
      assert.deepEqual(numbers, ['000005', '100000', '999999', '1000000']);
    });
  });
}
