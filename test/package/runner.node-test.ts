import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Beside } from '../../scripts/run/command.mjs';
import { failureLine } from '../../scripts/run/reason.mjs';
import { report, runSteps, runStepsAtOnce, runStepsBeside } from '../../scripts/run/report.mjs';
import { nodeTests, script } from '../../scripts/run/steps.mjs';

/** The counting behind `npm test`: a failure that it missed would let anything through. */

describe('npm test counts', () => {
  let folder: string;
  let output: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'linli-runner-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function countOf(code: string, name = 'sample.node-test.ts') {
    const file = join(folder, name);
    writeFileSync(file, `import { describe, it } from 'node:test';\n${code}`);
    // This file runs under the same test runner, which would otherwise take the inner one for its child.
    const sample = nodeTests('Sample', [file], { NODE_TEST_CONTEXT: undefined });
    // Whoever looks for failures in what `npm test` printed is to find none that are meant.
    output = '';
    return sample.run({ print: (text) => (output += text) });
  }

  it('every test, and no suite', async () => {
    const code = "describe('lift', () => { it('rises', () => {}); it('sinks', () => {}); });";
    assert.deepEqual(await countOf(code), { passed: 2, failed: 0, failures: [] });
  });

  it('a proof', async () => {
    const { passed, failed, failures } = await countOf(
      "it('rises', () => {}); it('sinks', () => { throw new Error('stuck'); });",
      'sample.proof.ts',
    );
    assert.deepEqual([passed, failed], [1, 1]);
    assert.match(failures!.join(), /sample\.proof\.ts: sinks: stuck$/);
    assert.match(output, /sinks/);
  });

  it('a test that fails', async () => {
    const code = "it('rises', () => {}); it('sinks', () => { throw new Error('stuck\\n in the shaft'); });";
    const { passed, failed, failures } = await countOf(code);
    assert.deepEqual([passed, failed], [1, 1]);
    assert.match(failures!.join(), /sample\.node-test\.ts: sinks: stuck in the shaft$/);
  });

  it('a file that cannot be compiled, and says why', async (context) => {
    context.mock.method(console, 'error', () => {});
    const { failed, failures } = await countOf("import './no-such-file.js';");
    assert.equal(failed, 1);
    assert.match(failures!.join(), /sample\.node-test\.ts:2:7: .*Could not resolve "\.\/no-such-file\.js"/);
  });

  it('a file that cannot be loaded', async () => {
    const { failed, failures } = await countOf("throw new Error('no power');");
    assert.equal(failed, 1);
    assert.match(failures!.join(), /sample\.node-test\.ts/);
  });

  it('a command that fails', async () => {
    const file = join(folder, 'fail.mjs');
    writeFileSync(file, 'process.exit(3);');
    assert.deepEqual(await script('Fails', file).run(), { passed: 0, failed: 1 });
  });

  it('on after a step that failed', async (context) => {
    context.mock.method(console, 'log', () => {});
    const failing = { title: 'One', run: () => Promise.resolve({ passed: 0, failed: 1 }) };
    const passing = { title: 'Two', run: () => Promise.resolve({ passed: 2, failed: 0 }) };
    const results = await runSteps([failing, passing]);
    assert.deepEqual(
      results.map(({ passed, failed }) => [passed, failed]),
      [
        [0, 1],
        [2, 0],
      ],
    );
  });

  it('all that run side by side, and prints what each said by itself', async (context) => {
    const print = context.mock.method(console, 'log', () => {});
    const steps = ['One', 'Two', 'Three'].map((title) => ({
      title,
      async run(beside?: Beside) {
        beside?.print(`${title} begins.`);
        await new Promise(setImmediate);
        beside?.print(`${title} ends.`);
        return { passed: 1, failed: title === 'Two' ? 1 : 0 };
      },
    }));
    const results = await runStepsAtOnce(steps);
    const said = print.mock.calls.map(({ arguments: [text] }) => String(text));
    assert.deepEqual(results.map(({ title, failed }) => [title, failed]).sort(), [
      ['One', 0],
      ['Three', 0],
      ['Two', 1],
    ]);
    for (const { title } of steps) assert.ok(said.includes(`${title} begins.${title} ends.`));
  });

  it('all that run one after the other with others beside, and prints what the others said at the end', async (context) => {
    const print = context.mock.method(console, 'log', () => {});
    const step = (title: string) => ({
      title,
      async run(beside?: Beside) {
        beside?.print(`${title} is ${beside.isPatient ? 'patient' : 'not'}.`);
        await new Promise(setImmediate);
        if (!beside) console.log(`${title} is through.`);
        return { passed: 1, failed: title === 'Four' ? 1 : 0 };
      },
    });
    const results = await runStepsBeside(['One', 'Two'].map(step), ['Three', 'Four'].map(step));
    assert.deepEqual(
      results.map(({ title, failed }) => [title, failed]),
      [
        ['One', 0],
        ['Two', 0],
        ['Three', 0],
        ['Four', 1],
      ],
    );
    const said = print.mock.calls
      .map(({ arguments: [text] }) => String(text))
      .filter((text) => / is /.test(text));
    const ofOthers = ['Three is patient.', 'Four is patient.'];
    assert.deepEqual(said, ['One is through.', 'Two is through.', ...ofOthers]);
  });

  it('what a program says that runs beside others', async () => {
    const file = join(folder, 'say.mjs');
    writeFileSync(file, "console.log('up'); console.error('down'); process.exitCode = 2;");
    let said = '';
    assert.deepEqual(await script('Says', file).run({ print: (text) => (said += text) }), {
      passed: 0,
      failed: 1,
    });
    assert.match(said, /up/);
    assert.match(said, /down/);
  });

  it('nothing less of a program that leaves the cores to others', async () => {
    const file = join(folder, 'patient.mjs');
    writeFileSync(file, "import { getPriority } from 'node:os'; console.log(`at ${getPriority()}`);");
    let said = '';
    const beside = { print: (text: string) => (said += text), isPatient: true };
    assert.deepEqual(await script('Waits', file).run(beside), { passed: 1, failed: 0 });
    assert.match(said, new RegExp(`at ${constants.priority.PRIORITY_LOW}`));
  });
});

describe('npm test reports', () => {
  it('why a test failed on one line, and not without end', () => {
    assert.equal(
      failureLine('lift.test.ts', 'sinks', ' stuck\n  below '),
      'lift.test.ts: sinks: stuck below',
    );
    assert.equal(failureLine('lift.test.ts', 'sinks'), 'lift.test.ts: sinks');
    assert.equal(failureLine('', '', 'x'.repeat(501)), `: : ${'x'.repeat(500)}`);
  });

  function lastLine(context: TestContext, results: Parameters<typeof report>[0]) {
    const log = context.mock.method(console, 'log', () => {});
    const succeeded = report(results);
    return { succeeded, line: String(log.mock.calls.at(-1)!.arguments[0]).trim() };
  }
  const step = (passed: number, failed: number) => ({ title: 'Step', passed, failed, seconds: 1 });

  it('the sums in its last line', (context) => {
    const said = lastLine(context, [step(3, 0), step(4, 0)]);
    assert.deepEqual(said, { succeeded: true, line: '7 passed, 0 failed' });
  });

  it('which tests failed', (context) => {
    const log = context.mock.method(console, 'log', () => {});
    report([{ ...step(3, 1), engine: 'firefox', failures: ['lift.test.ts: sinks'] }]);
    const said = log.mock.calls.map(({ arguments: [text] }) => String(text));
    assert.ok(said.includes('Failed, Step (firefox): lift.test.ts: sinks'));
  });

  it('failure when anything failed', (context) => {
    const said = lastLine(context, [step(3, 0), step(4, 1)]);
    assert.deepEqual(said, { succeeded: false, line: '7 passed, 1 failed' });
  });

  it('failure when nothing ran', (context) => {
    assert.equal(lastLine(context, []).succeeded, false);
  });
});
