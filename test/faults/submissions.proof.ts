import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Client } from 'pg';
import { startPostgres } from '../support/postgres.js';
import { proofSeed as seed } from '../support/seeds.js';
import { Submissions } from './whole-browser/submissions.js';

const count = Number(process.env.SUBMISSIONS ?? 1000);

describe('submissions over lines that fail at random', () => {
  it('are one request each on PGlite', async () => {
    await prove();
  });

  it('are one request each on PostgreSQL', async () => {
    const cluster = await startPostgres();
    const address = await cluster.createDatabase('submissions');
    // The portal behind the lines is started with this process's environment.
    process.env.DATABASE_URL = address;
    try {
      const submissions = await prove();
      assert.deepEqual(await countRows(address), { all: submissions, different: submissions });
    } finally {
      delete process.env.DATABASE_URL;
      await cluster.stop();
    }
  });
});

/** Resolves with how many were filed, each found once at the portal. */
async function prove(): Promise<number> {
  const startedAt = performance.now();
  console.log(`SEED=${seed}`);
  const outcome = await new Submissions(seed).run(count);
  console.log(JSON.stringify({ ...outcome, seconds: Math.round((performance.now() - startedAt) / 1000) }));
  assert.equal(outcome.submissions, count);
  return outcome.submissions;
}

/** The rows themselves: a portal that hides a second one would not be found out by asking it. */
async function countRows(address: string): Promise<{ all: number; different: number }> {
  const client = new Client(address);
  await client.connect();
  try {
    const { rows } = await client.query<{ all: number; different: number }>(
      `select count(*)::int as "all", count(distinct description)::int as different
       from requests where description like 'The lamp is dark, %'`,
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}
