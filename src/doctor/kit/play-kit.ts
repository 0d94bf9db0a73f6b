import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { Scenario } from '../../testing/scenario.js';
import { scenarios } from '../../testing/scenarios/index.js';
import { play } from '../../testing/play.js';
import { adviceFor, madeOf } from '../backend/advice.js';
import type { Recorder } from '../exchange/recorder.js';
import type { Finding } from '../report/finding.js';
import { Lease } from './lease.js';
import type { Ledger } from './ledger.js';

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

/** How the kit is played. */
export interface Playing {
  write: boolean;
  /** Something could be read, so that a failure tells something. */
  isReady: boolean;
  /** Ends it between two scenarios. */
  signal: AbortSignal;
  /** Where it is written down what no call will take back. */
  ledger: Ledger;
  /** How long one scenario may take, and then its last writes, ms. Some file a page full of requests: one minute. */
  patience?: number;
}

/**
 * Plays those scenarios that are about what the adapter offers, and that need nothing else. Resolves once
 * nothing is being written any more, so that what was made can be taken back; what is, all the same, is in the ledger.
 */
export async function playKit(
  adapter: CommunityAdapter,
  recorder: Recorder,
  { write, isReady, signal, ledger, patience = 60_000 }: Playing,
): Promise<KitResult> {
  const offered = scenarios.filter((scenario) => scenario.applies(adapter));
  const possible = offered.filter(({ needs = [] }) => needs.length === 0);
  const allowed = possible.filter(({ isSafe }) => write || isSafe);
  const played: Played[] = [];
  const leases = new Map<Scenario, Lease>();
  for (const scenario of allowed) {
    if (signal.aborted || !isReady) break;
    const lease = new Lease(adapter);
    leases.set(scenario, lease);
    played.push(await playOne(scenario, lease, recorder, patience));
  }
  await Promise.all([...leases].map(([scenario, lease]) => awaitWrites(scenario, lease, ledger, patience)));
  const keys = (list: readonly Scenario[]) => list.map(({ key }) => key);
  return {
    played,
    writing: keys(possible.filter((scenario) => !allowed.includes(scenario))),
    needing: keys(offered.filter((scenario) => !possible.includes(scenario))),
  };
}

async function playOne(
  scenario: Scenario,
  lease: Lease,
  recorder: Recorder,
  patience: number,
): Promise<Played> {
  const { key, title } = scenario;
  const before = recorder.count;
  try {
    // One that was given up, or that failed while another of its calls was on its way, must not go on writing.
    await Promise.race([play(scenario, () => ({ adapter: lease.adapter })), tooLong(patience)]).finally(() =>
      lease.end(),
    );
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

async function awaitWrites({ key }: Scenario, lease: Lease, ledger: Ledger, patience: number): Promise<void> {
  const running = await lease.written(patience);
  if (running.length === 0) return;
  ledger.left(`what ${key} was writing`, `${running.join(', ')} did not end; look by hand what came of it`);
}

function tooLong(patience: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`it did not end within ${patience / 1000} seconds`)), patience).unref();
  });
}
