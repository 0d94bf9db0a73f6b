import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Submissions } from './whole-browser/submissions.js';

/** A sample of submissions.proof.ts. */
it('40 submissions over lines that fail at random are 40 requests', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`SEED=${seed}`);
  const outcome = await new Submissions(seed).run(40);
  console.log(JSON.stringify(outcome));
  assert.equal(outcome.submissions, 40);
});
