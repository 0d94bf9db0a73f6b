import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sampleSeed as seed } from '../support/seeds.js';
import { sendOverCutLines } from './whole-browser/cut-submissions.js';

// A sample: `npm run proof -- cut-submissions` sends 20,000.
it(`80 submissions over connections that are cut at random bytes are 80 requests, SEED=${seed}`, async () => {
  const { submissions, cutOnTheWayThere, cutOnTheWayBack } = await sendOverCutLines(seed, 80);
  assert.equal(submissions, 80);
  assert.ok(cutOnTheWayThere > 0 && cutOnTheWayBack > 0, `${cutOnTheWayThere} and ${cutOnTheWayBack} cuts`);
});
