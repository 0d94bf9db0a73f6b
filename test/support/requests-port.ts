import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import { checkRequests } from '../../src/adapter/boundary.js';
import type { LiveUpdate, RequestQuery, RequestsPort } from '../../src/adapter/ports.js';
import type { RequestInput } from '../../src/domain/index.js';
import { randomId } from '../../src/internal/key.js';
import {
  describeComment,
  describeFollow,
  describeSimilar,
  type FileAsNeighbour,
  type Opened,
} from './actions-port.js';
import { another, exampleInput, file } from '../../src/testing/example-input.js';
import { expectEqual, expectRejection, expectThat } from '../../src/testing/expectations.js';
import { describeCreate, describeDoubles } from './create-port.js';
import { describeMoves, type MoveAsStaff } from './moves-port.js';
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
  similar: boolean;
  comment: boolean;
  /** With it: how somebody else files a request; `elsewhere` where only one resident can be signed in. */
  follow: FileAsNeighbour | 'elsewhere' | false;
  /** Whether the same again under another key is refused. */
  doubles: boolean;
  /**
   * Whether residents urge, confirm, reopen, cancel and reschedule; with it: how staff move a request on; `elsewhere`
   * where no staff can be signed in.
   */
  moves: MoveAsStaff | 'elsewhere' | false;
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
  const openBoth = async (): Promise<Opened> => {
    const adapter = await makeAdapter();
    return { adapter, port: checkedPort(adapter) };
  };
  const open = async () => (await openBoth()).port;

  describe(`requests port: ${name}`, () => {
    it('has what it claims and nothing else', async () => {
      const port = await open();
      expectEqual(port.fields !== undefined, capabilities.fields, 'fields');
      expectEqual(port.photos !== undefined, capabilities.photos, 'photos');
      expectEqual(port.subscribe !== undefined, capabilities.subscribe, 'subscribe');
      expectEqual(port.similar !== undefined, capabilities.similar, 'similar');
      expectEqual(port.actions?.comment !== undefined, capabilities.comment, 'comment');
      expectEqual(port.actions?.follow !== undefined, capabilities.follow !== false, 'follow');
      for (const move of ['urge', 'confirm', 'reopen', 'cancel', 'reschedule'] as const)
        expectEqual(port.actions?.[move] !== undefined, capabilities.moves !== false, move);
    });

    describeIntake(api, open, capabilities);
    describeCreate(api, open);
    if (capabilities.doubles) describeDoubles(api, open);
    describeReading(api, open);
    if (capabilities.photos) describePhotosPort(api, open);
    if (capabilities.subscribe) describeSubscription(api, open);
    if (capabilities.similar) describeSimilar(api, openBoth);
    if (capabilities.comment) describeComment(api, openBoth);
    if (typeof capabilities.moves === 'function') describeMoves(api, openBoth, capabilities.moves);
    if (typeof capabilities.follow === 'function') describeFollow(api, openBoth, capabilities.follow);
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
    const [first, second] = [await file(port, input), await file(port, another(input))];
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
    for (let count = 0; count < 5; count++) expected.unshift((await file(port, another(input))).id);
    const seen: string[] = [];
    for (let cursor: string | undefined, isLast = false; !isLast; isLast = cursor === undefined) {
      const page = await port.list({ search: word, limit: 2, ...(cursor !== undefined && { cursor }) }, {});
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
      await file(port, another(input));
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
    const isHeard = hears((await file(port, another(input))).id);
    for (let look = 0; look < 10; look++) {
      if (isHeard()) return true;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  return false;
}
