import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runQuietly, root } from '../support/packed.js';

interface Report {
  goals: { scenario: string; what: string; limit: number; figure?: number; isMet: boolean }[];
  failures: unknown[];
  scenarios: { results: { subject: string; mounts: Record<string, { cpu: { median: number } }> }[] }[];
}

describe('the bench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  after(() => rmSync(folder, { recursive: true }));

  it('measures an element beside the hand-written one and judges it', async () => {
    const file = join(folder, 'rating.json');
    // Subjects that need no package of a peer: those are installed with the bench alone.
    const parameters = ['bench/run.js', '--quick', '--only', 'rating', '--subjects', 'linli', '--json', file];
    const said = await runQuietly(process.execPath, parameters, root);
    assert.match(said, /rating +mount +1 +1\.6 /);
    const { goals, failures, scenarios } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    assert.deepEqual(failures, []);
    const results = scenarios[0]!.results;
    assert.deepEqual(
      results.map(({ subject }) => subject),
      ['baseline', 'linli'],
    );
    for (const { mounts } of results) assert.ok(mounts[1]!.cpu.median > 0);
    const nodes = goals.find(({ what }) => what === 'nodes left');
    assert.deepEqual(nodes, { scenario: 'rating', what: 'nodes left', limit: 0, figure: 0, isMet: true });
  });

  it('fails a subject that shows nothing', async () => {
    const { assertShown } = await import('../../bench/harness/shown.js');
    const scenario = { list: undefined, minimumHeight: 20 };
    assert.throws(() => assertShown([{ width: 600, height: 0 }], scenario, 1), /hidden or under 20px/);
    assertShown([{ width: 600, height: 40 }], scenario, 1);
  });
});
