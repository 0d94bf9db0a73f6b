import { script, tool } from './steps.mjs';

/** The analyzer does not know `nothing`, so it takes each attribute that may be left out for a wrong type. */
const templateLint = ['--strict', '--quiet', '--rules.no-incompatible-type-binding=off'];

/** What is quick: no browser, no build. */
export const checks = () => [
  // First, because the catalogue imports it.
  tool('Custom-elements manifest', 'cem', 'analyze', '--quiet'),
  tool('Types: elements, tests, stories', 'tsc'),
  tool('Types: Node code', 'tsc', '-p', 'tsconfig.node.json'),
  tool('Types: the domain without a DOM', 'tsc', '-p', 'tsconfig.domain.json'),
  tool('Lint and import boundaries', 'eslint', '.', '--max-warnings=0'),
  tool('Lint of templates', 'lit-analyzer', ...templateLint, 'src/**/*.ts'),
  tool('Format', 'prettier', '--check', '--log-level=warn', '.'),
  script('Every public member is described', 'scripts/check-manifest.mjs'),
  script('Tokens as built from their sources', 'scripts/build-tokens.mjs', '--check'),
  script('Pages of sentences as built from the words', 'scripts/words.mjs', '--check'),
  script('Faults as the tests cause them', 'scripts/faults.mjs', '--check'),
  script('Package exports', 'scripts/sync-exports.mjs', '--check'),
];
