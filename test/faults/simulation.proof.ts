import assert from 'node:assert/strict';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { proofSeed as seed } from '../support/seeds.js';
import type { Outcome } from './simulation/simulate.js';

const count = Number(process.env.SUBMISSIONS ?? 1_000_000);

/** What one thread does before it says how far it is. */
const piece = 5000;

it(`${count} submissions in virtual time are there once where they were kept, SEED=${seed}`, async () => {
  const total = { submissions: 0, accepted: 0, filed: 0, withdrawn: 0, unsaid: 0, hours: 0 };
  const faults: string[] = [];
  const pieces = Array.from({ length: Math.ceil(count / piece) }, (_, index) => ({
    // No world of one piece is one of another.
    seed: seed + index * piece,
    submissions: Math.min(piece, count - index * piece),
  }));
  const work = async () => {
    for (let next = pieces.shift(); next; next = pieces.shift()) {
      const outcome = await inThread(next);
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += outcome[key];
      faults.push(...outcome.faults);
      console.log(JSON.stringify(total), ...outcome.faults);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  assert.deepEqual(faults, []);
  assert.equal(total.submissions, count);
});

async function inThread(piece: { seed: number; submissions: number }): Promise<Outcome> {
  const worker = new Worker(new URL('simulation/thread.js', import.meta.url), { workerData: piece });
  const [outcome] = (await once(worker, 'message')) as [Outcome];
  return outcome;
}
