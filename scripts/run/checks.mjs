import { script, tool } from './steps.mjs';

/** What is quick: no browser, no build. */
export const checks = () => [
  // First, because the catalogue imports it.
  tool('Custom-elements manifest', 'cem', 'analyze', '--quiet'),
  tool('Types: elements, tests, stories', 'tsc'),
  tool('Types: Node code', 'tsc', '-p', 'tsconfig.node.json'),
  tool('Types: the domain without a DOM', 'tsc', '-p', 'tsconfig.domain.json'),
  tool('Lint and import boundaries', 'eslint', '.', '--max-warnings=0'),
  tool('Lint of templates', 'lit-analyzer', 'src/**/*.ts', '--strict', '--quiet'),
  tool('Format', 'prettier', '--check', '--log-level=warn', '.'),
  script('Every public member is described', 'scripts/check-manifest.mjs'),
  script('Package exports', 'scripts/sync-exports.mjs', '--check'),
];
