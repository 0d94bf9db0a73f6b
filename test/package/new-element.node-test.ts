import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { namesOf } from '../../scripts/new-element/names.mjs';
import { root, runQuietly } from '../support/packed.js';

describe('npm run new', () => {
  let copy: string;
  const script = 'scripts/new-element.mjs';
  const program = (name: string) => join(copy, 'node_modules/.bin', name);
  const created = [
    'src/components/space-booking/space-booking.ts',
    'src/components/space-booking/space-booking.define.ts',
    'src/components/space-booking/space-booking.styles.ts',
    'src/components/space-booking/space-booking.events.ts',
    'src/i18n/en/space-booking.ts',
    'src/i18n/zh-Hans/space-booking.ts',
    'stories/space-booking.stories.ts',
    'test/components/space-booking/space-booking.test.ts',
  ];
  const changed = [
    'src/define.ts',
    'src/index.ts',
    'src/i18n/messages.ts',
    'size-budgets.json',
    'package.json',
  ];

  before(async () => {
    copy = mkdtempSync(join(tmpdir(), 'linli-new-element-'));
    const isSetting = (name: string) =>
      /^(\.prettier|package\.json|size-budgets|tsconfig|.*\.config\.)/.test(name);
    const items = [...readdirSync(root).filter(isSetting), 'src', 'scripts', '.storybook'];
    for (const item of items) cpSync(join(root, item), join(copy, item), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    await runQuietly(process.execPath, [script, 'space-booking'], copy);
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('writes the element, its words, its story and its test', () => {
    for (const path of created) assert.ok(existsSync(join(copy, path)), path);
  });

  it('publishes the element', () => {
    const { exports } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')) as { exports: object };
    assert.ok('./components/space-booking/space-booking.define.js' in exports);
  });

  it('describes it in the manifest', async () => {
    await runQuietly(program('cem'), ['analyze', '--quiet'], copy);
    await runQuietly(process.execPath, ['scripts/check-manifest.mjs'], copy);
    assert.match(readFileSync(join(copy, 'custom-elements.json'), 'utf8'), /linli-space-booking-opened/);
  });

  it('passes the compiler', async () => {
    await runQuietly(program('tsc'), [], copy);
  });

  it('passes the linters', async () => {
    const code = [...created, ...changed].filter((path) => path.endsWith('.ts'));
    await runQuietly(program('eslint'), ['--max-warnings=0', ...code], copy);
    await runQuietly(
      program('lit-analyzer'),
      ['src/components/space-booking/*.ts', '--strict', '--quiet'],
      copy,
    );
  });

  it('is formatted', async () => {
    await runQuietly(program('prettier'), ['--check', ...created, ...changed], copy);
  });

  it('refuses a name that is taken and leaves the files alone', async () => {
    const file = join(copy, 'src/define.ts');
    const content = readFileSync(file, 'utf8');
    await assert.rejects(runQuietly(process.execPath, [script, 'space-booking'], copy), /one already/);
    assert.equal(readFileSync(file, 'utf8'), content);
  });
});

describe('the name of an element', () => {
  it('has every form that the files need', () => {
    const { tag, section, className, title } = namesOf('space-booking');
    assert.deepEqual(
      [tag, section, className, title],
      ['linli-space-booking', 'spaceBooking', 'LinliSpaceBooking', 'Space booking'],
    );
  });

  for (const name of ['', 'SpaceBooking', 'space_booking', '-space', 'linli-space', '../space']) {
    it(`is not "${name}"`, () => assert.throws(() => namesOf(name), /kebab case/));
  }
});
