import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { open311, type Open311Adapter, type Open311Options } from '../../../src/adapters/open311/index.js';
import type { RequestInput } from '../../../src/domain/index.js';
import { canned, record } from '../../support/georeport/canned.js';
import { dialects } from '../../support/georeport/dialects.js';
import { codeOf, snippetsOf } from '../../support/snippets.js';

const page = await readFile(new URL('../../../docs/open311.md', import.meta.url), 'utf8');

const snippets = snippetsOf(page);

/** What a snippet gives to `open311()`. */
async function optionsIn(name: string): Promise<Open311Options> {
  type Run = (make: (options: Open311Options) => Open311Options) => Open311Options;
  const run = await codeOf<Run>('open311', `${snippets.get(name)!}; return adapter;`);
  return run((options) => options);
}

describe('docs/open311.md', () => {
  it('has no example that no test reads', () => {
    assert.deepEqual([...snippets.keys()], ['page', 'status', 'parameters']);
    assert.equal(page.match(/^```\w/gm)!.length, snippets.size);
  });

  it('shows how a page is set up', async () => {
    const code = snippets.get('page')!;
    assert.match(
      code,
      /from 'linli\/adapter\.js';\nimport \{ open311 \} from 'linli\/adapters\/open311\.js';/,
    );
    type Run = (configure: (settings: { adapter: Open311Adapter }) => void, make: typeof open311) => void;
    const run = await codeOf<Run>('configure, open311', code.replace(/^import .*$/gm, ''));
    const configured: (string | undefined)[] = [];
    run(
      ({ adapter }) => configured.push(adapter.portal),
      ({ endpoint, ...options }) =>
        open311({ ...options, endpoint: new URL(String(endpoint), 'https://town.example/') }),
    );
    assert.deepEqual(configured, ['https://town.example/georeport/v2/']);
  });

  it('shows what a status means', async () => {
    const { statusMapping } = await optionsIn('status');
    const statusOf = async (status: string, status_notes: string) => {
      const answers = { 'GET requests/17.json': [[record({ status, status_notes })]] };
      return (await canned(answers, { statusMapping: statusMapping! }).adapter.requests.get('17', {}))!
        .status;
    };
    assert.equal(await statusOf('closed', 'Not our responsibility.'), 'declined');
    assert.equal(await statusOf('open', 'The crew is on site.'), 'in-progress');
    assert.equal(await statusOf('closed', 'Done.'), 'closed');
  });

  it('shows how parameters are added', async () => {
    const { parameters } = await optionsIn('parameters');
    const { adapter, sent } = canned(
      { 'GET services.json': [[]], 'GET requests.json': [[]], 'POST requests.json': [[]] },
      { parameters: parameters! },
    );
    const input: RequestInput = {
      kind: 'repair',
      categoryId: '001',
      description: 'It drips.',
      location: { type: 'home', homeId: 'h1' },
      availability: { entryAllowed: true },
    };
    await adapter.requests.create(input, { idempotencyKey: 'k' });
    assert.deepEqual(Object.fromEntries(sent.at(-1)!.body as URLSearchParams), {
      service_code: '001',
      description: 'It drips.',
      account_id: '4711',
      lat: '31.2304',
      long: '121.4737',
      'attribute[ENTRY]': 'yes',
    });
  });

  it('names every option', async () => {
    const source = await readFile(
      new URL('../../../src/adapters/open311/options.ts', import.meta.url),
      'utf8',
    );
    const options = source.slice(
      source.indexOf('interface Open311Options'),
      source.indexOf('/** What a portal may add'),
    );
    const own = [...options.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name!);
    const shared = ['headers', 'credentials', 'fetch', 'timeout', 'report', 'now'];
    const rows = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name!);
    assert.deepEqual(
      [...own, ...shared].filter((name) => !rows.includes(name)),
      [],
    );
    assert.ok(own.length > 12);
  });

  it('tells of the servers on which the adapter is tested', () => {
    const told: Readonly<Record<string, RegExp>> = {
      standard: /GeoReport v2/,
      'spec-sample': /\| the standard's own +\|/,
      'open311-adapter': /\| open311-adapter +\|/,
      fixmystreet: /\| FixMyStreet +\|/,
      ureport: /\| uReport +\|/,
      govflow: /\| GovFlow +\|/,
      extensions: /\| San Francisco, Chicago +\|/,
      zoneless: /dates without a zone/,
      'xml-only': /XML alone/,
    };
    assert.deepEqual(Object.keys(told).sort(), Object.keys(dialects).sort());
    for (const [name, words] of Object.entries(told)) assert.match(page, words, name);
  });
});
