import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The project's own rules, each shown a fault that it must find and a neighbour that it must leave alone. */

const root = fileURLToPath(new URL('../..', import.meta.url));

const eslint = new ESLint({
  cwd: root,
  // Most files below do not exist, so there are no types to ask for.
  overrideConfig: [
    {
      files: ['**/*.ts'],
      rules: tseslint.configs.disableTypeChecked.rules!,
      languageOptions: { parserOptions: { project: false } },
    },
  ],
});

async function brokenRules(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${file}` });
  return result!.messages.map((message) => {
    assert.ok(!message.fatal, message.message);
    return message.ruleId ?? '';
  });
}

const element = 'src/components/lift/lift.ts';
const rule = 'src/domain/lift.ts';
const browserTest = 'test/components/lift.test.ts';
const nodeTest = 'test/domain/lift.node-test.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, position) => `export const floor${position} = ${position};\n`).join('');

/** What must be found: the rule, the file it is written in, the fault. */
const faults: [string, string, string][] = [
  ['max-lines', element, lines(301)],
  [
    'max-lines',
    'src/components/lift/lift.events.ts',
    `${lines(150)}${'\n'.repeat(80)}${'// why\n'.repeat(80)}`,
  ],

  ['boundaries/dependencies', rule, "import '../adapter/index.js';"],
  ['boundaries/dependencies', rule, "import '../internal/index.js';"],
  ['boundaries/dependencies', 'src/adapter/lift.ts', "import '../adapters/memory/index.js';"],
  ['boundaries/dependencies', 'src/adapters/rest/lift.ts', "import '../memory/index.js';"],
  ['boundaries/dependencies', 'src/controllers/lift.ts', "import '../components/provider/provider.js';"],
  ['boundaries/dependencies', 'src/testing/lift.ts', "import '../controllers/index.js';"],
  ['boundaries/dependencies', element, "import '../../adapters/memory/index.js';"],
  ['boundaries/dependencies', element, "import '../../testing/index.js';"],
  ['boundaries/dependencies', element, "import '../provider/provider.js';"],
  ['boundaries/dependencies', element, "import '../../index.js';"],

  ['no-restricted-syntax', rule, 'export const at = Date.now();'],
  ['no-restricted-syntax', rule, 'export const at = new Date();'],
  ['no-restricted-syntax', rule, 'export const at = Date();'],
  ['no-restricted-globals', rule, 'export const at = performance.now();'],
  ['no-restricted-globals', rule, 'export const title = document.title;'],
  ['no-restricted-globals', rule, 'export const width = window.innerWidth;'],
  ['no-restricted-globals', rule, 'export const width = globalThis.innerWidth;'],

  ['no-restricted-syntax', element, "import { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
  ['no-restricted-syntax', element, "export const set = (node: Element) => (node.innerHTML = '');"],
  ['no-restricted-syntax', element, "export const set = (node: Element) => (node.outerHTML = '');"],
  [
    'no-restricted-syntax',
    element,
    "export const set = (node: Element) => node.insertAdjacentHTML('afterend', '');",
  ],
  ['no-restricted-syntax', element, 'export const view = html`<style>p { margin: 0 }</style>`;'],
  ['no-restricted-syntax', element, 'export const sheet = css`p { margin: 1.5rem }`;'],
  ['no-restricted-syntax', element, 'export const sheet = css`p { margin: ${gap} 2rem }`;'],
  ['no-restricted-syntax', element, 'setInterval(() => {}, 1000);'],
  ['no-restricted-syntax', element, 'window.setInterval(() => {}, 1000);'],
  ['no-restricted-syntax', element, "export * from './lift.view';"],
  ['no-restricted-syntax', element, 'export enum Floor { ground }'],
  ['no-restricted-syntax', element, 'export namespace Floors { export const ground = 0; }'],
  ['no-restricted-syntax', element, 'export class Lift { constructor(readonly floor: number) {} }'],
  ['linli/no-inline-style', element, 'export const view = html`<p style="color: red"></p>`;'],
  ['linli/no-inline-style', element, 'export const view = html`<p style=${colour}></p>`;'],
  ['linli/no-inline-style', element, 'export const view = html`<p style="color: ${colour}"></p>`;'],

  ['no-restricted-syntax', browserTest, 'expect(element).to.be.accessible();'],
  ['no-restricted-syntax', browserTest, 'expect(element).shadowDom.to.be.accessible({ ignoredTags: [] });'],
  ['no-restricted-syntax', browserTest, "it.only('rises', () => {});"],
  ['no-restricted-syntax', browserTest, "describe.skip('lift', () => {});"],
  ['no-restricted-syntax', browserTest, "it('rises', function () { this.skip(); });"],
  ['no-restricted-syntax', browserTest, "xit('rises', () => {});"],
  ['no-restricted-syntax', nodeTest, "it('rises', { skip: true }, () => {});"],
  ['no-restricted-syntax', nodeTest, "it('rises', (t) => t.skip());"],
  ['no-restricted-syntax', 'examples/portal/lift.proof.ts', "test.todo('rises');"],
];

/** What must pass. */
const fine: [string, string][] = [
  [element, lines(300)],
  [element, "import '../../adapter/index.js';\nimport '../../domain/index.js';"],
  [element, "import '../../controllers/resource.js';\nimport '../../styles/sheets.js';"],
  [element, "import './lift.styles.js';"],
  [element, 'declare global { interface HTMLElementTagNameMap { lift: HTMLElement } }'],
  [rule, 'export const at = (epoch: number) => new Date(epoch);'],
  [element, 'export const view = html`<p style=${styleMap({ color: colour })}></p>`;'],
  [element, 'export const sheet = css`p { margin: 1.5em } .presumed { margin: 2px }`;'],
  [browserTest, 'await expect(element).to.be.accessible();'],
  [nodeTest, "it('skips a floor', () => {});"],
];

describe('lint rules', () => {
  for (const [expected, file, code] of faults) {
    it(`${expected} finds, in ${file}: ${code.slice(0, 70).split('\n')[0]}`, async () => {
      const broken = await brokenRules(file, code);
      assert.ok(broken.includes(expected), `found only: ${broken.join(', ') || 'nothing'}`);
    });
  }

  for (const [file, code] of fine) {
    it(`accept, in ${file}: ${code.slice(0, 70).split('\n')[0]}`, async () => {
      const custom = (await brokenRules(file, code)).filter((name) =>
        /^(no-restricted|boundaries|linli|max-)/.test(name),
      );
      assert.deepEqual(custom, []);
    });
  }

  it('cannot be switched off by a comment', async () => {
    const code = '// eslint-disable-next-line no-restricted-syntax\nexport const at = Date.now();';
    assert.ok((await brokenRules(rule, code)).includes('no-restricted-syntax'));
  });

  it('use types: a promise left alone is found', async () => {
    // In a run that it takes for a single one (CI), the parser reads the file and not the text given here.
    const parserOptions = { disallowAutomaticSingleRunInference: true };
    const typed = new ESLint({ cwd: root, overrideConfig: { languageOptions: { parserOptions } } });
    const code = 'async function rise(): Promise<void> {}\nrise();';
    const [result] = await typed.lintText(code, { filePath: `${root}src/domain/index.ts` });
    assert.ok(result!.messages.some(({ ruleId }) => ruleId === '@typescript-eslint/no-floating-promises'));
  });
});
