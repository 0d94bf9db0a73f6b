import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { Protocol } from '../backend/protocols.js';
import type { Options } from '../command/options.js';
import type { Exchange } from '../exchange/exchange.js';
import type { Recorder } from '../exchange/recorder.js';
import type { Known } from '../offers/capability.js';
import type { Finding } from '../report/finding.js';
import { checkClock, checkConnection } from './connection.js';
import { checkCookies } from './cookies.js';
import { checkPreflights, checkReplies, type Caller } from './cors.js';
import { checkPolicy } from './policy.js';
import { rehearseCalls, type RehearsedCall } from './rehearsal.js';

export interface PageExamination {
  adapter: CommunityAdapter;
  known: Known;
  options: Options;
  recorder: Recorder;
  /** Absent: an adapter of one's own. */
  protocol: Protocol | undefined;
}

/** What a browser, and a page of the given origin, would make of the backend. */
export async function examinePage(
  examination: PageExamination,
): Promise<{ asked: number; findings: readonly Finding[] }> {
  const { options, recorder, known, protocol } = examination;
  const { origin, page, timeout } = options;
  const backend = options.url ?? calledBy(recorder.exchanges);
  if (!backend) return { asked: 0, findings: [] };
  const last = recorder.exchanges.findLast(
    ({ reply, request }) => reply && request.url.startsWith(backend.origin),
  );
  const always = [
    ...checkConnection(backend, origin),
    ...(last ? checkClock(last, protocol?.reads.Date !== undefined) : []),
  ];
  if (origin === undefined) return { asked: 0, findings: always };
  const cors =
    origin === backend.origin ? { asked: 0, findings: [] } : await checkCors(examination, backend, origin);
  const isSignedIn = options.headers.has('Cookie');
  const findings = [
    ...always,
    ...cors.findings,
    ...checkCookies(recorder.exchanges, backend, origin, isSignedIn),
    ...(page ? await checkPolicy(page, recorder, { backend, pictures: picturesOf(known), timeout }) : []),
  ];
  return { asked: cors.asked, findings };
}

async function checkCors(
  { adapter, known, options, recorder, protocol }: PageExamination,
  backend: URL,
  origin: string,
): Promise<{ asked: number; findings: readonly Finding[] }> {
  const caller: Caller = { origin, isCredentialed: options.headers.has('Cookie'), timeout: options.timeout };
  const { rehearsed, findings } = await rehearseCalls(adapter, recorder, known, options.locale);
  const own = rehearsed.filter(({ request }) => new URL(request.url).origin !== origin);
  // A document that was read stays read for a while, and is not asked for again.
  const calls: readonly RehearsedCall[] =
    own.length > 0 ? own : [{ key: 'read', request: new Request(backend) }];
  const preflights = await checkPreflights(calls, recorder, caller);
  const replies = await checkReplies(calls, recorder, caller, protocol?.reads ?? {});
  return { asked: preflights.asked, findings: [...findings, ...preflights.findings, ...replies] };
}

/** Where an adapter of one's own calls. */
function calledBy(exchanges: readonly Exchange[]): URL | undefined {
  const address = exchanges.at(0)?.request.url;
  return address === undefined ? undefined : new URL('/', address);
}

function picturesOf({ request }: Known): readonly URL[] {
  const addresses = (request?.photos ?? []).map(({ url }) => url);
  return addresses.filter((address) => URL.canParse(address ?? '')).map((address) => new URL(address!));
}
