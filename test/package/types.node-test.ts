import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { installPacked, root, runQuietly, tool } from '../support/packed.js';

/** The types of the package, in projects of TypeScript as it can be set, and in the templates of frameworks. */

const main = `import { configure, type CommunityAdapter } from 'linli';
import { memory } from 'linli/adapters/memory.js';
import { autoload } from 'linli/autoloader.js';
import 'linli/components/request-form/request-form.define.js';

const adapter: CommunityAdapter = memory();
configure({ adapter });
const end: () => void = autoload('acme');
document.querySelector('linli-request-form')!.kinds = 'repair';
// @ts-expect-error kinds is a text
document.querySelector('linli-request-form')!.kinds = 7;
export { end };
`;

const vue = `import type { GlobalComponents } from 'vue';
import type {} from 'linli/vue';

type Props = InstanceType<GlobalComponents['linli-request-form']>['$props'];
export const good: Props = { kinds: 'repair', sharedDevice: 'false', 'shared-device': true };
export const heard: Props = { onLinliRequestSubmit: ({ detail }) => void detail.photoCount };
// @ts-expect-error kinds is a text
export const bad: Props = { kinds: 7 };
// @ts-expect-error there is no such tag
export type Wrong = GlobalComponents['linli-request-from'];
`;

const svelte = `import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'linli/svelte';

type Props = SvelteHTMLElements['linli-request-form'];
export const good: Props = { kinds: 'repair', 'shared-device': 'false', class: 'wide' };
export const heard: Props = { 'onlinli-request-submit': ({ detail }) => void detail.photoCount };
// @ts-expect-error kinds is a text
export const bad: Props = { kinds: 7 };
`;

const jsx = `import type { CustomElements } from 'linli/jsx';

type Props = CustomElements['linli-request-form'];
export const good: Props = { kinds: 'repair' };
// @ts-expect-error kinds is a text
export const bad: Props = { kinds: 7 };
`;

describe('the types of the package', () => {
  let folder: string;
  let remove: () => void;

  before(async () => {
    const version = (host: string, name: string) => {
      const file = join(root, `examples/hosts/${host}/package.json`);
      const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
      return `${name}@${found.dependencies?.[name] ?? found.devDependencies?.[name]}`;
    };
    const wanted = [version('vue-3', 'vue'), version('svelte-5', 'svelte')];
    ({ folder, remove } = await installPacked(wanted));
    for (const [name, code] of Object.entries({ main, vue, svelte, jsx }))
      writeFileSync(join(folder, `${name}.ts`), code);
  });
  after(() => remove?.());

  const check = (file: string, module: string, resolution: string, ...more: string[]) =>
    runQuietly(
      tool('tsc'),
      [
        ...['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2023,dom,dom.iterable'],
        ...['--module', module, '--moduleResolution', resolution, ...more, `${file}.ts`],
      ],
      folder,
    );

  for (const [module, resolution] of [
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const)
    it(`are found by "moduleResolution": "${resolution}"`, async () => {
      await check('main', module, resolution);
    });

  it('are not found by "node10", which knows no exports: of all modules, only the main one', async () => {
    const reason = await check('main', 'esnext', 'node10', '--ignoreDeprecations', '6.0').then(
      () => '',
      (error: unknown) => String(error),
    );
    assert.match(reason, /linli\/adapters\/memory\.js/);
    assert.doesNotMatch(reason, /find module 'linli'/);
  });

  for (const name of ['vue', 'svelte', 'jsx'])
    it(`check the tags in templates of ${name}`, async () => {
      await check(name, 'esnext', 'bundler', '--skipLibCheck');
    });
});
