import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleSeed as seed } from '../support/seeds.js';
import type { Defect } from './simulation/bundle.js';
import { simulate } from './simulation/simulate.js';

/** What would break the promise, each in another way. */
const defects: readonly (Defect & { says: RegExp })[] = [
  {
    file: 'outbox/outbox.ts',
    from: 'idempotencyKey: entry.id',
    to: 'idempotencyKey: `${entry.id}-${entry.attempts}`',
    says: /never submitted|is not there/,
  },
  {
    file: 'storage/device-store.ts',
    from: 'return this.isDurable && this.#memory.size === 0;',
    to: 'return true;',
    says: /is not there, though it was kept/,
  },
  {
    file: 'outbox/tabs.ts',
    from: 'return await locks.request(`linli/${name}`, begin);',
    to: 'return await begin();',
    says: /is sent by two tabs at once/,
  },
  {
    file: 'outbox/records.ts',
    from: 'const kept = next ? idsOf(next.files) : [];',
    to: 'const kept: string[] = [];',
    says: /has not its photo/,
  },
];

// A sample: a million are in simulation.proof.ts.
describe(`submissions in virtual time, SEED=${seed}`, () => {
  it('are there once where they were kept, whatever happens to line, disk and tabs', async () => {
    const { faults, filed, accepted, submissions } = await simulate(seed, 300);
    assert.deepEqual(faults, []);
    assert.ok(filed > submissions / 2 && accepted > submissions / 2, `${filed} filed, ${accepted} kept`);
  });

  for (const { says, ...defect } of defects) {
    it(`would not be, and it would be seen, with ${defect.to}`, async () => {
      // Rare as it is, the same seeds find the same until the library changes.
      let found = '';
      for (let part = 0; part < 40 && !says.test(found); part++)
        found = (await simulate(20_262_128 + part * 1000, 200, defect)).faults.join('\n');
      assert.match(found, says);
    });
  }
});
