import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { namesOf } from '../../scripts/new-element/names.mjs';
import { localesOf } from '../../scripts/words/locales.mjs';
import { root, runQuietly } from '../support/packed.js';

describe('npm run new', () => {
  let copy: string;
  const script = 'scripts/new-element.mjs';
  const localesTest = 'test/i18n/locales.node-test.ts';
  const program = (name: string) => join(copy, 'node_modules/.bin', name);
  const created = [
    'src/components/space-booking/space-booking.ts',
    'src/components/space-booking/space-booking.register.ts',
    'src/components/space-booking/space-booking.define.ts',
    'src/components/space-booking/space-booking.styles.ts',
    'src/components/space-booking/space-booking.events.ts',
    'src/i18n/en/space-booking.ts',
    'src/i18n/zh-Hans/space-booking.ts',
    'src/i18n/zh-Hant-HK/space-booking.ts',
    'src/i18n/zh-Hant-TW/space-booking.ts',
    'stories/space-booking.stories.ts',
    'test/components/space-booking/space-booking.test.ts',
  ];
  const changed = [
    'src/autoloader.ts',
    'src/define.ts',
    'src/register.ts',
    'src/index.ts',
    'src/i18n/messages.ts',
    'src/brand/read-messages.ts',
    'size-budgets.json',
    'package.json',
    'stories/states/states.ts',
  ];

  before(async () => {
    copy = mkdtempSync(join(tmpdir(), 'linli-new-element-'));
    const isSetting = (name: string) =>
      /^(\.prettier|package\.json|size-budgets|tsconfig|.*\.config\.)/.test(name);
    const items = [...readdirSync(root).filter(isSetting), 'src', 'scripts', 'stories', '.storybook'];
    const catalogue = ['docs', 'bench/results', 'test/stories', 'test/support'];
    for (const item of [...items, ...catalogue, localesTest])
      cpSync(join(root, item), join(copy, item), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    await runQuietly(process.execPath, [script, 'space-booking'], copy);
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('writes the element, its words, its story and its test', () => {
    for (const path of created) assert.ok(existsSync(join(copy, path)), path);
  });

  it('has its words in every locale, key by key', async () => {
    const test = ['--import', 'tsx', '--test', localesTest];
    await runQuietly(process.execPath, test, copy);
    const locales = localesOf(copy);
    assert.ok(locales.length >= 4);
    for (const locale of locales)
      assert.match(
        readFileSync(join(copy, `src/i18n/${locale}/sections.ts`), 'utf8'),
        /spaceBooking/,
        locale,
      );
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

  it('shows it in the catalogue: a playground, and every state or why there is none', async () => {
    const story = readFileSync(join(copy, 'stories/space-booking.stories.ts'), 'utf8');
    assert.match(story, /export const Playground/);
    const tests = ['states', 'arg-types'].map((name) => `test/stories/${name}.node-test.ts`);
    await runQuietly(process.execPath, ['--import', 'tsx', '--test', ...tests], copy);
    const states = readFileSync(join(copy, 'stories/states/states.ts'), 'utf8');
    assert.equal(states.match(/'Space booking'/g)?.length, 2);
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
