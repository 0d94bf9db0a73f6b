import type { CommunityAdapter } from '../../adapter/adapter.js';
import { isAdapterError } from '../../adapter/errors.js';
import { checkAdapter } from '../../testing/play.js';
import { adviceFor, madeOf } from '../backend/advice.js';
import type { Exchange } from '../exchange/exchange.js';
import type { Recorder } from '../exchange/recorder.js';
import type { Finding } from '../report/finding.js';
import { capabilities } from './capabilities.js';
import { Missing, portNames, Untried, type Capability, type Known, type PortName } from './capability.js';

/** How a capability stands. `untried`: it writes, or there is nothing to try it on. */
export type Standing = 'works' | 'missing' | 'broken' | 'untried';

export interface Examined {
  capability: Capability;
  standing: Standing;
  /** Why it was not tried. */
  because?: string;
  /** What is wrong, when it is broken. */
  finding?: Finding;
}

export interface Manner {
  timeout: number;
  locale?: string | undefined;
}

/** Why nothing was tried where the backend wants to know who asks. */
export const nobodyAsks = 'nobody is signed in';

/** Statuses of a backend that has nothing at an address. */
const nothingThere = [404, 405, 501];

/** How long a connection for live updates may take to be answered, ms. */
const longestWait = 3000;

/** Tries by reading what the adapter offers. */
export async function examine(
  adapter: CommunityAdapter,
  recorder: Recorder,
  manner: Manner,
): Promise<{ examined: readonly Examined[]; known: Known }> {
  const complaints: string[] = [];
  const known: Known = {};
  const checked = checkAdapter(adapter, (message) => complaints.push(message));
  const examined: Examined[] = [];
  for (const capability of capabilities) {
    if (!isOffered(capability, adapter)) examined.push({ capability, standing: 'missing' });
    else if (!capability.read) examined.push({ capability, standing: 'untried', because: 'it writes' });
    else examined.push(await tryReading(capability));
  }
  return { examined: portNames.flatMap((port) => asPort(port, examined)), known };

  async function tryReading(capability: Capability): Promise<Examined> {
    const before = recorder.count;
    complaints.length = 0;
    const call = () => ({
      signal: AbortSignal.timeout(manner.timeout * 2),
      ...(manner.locale !== undefined && { locale: manner.locale }),
    });
    const untilAnswered = () => answered(recorder, before);
    const thrown = await capability.read!({ adapter: checked, known, call, untilAnswered })
      .then(() => undefined)
      .catch((reason: unknown) => reason ?? new Error('rejected with nothing'));
    return judge(capability, thrown, await recorder.since(before), complaints);
  }
}

function isOffered({ key, port, isOffered }: Capability, adapter: CommunityAdapter): boolean {
  if (!adapter[port] && !isOffered) return false;
  if (isOffered) return isOffered(adapter);
  const [, ...path] = key.split('.');
  const member = path.slice(0, 1).map((name) => (adapter[port] as unknown as Record<string, unknown>)[name]);
  return member[0] !== undefined;
}

function judge(
  capability: Capability,
  thrown: unknown,
  exchanges: readonly Exchange[],
  complaints: readonly string[],
): Examined {
  if (thrown instanceof Untried) return { capability, standing: 'untried', because: thrown.message };
  const last = exchanges.at(-1);
  const status = last?.reply?.status ?? 0;
  const isUnsupported = isAdapterError(thrown) && thrown.code === 'unsupported';
  if (thrown instanceof Missing || isUnsupported || nothingThere.includes(status)) {
    return {
      capability,
      standing: 'missing',
      ...(nothingThere.includes(status) && last && { finding: absent(capability, last) }),
    };
  }
  const isStream = capability.key.endsWith('.subscribe');
  if (isSignedOut(thrown, status)) {
    return {
      capability,
      standing: 'untried',
      because: nobodyAsks,
      finding: signedOut(capability, thrown, exchanges),
    };
  }
  const problem =
    thrown ??
    (complaints.length > 0 ? new Error(complaints.join('; ')) : isStream ? streamProblem(last) : undefined);
  if (problem === undefined) return { capability, standing: 'works' };
  return {
    capability,
    standing: 'broken',
    finding: {
      key: capability.key,
      level: 'wrong',
      title: `${capability.port}: ${capability.title}`,
      made: madeOf(problem),
      means:
        thrown === undefined && isLeftOut(complaints) ? 'nobody sees what was left out' : capability.without,
      advice: adviceFor(problem, last),
      exchanges: exchanges.slice(-1),
    },
  };
}

function isSignedOut(thrown: unknown, status: number): boolean {
  return status === 401 || (isAdapterError(thrown) && thrown.code === 'unauthenticated');
}

/** Nothing is wrong with a backend that wants to know who asks. */
function signedOut({ key }: Capability, thrown: unknown, exchanges: readonly Exchange[]): Finding {
  const last = exchanges.at(-1);
  return {
    key,
    level: 'unchecked',
    title: nobodyAsks,
    made: last?.reply ? `it answers ${last.reply.status}` : madeOf(thrown),
    advice: 'Say who asks by --cookie or --header; the elements ask the page to sign in again.',
    exchanges: exchanges.slice(-1),
  };
}

/** Whether all is well but for single records: the others are shown. */
function isLeftOut(complaints: readonly string[]): boolean {
  return complaints.length > 0 && complaints.every((complaint) => complaint.startsWith('left out a '));
}

/** Subscribing tells of no failure: what came back does. */
function streamProblem(exchange: Exchange | undefined): Error | undefined {
  const { failure, reply } = exchange ?? {};
  if (failure !== undefined) return new Error(failure);
  if (!reply) return undefined;
  if (reply.status >= 400) return new Error(`status ${reply.status}`);
  return /html/.test(reply.headers['content-type'] ?? '')
    ? new Error('a page came in place of a stream')
    : undefined;
}

function absent({ key, port, title, without }: Capability, last: Exchange): Finding {
  return {
    key,
    level: 'wrong',
    title: `${port}: ${title}`,
    made: 'nothing is there',
    means: without,
    advice: 'Serve it: the rest of the port needs it.',
    exchanges: [last],
  };
}

/**
 * A port none of whose essential capabilities is there is not there at all. Where one of them is, each of the others
 * that is missing is a fault.
 */
function asPort(port: PortName, examined: readonly Examined[]): Examined[] {
  const own = examined.filter(({ capability }) => capability.port === port);
  const essential = own.filter(({ capability }) => capability.isEssential);
  if (essential.every(({ standing }) => standing === 'missing')) {
    return own.map(({ capability }) => ({ capability, standing: 'missing' }));
  }
  const isClosed = essential.some(({ because }) => because === nobodyAsks);
  return own.map(({ finding, ...one }) => {
    // What the others lack did not come for the same reason.
    if (isClosed && one.standing === 'untried' && one.capability.read) one.because = nobodyAsks;
    if (finding?.level === 'unchecked') return { ...one, finding };
    const isFault = one.standing === 'broken' || (one.standing === 'missing' && one.capability.isEssential);
    return isFault && finding ? { ...one, standing: 'broken', finding } : one;
  });
}

async function answered(recorder: Recorder, before: number): Promise<void> {
  const until = performance.now() + longestWait;
  const isAnswered = () => recorder.exchanges.slice(before).some(({ reply, failure }) => reply ?? failure);
  while (!isAnswered() && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    // An adapter that looks now and then has not called at all.
    if (recorder.count === before && performance.now() > until - longestWait + 300) return;
  }
}
