import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import {
  promisesFor,
  type Intake,
  type RequestInput,
  type ServiceRequest,
} from '../../../src/domain/index.js';
import { databasesOfEachKind, describeOn, sharedDatabases, strictDatabases } from './support/arrangements.js';
import { Client, expectProblem, type ProblemBody } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { StaffClient } from './support/staff-client.js';

const actions = ['urge', 'confirm', 'reopen', 'cancel', 'reschedule', 'comments'] as const;
type Action = (typeof actions)[number];

/** What each action is sent with. */
const bodies: Record<Action, unknown> = {
  urge: undefined,
  confirm: undefined,
  reopen: { reason: 'It drips again 还在漏' },
  cancel: { reason: 'My brother has mended it' },
  reschedule: { note: 'after 6 pm', entryAllowed: true },
  comments: { text: 'It is the hot tap' },
};

/** A repair in the home of Li Jun and Zhao Min. */
const atHome: Partial<RequestInput> = { location: { type: 'home', homeId: 'h-5-1203' } };
const atGarage: Partial<RequestInput> = { location: { type: 'area', areaId: 'garage' } };

describeOn(
  [...databasesOfEachKind, ...sharedDatabases, ...strictDatabases],
  'what residents do with their requests',
  (addresses) => {
    let resident: Client;
    let housemate: Client;
    let stranger: Client;
    let staffAccount: Client;
    let staff: StaffClient;
    before(async () => {
      const first = addresses[0]!;
      const last = addresses.at(-1)!;
      resident = await Client.signIn(first, 'li-jun');
      housemate = await Client.signIn(last, 'zhao-min');
      stranger = await Client.signIn(last, 'wang-fang');
      staffAccount = await Client.signIn(last, 'sun-yue');
      staff = await StaffClient.signIn(last, 'liu-qiang');
    });
    const read = (id: string, client = resident) => client.read<ServiceRequest>(`/requests/${id}`);
    const send = (client: Client, id: string, action: Action, key?: string) =>
      client.act(id, action, bodies[action], key);
    const resolved = async (changes = atHome) => {
      const request = await resident.file(changes);
      await staff.do(request.id, 'move', { status: 'resolved' });
      return request;
    };
    const countOf = ({ history }: ServiceRequest, type: string) =>
      history!.filter((event) => event.type === type).length;

    it('is said of each request, and nothing of one that is only followed', async () => {
      const { id } = await resident.file(atGarage);
      assert.deepEqual((await read(id)).actions, ['urge', 'cancel', 'comment', 'reschedule']);
      await stranger.act(id, 'follow');
      assert.deepEqual((await read(id, stranger)).actions, []);
      await staff.do(id, 'move', { status: 'resolved' });
      assert.deepEqual((await read(id)).actions, ['confirm', 'reopen', 'comment']);
      await send(resident, id, 'confirm');
      assert.deepEqual((await read(id)).actions, ['reopen']);
    });

    it('is for those whose own it is', async () => {
      const { id } = await resolved(atGarage);
      const { id: followed } = await resident.file(atGarage);
      await stranger.act(followed, 'follow');
      const nobody = new Client(addresses[0]!);
      for (const action of actions) {
        await expectProblem(send(stranger, id, action), 404, 'not-found');
        await expectProblem(send(stranger, followed, action), 403, 'forbidden');
        await expectProblem(send(staffAccount, id, action), 403, 'forbidden');
        await expectProblem(send(nobody, id, action), 401, 'unauthenticated');
        await expectProblem(send(resident, randomUUID(), action), 404, 'not-found');
        const other = new Client(resident.address, { ...resident.headers, 'Linli-Resident': 'zhao-min' });
        await expectProblem(send(other, id, action), 401, 'unauthenticated');
        const foreign = new Client(resident.address, {
          ...resident.headers,
          Origin: 'https://elsewhere.example',
        });
        await expectProblem(send(foreign, id, action), 403, 'forbidden');
      }
      assert.equal((await read(id)).history!.length, 3);
    });

    it('is shared by those of one home, if it is a repair there and has a name', async () => {
      const repair = await resident.file(atHome);
      const { contact, ...shared } = await read(repair.id);
      assert.ok(contact, 'how to reach them is theirs');
      assert.deepEqual(await read(repair.id, housemate), shared);
      assert.ok((await housemate.list()).items.some(({ id }) => id === repair.id));
      assert.equal((await send(housemate, repair.id, 'comments')).status, 200);
      for (const client of [resident, housemate]) {
        assert.deepEqual(
          (await read(repair.id, client)).history!.map(({ by }) => by),
          [{ name: 'Li Jun' }, undefined, { name: 'Zhao Min' }],
          'who it was, and not their number',
        );
      }
      const private_: Partial<RequestInput>[] = [
        { ...atHome, kind: 'complaint', categoryId: 'noise', fields: {} },
        { ...atHome, kind: 'complaint', categoryId: 'noise', fields: {}, anonymous: true },
        { location: { type: 'home', homeId: 'h-5-101' } },
      ];
      for (const changes of private_) {
        const { id } = await resident.file(changes);
        await expectProblem(housemate.call(`/requests/${id}`), 404, 'not-found');
        await expectProblem(send(housemate, id, 'cancel'), 404, 'not-found');
      }
      const line = await openEvents(housemate);
      await staff.do(repair.id, 'move', { status: 'acknowledged' });
      assert.match((await line.next()).data, new RegExp(repair.id));
      line.close();
    });

    it('is done once for a key, however often and wherever it is sent', async () => {
      for (const action of actions) {
        const needsResolved = action === 'confirm' || action === 'reopen';
        const { id } = needsResolved ? await resolved() : await resident.file(atHome);
        const before = (await read(id)).history!.length;
        const key = randomUUID();
        const elsewhere = new Client(addresses.at(-1)!, resident.headers);
        const clients = [resident, elsewhere, resident, elsewhere, resident];
        const replies = await Promise.all(clients.map((client) => send(client, id, action, key)));
        assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([200]), action);
        const texts = await Promise.all(replies.map((reply) => reply.text()));
        assert.equal(new Set(texts).size, 1);
        assert.equal((await read(id)).history!.length, before + 1, action);
        const other = action === 'urge' ? 'comments' : 'urge';
        await expectProblem(send(resident, id, other, key), 422, 'idempotency-key-reused');
      }
    });

    it('is done by one of two who do it at once, and the other is told how it stands', async () => {
      for (const action of ['confirm', 'reopen', 'cancel'] as const) {
        const { id } = action === 'cancel' ? await resident.file(atHome) : await resolved();
        const before = (await read(id)).history!.length;
        const tab = new Client(addresses.at(-1)!, resident.headers);
        const replies = await Promise.all(
          [resident, housemate, tab].map((client) => send(client, id, action)),
        );
        const losers = replies.filter(({ status }) => status !== 200);
        assert.equal(losers.length, 2, action);
        const after = await read(id);
        for (const reply of losers) {
          const { current } = (await expectProblem(reply, 409, 'conflict')) as ProblemBody & {
            current: ServiceRequest;
          };
          assert.equal(current.status, after.status);
        }
        assert.equal(after.history!.length, before + 1);
      }
    });

    it('is decided with the staff: who comes second is told', async () => {
      for (let round = 0; round < 4; round++) {
        const { id } = await resident.file(atHome);
        await staff.do(id, 'move', { status: 'acknowledged' });
        const page = await staff.page(`/staff/requests/${id}`);
        const seen = /name="seen" value="([^"]+)"/.exec(page)![1]!;
        const [theirs, ours] = await Promise.all([
          send(resident, id, 'cancel'),
          staff.submit(id, 'move', { status: 'resolved', seen }),
        ]);
        const isOurs = !ours.headers.get('Location')!.endsWith('unchanged');
        assert.notEqual(isOurs, theirs.status === 200, 'one of the two');
        const { status, history } = await read(id);
        assert.equal(status, isOurs ? 'resolved' : 'cancelled');
        assert.equal(history!.at(-1)!.status, status);
        assert.equal(history!.length, 4);
        if (isOurs) await expectProblem(theirs, 409, 'conflict');
      }
    });

    it('is refused with the fields that are wrong, and leaves nothing behind', async () => {
      const { id } = await resolved();
      const wrong: [Action, unknown, Record<string, string>][] = [
        ['reopen', {}, { reason: 'required' }],
        ['reopen', { reason: ' \n' }, { reason: 'required' }],
        ['reopen', { reason: '长'.repeat(4001) }, { reason: 'too-long' }],
        ['reopen', { reason: 7 }, { reason: 'format' }],
      ];
      const { id: open } = await resident.file(atHome);
      for (const [action, body, fields] of wrong) {
        const problem = await expectProblem(resident.act(id, action, body), 422, 'invalid');
        assert.deepEqual(problem.fields, fields);
      }
      const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
      const times = { from: inHours(4), until: inHours(2) };
      const wrongTimes: [unknown, Record<string, string>][] = [
        [times, { 'availability.until': 'invalid' }],
        [{ until: inHours(-1) }, { 'availability.until': 'too-small' }],
        [{ from: 'tomorrow' }, { 'availability.from': 'format' }],
        [{ note: '长'.repeat(501) }, { 'availability.note': 'too-long' }],
      ];
      for (const [body, fields] of wrongTimes) {
        const problem = await expectProblem(resident.act(open, 'reschedule', body), 422, 'invalid');
        assert.deepEqual(problem.fields, fields);
      }
      const empty = await expectProblem(resident.act(open, 'cancel', { reason: '' }), 422, 'invalid');
      assert.deepEqual(empty.fields, { reason: 'required' });
      for (const action of ['reopen', 'cancel', 'reschedule'] as const)
        await expectProblem(resident.act(action === 'reopen' ? id : open, action, 'no json'), 400, 'invalid');
      assert.deepEqual([(await read(id)).history!.length, (await read(open)).history!.length], [3, 2]);
      assert.equal((await resident.act(open, 'cancel', {})).status, 200);
    });

    it('is urged once, whoever of the home does it, and says when it may be again', async () => {
      const { id } = await resident.file(atHome);
      const replies = await Promise.all([resident, housemate].map((client) => send(client, id, 'urge')));
      const loser = replies.find(({ status }) => status !== 200)!;
      const { retryAfter } = await expectProblem(loser, 429, 'rate-limited');
      const request = await read(id);
      assert.equal(countOf(request, 'urged'), 1);
      const at = Date.parse(request.history!.at(-1)!.at);
      assert.equal(Date.parse(request.urgeFrom!), at + 86_400_000);
      assert.ok(Math.abs(retryAfter! - 86_400) < 60, `${retryAfter} s`);
    });

    it('keeps its owner and counts on when it is taken up again', async () => {
      const { id } = await resolved();
      const solved = await read(id);
      const stopped = solved.promises!.find(({ metric }) => metric === 'resolution')!;
      assert.ok(stopped.stoppedAt);
      await send(resident, id, 'reopen');
      const again = await read(id);
      const { serviceLevel, calendars } = await resident.read<Intake>('/intake');
      assert.deepEqual(again.promises, promisesFor(serviceLevel!, calendars!, again, 'server'));
      const resolution = again.promises!.find(({ metric }) => metric === 'resolution')!;
      const { at, by, text } = again.history!.at(-1)!;
      assert.deepEqual(
        [resolution.stoppedAt, resolution.pauses],
        [undefined, [{ since: stopped.stoppedAt, until: at }]],
      );
      assert.deepEqual([by!.name, text], ['Li Jun', 'It drips again 还在漏']);
      assert.deepEqual(again.owner, solved.owner);
    });
  },
);

describeOn(
  databasesOfEachKind,
  'the hourly limit',
  (addresses) => {
    it('counts what is written with whoever wrote it', async () => {
      const resident = await Client.signIn(addresses[0]!, 'li-jun');
      const housemate = await Client.signIn(addresses[0]!, 'zhao-min');
      const { id } = await resident.file(atHome);
      const comment = (client: Client) => client.act(id, 'comments', { text: randomUUID() });
      assert.deepEqual([(await comment(resident)).status, (await comment(housemate)).status], [200, 200]);
      await expectProblem(comment(resident), 429, 'rate-limited');
      await expectProblem(resident.act(id, 'reschedule', {}), 429, 'rate-limited');
      assert.equal((await comment(housemate)).status, 200);
      assert.equal((await resident.act(id, 'cancel', {})).status, 200);
    });
  },
  { HOURLY_LIMIT: '2' },
);
