import boundaries from 'eslint-plugin-boundaries';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as webComponents } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { layerRules, layerSettings } from './scripts/eslint/layers.js';
import { noInlineStyle } from './scripts/eslint/no-inline-style.js';
import {
  domainGlobals,
  everywhere,
  inDomain,
  inSources,
  inTests,
  testImports,
} from './scripts/eslint/restrictions.js';

const restrict = (...groups) => ['error', ...groups.flat()];
const tests = ['**/*.test.ts', '**/*.node-test.ts', '**/*.proof.ts', 'test/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '.cache',
      'storybook-static',
      'shots',
      'coverage',
      '**/*.generated.ts',
      'bench/results',
      'examples/hosts/*/static/linli',
      'examples/hosts/*/static/*.min.js',
    ],
  },
  {
    // A rule that can be switched off by a comment is a wish.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': restrict(everywhere),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A function that promises is async even when it has nothing to wait for: then it never throws.
      '@typescript-eslint/require-await': 'off',
      // Handlers of events may be async: the browser reports what they reject.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { properties: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    ...lit['flat/recommended'],
  },
  { files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'], ...webComponents['flat/recommended'] },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins: { 'lit-a11y': litA11y, linli: { rules: { 'no-inline-style': noInlineStyle } } },
    rules: { ...litA11y.configs.recommended.rules },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { boundaries },
    settings: layerSettings,
    rules: {
      ...layerRules,
      'linli/no-inline-style': 'error',
      'no-restricted-syntax': restrict(everywhere, inSources),
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrict(everywhere, inSources, inDomain),
      'no-restricted-globals': ['error', ...domainGlobals],
    },
  },
  {
    files: tests,
    rules: {
      // @open-wc/testing types every chai assertion as a promise, so these two would flag them all; the one
      // case that matters, accessible(), is restricted by name.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // Tests look at methods without calling them, and say which element they expect.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      'no-restricted-syntax': restrict(everywhere, inTests),
    },
  },
  {
    files: ['test/**/*.ts', 'examples/portal/test/**/*.ts'],
    ignores: ['test/support/fast-check.ts'],
    rules: { 'no-restricted-imports': ['error', ...testImports] },
  },
  // The examples of frameworks have their types in packages of their own, which are not there yet.
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs', '**/*.jsx', 'examples/hosts/**/*.ts'],
    ...tseslint.configs.disableTypeChecked,
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
