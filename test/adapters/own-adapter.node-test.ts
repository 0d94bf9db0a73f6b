import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import { checkRequests } from '../../src/adapter/boundary.js';
import type { RequestsPort } from '../../src/adapter/ports.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { readBody, startServer } from '../support/local-server.js';
import '../support/with-typescript.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const input = { kind: 'repair', description: 'Drips' } as const;

/** The adapter that docs/adapters.md shows, as it is written there. */
async function snippet(): Promise<string> {
  const markdown = await readFile(join(root, 'docs/adapters.md'), 'utf8');
  const code = /^```ts\n(.*?)^```$/ms.exec(markdown)?.[1];
  assert.ok(code, 'docs/adapters.md shows an adapter');
  return code;
}

describe('the adapter of docs/adapters.md', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startServer>>;
  let port: RequestsPort;
  let isSignedIn = true;

  before(async () => {
    server = await startServer(ticketServer(() => isSignedIn));
    folder = await mkdtemp(join(tmpdir(), 'linli-snippet-'));
    const file = join(folder, 'ticket-adapter.mts');
    const inSources = (_: string, entry: string) =>
      `'${pathToFileURL(join(root, `src/${entry}/index.ts`)).href}'`;
    await writeFile(file, (await snippet()).replace(/'linli\/(\w+)\.js'/g, inSources));
    const own = (await import(pathToFileURL(file).href)) as {
      ticketAdapter: (baseUrl: string) => CommunityAdapter;
    };
    port = checkRequests(own.ticketAdapter(server.address).requests!, (message) => assert.fail(message));
  });

  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it('has the types that it should have', async () => {
    const file = join(root, 'docs/ticket-adapter.ts');
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name)) as {
      config: { compilerOptions: object };
    };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
    options.paths = { 'linli/*.js': [join(root, 'src/*/index.ts')] };
    const host = ts.createCompilerHost(options);
    const code = await snippet();
    const { fileExists, getSourceFile } = host;
    host.fileExists = (name) => name === file || fileExists(name);
    host.getSourceFile = (name, ...others) =>
      name === file
        ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022)
        : getSourceFile(name, ...others);
    const program = ts.createProgram([file], options, host);
    const source = program.getSourceFile(file)!;
    const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    assert.deepEqual(
      problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      [],
    );
  });

  it('files a request, once for each key, and reads it', async () => {
    const first = await port.create(input, { idempotencyKey: 'a' });
    assert.deepEqual(await port.create(input, { idempotencyKey: 'a' }), first);
    assert.ok(first.state === 'recorded');
    assert.deepEqual(await port.get(first.request.id, {}), first.request);
    assert.equal(await port.get('404', {}), undefined);
  });

  it('lists page by page', async () => {
    for (const idempotencyKey of ['b', 'c']) await port.create(input, { idempotencyKey });
    const first = await port.list({}, {});
    const second = await port.list({ cursor: first.next! }, {});
    assert.deepEqual(
      [...first.items, ...second.items].map(({ number }) => number),
      ['T-3', 'T-2', 'T-1'],
    );
    assert.equal(second.next, undefined);
  });

  it('fails as the contract wants it', async () => {
    const refused = port.create({ ...input, description: '' }, { idempotencyKey: 'd' });
    assert.deepEqual((await expectRejection(refused, 'invalid')).fields, { description: 'invalid' });
    isSignedIn = false;
    await expectRejection(port.list({}, {}), 'unauthenticated');
    isSignedIn = true;
    await assert.rejects(port.get('1', { signal: AbortSignal.abort(new Error('gone')) }), /gone/);
    const { address, stop } = await startServer(() => undefined);
    await stop();
    const file = pathToFileURL(join(folder, 'ticket-adapter.mts')).href;
    const own = (await import(file)) as { ticketAdapter: (baseUrl: string) => CommunityAdapter };
    await expectRejection(own.ticketAdapter(address).requests!.get('1', {}), 'offline');
  });
});

/** The backend of a housing company, with pages of two tickets. */
function ticketServer(isSignedIn: () => boolean): Parameters<typeof startServer>[0] {
  const tickets: { nr: number; text: string; done: boolean; opened: string; key: string }[] = [];
  const file = (text: string, key: string) => {
    const earlier = tickets.find((ticket) => ticket.key === key);
    if (earlier) return earlier;
    const ticket = { nr: tickets.length + 1, text, done: false, opened: '2026-11-23T08:00:00+08:00', key };
    tickets.unshift(ticket);
    return ticket;
  };
  const page = (before: number) => {
    const rest = tickets.filter(({ nr }) => nr < before);
    return { tickets: rest.slice(0, 2), more: rest.length > 2 };
  };
  return (request, response) => {
    const reply = (status: number, body?: unknown) =>
      response.writeHead(status).end(JSON.stringify(body ?? {}));
    const { pathname, searchParams } = new URL(request.url!, 'http://portal.example');
    const nr = pathname.split('/')[2];
    if (!isSignedIn()) return void reply(401);
    if (nr) {
      const ticket = tickets.find((known) => String(known.nr) === nr);
      return void reply(ticket ? 200 : 404, ticket);
    }
    if (request.method === 'GET')
      return void reply(200, page(Number(searchParams.get('before')) || Infinity));
    void readBody(request).then((body: string) => {
      const { text } = JSON.parse(body) as { text: string };
      if (text === '') return reply(422);
      return reply(200, file(text, String(request.headers['idempotency-key'])));
    });
  };
}
