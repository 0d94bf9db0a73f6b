import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { RequestInput, ServiceRequest } from '../../../src/domain/index.js';
import { examplePhoto } from '../../../src/testing/example-input.js';
import { databasesOfEachKind, describeOn, sharedDatabases, strictDatabases } from './support/arrangements.js';
import { another, Client, expectProblem, leak } from './support/client.js';
import { startLossyLine } from './support/lossy-line.js';

const picture = new Uint8Array(await examplePhoto().arrayBuffer());
const fiveTimes = [0, 1, 2, 3, 4];

describeOn(
  [...databasesOfEachKind, ...sharedDatabases, ...strictDatabases],
  'one key, one record',
  (addresses) => {
    let residents: Client[];
    before(async () => {
      residents = await Promise.all(addresses.map((address) => Client.signIn(address)));
    });
    /** The same person on one portal after the other. */
    const resident = (turn = 0) => residents[turn % residents.length]!;

    async function countOf(description: string): Promise<number> {
      return (await resident().list(`search=${description}`)).items.length;
    }

    it('files once what is sent five times at once', async () => {
      const [description, key] = [randomUUID(), randomUUID()];
      const replies = await Promise.all(
        fiveTimes.map((turn) => resident(turn).post({ ...leak, description }, key)),
      );
      assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]));
      assert.equal(new Set(replies.map(({ headers }) => headers.get('Location'))).size, 1);
      const bodies = await Promise.all(replies.map((reply) => reply.text()));
      assert.equal(new Set(bodies).size, 1);
      assert.equal(await countOf(description), 1);
      const { id } = JSON.parse(bodies[0]!) as ServiceRequest;
      const { history } = await resident().read<ServiceRequest>(`/requests/${id}`);
      assert.equal(history!.length, 2);
    });

    it('files once what a broken line sends five times, and tells so in the end', async () => {
      const [description, key] = [randomUUID(), randomUUID()];
      const lines = await Promise.all(addresses.map(startLossyLine));
      const photoKey = randomUUID();
      for (const turn of fiveTimes) {
        const line = new Client(lines[turn % lines.length]!.address, resident(turn).headers);
        await assert.rejects(line.upload(picture, { key: photoKey }), TypeError);
        await assert.rejects(line.post({ ...leak, description }, key), TypeError);
      }
      await Promise.all(lines.map(({ stop }) => stop()));
      const replies = await Promise.all(
        fiveTimes.map(async (turn) => (await resident(turn).post({ ...leak, description }, key)).text()),
      );
      assert.equal(new Set(replies).size, 1);
      assert.equal(await countOf(description), 1);
      const photos = await Promise.all(
        fiveTimes.map(async (turn) => (await resident(turn).upload(picture, { key: photoKey })).text()),
      );
      assert.equal(new Set(photos).size, 1);
    });

    it('gives the same reply when the record has changed since', async () => {
      const key = randomUUID();
      const photoId = await resident().uploaded(picture);
      const input = { ...another(leak), photoIds: [photoId] };
      const first = await (await resident().post(input, key)).text();
      const headers = { 'Accept-Language': 'zh' };
      const other = new Client(resident(1).address, { ...resident(1).headers, ...headers });
      assert.equal(await (await other.post(input, key)).text(), first);
    });

    it('refuses the key for another content, and says what it made', async () => {
      const key = randomUUID();
      const { id } = (await (await resident().post(another(leak), key)).json()) as ServiceRequest;
      const other = another(leak);
      const problem = await expectProblem(resident(1).post(other, key), 422, 'idempotency-key-reused');
      assert.equal(problem.originalId, id);
      await expectProblem(resident().upload(picture, { key }), 422, 'idempotency-key-reused');
    });

    it('takes one of several contents that come at once with one key', async () => {
      const key = randomUUID();
      const replies = await Promise.all(fiveTimes.map((turn) => resident(turn).post(another(leak), key)));
      const statuses = replies.map(({ status }) => status).sort();
      assert.deepEqual(statuses, [201, 422, 422, 422, 422]);
    });

    it('leaves the key free after a refusal', async () => {
      const [key, input] = [randomUUID(), another(leak)];
      await expectProblem(resident().post({ ...input, photoIds: [randomUUID()] }, key), 422, 'invalid');
      const { id } = (await (await resident(1).post(input, key)).json()) as ServiceRequest;
      const again = randomUUID();
      const { originalId } = await expectProblem(resident().post(input, again), 409, 'duplicate');
      assert.equal(originalId, id);
      assert.equal((await resident(1).post(another(input), again)).status, 201);
    });

    it('takes an emergency though the same was filed as none, once', async () => {
      const input = another(leak);
      const { id } = (await (await resident().post(input)).json()) as ServiceRequest;
      const urgent = { ...input, emergency: true };
      const reply = await resident(1).post(urgent);
      assert.equal(reply.status, 201);
      const emergency = (await reply.json()) as ServiceRequest;
      assert.notEqual(emergency.id, id);
      for (const again of [urgent, input]) {
        const { originalId } = await expectProblem(resident().post(again), 409, 'duplicate');
        assert.equal(originalId, emergency.id);
      }
    });

    it('knows the same key of two residents apart', async () => {
      const key = randomUUID();
      const neighbour = await Client.signIn(addresses[0]!, 'li-jun');
      const theirs = { ...another(leak), location: { type: 'home', homeId: 'h-5-101' } };
      const replies = await Promise.all([resident().post(another(leak), key), neighbour.post(theirs, key)]);
      const [one, other] = await Promise.all(replies.map((reply) => reply.json() as Promise<ServiceRequest>));
      assert.notEqual(one!.id, other!.id);
    });
  },
);

describeOn(
  [...databasesOfEachKind, ...sharedDatabases],
  'the hourly limit',
  (addresses) => {
    it('lets through as many as it says, however many come at once', async () => {
      const residents = await Promise.all(addresses.map((address) => Client.signIn(address)));
      const resident = (turn: number) => residents[turn % residents.length]!;
      const inputs = new Map<string, RequestInput>(fiveTimes.map(() => [randomUUID(), another(leak)]));
      const send = (key: string, turn: number) => resident(turn).post(inputs.get(key), key);
      const replies = await Promise.all([...inputs.keys()].map(send));
      const taken = [...inputs.keys()].filter((_, turn) => replies[turn]!.status === 201);
      assert.equal(taken.length, 3);
      const { retryAfter } = await expectProblem(residents[0]!.post(another(leak)), 429, 'rate-limited');
      assert.ok(retryAfter! > 3500 && retryAfter! <= 3600, `${retryAfter} s`);
      const body = await replies.find(({ status }) => status === 201)!.text();
      const again = await send(taken[0]!, 1);
      assert.deepEqual([again.status, await again.text()], [201, body]);
      const neighbour = await Client.signIn(addresses[0]!, 'li-jun');
      const theirs = { ...leak, location: { type: 'home', homeId: 'h-5-101' } };
      assert.equal((await neighbour.post(theirs)).status, 201);
    });
  },
  { HOURLY_LIMIT: '3' },
);
