import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { Scenario } from '../../testing/scenario.js';
import { scenarios } from '../../testing/scenarios/index.js';
import { play } from '../../testing/stage.js';
import { adviceFor, madeOf } from '../backend/advice.js';
import type { Recorder } from '../exchange/recorder.js';
import type { Finding } from '../report/finding.js';

/** How a scenario of the kit went. */
export interface Played {
  key: string;
  title: string;
  /** What is wrong. Absent: it passed. */
  finding?: Finding;
}

export interface KitResult {
  played: readonly Played[];
  /** Keys of those that write, and were not played for that. */
  writing: readonly string[];
  /** Keys of those that need means which nobody has from outside: staff, a neighbour, a line that breaks. */
  needing: readonly string[];
}

/** How long one scenario may take, ms: some file a page full of requests. */
const patience = 60_000;

/**
 * Plays those scenarios that are about what the adapter offers, and that need nothing else. `isReady`: something could be
 * read, so that a failure tells something.
 */
export async function playKit(
  adapter: CommunityAdapter,
  recorder: Recorder,
  { write, isReady, signal }: { write: boolean; isReady: boolean; signal: AbortSignal },
): Promise<KitResult> {
  const offered = scenarios.filter((scenario) => scenario.applies(adapter));
  const possible = offered.filter(({ needs = [] }) => needs.length === 0);
  const allowed = possible.filter(({ isSafe }) => write || isSafe);
  const played: Played[] = [];
  for (const scenario of allowed) {
    if (signal.aborted || !isReady) break;
    played.push(await playOne(scenario, adapter, recorder));
  }
  const keys = (list: readonly Scenario[]) => list.map(({ key }) => key);
  return {
    played,
    writing: keys(possible.filter((scenario) => !allowed.includes(scenario))),
    needing: keys(offered.filter((scenario) => !possible.includes(scenario))),
  };
}

async function playOne(scenario: Scenario, adapter: CommunityAdapter, recorder: Recorder): Promise<Played> {
  const { key, title } = scenario;
  const before = recorder.count;
  try {
    await Promise.race([play(scenario, () => ({ adapter })), tooLong()]);
    return { key, title };
  } catch (thrown) {
    const exchanges = (await recorder.since(before)).slice(-2);
    const advice = adviceFor(thrown, exchanges.at(-1));
    return {
      key,
      title,
      finding: { key, level: 'wrong', title: key, made: madeOf(thrown), advice, exchanges },
    };
  }
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`it did not end within ${patience / 1000} seconds`)), patience).unref();
  });
}
