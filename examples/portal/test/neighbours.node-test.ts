import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { ServerEvent } from '../../../src/adapters/rest/event-stream.js';
import type { Intake, RequestInput, ServiceRequest } from '../../../src/domain/index.js';
import { examplePhoto } from '../../../src/testing/example-input.js';
import { databasesOfEachKind, describeOn, sharedDatabases } from './support/arrangements.js';
import { another, Client, expectProblem, leak } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { StaffClient } from './support/staff-client.js';

const picture = new Uint8Array(await examplePhoto().arrayBuffer());
const idOf = ({ data }: ServerEvent) => (JSON.parse(data) as { id: string }).id;
const ids = (requests: readonly ServiceRequest[]) => requests.map(({ id }) => id);

/** About something in a common area. */
const inArea = (areaId: string, changes: Partial<RequestInput> = {}): RequestInput => ({
  ...another(leak),
  categoryId: 'lamp',
  fields: {},
  location: { type: 'area', areaId, detail: 'beside flat 1203' },
  ...changes,
});

describeOn([...databasesOfEachKind, ...sharedDatabases], 'what neighbours report', (addresses) => {
  let resident: Client;
  let neighbour: Client;
  let staff: StaffClient;
  before(async () => {
    resident = await Client.signIn(addresses[0]!);
    neighbour = await Client.signIn(addresses.at(-1)!, 'li-jun');
    staff = await StaffClient.signIn(addresses[0]!);
  });
  const similar = async (query: string) =>
    (await resident.read<{ items: ServiceRequest[] }>(`/requests/similar?kind=repair&${query}`)).items;
  const follow = (client: Client, id: string) => client.act(id, 'follow');

  it('is found at the place, inside it and around it, the same place and category first', async () => {
    const file = (areaId: string, categoryId: string) => neighbour.file(inArea(areaId, { categoryId }));
    const lobby = await file('b3-lobby', 'lamp');
    const [building, lift] = [await file('b3', 'lamp'), await file('b3-lift-a', 'lift')];
    const elsewhere = await file('garden', 'lamp');
    const door = await file('b3-lobby', 'door');
    assert.deepEqual(ids(await similar('areaId=b3-lobby&categoryId=lamp')), ids([lobby, door, building]));
    assert.deepEqual(ids(await similar('areaId=b3&text=楼道照明坏了')), ids([building, lobby, door, lift]));
    assert.deepEqual(ids(await similar('areaId=garden')), [elsewhere.id]);
    assert.deepEqual(await similar('categoryId=lamp'), []);
    assert.deepEqual(await similar('homeId=h-5-101&categoryId=lamp'), []);
    const enquiries = await resident.read<{ items: unknown[] }>('/requests/similar?kind=enquiry&areaId=b3');
    assert.deepEqual(enquiries.items, []);
  });

  it('is found while it is open', async () => {
    const request = await neighbour.file(inArea('b5'));
    assert.deepEqual(ids(await similar('areaId=b5')), [request.id]);
    await staff.submit(request.id, 'move', { status: 'resolved' });
    assert.deepEqual(await similar('areaId=b5'), []);
    await expectProblem(follow(resident, request.id), 404, 'not-found');
  });

  it('refuses to look for what makes no sense', async () => {
    for (const [query, field] of [
      ['', 'kind'],
      ['kind=wish', 'kind'],
      [`kind=repair&text=${'x'.repeat(201)}`, 'text'],
    ]) {
      const problem = await expectProblem(resident.call(`/requests/similar?${query}`), 400, 'invalid');
      assert.deepEqual(Object.keys(problem.fields!), [field]);
    }
    assert.deepEqual(await similar("areaId=%00'&homeId=%00"), []);
  });

  it('tells who follows it of its changes, also of those that came meanwhile', async () => {
    const { id, number, description } = await neighbour.file(inArea('garage'));
    const line = await openEvents(resident);
    const { lastId } = line.first;
    assert.equal((await follow(resident, id)).status, 200);
    assert.equal(idOf(await line.next()), id);
    await staff.submit(id, 'move', { status: 'acknowledged' });
    assert.equal(idOf(await line.next()), id);
    line.close();
    const again = await openEvents(await Client.signIn(addresses.at(-1)!), lastId);
    assert.deepEqual([idOf(await again.next()), idOf(await again.next())], [id, id]);
    again.close();
    const seen = await resident.read<ServiceRequest>(`/requests/${id}`);
    assert.equal(seen.status, 'acknowledged');
    const page = await (await fetch(`${addresses[0]}/`, { headers: resident.headers })).text();
    assert.ok(page.includes(number) && !page.includes(description));
  });

  it('says the same to the same key, whatever has become of it', async () => {
    const { id } = await neighbour.file(inArea('garage'));
    const key = randomUUID();
    const first = await (await resident.act(id, 'follow', undefined, key)).text();
    await staff.submit(id, 'move', { status: 'acknowledged' });
    assert.equal(await (await resident.act(id, 'follow', undefined, key)).text(), first);
    const other = await neighbour.file(inArea('garage'));
    await expectProblem(resident.act(other.id, 'follow', undefined, key), 422, 'idempotency-key-reused');
  });
});

describeOn(databasesOfEachKind, 'what is said without a name', (addresses) => {
  const noise: RequestInput = {
    kind: 'complaint',
    categoryId: 'noise',
    description: 'Drums at night',
    fields: {},
    anonymous: true,
    contact: { name: 'Wang Fang', phone: '138-0000-0001' },
    location: { type: 'home', homeId: 'h-3-502' },
    availability: { note: 'after six' },
  };

  it('is offered for some kinds, and refused for others', async () => {
    const resident = await Client.signIn(addresses[0]!);
    const { anonymousKinds } = await resident.read<Intake>('/intake');
    assert.deepEqual(anonymousKinds, ['complaint', 'suggestion']);
    const { fields } = await expectProblem(resident.post({ ...leak, anonymous: true }), 422, 'invalid');
    assert.deepEqual(fields, { anonymous: 'invalid' });
    await resident.file(inArea('garage', { anonymous: false }));
  });

  it('shows staff neither who nor where they live, and the resident all of it', async () => {
    const resident = await Client.signIn(addresses[0]!);
    const { id, number } = await resident.file(noise);
    await resident.act(id, 'comments', { text: 'Again tonight' });
    const staff = await StaffClient.signIn(addresses[0]!);
    for (const language of ['en', 'zh']) {
      for (const path of ['/staff', '/staff/table', `/staff/requests/${id}`]) {
        const page = await staff.page(path, language);
        assert.ok(page.includes(number), path);
        assert.doesNotMatch(
          page,
          /Wang Fang|王芳|138-0000-0001|3 unit 2|3-502|3 号楼 2 单元|after six/,
          path,
        );
      }
    }
    const own = await resident.read<ServiceRequest>(`/requests/${id}`);
    assert.equal(own.location?.label, 'Building 3, unit 2, 502');
    assert.equal(own.contact, undefined);
  });
});

describeOn(databasesOfEachKind, 'comments', (addresses) => {
  let resident: Client;
  before(async () => (resident = await Client.signIn(addresses[0]!)));
  const messages = ({ history }: ServiceRequest) => history!.filter(({ type }) => type === 'message');

  it('bring words and photos, which staff may look at', async () => {
    const first = await resident.uploaded(picture);
    const { id } = await resident.file({ photoIds: [first] });
    const photoIds = [await resident.uploaded(picture), await resident.uploaded(picture)];
    const reply = await resident.act(id, 'comments', { text: 'The hot tap 💧\u0000', photoIds });
    const commented = (await reply.json()) as ServiceRequest;
    const [message] = messages(commented);
    assert.deepEqual([message!.text, message!.by!.name], ['The hot tap 💧', 'Wang Fang']);
    assert.deepEqual(
      message!.photos!.map((photo) => photo.id),
      photoIds,
    );
    assert.deepEqual(
      commented.photos!.map((photo) => photo.id),
      [first, ...photoIds],
    );
    const staff = await Client.signIn(addresses[0]!, 'chen-jing');
    for (const photoId of photoIds) assert.equal((await staff.call(`/photos/${photoId}`)).status, 200);
    const page = await (await StaffClient.signIn(addresses[0]!)).page(`/staff/requests/${id}`);
    for (const photoId of photoIds) assert.ok(page.includes(photoId));
  });

  it('end with the request', async () => {
    const staff = await StaffClient.signIn(addresses[0]!);
    for (const status of ['declined', 'cancelled']) {
      const { id } = await resident.file();
      await staff.submit(id, 'move', { status });
      await expectProblem(resident.act(id, 'comments', { text: 'More' }), 409, 'conflict');
      assert.deepEqual(messages(await resident.read(`/requests/${id}`)), []);
    }
  });

  it('leave nothing half-written', async () => {
    const request = await resident.file();
    const photoId = await resident.uploaded(picture);
    const foreign = { text: 'More', photoIds: [photoId, randomUUID()] };
    const { fields } = await expectProblem(resident.act(request.id, 'comments', foreign), 422, 'invalid');
    assert.deepEqual(fields, { photoIds: 'expired' });
    assert.deepEqual(await resident.read(`/requests/${request.id}`), request);
    await resident.file({ photoIds: [photoId] });
    for (const body of ['', '{', 'null', '[]', '"text"']) {
      await expectProblem(resident.act(request.id, 'comments', body), 400, 'invalid');
    }
  });
});

describeOn(
  databasesOfEachKind,
  'the hourly limit of requests and comments',
  (addresses) => {
    it('counts both, and answers what it answered before', async () => {
      const resident = await Client.signIn(addresses[0]!);
      const { id } = await resident.file();
      const key = randomUUID();
      const first = await (await resident.act(id, 'comments', { text: 'One' }, key)).text();
      await expectProblem(resident.post(another(leak)), 429, 'rate-limited');
      const { retryAfter } = await expectProblem(
        resident.act(id, 'comments', { text: 'Two' }),
        429,
        'rate-limited',
      );
      assert.ok(retryAfter! > 3500 && retryAfter! <= 3600, `${retryAfter} s`);
      const again = await resident.act(id, 'comments', { text: 'One' }, key);
      assert.deepEqual([again.status, await again.text()], [200, first]);
    });
  },
  { HOURLY_LIMIT: '2' },
);
