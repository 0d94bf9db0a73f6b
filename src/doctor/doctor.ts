import type { CommunityAdapter } from '../adapter/adapter.js';
import { identify } from './backend/identify.js';
import { lookingAt } from './backend/look.js';
import { loadAdapter } from './backend/own-adapter.js';
import { protocols, type Protocol } from './backend/protocols.js';
import type { Options } from './command/options.js';
import type { Diagnosis } from './diagnosis.js';
import { Recorder } from './exchange/recorder.js';
import { shownAddress } from './exchange/secrets.js';
import { Ledger } from './kit/ledger.js';
import { offeredBy } from './kit/offered.js';
import { playKit } from './kit/play-kit.js';
import { watched } from './kit/watched.js';
import { examine } from './offers/examine.js';
import { standingAfter } from './offers/standing-after.js';
import { examinePage } from './page/examine-page.js';
import type { Finding } from './report/finding.js';
import { mergeFindings } from './report/merge.js';

/** Examines a backend. Rejects with a `UsageError` for what cannot be looked at as it was asked for. */
export async function diagnose(options: Options, signal: AbortSignal): Promise<Diagnosis> {
  const startedAt = Date.now();
  const { url, write, headers } = options;
  const recorder = new Recorder({ origin: url?.origin, headers });
  const diagnosis = (rest: Partial<Diagnosis>): Diagnosis => ({
    target: url ? shownAddress(url.href) : options.adapter!,
    startedAt: new Date(startedAt).toISOString(),
    took: Date.now() - startedAt,
    calls: recorder.count,
    write,
    examined: [],
    kit: { played: [], writing: [], needing: [] },
    page: { asked: 0, policy: false },
    findings: [],
    made: 0,
    leftBehind: [],
    ...rest,
  });

  const opened = await open(options, recorder);
  if ('level' in opened) return diagnosis({ findings: [opened] });
  const { adapter, protocol, reports } = opened;
  const { examined, known } = await examine(adapter, recorder, options);
  const offered = offeredBy(adapter, examined);
  const isReady = examined.some(({ standing }) => standing === 'works');
  const ledger = new Ledger();
  const kit = await playKit(watched(offered, ledger), recorder, { write, isReady, signal, ledger });
  const leftBehind = await ledger.cleanUp(offered);
  const page = await examinePage({ adapter: offered, known, options, recorder, protocol });
  const findings = [
    ...examined.flatMap(({ finding }) => finding ?? []),
    ...kit.played.flatMap(({ finding }) => finding ?? []),
    ...page.findings,
    ...reported(reports),
    ...(isNothing(examined) ? [nothing()] : []),
  ];
  return diagnosis({
    protocol: protocol ?? {
      name: adapter.name,
      title: `the adapter "${adapter.name}" of ${options.adapter}`,
    },
    took: Date.now() - startedAt,
    calls: recorder.count,
    examined: standingAfter(examined, kit.played),
    kit,
    page: {
      asked: page.asked,
      policy: options.page !== undefined,
      ...(options.origin !== undefined && { origin: options.origin }),
    },
    findings: mergeFindings(findings),
    made: ledger.size,
    leftBehind,
  });
}

type Opened = { adapter: CommunityAdapter; protocol?: Protocol; reports: readonly string[] };

async function open(options: Options, recorder: Recorder): Promise<Opened | Finding> {
  const { url, timeout, locale, zone } = options;
  const { fetch } = recorder;
  const reports: string[] = [];
  if (options.adapter !== undefined) {
    return { adapter: await loadAdapter(options.adapter, { fetch, baseUrl: url?.href }), reports };
  }
  const found = options.as === undefined ? await identify(url!, recorder, timeout) : named(options.as);
  if ('level' in found) return found;
  const report = (message: string) => reports.push(message);
  const looking = lookingAt(url!, fetch, timeout);
  const adapter = await found.open({ url: url!, fetch, timeout, locale, zone, report, looking });
  return { adapter, protocol: found, reports };
}

function named(name: string): Protocol {
  return protocols.find((protocol) => protocol.name === name)!;
}

/** What an adapter left out or guessed by itself. */
function reported(reports: readonly string[]): Finding[] {
  return [...new Set(reports)].map((made) => ({
    key: 'adapter.report',
    level: 'warning',
    title: 'the adapter left something out, or guessed',
    made,
    advice: 'Mend the document, or help by the options of the adapter.',
    exchanges: [],
  }));
}

function isNothing(examined: Diagnosis['examined']): boolean {
  return examined.every(({ standing }) => standing === 'missing');
}

function nothing(): Finding {
  return {
    key: 'backend',
    level: 'unchecked',
    title: 'it offers nothing: no port, or none that answers',
    advice:
      'Is it the right address? An adapter needs at least one of requests, notices, ratings, activities.',
    exchanges: [],
  };
}
