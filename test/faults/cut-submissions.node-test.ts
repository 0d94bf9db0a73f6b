import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sendOverCutLines } from './whole-browser/cut-submissions.js';

/** Repeats a run: the seed is printed. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

// A sample: `npm run proof -- cut-submissions` sends 20,000.
it(`80 submissions over connections that are cut at random bytes are 80 requests, SEED=${seed}`, async () => {
  const { submissions, cutOnTheWayThere, cutOnTheWayBack } = await sendOverCutLines(seed, 80);
  assert.equal(submissions, 80);
  assert.ok(cutOnTheWayThere > 0 && cutOnTheWayBack > 0, `${cutOnTheWayThere} and ${cutOnTheWayBack} cuts`);
});
