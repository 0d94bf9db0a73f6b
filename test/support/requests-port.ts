import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import { checkRequests } from '../../src/adapter/boundary.js';
import type { LiveUpdate, RequestQuery, RequestReceipt, RequestsPort } from '../../src/adapter/ports.js';
import type { RequestInput, ServiceRequest } from '../../src/domain/index.js';
import { randomId } from '../../src/internal/key.js';
import { exampleInput, file } from './example-input.js';
import { expectEqual, expectRejection, expectThat } from './expectations.js';
import { describePhotosPort } from './photos-port.js';

/** The runner's own functions: mocha's and those of node:test both fit. */
export interface TestApi {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
}

/** What a port offers beyond what it must. What is claimed is tested; what is not claimed must be absent. */
export interface Capabilities {
  fields: boolean;
  photos: boolean;
  subscribe: boolean;
}

/** Makes or finds the backend anew for each test. It may hold requests already. */
export type MakeAdapter = () => CommunityAdapter | Promise<CommunityAdapter>;

/** What every requests port must do, whatever is behind it. */
export function describeRequestsPort(
  name: string,
  makeAdapter: MakeAdapter,
  capabilities: Capabilities,
  api: TestApi,
): void {
  const { describe, it } = api;
  const open = async () => checkedPort(await makeAdapter());

  describe(`requests port: ${name}`, () => {
    it('has what it claims and nothing else', async () => {
      const port = await open();
      expectEqual(port.fields !== undefined, capabilities.fields, 'fields');
      expectEqual(port.photos !== undefined, capabilities.photos, 'photos');
      expectEqual(port.subscribe !== undefined, capabilities.subscribe, 'subscribe');
    });

    describeIntake(api, open, capabilities);
    describeCreate(api, open);
    describeReading(api, open);
    if (capabilities.photos) describePhotosPort(api, open);
    if (capabilities.subscribe) describeSubscription(api, open);
  });
}

/** The port behind its boundary, which must find nothing to leave out. */
function checkedPort(adapter: CommunityAdapter): RequestsPort {
  expectThat(adapter.requests !== undefined, 'a requests port');
  return checkRequests(adapter.requests, (message) => {
    throw new Error(message);
  });
}

type Open = () => Promise<RequestsPort>;

function describeIntake({ it }: TestApi, open: Open, capabilities: Capabilities): void {
  it('offers categories and places with ids that tell them apart', async () => {
    const { categories, homes = [] } = await (await open()).intake({});
    for (const ids of [categories, homes].map((list) => list.map(({ id }) => id))) {
      expectEqual(new Set(ids).size, ids.length, 'the number of different ids');
    }
    expectThat(
      capabilities.fields || !categories.some(({ hasFields }) => hasFields),
      'no category with fields',
    );
  });

  if (!capabilities.fields) return;

  it('tells what each category with fields asks', async () => {
    const port = await open();
    const asking = (await port.intake({})).categories.filter(({ hasFields }) => hasFields);
    expectThat(asking.length > 0, 'a category with fields');
    for (const { id } of asking) {
      expectThat((await port.fields!(id, {})).length > 0, `fields of ${id}`);
    }
  });

  it('rejects the fields of a category that there is not', async () => {
    await expectRejection((await open()).fields!('no-such-category', {}), 'not-found');
  });
}

function describeCreate({ it }: TestApi, open: Open): void {
  it('files a request, and gives it back as it was filed', async () => {
    const port = await open();
    const input = await exampleInput(port);
    const filed = await file(port, input);
    expectEqual(filed.status, 'submitted', 'the status');
    expectEqual(filed.kind, input.kind, 'the kind');
    expectEqual(filed.description, input.description, 'the description');
    expectEqual(filed.category?.id, input.categoryId, 'the category');
    expectEqual(filed.fields, input.fields, 'the answers');
    expectEqual(filed.location?.type, input.location?.type, 'the kind of place');
    expectEqual(await port.get(filed.id, {}), filed, 'the request when it is read');
  });

  it('makes one request of the same key, one after the other and at once', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: `One of a kind ${randomId()}` });
    const idempotencyKey = randomId();
    const first = await port.create(input, { idempotencyKey });
    const others = await Promise.all(Array.from({ length: 5 }, () => port.create(input, { idempotencyKey })));
    for (const other of others) expectEqual(idOf(other), idOf(first), 'the id');
    expectEqual((await found(port, input.description)).length, 1, 'the number of requests');
  });

  it('makes one request of a key that comes five times at once', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: `At once ${randomId()}` });
    const idempotencyKey = randomId();
    const receipts = await Promise.all(
      Array.from({ length: 5 }, () => port.create(input, { idempotencyKey })),
    );
    expectEqual(new Set(receipts.map(idOf)).size, 1, 'the number of ids');
    expectEqual((await found(port, input.description)).length, 1, 'the number of requests');
  });

  it('makes two requests of two keys', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: `Twice ${randomId()}` });
    await file(port, input);
    await file(port, input);
    expectEqual((await found(port, input.description)).length, 2, 'the number of requests');
  });

  it('refuses a key that stands for something else', async () => {
    const port = await open();
    const input = await exampleInput(port);
    const idempotencyKey = randomId();
    await port.create(input, { idempotencyKey });
    const other = { ...input, description: `Something else ${randomId()}` };
    // An HTTP backend answers 422 as the draft of the Idempotency-Key header asks, or 409.
    await expectRejection(port.create(other, { idempotencyKey }), 'conflict', 'invalid');
    expectEqual(await found(port, other.description), [], 'what was filed of the other');
  });

  it('names what is wrong and files nothing', async () => {
    const port = await open();
    const description = `Wrong ${randomId()}`;
    const wrongs = [
      { overrides: { description: ' ' }, fields: { description: 'required' } },
      {
        overrides: { description, categoryId: 'no-such-category' },
        fields: { categoryId: 'unknown-choice' },
      },
      { overrides: { description, photoIds: ['no-such-photo'] }, fields: { photoIds: 'expired' } },
    ].slice(0, port.photos ? 3 : 2);
    for (const { overrides, fields } of wrongs) {
      const input = await exampleInput(port, { ...overrides });
      const error = await expectRejection(port.create(input, { idempotencyKey: randomId() }), 'invalid');
      expectEqual({ ...error.fields, ...fields }, error.fields, 'what is wrong');
    }
    expectEqual(await found(port, description), [], 'what was filed');
  });

  it('refuses a description that is too long', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: '长'.repeat(4001) });
    const { fields } = await expectRejection(port.create(input, { idempotencyKey: randomId() }), 'invalid');
    expectEqual(fields, { description: 'too-long' }, 'what is wrong');
  });

  it('files nothing once the caller has given up', async () => {
    const port = await open();
    const input = await exampleInput(port, { description: `Given up ${randomId()}` });
    const reason = new Error('changed my mind');
    const call = port.create(input, { idempotencyKey: randomId(), signal: AbortSignal.abort(reason) });
    expectEqual(
      await call.catch((thrown: unknown) => thrown === reason),
      true,
      'the rejection with the reason',
    );
    expectEqual(await found(port, input.description), [], 'what was filed');
  });
}

function describeReading({ it }: TestApi, open: Open): void {
  it('answers with undefined for a request that there is not', async () => {
    const port = await open();
    for (const id of ['no-such-request', '..', 'a/b', '请求', '%']) {
      expectEqual(await port.get(id, {}), undefined, `the request "${id}"`);
    }
  });

  it('lists the newest first', async () => {
    const port = await open();
    const input = await exampleInput(port);
    const [first, second] = [await file(port, input), await file(port, input)];
    const { items } = await port.list({ limit: 2 }, {});
    expectEqual(
      items.map(({ id }) => id),
      [second.id, first.id],
      'the ids',
    );
  });

  it('skips and repeats nothing while requests arrive between pages', async () => {
    const port = await open();
    const word = randomId();
    const input = await exampleInput(port, { description: `Paged ${word}` });
    const expected: string[] = [];
    for (let count = 0; count < 5; count++) expected.unshift((await file(port, input)).id);
    const seen: string[] = [];
    for (let cursor: string | undefined, isLast = false; !isLast; isLast = cursor === undefined) {
      const page = await port.list({ search: word, limit: 2, ...(cursor !== undefined && { cursor }) }, {});
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
      await file(port, input);
    }
    expectEqual(seen, expected, 'the ids of all pages');
  });

  it('finds by words, by number and by status', async () => {
    const port = await open();
    const word = randomId();
    const filed = await file(port, await exampleInput(port, { description: `Lamp ${word} flickers` }));
    const ids = async (query: RequestQuery) => (await port.list(query, {})).items.map(({ id }) => id);
    expectEqual(await ids({ search: word }), [filed.id], 'found by a word');
    expectEqual(await ids({ search: word.toUpperCase() }), [filed.id], 'found in capitals');
    expectEqual((await ids({ search: filed.number })).includes(filed.id), true, 'found by number');
    expectEqual(
      await ids({ search: word, statuses: ['submitted', 'closed'] }),
      [filed.id],
      'found by status',
    );
    expectEqual(await ids({ search: word, statuses: ['closed'] }), [], 'found by another status');
    expectEqual(await ids({ search: `${word}%` }), [], 'found by a wildcard of some database');
  });
}

function describeSubscription({ it }: TestApi, open: Open): void {
  it('tells of what changes until it is ended', async () => {
    const port = await open();
    const input = await exampleInput(port);
    const updates: LiveUpdate[] = [];
    const hears = (id: string) => () =>
      updates.some((update) => update.type === 'changed' && update.id === id);
    const end = port.subscribe!((update) => updates.push(update));
    // A connection takes its time to stand; what was filed before is nobody's update.
    const heard = await fileUntil(port, input, hears);
    expectThat(heard, 'an update about a new request');

    end();
    end();
    updates.length = 0;
    const still: string[] = [];
    const endOther = port.subscribe!((update) => update.type === 'changed' && still.push(update.id));
    const heardByOther = await fileUntil(port, input, (id) => () => still.includes(id));
    endOther();
    expectThat(heardByOther, 'an update for the one who still listens');
    expectEqual(updates, [], 'what was heard after the end');
  });
}

/** Files requests until one of them is heard of. */
async function fileUntil(
  port: RequestsPort,
  input: RequestInput,
  hears: (id: string) => () => boolean,
): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const isHeard = hears((await file(port, input)).id);
    for (let look = 0; look < 10; look++) {
      if (isHeard()) return true;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  return false;
}

async function found(port: RequestsPort, search: string): Promise<readonly ServiceRequest[]> {
  return (await port.list({ search }, {})).items;
}

function idOf(receipt: RequestReceipt): string | undefined {
  return receipt.state === 'recorded' ? receipt.request.id : receipt.reference;
}
