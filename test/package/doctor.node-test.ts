import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHalfBuilt } from '../doctor/support/half-built.js';
import { installPacked, runQuietly } from '../support/packed.js';

describe('the doctor in the package', () => {
  let folder: string;
  let remove: () => void;

  before(async () => {
    ({ folder, remove } = await installPacked());
  });
  after(() => remove?.());

  it('answers npx in an empty project', async () => {
    const said = await runQuietly('npx', ['--no-install', 'linli', 'doctor', '--help'], folder);
    assert.match(said, /Exit codes/);
    assert.ok(said.split('\n').every((line) => line.length <= 80));
  });

  it('checks a server', async () => {
    const backend = await startHalfBuilt();
    const failed = await runQuietly(
      'npx',
      ['--no-install', 'linli', 'doctor', backend.address],
      folder,
    ).catch((reason: Error) => reason.message);
    await backend.stop();
    assert.match(failed, /things are wrong/);
    assert.match(failed, /questions of a category/);
  });
});
