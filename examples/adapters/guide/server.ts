import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, startServer } from '../../../test/support/local-server.js';

/** A job as the wire has it. */
export interface Job {
  no: number;
  topic: string;
  text: string;
  flat: string;
  state: string;
  /** On the clock of Berlin, without a zone. */
  opened: string;
  due: string | null;
  caretaker: string | null;
  ref: string;
}

const topics = [
  { key: 'water', title: 'Water' },
  { key: 'heating', title: 'Heating' },
];

/** The time on a wall in Berlin. */
const wallTime = (ms: number) =>
  new Date(ms).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).slice(0, 19);

/** The small API of a caretaker's office, which docs/write-your-adapter.md reads: pages of ten, and no keys. */
export class CaretakerServer {
  readonly jobs: (Job & { tenant: string })[] = [];
  /** Who is signed in, by token. */
  readonly tenants = new Map([
    ['wang', 'tenant-1'],
    ['zhao', 'tenant-2'],
  ]);
  address = '';
  #stop: (() => Promise<void>) | undefined;

  async start(): Promise<void> {
    const server = await startServer((request, response) => void this.#answer(request, response));
    this.address = server.address;
    this.#stop = server.stop;
  }

  async stop(): Promise<void> {
    await this.#stop?.();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = (status: number, body: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const tenant = this.tenants.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
    if (!tenant) return void reply(401, { wrong: 'token' });
    if (pathname === '/v1/topics') return void reply(200, topics);
    if (request.method === 'POST')
      return this.#file(tenant, JSON.parse(await readBody(request)) as Job, reply);
    const own = this.jobs.filter((job) => job.tenant === tenant);
    const [, no] = /^\/v1\/jobs\/(\d{1,9})$/.exec(pathname) ?? [];
    if (no !== undefined) {
      const job = own.find((one) => one.no === Number(no));
      return void reply(job ? 200 : 404, job ?? {});
    }
    if (pathname !== '/v1/jobs') return void reply(404, {});
    const before = Number(searchParams.get('before') ?? Infinity);
    const older = own.filter((job) => job.no < before);
    reply(200, { jobs: older.slice(0, 10), more: older.length > 10 });
  }

  #file(tenant: string, input: Job, reply: (status: number, body: unknown) => unknown): void {
    const wrong: Record<string, string> = {};
    if (!topics.some(({ key }) => key === input.topic)) wrong.topic = 'unknown';
    if (!input.text.trim() || input.text.includes('\0')) wrong.text = 'missing';
    if (Object.keys(wrong).length > 0) return void reply(422, { wrong });
    const now = Date.now();
    const job = {
      no: this.jobs.length + 1,
      topic: input.topic,
      text: input.text,
      flat: input.flat,
      state: 'open',
      opened: wallTime(now),
      due: wallTime(now + 3 * 86_400_000),
      caretaker: null,
      ref: input.ref,
      tenant,
    };
    this.jobs.unshift(job);
    reply(201, job);
  }
}
