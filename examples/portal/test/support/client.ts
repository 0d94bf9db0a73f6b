import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { NoticePage } from '../../../../src/adapter/ports.js';
import type { RequestInput, ServiceRequest } from '../../../../src/domain/index.js';
import { another } from '../../../../src/testing/example-input.js';
import { contractFetch } from '../../../../test/support/contract.js';

/** A valid request of Wang Fang. */
export const leak: RequestInput = {
  kind: 'repair',
  categoryId: 'leak',
  description: 'Water drips from the ceiling.',
  fields: { room: 'kitchen' },
  location: { type: 'home', homeId: 'h-3-502' },
};

export { another };

/** A problem as it comes back. */
export interface ProblemBody {
  status: number;
  code: string;
  title: string;
  detail: string;
  fields?: Record<string, string>;
  retryAfter?: number;
  originalId?: string;
}

/** What goes with a photo. */
interface UploadNames {
  key: string;
  name: string;
  type: string;
}

/** Somebody who calls a portal. Whatever they say and hear is held against docs/rest/openapi.yaml. */
export class Client {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(address: string, headers: Readonly<Record<string, string>> = {}) {
    this.address = address;
    this.headers = headers;
  }

  /** Signs in as the page does, and keeps the cookie. */
  static async signIn(address: string, person = 'wang-fang'): Promise<Client> {
    const body = new URLSearchParams({ person });
    const reply = await fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual' });
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
    assert.ok(cookie, `${person} can sign in`);
    return new Client(address, { Cookie: cookie });
  }

  /** Calls the contract. */
  async call(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
    const baseUrl = `${this.address}/api/community`;
    const notes = { seen: new Set<string>(), differences: [] as string[] };
    const headers = { ...this.headers, ...init.headers };
    const reply = await contractFetch(baseUrl, notes)(`${baseUrl}${path}`, { ...init, headers });
    assert.deepEqual(notes.differences, []);
    return reply;
  }

  /** Sends what may be a request. */
  post(input: unknown, key: string = randomUUID()): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const body = typeof input === 'string' ? input : JSON.stringify(input);
    return this.call('/requests', { method: 'POST', headers, body });
  }

  /** Files a request that must be taken. */
  async file(changes: Partial<RequestInput> = {}): Promise<ServiceRequest> {
    const reply = await this.post({ ...another(leak), ...changes });
    assert.equal(reply.status, 201);
    return (await reply.json()) as ServiceRequest;
  }

  /** Does something with a request. */
  act(
    id: string,
    action: 'follow' | 'comments' | 'urge' | 'confirm' | 'reopen' | 'cancel' | 'reschedule',
    input?: unknown,
    key: string = randomUUID(),
  ): Promise<Response> {
    const headers: Record<string, string> = { 'Idempotency-Key': key };
    if (input !== undefined) headers['Content-Type'] = 'application/json';
    const body = typeof input === 'string' ? input : JSON.stringify(input);
    const init = { method: 'POST', headers, ...(input !== undefined && { body }) };
    return this.call(`/requests/${id}/${action}`, init);
  }

  /** Sends what may be a rating, or, with the id of one, what may be another in its place. */
  rate(input: unknown, { key = randomUUID(), id }: { key?: string; id?: string } = {}): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const init = { headers, body: JSON.stringify(input) };
    return id
      ? this.call(`/ratings/${id}`, { method: 'PUT', ...init })
      : this.call('/ratings', { method: 'POST', ...init });
  }

  /** Sends what may be a photo. */
  upload(
    bytes: Uint8Array,
    { key = randomUUID(), name = 'photo.jpg', type = 'image/jpeg' }: Partial<UploadNames> = {},
  ): Promise<Response> {
    const headers = {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Idempotency-Key': key,
    };
    return this.call('/photos', { method: 'POST', headers, body: new Uint8Array(bytes) });
  }

  /** Sends a photo that must be taken, and resolves with its id. */
  async uploaded(bytes: Uint8Array): Promise<string> {
    const reply = await this.upload(bytes);
    assert.equal(reply.status, 201);
    return ((await reply.json()) as { id: string }).id;
  }

  /** Says what was read of the notices. */
  markRead(read: unknown, key: string = randomUUID()): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    return this.call('/notices/read', { method: 'POST', headers, body: JSON.stringify(read) });
  }

  /** Says that a notice was taken note of, and, with a body, what was seen of it. */
  acknowledge(id: string, key: string = randomUUID(), said?: unknown): Promise<Response> {
    const headers = {
      'Idempotency-Key': key,
      ...(said !== undefined && { 'Content-Type': 'application/json' }),
    };
    const init = { method: 'POST', headers, ...(said !== undefined && { body: JSON.stringify(said) }) };
    return this.call(`/notices/${id}/acknowledge`, init);
  }

  /** Says that the resident comes, or with how many. */
  join(id: string, reply: unknown = {}, key: string = randomUUID()): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    return this.call(`/activities/${id}/rsvp`, { method: 'PUT', headers, body: JSON.stringify(reply) });
  }

  /** Gives the resident's place up. */
  leave(id: string, key: string = randomUUID()): Promise<Response> {
    return this.call(`/activities/${id}/rsvp`, { method: 'DELETE', headers: { 'Idempotency-Key': key } });
  }

  /** Reads JSON. */
  async read<Value>(path: string, headers: Record<string, string> = {}): Promise<Value> {
    const reply = await this.call(path, { headers });
    assert.equal(reply.status, 200);
    return (await reply.json()) as Value;
  }

  /** The notices that are for the resident, pinned first, then the newest. */
  notices(query = '', headers: Record<string, string> = {}): Promise<NoticePage> {
    return this.read(`/notices?${query}`, headers);
  }

  /** The resident's requests, the newest first. */
  async list(query = ''): Promise<{ items: ServiceRequest[]; next?: string }> {
    return this.read(`/requests?${query}`);
  }
}

/** The id of somebody's session, which their browser keeps. */
export const sessionIdOf = ({ headers }: Client): string => headers.Cookie!.split('=')[1]!;

/** Expects a refusal and resolves with the problem. */
export async function expectProblem(
  reply: Response | Promise<Response>,
  status: number,
  code: string,
): Promise<ProblemBody> {
  const { status: given, headers, ...rest } = await settled(reply);
  assert.equal(headers.get('Content-Type'), 'application/problem+json');
  assert.equal(given, status);
  assert.equal(rest.problem.status, status);
  assert.equal(rest.problem.code, code);
  assert.equal(headers.get('Retry-After') ?? undefined, rest.problem.retryAfter?.toString());
  return rest.problem;
}

async function settled(reply: Response | Promise<Response>) {
  const { status, headers } = await reply;
  return { status, headers, problem: (await (await reply).json()) as ProblemBody };
}
