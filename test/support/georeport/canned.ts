import { open311, type Open311Adapter, type Open311Options } from '../../../src/adapters/open311/index.js';

/** What is answered to a call: JSON of a value, a text as it stands, a whole response, or what never answers. */
export type Canned = Response | string | object | (() => Promise<never>);

/** One call as it went out. */
export interface Sent {
  method: string;
  /** Below the endpoint, with its query. */
  path: string;
  body: unknown;
}

const endpoint = 'https://town.example/v2';

/**
 * An adapter of which each call is answered by what stands under its method and path, `GET services.json`; 404 where nothing
 * does. Of several answers each serves once, and the last for good.
 */
export function canned(
  answers: Readonly<Record<string, Canned | readonly Canned[]>>,
  options: Partial<Open311Options> = {},
): { adapter: Open311Adapter; sent: Sent[]; reports: string[] } {
  const sent: Sent[] = [];
  const reports: string[] = [];
  const left = new Map(Object.entries(answers).map(([call, given]) => [call, [given].flat() as Canned[]]));
  const fetch = async (input: unknown, { method = 'GET', body }: RequestInit = {}) => {
    const url = new URL(String(input));
    const path = url.pathname.replace('/v2/', '');
    sent.push({ method, path: `${path}${url.search}`, body });
    const given = left.get(`${method} ${path}`);
    const answer = given && given.length > 1 ? given.shift() : given?.[0];
    if (answer === undefined) return new Response('not found', { status: 404 });
    if (typeof answer === 'function') return (answer as () => Promise<never>)();
    if (answer instanceof Response) return answer.clone();
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };
  const adapter = open311({
    endpoint,
    fetch: fetch as typeof globalThis.fetch,
    report: (message) => reports.push(message),
    ...options,
  });
  return { adapter, sent, reports };
}

/** A record of a request as the standard writes it. */
export const record = (members: object = {}) => ({
  service_request_id: '17',
  status: 'open',
  service_code: '001',
  service_name: 'Leaking tap',
  description: 'It drips.',
  requested_datetime: '2026-11-24T08:00:00+08:00',
  updated_datetime: '2026-11-24T09:00:00+08:00',
  ...members,
});

/** An error with a body as the standard writes it. */
export const refused = (status: number, description: string) =>
  new Response(JSON.stringify([{ code: status, description }]), { status });
