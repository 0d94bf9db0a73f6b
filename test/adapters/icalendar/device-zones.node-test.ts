import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const script = fileURLToPath(new URL('../../support/icalendar/print-outcomes.ts', import.meta.url));

/** What becomes of the corpus on a device whose clock runs in the zone. */
async function outcomesIn(zone: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import=tsx', script], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 50_000_000,
  });
  return stdout;
}

describe('icalendar: where the device is', () => {
  it('makes no difference: fourteen hours ahead of UTC, behind it, and where clocks are set', async () => {
    const expected = await outcomesIn('UTC');
    assert.ok(expected.split('\n').length > 50, 'the corpus is printed');
    for (const zone of ['Pacific/Kiritimati', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe'])
      assert.equal(await outcomesIn(zone), expected, zone);
  });
});
