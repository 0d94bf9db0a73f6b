import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { withFigures } from '../../scripts/bench-figures.mjs';
import { root } from '../support/packed.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const latest = () => JSON.parse(readFileSync(join(root, 'bench/results/latest.json'), 'utf8')) as Latest;

interface Latest {
  scenarios: { results: { subject: string; mounts: Record<string, { ratio: number }> }[] }[];
}

describe('the figures of the bench in the README', () => {
  it('are those of the last run', async () => {
    assert.equal(await withFigures(readme, latest()), readme);
  });

  it('are others where the run was another', async () => {
    const other = latest();
    other.scenarios[0]!.results.find(({ subject }) => subject === 'linli')!.mounts[1]!.ratio += 1;
    assert.notEqual(await withFigures(readme, other), readme);
  });
});
