import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sampleSeed as seed } from '../support/seeds.js';
import { Submissions } from './whole-browser/submissions.js';

/** A sample of submissions.proof.ts. */
it('40 submissions over lines that fail at random are 40 requests', async () => {
  console.log(`SEED=${seed}`);
  const outcome = await new Submissions(seed).run(40);
  console.log(JSON.stringify(outcome));
  assert.equal(outcome.submissions, 40);
});
