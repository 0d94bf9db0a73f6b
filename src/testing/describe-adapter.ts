import type { TestBackend } from './backend.js';
import { hasNeed, type Need, type Scenario } from './scenario.js';
import { scenarios as allScenarios } from './scenarios/index.js';
import { play } from './play.js';

/** The runner's own functions: those of mocha, Vitest, Jest, node:test and the web test runner all fit. */
export interface TestApi {
  describe: (name: string, body: () => void) => unknown;
  it: (name: string, body: () => Promise<void>) => unknown;
}

/** An adapter under test. */
export interface AdapterUnderTest {
  /** How the tests are headed. */
  name: string;
  /** Opens a backend that nobody else uses. It may hold records already. Called once for each scenario, and once more. */
  open: () => TestBackend | Promise<TestBackend>;
  /** What is known not to work, by the scenario's key, with the reason. Once it works, the test fails until it is taken off. */
  gaps?: Readonly<Record<string, string>>;
  /** Absent: all of the kit. */
  scenarios?: readonly Scenario[];
}

/** What was described, and what was not. */
export interface Coverage {
  /** Keys of the scenarios that are played. */
  played: readonly string[];
  /** Keys of those about something that the adapter does not offer. */
  notOffered: readonly string[];
  /** Keys of those which the backend under test gives no means to play, and which means. */
  notPlayed: Readonly<Record<string, readonly Need[]>>;
}

/**
 * Describes an adapter to a test runner: each scenario that is about something it offers is one test, on a backend of
 * its own. Rejects when the backend cannot be opened, and with a `TypeError` for a gap that no scenario has as its key.
 */
export async function describeAdapter(
  { name, open, gaps = {}, scenarios = allScenarios }: AdapterUnderTest,
  { describe, it }: TestApi,
): Promise<Coverage> {
  const backend = await open();
  const coverage = coverageOf(scenarios, backend);
  await backend.close?.();
  for (const key of Object.keys(gaps)) {
    if (!coverage.played.includes(key)) throw new TypeError(`the gap "${key}" is no scenario that is played`);
  }
  describe(name, () => {
    for (const scenario of scenarios.filter(({ key }) => coverage.played.includes(key))) {
      const { key, title } = scenario;
      const gap = gaps[key];
      if (gap === undefined) it(`${key}: ${title}`, () => play(scenario, open));
      else it(`${key}: is a known gap: ${gap}`, () => expectGap(scenario, open));
    }
  });
  return coverage;
}

/** Which scenarios can be played on such a backend. */
export function coverageOf(scenarios: readonly Scenario[], backend: TestBackend): Coverage {
  const offered = scenarios.filter((scenario) => scenario.applies(backend.adapter));
  const lacking = (needs: readonly Need[] = []) => needs.filter((need) => !hasNeed(backend, need));
  const keys = (list: readonly Scenario[]) => list.map(({ key }) => key);
  return {
    played: keys(offered.filter(({ needs }) => lacking(needs).length === 0)),
    notOffered: keys(scenarios.filter((scenario) => !offered.includes(scenario))),
    notPlayed: Object.fromEntries(
      offered
        .map(({ key, needs }) => [key, lacking(needs)] as const)
        .filter(([, missing]) => missing.length > 0),
    ),
  };
}

async function expectGap(scenario: Scenario, open: AdapterUnderTest['open']): Promise<void> {
  const isOpen = await play(scenario, open).then(
    () => false,
    () => true,
  );
  if (!isOpen) throw new Error(`"${scenario.key}" works now: take it off the list of known gaps`);
}
