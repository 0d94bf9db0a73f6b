import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Photo, ServiceRequest } from '../../../src/domain/index.js';
import { examplePhoto } from '../../../src/testing/example-input.js';
import { openPostgres } from '../server/database/postgres.js';
import { sql } from '../server/database/sql.js';
import { createDatabase, databasesOfEachKind, describeOn, hasPostgres } from './support/arrangements.js';
import { Client, expectProblem, leak } from './support/client.js';
import { startLocalPortal } from './support/local-portal.js';
import { pngHeader, text } from './support/pictures.js';
import { waitFor } from './support/wait-for.js';

const picture = new Uint8Array(await examplePhoto().arrayBuffer());

describeOn(databasesOfEachKind, 'photos', (addresses) => {
  let resident: Client;
  let neighbour: Client;
  let staff: Client;
  before(async () => {
    const signIn = (person: string) => Client.signIn(addresses[0]!, person);
    [resident, neighbour, staff] = await Promise.all([
      signIn('wang-fang'),
      signIn('li-jun'),
      signIn('chen-jing'),
    ]);
  });

  it('keeps a photo and serves it, safe to open', async () => {
    const reply = await resident.upload(picture, { name: '../漏水 (1).jpg', type: 'image/png' });
    const photo = (await reply.json()) as Photo;
    assert.equal(reply.headers.get('Location'), photo.url);
    assert.deepEqual([photo.name, photo.width, photo.height], ['漏水 (1).jpg', 16, 12]);
    const served = await resident.call(`/photos/${photo.id}`);
    assert.deepEqual(new Uint8Array(await served.arrayBuffer()), picture);
    assert.equal(served.headers.get('Content-Type'), 'image/jpeg');
    assert.match(served.headers.get('Content-Disposition')!, /^inline; filename\*=UTF-8''[\w%.]+$/);
    assert.match(served.headers.get('Cache-Control')!, /private/);
    const headers = { 'If-None-Match': served.headers.get('ETag')! };
    assert.equal((await resident.call(`/photos/${photo.id}`, { headers })).status, 304);
  });

  it('takes a form with the file in it', async () => {
    const form = new FormData();
    form.set('file', new File([picture], 'form.jpg', { type: 'image/jpeg' }));
    const encoded = new Response(form);
    const headers = { 'Content-Type': encoded.headers.get('Content-Type')!, 'Idempotency-Key': 'form' };
    const body = await encoded.arrayBuffer();
    const photo = (await (await resident.call('/photos', { method: 'POST', headers, body })).json()) as Photo;
    assert.equal(photo.name, 'form.jpg');
    const served = await resident.call(`/photos/${photo.id}`);
    assert.deepEqual(new Uint8Array(await served.arrayBuffer()), picture);
  });

  it('refuses a form without a file, or that is none', async () => {
    const send = (body: string) => {
      const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Idempotency-Key': 'none' };
      return resident.call('/photos', { method: 'POST', headers, body: new TextEncoder().encode(body) });
    };
    const part = '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\ntext\r\n--x--\r\n';
    for (const body of [part, part.replace('file', 'other'), 'no form', '']) {
      await expectProblem(send(body), 400, 'invalid');
    }
  });

  it('refuses by content, not by name', async () => {
    const { fields } = await expectProblem(resident.upload(text), 415, 'invalid');
    assert.deepEqual(fields, { file: 'format' });
    await expectProblem(resident.upload(new TextEncoder().encode('GIF89a\x01\0\x01\0')), 415, 'invalid');
    await expectProblem(resident.upload(new Uint8Array()), 415, 'invalid');
    await expectProblem(resident.upload(picture.slice(0, 4)), 415, 'invalid');
  });

  it('refuses what is too large, in bytes or in pixels', async () => {
    const bomb = await expectProblem(resident.upload(pngHeader(20_000, 20_000)), 413, 'too-large');
    assert.deepEqual(bomb.fields, { file: 'too-large' });
    assert.equal((await resident.upload(pngHeader(8000, 5000))).status, 201);
    const padded = new Uint8Array(5_000_001);
    padded.set(picture);
    await expectProblem(resident.upload(padded), 413, 'too-large');
    await expectProblem(resident.upload(new Uint8Array(6_000_000)), 413, 'too-large');
  });

  it('goes with the request that names it, in the given order', async () => {
    const [first, second] = [await resident.uploaded(picture), await resident.uploaded(picture)];
    const request = await resident.file({ photoIds: [second, first] });
    assert.deepEqual(
      request.photos!.map(({ id, stage }) => [id, stage]),
      [
        [second, 'before'],
        [first, 'before'],
      ],
    );
    await expectProblem(resident.call(`/photos/${first}`, { method: 'DELETE' }), 404, 'not-found');
    const again = await expectProblem(resident.post({ ...leak, photoIds: [first] }), 422, 'invalid');
    assert.deepEqual(again.fields, { photoIds: 'expired' });
  });

  it('goes with no request but its owner’s, and leaves nothing half-written', async () => {
    const [own, theirs] = [await resident.uploaded(picture), await neighbour.uploaded(picture)];
    const { items: earlier } = await resident.list();
    for (const photoIds of [
      [own, theirs],
      [own, own],
      [own, crypto.randomUUID()],
    ]) {
      const { fields } = await expectProblem(resident.post({ ...leak, photoIds }), 422, 'invalid');
      assert.deepEqual(fields, { photoIds: 'expired' });
    }
    assert.deepEqual((await resident.list()).items, earlier);
    const request: ServiceRequest = await resident.file({ photoIds: [own] });
    assert.equal(request.photos!.length, 1);
  });

  it('is seen by its owner and by staff only', async () => {
    const id = await resident.uploaded(picture);
    assert.equal((await staff.call(`/photos/${id}`)).status, 200);
    await expectProblem(neighbour.call(`/photos/${id}`), 404, 'not-found');
    await expectProblem(neighbour.call(`/photos/${id}`, { method: 'DELETE' }), 404, 'not-found');
    await expectProblem(new Client(addresses[0]!).call(`/photos/${id}`), 401, 'unauthenticated');
    await expectProblem(resident.call('/photos/none'), 404, 'not-found');
  });

  it('is forgotten with its key when it is removed', async () => {
    const key = 'removed-and-sent-again';
    const { id } = (await (await resident.upload(picture, { key })).json()) as Photo;
    assert.equal((await resident.call(`/photos/${id}`, { method: 'DELETE' })).status, 204);
    await expectProblem(resident.call(`/photos/${id}`), 404, 'not-found');
    await expectProblem(resident.call(`/photos/${id}`, { method: 'DELETE' }), 404, 'not-found');
    const again = (await (await resident.upload(picture, { key })).json()) as Photo;
    assert.notEqual(again.id, id);
    assert.equal((await resident.call(`/photos/${again.id}`)).status, 200);
  });

  it('waits for a request only with a few others', async () => {
    const patient = await Client.signIn(addresses[0]!, 'zhao-min');
    for (let count = 0; count < 30; count++) await patient.uploaded(picture);
    await expectProblem(patient.upload(picture), 429, 'rate-limited');
  });
});

if (hasPostgres) {
  it('counts the photos that wait, however many come at once', async (context) => {
    const address = await createDatabase();
    const [portal, other] = [await startLocalPortal(openPostgres(address)), openPostgres(address)];
    context.after(() => Promise.all([portal.stop(), other.close()]));
    const resident = await Client.signIn(portal.address);
    for (let count = 0; count < 29; count++) await resident.uploaded(picture);
    const areWaiting = async () => {
      const waiting = sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      return (await other.query(waiting)).length === 3;
    };
    // Whoever has counted waits here, and whoever counts after another for that one.
    const replies = await other.transaction(async (query) => {
      await query(sql`lock table photos in exclusive mode`);
      const sent = Promise.all([1, 2, 3].map(() => resident.upload(picture)));
      await waitFor(areWaiting, 'all of them');
      return { sent };
    });
    const statuses = (await replies.sent).map(({ status }) => status);
    assert.deepEqual(statuses.sort(), [201, 429, 429]);
  });
}
