import assert from 'node:assert/strict';
import { it } from 'node:test';
import { proofSeed as seed } from '../support/seeds.js';
import { sendOverCutLines } from './whole-browser/cut-submissions.js';

const count = Number(process.env.SUBMISSIONS ?? 20_000);

it(`${count} submissions over connections that are cut at random bytes are as many requests, SEED=${seed}`, async () => {
  const startedAt = performance.now();
  const told = (sent: number) => {
    if (sent % 1000 === 0)
      console.log(`${sent} after ${Math.round((performance.now() - startedAt) / 1000)} s`);
  };
  const outcome = await sendOverCutLines(seed, count, told);
  console.log(JSON.stringify({ ...outcome, seconds: Math.round((performance.now() - startedAt) / 1000) }));
  assert.ok(outcome.submissions >= count);
  assert.ok(
    outcome.cutOnTheWayThere > count / 100 && outcome.cutOnTheWayBack > count / 100,
    'enough were cut',
  );
});
