import { runSteps, runStepsAtOnce } from './report.mjs';
import { script, tool } from './steps.mjs';

/** The analyzer does not know `nothing`, so it takes each attribute that may be left out for a wrong type. */
const templateLint = ['--strict', '--quiet', '--rules.no-incompatible-type-binding=off'];

/** What the other checks read: the catalogue imports the manifest. */
const manifest = () => tool('Custom-elements manifest', 'cem', 'analyze', '--quiet');

/** What is quick, no browser, no build: the longest first. */
export const checks = () => [
  tool('Lint and import boundaries', 'eslint', '.', '--max-warnings=0'),
  tool('Format', 'prettier', '--check', '--log-level=warn', '.'),
  tool('Types: Node code', 'tsc', '-p', 'tsconfig.node.json'),
  tool('Types: elements, tests, stories', 'tsc'),
  tool('Lint of templates', 'lit-analyzer', ...templateLint, 'src/**/*.ts'),
  script('Pages of sentences as built from the words', 'scripts/words.mjs', '--check'),
  tool('Types: the domain without a DOM', 'tsc', '-p', 'tsconfig.domain.json'),
  script('Every public member is described', 'scripts/check-manifest.mjs'),
  script('Tokens as built from their sources', 'scripts/build-tokens.mjs', '--check'),
  script('Faults as the tests cause them', 'scripts/faults.mjs', '--check'),
  script('Package exports', 'scripts/sync-exports.mjs', '--check'),
];

/** Runs all checks. */
export const runChecks = async () => [...(await runSteps([manifest()])), ...(await runStepsAtOnce(checks()))];
