import type { Exchange } from '../exchange/exchange.js';
import type { Recorder } from '../exchange/recorder.js';
import type { Finding } from '../report/finding.js';
import type { RehearsedCall } from './rehearsal.js';

/** Who would call, and how. */
export interface Caller {
  origin: string;
  /** Whether cookies go along. */
  isCredentialed: boolean;
  /** ms. */
  timeout: number;
}

/** Headers of requests that need no permission (Fetch standard, "CORS-safelisted request-header"). */
const freeHeaders = ['accept', 'accept-language', 'content-language'];

/** Values of Content-Type that need none. */
const freeTypes = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/** Headers that a browser brings itself. */
const ownHeaders = ['cookie', 'origin', 'content-length', 'host', 'user-agent'];

/** The headers for which a browser asks, in their order; none, and the method is a simple one: it does not ask. */
export function headersToAllow(request: Request): readonly string[] {
  return [...request.headers]
    .filter(([name, value]) => name !== 'content-type' || !freeTypes.test(value))
    .map(([name]) => name)
    .filter((name) => !freeHeaders.includes(name) && !ownHeaders.includes(name))
    .sort();
}

export function needsPreflight(request: Request): boolean {
  return !['GET', 'HEAD', 'POST'].includes(request.method) || headersToAllow(request).length > 0;
}

/** Asks as a browser does before each kind of call, and tells what it would not be allowed. */
export async function checkPreflights(
  calls: readonly RehearsedCall[],
  recorder: Recorder,
  caller: Caller,
): Promise<{ asked: number; findings: readonly Finding[] }> {
  const kinds = new Map<string, RehearsedCall[]>();
  for (const call of calls.filter(({ request }) => needsPreflight(request))) {
    const { method, url } = call.request;
    const kind = [method, new URL(url).pathname, ...headersToAllow(call.request)].join(' ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), call]);
  }
  const refusals: Refusal[] = [];
  for (const alike of kinds.values()) {
    const refusal = await askBefore(alike, recorder, caller);
    if (refusal) refusals.push(refusal);
  }
  return {
    asked: kinds.size,
    findings: refusals.length > 0 ? [findingOf(refusals, kinds.size, caller)] : [],
  };
}

/** A kind of call that a browser would not make. */
interface Refusal {
  calls: readonly RehearsedCall[];
  problems: readonly string[];
  exchanges: readonly Exchange[];
}

async function askBefore(
  calls: readonly RehearsedCall[],
  recorder: Recorder,
  caller: Caller,
): Promise<Refusal | undefined> {
  const { request } = calls[0]!;
  const wanted = headersToAllow(request);
  const before = recorder.count;
  const headers: Record<string, string> = {
    Origin: caller.origin,
    'Access-Control-Request-Method': request.method,
    ...(wanted.length > 0 && { 'Access-Control-Request-Headers': wanted.join(',') }),
  };
  const signal = AbortSignal.timeout(caller.timeout);
  const reply = await recorder
    .fetchAsBrowser(request.url, { method: 'OPTIONS', headers, redirect: 'manual', signal })
    .catch(() => undefined);
  const problems = reply ? refusalsOf(reply, request.method, wanted, caller) : ['nothing came back'];
  return problems.length > 0 ? { calls, problems, exchanges: await recorder.since(before) } : undefined;
}

/** One for all: they are mended together. */
function findingOf(refusals: readonly Refusal[], asked: number, { origin, isCredentialed }: Caller): Finding {
  const requests = refusals.flatMap(({ calls }) => calls.map(({ request }) => request));
  const keys = refusals.flatMap(({ calls }) => calls.map(({ key }) => key));
  const methods = [...new Set(requests.map(({ method }) => method))];
  const headers = [...new Set(requests.flatMap(headersToAllow))].sort();
  const [first] = refusals;
  return {
    key: 'page.cors.preflight',
    level: 'wrong',
    title: `a page of ${origin} may not make ${refusals.length} of ${asked} kinds of calls: ${[...new Set(keys)].join(', ')}`,
    made: `the browser asks first, and ${first!.problems.join('; ')}`,
    advice: [
      'Answer OPTIONS with 204, before anybody is asked to sign in, and with',
      `Access-Control-Allow-Origin: ${origin}`,
      ...(isCredentialed ? ['Access-Control-Allow-Credentials: true'] : []),
      `Access-Control-Allow-Methods: ${methods.join(', ')}`,
      ...(headers.length > 0 ? [`Access-Control-Allow-Headers: ${headers.join(', ')}`] : []),
    ].join('\n'),
    exchanges: first!.exchanges,
  };
}

/** What a browser would not take for a yes (Fetch standard, "CORS-preflight fetch"). */
function refusalsOf(
  { status, ok, headers }: Response,
  method: string,
  wanted: readonly string[],
  caller: Caller,
): string[] {
  const list = (name: string) =>
    (headers.get(name) ?? '').split(',').map((part) => part.trim().toLowerCase());
  const [methods, allowed] = [list('Access-Control-Allow-Methods'), list('Access-Control-Allow-Headers')];
  const isWild = (names: readonly string[]) => names.includes('*') && !caller.isCredentialed;
  const refused = wanted.filter(
    (name) => !allowed.includes(name) && (!isWild(allowed) || name === 'authorization'),
  );
  const isSimple = ['GET', 'HEAD', 'POST'].includes(method);
  return [
    ...(ok ? [] : [`the answer is ${status}`]),
    ...originProblems(headers, caller),
    ...(isSimple || isWild(methods) || methods.includes(method.toLowerCase())
      ? []
      : [`Access-Control-Allow-Methods lacks ${method}`]),
    ...(refused.length > 0 ? [`Access-Control-Allow-Headers lacks ${refused.join(', ')}`] : []),
  ];
}

/** What is wrong with who is allowed; the same for every answer. */
export function originProblems(headers: Headers, { origin, isCredentialed }: Caller): string[] {
  const allowed = headers.get('Access-Control-Allow-Origin');
  if (allowed === null) return ['there is no Access-Control-Allow-Origin'];
  if (allowed === '*' && isCredentialed)
    return ['Access-Control-Allow-Origin is *, which does not do with cookies'];
  if (allowed !== '*' && allowed !== origin) return [`Access-Control-Allow-Origin is ${allowed}`];
  if (isCredentialed && headers.get('Access-Control-Allow-Credentials') !== 'true') {
    return ['Access-Control-Allow-Credentials is not true, which cookies need'];
  }
  return [];
}

/** Of what a page was answered: whether it may read that, errors too, and which headers. */
export async function checkReplies(
  calls: readonly RehearsedCall[],
  recorder: Recorder,
  caller: Caller,
  reads: Readonly<Record<string, string>>,
): Promise<readonly Finding[]> {
  const reading = calls.find(({ request }) => request.method === 'GET' && !/\/events$/.test(request.url));
  if (!reading) return [];
  const read = await ask(reading.request.url, reading.request, recorder, caller);
  const missing = new URL(reading.request.url);
  missing.pathname = `${missing.pathname.replace(/\/*$/, '')}/linli-doctor-no-such`;
  const refused = await ask(missing.href, reading.request, recorder, caller);
  return [
    ...(read ? forRead(read, caller, reads) : []),
    ...(refused &&
    refused.response.status >= 400 &&
    read &&
    originProblems(read.response.headers, caller).length === 0
      ? forErrors(refused, caller)
      : []),
  ];
}

interface Asked {
  response: Response;
  exchanges: readonly Exchange[];
}

async function ask(
  url: string,
  like: Request,
  recorder: Recorder,
  caller: Caller,
): Promise<Asked | undefined> {
  const headers = new Headers(like.headers);
  headers.delete('If-None-Match');
  headers.set('Origin', caller.origin);
  const before = recorder.count;
  const signal = AbortSignal.timeout(caller.timeout);
  const response = await recorder.fetch(url, { headers, signal }).catch(() => undefined);
  return response && { response, exchanges: await recorder.since(before) };
}

function forRead(
  { response, exchanges }: Asked,
  caller: Caller,
  reads: Readonly<Record<string, string>>,
): Finding[] {
  const { headers } = response;
  const problems = originProblems(headers, caller);
  if (problems.length > 0) {
    const title = `a page of ${caller.origin} may not read what is answered`;
    const advice = `Send Access-Control-Allow-Origin: ${caller.origin} with every answer${caller.isCredentialed ? ', and Access-Control-Allow-Credentials: true' : ''}.`;
    return [{ key: 'page.cors.read', level: 'wrong', title, made: problems.join('; '), advice, exchanges }];
  }
  return [...hiddenHeaders(headers, exchanges, caller, reads), ...varying(headers, exchanges, caller)];
}

function hiddenHeaders(
  headers: Headers,
  exchanges: readonly Exchange[],
  { isCredentialed }: Caller,
  reads: Readonly<Record<string, string>>,
): Finding[] {
  const exposed = (headers.get('Access-Control-Expose-Headers') ?? '').toLowerCase();
  if (exposed.includes('*') && !isCredentialed) return [];
  const hidden = Object.keys(reads).filter((name) => !exposed.split(/\s*,\s*/).includes(name.toLowerCase()));
  if (hidden.length === 0) return [];
  return [
    {
      key: 'page.cors.exposed',
      level: 'warning',
      title: `a page does not see ${hidden.join(', ')} of an answer`,
      made: hidden.map((name) => `${name}: ${reads[name]}`).join('; '),
      advice: `Send Access-Control-Expose-Headers: ${Object.keys(reads).join(', ')}`,
      exchanges,
    },
  ];
}

function varying(headers: Headers, exchanges: readonly Exchange[], { origin }: Caller): Finding[] {
  const isNamed = headers.get('Access-Control-Allow-Origin') === origin;
  if (!isNamed || /\borigin\b|\*/i.test(headers.get('Vary') ?? '')) return [];
  return [
    {
      key: 'page.cors.vary',
      level: 'warning',
      title: 'a cache may give one origin the answer for another',
      made: 'Access-Control-Allow-Origin names the origin, and there is no Vary: Origin',
      advice: 'Send Vary: Origin with every answer.',
      exchanges,
    },
  ];
}

function forErrors({ response, exchanges }: Asked, caller: Caller): Finding[] {
  const problems = originProblems(response.headers, caller);
  if (problems.length === 0) return [];
  return [
    {
      key: 'page.cors.errors',
      level: 'wrong',
      title: 'a page may not read failures: to it, each is a broken line',
      made: `of an answer ${response.status}, ${problems.join('; ')}`,
      advice: 'Send the same Access-Control headers with failures, those of a gateway too.',
      exchanges,
    },
  ];
}
