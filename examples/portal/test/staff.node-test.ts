import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { examplePhoto } from '../../../src/testing/example-input.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { Client } from './support/client.js';
import { StaffClient } from './support/staff-client.js';

const picture = new Uint8Array(await examplePhoto().arrayBuffer());

describeOn(databasesOfEachKind, 'the pages of the staff', (addresses) => {
  let resident: Client;
  let staff: StaffClient;
  before(async () => {
    resident = await Client.signIn(addresses[0]!);
    staff = await StaffClient.signIn(addresses[0]!, 'liu-qiang');
  });
  const read = (id: string) => resident.read<ServiceRequest>(`/requests/${id}`);

  it('show emergencies first, then what is due soonest', async () => {
    const first = await resident.file();
    const gas = await resident.file({ categoryId: 'gas', fields: {} });
    const second = await resident.file();
    const page = await staff.page('/staff');
    const places = [gas, first, second].map(({ id }) => page.indexOf(`data-request="${id}"`));
    assert.ok(places[0]! > 0, 'the emergency is there');
    assert.deepEqual(
      places,
      [...places].sort((one, other) => one - other),
    );
  });

  it('give an emergency that is over no place before the others', async () => {
    const { id } = await resident.file({
      categoryId: 'gas',
      fields: {},
      description: 'It was the neighbour.',
    });
    const newer = await resident.file({ description: 'Water drips elsewhere.' });
    const isFirst = (page: string) => page.indexOf(id) < page.indexOf(newer.id);
    assert.ok(isFirst(await staff.page('/staff')));
    await staff.submit(id, 'move', { status: 'resolved' });
    assert.ok(!isFirst(await staff.page('/staff')));
  });

  it('show what waits after what runs, and what is over at the end', async () => {
    const [running, over, paused] = [await resident.file(), await resident.file(), await resident.file()];
    await staff.submit(over.id, 'move', { status: 'resolved' });
    await staff.submit(paused.id, 'hold', { reason: 'Waiting for parts' });
    const page = await staff.page('/staff');
    const places = [running, paused, over].map(({ id }) => page.indexOf(`data-request="${id}"`));
    assert.deepEqual(
      places,
      [...places].sort((one, other) => one - other),
    );
  });

  it('say what is promised where no script runs, with everything that a badge shows', async () => {
    const { id, number } = await resident.file({ categoryId: 'lift-trapped', fields: {} });
    await staff.submit(id, 'hold', { reason: 'Waiting for "parts"' });
    const { promises } = await read(id);
    const { startedAt, paused } = promises!.find(({ metric }) => metric === 'on-site')!;
    for (const [path, size] of [
      ['/staff/table', 'compact'],
      [`/staff/requests/${id}`, 'detailed'],
    ]) {
      const page = await staff.page(path!);
      const shown = page.slice(page.indexOf(`metric="on-site" label="${number}"`));
      const [, attributes, text] = /^([^>]+)>(.*?)<\/linli-sla-badge>/.exec(shown)!;
      const expected = {
        size,
        started: startedAt,
        'paused-since': paused!.since,
        'paused-reason': 'Waiting for &quot;parts&quot;',
        goal: 'PT30M',
        clock: 'wall',
      };
      for (const [name, value] of Object.entries(expected))
        assert.ok(attributes!.includes(`${name}="${value}"`), name);
      assert.equal(text!.replace(/<[^>]+>/g, ''), 'On site: paused Waiting for &quot;parts&quot;');
    }
    await staff.submit(id, 'move', { status: 'acknowledged' });
    const { dueAt } = (await read(id)).promises!.find(({ metric }) => metric === 'on-site')!;
    assert.match(
      await staff.page('/staff'),
      new RegExp(`due="${dueAt}"[^>]+><span class="sr-only">On site:</span> <time datetime="${dueAt}">`),
    );
  });

  it('show a request with its photos, and nothing in it as markup', async () => {
    const photoId = await resident.uploaded(picture);
    const description = '<img src=x onerror=alert(1)> "drips" & \'leaks\'';
    const { id, number } = await resident.file({ description, photoIds: [photoId] });
    const page = await staff.page(`/staff/requests/${id}`);
    assert.ok(page.includes(number));
    assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt; &quot;drips&quot; &amp; &#39;leaks&#39;'));
    assert.match(page, new RegExp(`<img[^>]+src="/api/community/photos/${photoId}"`));
    for (const text of [page, await staff.page('/staff')]) assert.doesNotMatch(text, /<img src=x/);
  });

  it('speak both languages', async () => {
    const { id } = await resident.file();
    const page = await staff.page(`/staff/requests/${id}`, 'zh-CN');
    assert.match(page, /房间: 厨房/);
    assert.match(page, /<html lang="zh-CN"/);
    assert.match(page, /待受理/);
    assert.match(page, /漏水/);
  });

  it('let staff take a request, once', async () => {
    const { id, owner, updatedAt } = await resident.file();
    assert.equal(owner!.name, 'Chen Jing');
    for (let turn = 0; turn < 2; turn++) assert.equal((await staff.submit(id, 'take')).status, 303);
    const request = await read(id);
    assert.equal(request.owner!.name, 'Liu Qiang');
    assert.ok(request.updatedAt > updatedAt);
    const owners = request.history!.filter(({ type }) => type === 'owner');
    assert.deepEqual(
      owners.map((event) => event.owner!.name),
      ['Chen Jing', 'Liu Qiang'],
    );
  });

  it('move a request on, and stop its clocks', async () => {
    const { id, nextStep } = await resident.file();
    await staff.submit(id, 'move', { status: 'acknowledged' });
    const acknowledged = await read(id);
    assert.equal(acknowledged.status, 'acknowledged');
    assert.notEqual(acknowledged.nextStep, nextStep);
    assert.deepEqual(
      acknowledged.promises!.map(({ metric, stoppedAt }) => [metric, stoppedAt]),
      [
        ['response', acknowledged.history!.at(-1)!.at],
        ['resolution', undefined],
      ],
    );
    await staff.submit(id, 'move', { status: 'resolved' });
    const resolved = await read(id);
    assert.deepEqual(
      resolved.history!.filter(({ type }) => type === 'status').map(({ status, by }) => [status, by!.name]),
      [
        ['submitted', 'Wang Fang'],
        ['acknowledged', 'Liu Qiang'],
        ['resolved', 'Liu Qiang'],
      ],
    );
    const [response, resolution] = resolved.promises!;
    assert.deepEqual(response, acknowledged.promises![0]);
    assert.equal(resolution!.stoppedAt, resolved.history!.at(-1)!.at);
  });

  it('count an emergency as answered when somebody is there, not before', async () => {
    const { id } = await resident.file({ categoryId: 'lift-trapped', fields: {} });
    await staff.submit(id, 'move', { status: 'acknowledged' });
    assert.equal((await read(id)).promises![0]!.stoppedAt, undefined);
    await staff.submit(id, 'move', { status: 'in-progress' });
    assert.notEqual((await read(id)).promises![0]!.stoppedAt, undefined);
  });

  it('move only where the domain allows', async () => {
    const { id } = await resident.file();
    for (const status of ['closed', 'submitted', 'on-hold', 'none', ''])
      await staff.submit(id, 'move', { status });
    const request = await read(id);
    assert.equal(request.status, 'submitted');
    assert.equal(request.history!.length, 2);
    await staff.submit(id, 'move', { status: 'declined' });
    const page = await staff.page(`/staff/requests/${id}`);
    assert.doesNotMatch(page, /name="status"/);
  });

  it('take no form without its token, nor from another site', async () => {
    const { id } = await resident.file();
    assert.equal((await staff.submit(id, 'take', { token: 'guessed' })).status, 403);
    assert.equal((await staff.submit(id, 'take', {}, { Origin: 'https://elsewhere.example' })).status, 403);
    assert.equal((await staff.submit(id, 'take', {}, { Origin: 'null' })).status, 403);
    assert.equal((await read(id)).owner!.name, 'Chen Jing');
    assert.equal((await staff.submit(id, 'take', {}, { Origin: addresses[0]! })).status, 303);
  });
});
