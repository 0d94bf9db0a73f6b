import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import type { RequestsPort, WriteOptions } from '../../src/adapter/ports.js';
import { flattenAreas, type RequestInput, type ServiceRequest } from '../../src/domain/index.js';
import { randomId } from '../../src/internal/key.js';
import { another, exampleInput, examplePhoto, file } from '../../src/testing/example-input.js';
import { expectEqual, expectRejection, expectThat } from '../../src/testing/expectations.js';
import type { TestApi } from './requests-port.js';

/** The port under test, behind its boundary, and the adapter that it is of. */
export interface Opened {
  port: RequestsPort;
  adapter: CommunityAdapter;
}

/** Files a request of somebody else in the same community, who does not live with the resident. */
export type FileAsNeighbour = (adapter: CommunityAdapter, input: RequestInput) => Promise<ServiceRequest>;

type Open = () => Promise<Opened>;

const write = (): WriteOptions => ({ idempotencyKey: randomId() });

const idsOf = (requests: readonly { id: string }[]) => requests.map(({ id }) => id);

/** What every port must do that finds similar requests. */
export function describeSimilar({ it }: TestApi, open: Open): void {
  it('finds the resident’s own open request of the same place first, and five at most', async () => {
    const { port } = await open();
    const input = await exampleInput(port);
    const filed: ServiceRequest[] = [];
    for (let count = 0; count < 6; count++) filed.unshift(await file(port, another(input)));
    const { kind, categoryId, location } = input;
    const found = await port.similar!({ kind, categoryId, location } as RequestInput, {});
    expectEqual(idsOf(found), idsOf(filed).slice(0, 5), 'the ids, the newest of the same place first');
    expectEqual(found[0], await port.get(filed[0]!.id, {}), 'the first');
  });

  it('finds nothing at a place of which nobody knows', async () => {
    const { port } = await open();
    const { kind } = await exampleInput(port);
    for (const location of [
      { type: 'area', areaId: 'no-such-area' },
      { type: 'home', homeId: 'no-such-home' },
    ] as const) {
      expectEqual(await port.similar!({ kind, location, text: '%' }, {}), [], location.type);
    }
  });
}

/** What every port must do that lets residents follow what a neighbour reported. */
export function describeFollow({ it }: TestApi, open: Open, fileAsNeighbour: FileAsNeighbour): void {
  const words = 'Ask for Zhao Min, flat 1203';

  /** A neighbour's request about the last of the common areas, and what asks for similar ones. */
  async function arrange({ port, adapter }: Opened, changes: Partial<RequestInput> = {}) {
    const { areas = [], categories } = await port.intake({});
    const { area } = flattenAreas(areas).at(-1)!;
    const category = categories.find(({ hasFields, emergency }) => !hasFields && !emergency)!;
    const input = {
      kind: category.kinds?.[0] ?? 'repair',
      categoryId: category.id,
      description: `${words} ${randomId()}`,
      location: { type: 'area', areaId: area.id, detail: words },
      ...changes,
    } as const;
    return { theirs: await fileAsNeighbour(adapter, input), category, area };
  }

  const similarTo = (port: RequestsPort, { kind, category, location }: ServiceRequest) =>
    port.similar!({ kind, categoryId: category!.id, location: location! }, {});

  function expectReduced(seen: ServiceRequest | undefined, theirs: ServiceRequest): void {
    expectThat(seen !== undefined, 'the request');
    expectEqual([seen.id, seen.number, seen.status], [theirs.id, theirs.number, theirs.status], 'what it is');
    expectEqual(seen.description, theirs.category!.name, 'the description');
    expectThat(!JSON.stringify(seen).includes(words), 'no word of the neighbour');
    for (const hidden of ['contact', 'photos', 'history', 'fields', 'availability'] as const) {
      expectEqual(seen[hidden], undefined, hidden);
    }
    expectEqual(seen.owner?.phone, undefined, 'the telephone of the owner');
  }

  it('shows of a neighbour’s request what any resident may know, and no more', async () => {
    const opened = await open();
    const { theirs, area } = await arrange(opened);
    const found = await similarTo(opened.port, theirs);
    const seen = found.find(({ id }) => id === theirs.id);
    expectReduced(seen, theirs);
    expectEqual(seen!.location, { type: 'area', areaId: area.id, label: area.label }, 'the place');
    expectEqual(await opened.port.get(theirs.id, {}), undefined, 'the request when it is read');
    expectEqual((await opened.port.list({ search: theirs.number }, {})).items, [], 'the list');
  });

  it('follows it from then on, however often it is asked to', async () => {
    const opened = await open();
    const { port } = opened;
    const { theirs } = await arrange(opened);
    const options = write();
    const followed = await port.actions!.follow!(theirs.id, options);
    expectReduced(followed, theirs);
    for (const again of [options, write()]) {
      expectEqual(await port.actions!.follow!(theirs.id, again), followed, 'the request when followed again');
    }
    expectReduced(await port.get(theirs.id, {}), theirs);
    const { items } = await port.list({ search: theirs.number }, {});
    expectEqual(idsOf(items), [theirs.id], 'the list');
    expectReduced(items[0], theirs);
    const secret = theirs.description.split(' ').at(-1)!;
    expectEqual(
      (await port.list({ search: secret }, {})).items,
      [],
      'what is found by the neighbour’s words',
    );
  });

  it('answers with the resident’s own request when that is to be followed', async () => {
    const { port } = await open();
    const own = await file(port, await exampleInput(port));
    expectEqual(await port.actions!.follow!(own.id, write()), own, 'the request');
  });

  it('neither finds nor follows what is in a neighbour’s home, without a name, or not there', async () => {
    const opened = await open();
    const { port } = opened;
    const { anonymousKinds = [], categories } = await port.intake({});
    const hidden: ServiceRequest[] = [];
    for (const kind of anonymousKinds) {
      const category = categories.find(
        ({ kinds, hasFields }) => !hasFields && (kinds?.includes(kind) ?? true),
      );
      const changes = { kind, categoryId: category!.id, anonymous: true };
      hidden.push((await arrange(opened, changes)).theirs);
    }
    const atHome = { location: { type: 'home', homeId: 'h-5-1203' } } as const;
    hidden.push((await arrange(opened, atHome)).theirs);
    for (const theirs of hidden) {
      expectThat(!idsOf(await similarTo(port, theirs)).includes(theirs.id), 'it not to be found');
      await expectRejection(port.actions!.follow!(theirs.id, write()), 'not-found');
    }
    for (const id of ['no-such-request', '..', '请求']) {
      await expectRejection(port.actions!.follow!(id, write()), 'not-found');
    }
  });

  it('takes no comment on what is only followed', async () => {
    const opened = await open();
    const { comment, follow } = opened.port.actions ?? {};
    if (!comment) return;
    const { theirs } = await arrange(opened);
    await expectRejection(comment(theirs.id, { text: 'me too' }, write()), 'not-found');
    await follow!(theirs.id, write());
    await expectRejection(comment(theirs.id, { text: 'me too' }, write()), 'forbidden');
  });
}

/** What every port must do that takes comments. */
export function describeComment({ it }: TestApi, open: Open): void {
  const upload = async (port: RequestsPort) =>
    (await port.photos!.upload({ blob: examplePhoto(), name: 'later.jpg' }, write())).id;

  const messages = (request: ServiceRequest | undefined) =>
    request?.history?.filter(({ type }) => type === 'message') ?? [];

  it('adds what was forgotten to the history, with its photos', async () => {
    const { port } = await open();
    const first = port.photos ? [await upload(port)] : [];
    const filed = await file(port, await exampleInput(port, { photoIds: first }));
    const photoIds = port.photos ? [await upload(port), await upload(port)] : [];
    const comment = { text: 'It is the hot tap 💧', ...(port.photos && { photoIds }) };
    const commented = await port.actions!.comment!(filed.id, comment, write());
    expectEqual(await port.get(filed.id, {}), commented, 'the request when it is read');
    expectEqual(messages(commented).length, 1, 'the number of messages');
    const [message] = messages(commented);
    expectEqual(message!.text, comment.text, 'the text');
    expectEqual(idsOf(message!.photos ?? []), photoIds, 'the photos of the message');
    expectEqual(idsOf(commented.photos ?? []), [...first, ...photoIds], 'the photos of the request');
    expectThat(message!.at >= filed.createdAt && commented.updatedAt >= filed.updatedAt, 'later times');
    expectEqual(commented.history!.slice(0, -1), filed.history, 'the history before');
  });

  it('makes one comment of the same key, one after the other and at once', async () => {
    const { port } = await open();
    const { id } = await file(port, await exampleInput(port));
    const options = write();
    const send = () => port.actions!.comment!(id, { text: 'It is the hot tap' }, options);
    const replies = await Promise.all([send(), send(), send()]);
    replies.push(await send());
    for (const reply of replies) expectEqual(messages(reply), messages(replies[0]), 'the messages');
    expectEqual(messages(await port.get(id, {})).length, 1, 'the number of messages');
    const other = port.actions!.comment!(id, { text: 'It is the cold tap' }, options);
    await expectRejection(other, 'conflict', 'invalid');
    await port.actions!.comment!(id, { text: 'It is the hot tap' }, write());
    expectEqual(messages(await port.get(id, {})).length, 2, 'the number of messages of two keys');
  });

  it('refuses an empty comment, one that is too long, and photos that it does not have', async () => {
    const { port } = await open();
    const filed = await file(port, await exampleInput(port));
    const wrongs = [
      [{}, { text: 'required' }],
      [{ text: ' \n', photoIds: [] }, { text: 'required' }],
      [{ text: '长'.repeat(4001) }, { text: 'too-long' }],
      [{ text: 'see photo', photoIds: ['no-such-photo'] }, { photoIds: 'expired' }],
    ] as const;
    for (const [comment, fields] of wrongs.slice(0, port.photos ? 4 : 3)) {
      const error = await expectRejection(port.actions!.comment!(filed.id, comment, write()), 'invalid');
      expectEqual(error.fields, fields, 'what is wrong');
    }
    expectEqual(await port.get(filed.id, {}), filed, 'the request afterwards');
  });

  it('takes no comment on a request that there is not', async () => {
    const { port } = await open();
    await expectRejection(port.actions!.comment!('no-such-request', { text: 'hello' }, write()), 'not-found');
  });
}
