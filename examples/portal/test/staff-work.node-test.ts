import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { examplePhoto } from '../../../src/testing/example-input.js';
import { writeJpeg } from '../../../test/support/photos/jpeg.js';
import { databasesOfEachKind, describeOn, sharedDatabases } from './support/arrangements.js';
import { Client } from './support/client.js';
import { pngHeader } from './support/pictures.js';
import { StaffClient } from './support/staff-client.js';

const picture = new Uint8Array(await examplePhoto().arrayBuffer());
const photo = (bytes: Uint8Array, name = 'after.jpg') => new File([new Uint8Array(bytes)], name);

/** What stands in a page, without its markup. */
const textOf = (page: string) => page.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

describeOn([...databasesOfEachKind, ...sharedDatabases], 'the work of the staff', (addresses) => {
  let resident: Client;
  let staff: StaffClient;
  let colleague: StaffClient;
  before(async () => {
    resident = await Client.signIn(addresses[0]!);
    staff = await StaffClient.signIn(addresses[0]!, 'liu-qiang');
    colleague = await StaffClient.signIn(addresses.at(-1)!, 'sun-yue');
  });
  const read = (id: string) => resident.read<ServiceRequest>(`/requests/${id}`);
  const isUnchanged = async (reply: Promise<Response>) =>
    (await reply).headers.get('Location')!.endsWith('unchanged');

  it('is handed over by whoever sees to it, with everybody’s name in the history', async () => {
    const { id } = await resident.file();
    await staff.do(id, 'take');
    await colleague.do(id, 'hand-over', { owner: 'chen-jing' });
    const { owner, history } = await read(id);
    assert.equal(owner!.name, 'Chen Jing');
    assert.deepEqual(
      history!.filter(({ type }) => type === 'owner').map((event) => [event.owner!.name, event.by?.name]),
      [
        ['Chen Jing', undefined],
        ['Liu Qiang', 'Liu Qiang'],
        ['Chen Jing', 'Sun Yue'],
      ],
    );
    const page = textOf(await staff.page(`/staff/requests/${id}`));
    assert.match(
      page,
      /First contact: Chen Jing[^]*Owner: Liu Qiang \(Liu Qiang\)[^]*Owner: Chen Jing \(Sun Yue\)/,
    );
    assert.ok(await isUnchanged(colleague.submit(id, 'hand-over', { owner: 'chen-jing' })));
    for (const nobody of ['wang-fang', 'none', ''])
      assert.equal((await staff.submit(id, 'hand-over', { owner: nobody })).status, 422);
    assert.equal((await read(id)).history!.length, history!.length);
  });

  it('is taken by one of two who saw it before, and by nobody once it is over', async () => {
    const { id } = await resident.file();
    const seen = /name="seen" value="([^"]+)"/.exec(await staff.page(`/staff/requests/${id}`))![1]!;
    await staff.do(id, 'take');
    assert.ok(await isUnchanged(colleague.submit(id, 'take', { seen })));
    assert.equal((await read(id)).owner!.name, 'Liu Qiang');
    const actions = async (client: StaffClient) =>
      [...(await client.page(`/staff/requests/${id}`)).matchAll(/requests\/[^/"]+\/([a-z-]+)"/g)].map(
        (one) => one[1],
      );
    assert.ok(!(await actions(staff)).includes('take'), 'it is theirs already');
    assert.ok((await actions(colleague)).includes('take'));
    await staff.do(id, 'move', { status: 'declined' });
    assert.deepEqual(
      (await actions(colleague)).filter((action) => action === 'take' || action === 'hand-over'),
      [],
    );
    assert.ok(await isUnchanged(colleague.submit(id, 'take')));
    assert.ok(await isUnchanged(colleague.submit(id, 'hand-over', { owner: 'sun-yue' })));
  });

  it('is not handed over twice by two who saw it before', async () => {
    const { id } = await resident.file();
    const seen = /name="seen" value="([^"]+)"/.exec(await staff.page(`/staff/requests/${id}`))![1]!;
    const replies = await Promise.all([
      isUnchanged(staff.submit(id, 'hand-over', { owner: 'liu-qiang', seen })),
      isUnchanged(colleague.submit(id, 'hand-over', { owner: 'sun-yue', seen })),
    ]);
    assert.deepEqual(replies.sort(), [false, true]);
    const owners = (await read(id)).history!.filter(({ type }) => type === 'owner');
    assert.equal(owners.length, 2);
  });

  it('is done once for a form, however often it arrives', async () => {
    const { id } = await resident.file();
    const fields = { key: randomUUID(), text: 'We come at three.' };
    const replies = await Promise.all([0, 1, 2].map(() => staff.submit(id, 'message', fields)));
    assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([303]));
    const { history } = await read(id);
    const [message, ...more] = history!.filter(({ type }) => type === 'message');
    assert.deepEqual([message!.text, message!.by!.name, more], [fields.text, 'Liu Qiang', []]);
    assert.equal((await staff.submit(id, 'message', { ...fields, text: 'At four.' })).status, 422);
    assert.equal((await staff.submit(id, 'message', { key: '', text: 'At four.' })).status, 403);
  });

  it('is told in words that there are', async () => {
    const { id } = await resident.file();
    for (const text of ['', ' \0', '长'.repeat(4001)])
      assert.equal((await staff.submit(id, 'message', { text })).status, 422);
    await staff.do(id, 'message', { text: '<b>我们三点到</b>' });
    assert.equal((await read(id)).history!.at(-1)!.text, '<b>我们三点到</b>');
    assert.match(await staff.page(`/staff/requests/${id}`), /&lt;b&gt;我们三点到/);
    await staff.do(id, 'move', { status: 'resolved', note: 'New seal' });
    const { type, status, text } = (await read(id)).history!.at(-1)!;
    assert.deepEqual([type, status, text], ['status', 'resolved', 'New seal']);
  });

  it('is shown in a photo after the work, which the resident sees', async () => {
    const before = await resident.uploaded(picture);
    const { id } = await resident.file({ photoIds: [before] });
    await staff.do(id, 'message', { text: 'Done', photo: photo(picture, '../完工 1.jpg') });
    const { photos, history } = await read(id);
    assert.deepEqual(
      photos!.map(({ name, stage }) => [name, stage]),
      [
        ['photo.jpg', 'before'],
        ['完工 1.jpg', 'after'],
      ],
    );
    const event = history!.at(-1)!;
    assert.deepEqual([event.type, event.text, event.by!.name], ['photo', 'Done', 'Liu Qiang']);
    assert.deepEqual(event.photos, [photos![1]]);
    const served = await resident.call(`/photos/${photos![1]!.id}`);
    assert.deepEqual(new Uint8Array(await served.arrayBuffer()), picture);
    const stranger = await Client.signIn(addresses.at(-1)!, 'li-jun');
    assert.equal((await stranger.call(`/photos/${photos![1]!.id}`)).status, 404);
    await staff.do(id, 'message', { text: '', photo: photo(picture) });
    assert.equal((await read(id)).history!.at(-1)!.text, undefined);
  });

  it('shows no place where a photo was taken', async () => {
    const { id } = await resident.file();
    const gps = { latitude: 31.2304, longitude: 121.4737 };
    const telling = new Uint8Array(writeJpeg({ width: 40, height: 30, orientation: 6, gps }));
    const refused: [Uint8Array, number][] = [
      [telling, 415],
      [pngHeader(4, 4), 415],
      [new TextEncoder().encode('none'), 415],
      [picture.slice(0, 40), 415],
      [pngHeader(20_000, 20_000), 413],
      [new Uint8Array(6_000_000), 413],
    ];
    for (const [bytes, status] of refused) {
      const reply = await staff.submit(id, 'message', { text: 'Done', photo: photo(bytes) });
      assert.equal(reply.status, status, `${bytes.length} bytes`);
    }
    const { photos, history } = await read(id);
    assert.deepEqual([photos, history!.length], [[], 2]);
  });

  it('marks what was urged and what was taken up again', async () => {
    const { id } = await resident.file();
    const row = async () => {
      const table = await staff.page('/staff/table');
      return table.slice(table.indexOf(`data-request="${id}"`)).split('</tr>')[0]!;
    };
    const label = (text: string) => new RegExp(`<span class="label label-danger">${text}</span>`);
    assert.doesNotMatch(await row(), label('.*'));
    await resident.act(id, 'urge');
    assert.match(await row(), label('Urged'));
    await resident.act(id, 'reschedule', { note: 'after 6 pm' });
    await staff.do(id, 'move', { status: 'resolved' });
    assert.doesNotMatch(await row(), label('.*'));
    await resident.act(id, 'reopen', { reason: 'It drips <again>' });
    assert.match(await row(), label('Reopened'));
    const page = await staff.page(`/staff/requests/${id}`);
    assert.match(page, label('Reopened'));
    assert.match(
      textOf(page),
      /Urged[^]*Other times at home[^]*Reopened: It drips &lt;again&gt; \(Wang Fang\)/,
    );
    assert.match(page, /after 6 pm/);
  });
});
