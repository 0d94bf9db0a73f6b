import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startPostgres } from '../support/postgres.js';
import { Submissions } from './whole-browser/submissions.js';

/** Repeats a run: the seed is printed. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

const count = Number(process.env.SUBMISSIONS ?? 1000);

describe('submissions over lines that fail at random', () => {
  it('are one request each on PGlite', () => prove());

  it('are one request each on PostgreSQL', async () => {
    const cluster = await startPostgres();
    // The portal behind the lines is started with this process's environment.
    process.env.DATABASE_URL = await cluster.createDatabase('submissions');
    try {
      await prove();
    } finally {
      delete process.env.DATABASE_URL;
      await cluster.stop();
    }
  });
});

async function prove(): Promise<void> {
  const startedAt = performance.now();
  console.log(`SEED=${seed}`);
  const outcome = await new Submissions(seed).run(count);
  console.log(JSON.stringify({ ...outcome, seconds: Math.round((performance.now() - startedAt) / 1000) }));
  assert.ok(outcome.submissions >= count);
}
