import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { combine, type CommunityAdapter, type JsonClientOptions } from '../../../src/adapter/index.js';
import { feed } from '../../../src/adapters/feed/index.js';
import type { Coverage } from '../../../src/testing/index.js';
import { codeOf, snippetsOf } from '../../../test/support/snippets.js';
import '../../../test/support/with-typescript.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(join(root, 'docs/write-your-adapter.md'), 'utf8');
const snippets = snippetsOf(page);
/** What the guide writes. */
type Caretaker = (options: JsonClientOptions & { tenant: { id: string; flat: string } }) => CommunityAdapter;

const modules = ['caretaker', 'jobs', 'requests', 'refusals', 'errors', 'kit'];

// The files are written as the guide has them; only where the package and the server are found is another place here.
const folder = mkdtempSync(join(tmpdir(), 'linli-guide-'));
after(() => rmSync(folder, { recursive: true }));
const source = (path: string) => `'${pathToFileURL(join(root, path)).href}'`;
for (const name of modules) {
  const code = snippets
    .get(name)!
    .replace(/'linli\/([\w/]+)\.js'/g, (_, entry: string) => source(`src/${entry}/index.ts`))
    .replace(`'./server.js'`, source('examples/adapters/guide/server.ts'));
  writeFileSync(join(folder, `${name}.mts`), code.replace(/from '\.\/(\w+)\.js'/g, `from './$1.mjs'`));
}
const written = async (name: string): Promise<unknown> =>
  import(pathToFileURL(join(folder, `${name}.mts`)).href);

/** The kit as the guide shows it: its tests run here. */
const { coverage } = (await written('kit')) as { coverage: Coverage };

describe('docs/write-your-adapter.md', () => {
  it('has no example that no test reads', () => {
    assert.deepEqual([...snippets.keys()].sort(), [...modules, 'page'].sort());
    assert.equal(page.match(/^```(?!text)\w/gm)!.length, snippets.size);
  });

  it('plays all of the kit that is about requests', () => {
    assert.deepEqual(coverage.notPlayed, {});
    assert.ok(coverage.played.includes('requests.create.key-after-reload'));
  });

  it('has the types that it should have', () => {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name)) as {
      config: { compilerOptions: object };
    };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
    options.paths = { 'linli/*.js': [join(root, 'src/*/index.ts')] };
    options.types = ['node'];
    const nameOf = (name: string) => join(root, `examples/adapters/guide/${name}.ts`);
    const codes = new Map(modules.map((name) => [nameOf(name), snippets.get(name)!]));
    const host = ts.createCompilerHost(options);
    const { fileExists, getSourceFile } = host;
    host.fileExists = (name) => codes.has(name) || fileExists(name);
    host.getSourceFile = (name, ...others) =>
      codes.has(name)
        ? ts.createSourceFile(name, codes.get(name)!, ts.ScriptTarget.ES2022)
        : getSourceFile(name, ...others);
    const program = ts.createProgram([...codes.keys()], options, host);
    const problems = [...codes.keys()].flatMap((name) => {
      const file = program.getSourceFile(name)!;
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    });
    assert.deepEqual(
      problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      [],
    );
  });

  it('maps a record without a time, and finds nothing under an id that is none', async () => {
    const { toRequest } = (await written('jobs')) as { toRequest: (job: object) => { createdAt: string } };
    assert.equal(toRequest({ no: 1 }).createdAt, 'undefined');
    const { caretaker } = (await written('caretaker')) as { caretaker: Caretaker };
    const asked: string[] = [];
    const fetch = async (url: unknown) => {
      asked.push(String(url));
      if (asked.length > 9) throw new Error('asked for ever');
      return String(url).includes('/jobs/')
        ? new Response('{}', { status: 404 })
        : Response.json({ jobs: [], more: true });
    };
    const tenant = { id: 'tenant-1', flat: '12' };
    const { requests } = caretaker({ baseUrl: 'https://portal.example', fetch: fetch as never, tenant });
    assert.equal(await requests!.get('..', {}), undefined);
    assert.deepEqual(asked, []);
    assert.equal(await requests!.get('\uD800', {}), undefined);
    assert.deepEqual(await requests!.list({}, {}), { items: [] });
    await assert.rejects(requests!.intake({}), { code: 'malformed' });
  });

  it('takes a no inside status 200 for one', async () => {
    type ErrorOf = (answer: { status: number; body: unknown }) => { code: string } | undefined;
    const { errorOf } = (await written('errors')) as { errorOf: ErrorOf };
    assert.equal(errorOf({ status: 200, body: { error: 'token_expired' } })!.code, 'unauthenticated');
    assert.equal(errorOf({ status: 200, body: { no: 1 } }), undefined);
  });

  it('names modules that the package has', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object };
    const named = [...page.matchAll(/'linli\/([\w/]+\.js)'/g)].map(([, path]) => `./${path}`);
    assert.deepEqual(
      named.filter((path) => !(path in exports)),
      [],
    );
  });

  it('gives the adapter to a page, beside a feed', async () => {
    const code = snippets.get('page')!.replace(/^import .*$/gm, '');
    type Run = (
      configure: (settings: { adapter: CommunityAdapter }) => void,
      join: typeof combine,
      own: Caretaker,
      news: typeof feed,
    ) => void;
    const run = await codeOf<Run>('configure, combine, caretaker, feed', code);
    const own = ((await written('caretaker')) as { caretaker: Caretaker }).caretaker;
    const configured: CommunityAdapter[] = [];
    run(
      ({ adapter }) => configured.push(adapter),
      combine,
      (options) => own({ ...options, baseUrl: 'https://portal.example/caretaker' }),
      (options) => feed({ ...options, url: 'https://portal.example/news/feed.json' }),
    );
    assert.ok(configured[0]!.requests && configured[0]!.notices);
    assert.equal(configured[0]!.portal, 'https://portal.example/caretaker/');
  });
});
