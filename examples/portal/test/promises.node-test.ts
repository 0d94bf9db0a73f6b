import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  canMove,
  instantFromCivil,
  problemsOfCalendar,
  problemsOfLevel,
  promisesFor,
  type Intake,
  type ServicePromise,
  type ServiceRequest,
} from '../../../src/domain/index.js';
import { databasesOfEachKind, describeOn, sharedDatabases, strictDatabases } from './support/arrangements.js';
import { Client } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { StaffClient } from './support/staff-client.js';

const minutes = 60_000;
const gas = { categoryId: 'gas', fields: {} } as const;
const atGarage = { location: { type: 'area', areaId: 'garage' } } as const;
const waiting = 'Waiting for a spare part 配件';

/** A time on the community's clocks, as the form sends it, and the instant that it is. */
function inOneHour(): { civil: string; instant: number } {
  const civil = new Date(Date.now() + 9 * 60 * minutes).toISOString().slice(0, 16);
  return { civil, instant: Date.parse(instantFromCivil(civil, 'Asia/Shanghai')!) };
}

function promiseOf({ promises }: ServiceRequest, metric: ServicePromise['metric']): ServicePromise {
  const promise = promises!.find((one) => one.metric === metric);
  assert.ok(promise, `${metric} is promised`);
  return promise;
}

const momentOf = (instant: string | undefined) => Date.parse(instant!);

/** A resident, and the staff, who may use another portal on the same database. */
async function meet(addresses: readonly string[]) {
  const resident = await Client.signIn(addresses[0]!);
  const staff = await StaffClient.signIn(addresses.at(-1)!, 'liu-qiang');
  const read = (id: string) => resident.read<ServiceRequest>(`/requests/${id}`);
  /** Reads the request, whose promises must be those that the published standard makes of its history. */
  const readFitting = async (id: string) => {
    const [request, intake] = [await read(id), await resident.read<Intake>('/intake')];
    const { serviceLevel, calendars } = intake;
    assert.deepEqual(request.promises, promisesFor(serviceLevel!, calendars!, request, 'server'));
    return request;
  };
  return { resident, staff, read, readFitting };
}

describeOn(databasesOfEachKind, 'what is promised', (addresses) => {
  let resident: Client;
  let staff: StaffClient;
  let readFitting: (id: string) => Promise<ServiceRequest>;
  before(async () => ({ resident, staff, readFitting } = await meet(addresses)));
  const isDone = async (reply: Promise<Response>) =>
    !(await reply).headers.get('Location')!.endsWith('unchanged');

  it('is a standard that anybody can read and reckon with, the same in both languages', async () => {
    const read = (language: string) => resident.read<Intake>('/intake', { 'Accept-Language': language });
    const [english, chinese] = [await read('en'), await read('zh')];
    assert.deepEqual(english.serviceLevel!.targets, chinese.serviceLevel!.targets);
    assert.deepEqual(
      [english.serviceLevel!.name, chinese.serviceLevel!.name],
      ['Our service promise', '服务承诺'],
    );
    assert.deepEqual(
      [english.calendars![0]!.name, chinese.calendars![0]!.name],
      ['Service desk', '服务中心'],
    );
    const ajv = new Ajv2020({ validateFormats: false });
    const schema = (name: string) => {
      const file = new URL(`../../../src/schemas/${name}.schema.json`, import.meta.url);
      return ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
    };
    const [isLevel, isCalendar] = [schema('service-level'), schema('calendar')];
    for (const { serviceLevel, calendars } of [english, chinese]) {
      assert.ok(isLevel(serviceLevel), ajv.errorsText(isLevel.errors));
      assert.deepEqual(problemsOfLevel(serviceLevel!, calendars!), []);
      for (const calendar of calendars!) {
        assert.ok(isCalendar(calendar), ajv.errorsText(isCalendar.errors));
        assert.deepEqual(problemsOfCalendar(calendar), []);
      }
      assert.match(serviceLevel!.citation!, /Riverside Garden|滨河花园/);
    }
  });

  it('begins with the filing, by kind and urgency', async () => {
    const kinds = [
      [{}, ['response PT24H wall', 'resolution P3D service-desk']],
      [gas, ['on-site PT30M wall', 'resolution P3D service-desk']],
      [{ kind: 'complaint', categoryId: 'noise', fields: {} }, ['response PT8H service-desk']],
      [{ kind: 'enquiry', categoryId: 'fees', fields: {} }, ['response PT8H service-desk']],
      [{ kind: 'suggestion', categoryId: 'green', fields: {} }, []],
    ] as const;
    for (const [changes, expected] of kinds) {
      const { id, createdAt, promises } = await resident.file(changes);
      assert.deepEqual(
        promises!.map(({ metric, goal, clock }) => `${metric} ${goal} ${clock}`),
        expected,
      );
      for (const { startedAt, source } of promises!)
        assert.deepEqual([startedAt, source], [createdAt, 'server']);
      assert.deepEqual((await readFitting(id)).promises, promises);
    }
    const emergency = await resident.file(gas);
    const { dueAt, warnAt } = promiseOf(emergency, 'on-site');
    assert.equal(momentOf(dueAt) - momentOf(emergency.createdAt), 30 * minutes);
    assert.equal(momentOf(dueAt) - momentOf(warnAt), 10 * minutes);
  });

  it('stands still on hold, for the reason given, and moves by exactly that time', async () => {
    const { id, promises } = await resident.file(gas);
    assert.ok(await isDone(staff.submit(id, 'hold', { reason: ` ${waiting} `, until: '' })));
    const held = await readFitting(id);
    const event = held.history!.at(-1)!;
    assert.deepEqual(
      [held.status, event.type, event.text, event.until],
      ['on-hold', 'status', waiting, undefined],
    );
    const { paused, dueAt } = promiseOf(held, 'on-site');
    assert.deepEqual([paused, dueAt], [{ since: event.at, reason: waiting }, undefined]);

    await staff.submit(id, 'move', { status: 'acknowledged' });
    const resumed = await readFitting(id);
    const until = resumed.history!.at(-1)!.at;
    const promise = promiseOf(resumed, 'on-site');
    assert.deepEqual(
      [promise.paused, promise.pauses],
      [undefined, [{ since: event.at, reason: waiting, until }]],
    );
    const length = momentOf(until) - momentOf(event.at);
    assert.ok(length > 0);
    assert.equal(momentOf(promise.dueAt) - momentOf(promises![0]!.dueAt), length);
  });

  it('runs again at the time that was given, which may be given anew', async () => {
    const { id, promises } = await resident.file(gas);
    const { civil, instant } = inOneHour();
    await staff.submit(id, 'hold', { reason: waiting, until: civil });
    const held = await readFitting(id);
    assert.equal(momentOf(held.history!.at(-1)!.until), instant);
    const { paused, dueAt } = promiseOf(held, 'on-site');
    assert.equal(momentOf(paused!.until), instant);
    assert.equal(momentOf(dueAt) - momentOf(promises![0]!.dueAt), instant - momentOf(paused!.since));

    assert.ok(await isDone(staff.submit(id, 'hold', { reason: 'It takes longer', until: '' })));
    const longer = promiseOf(await readFitting(id), 'on-site');
    assert.deepEqual(
      [longer.pauses!.length, longer.paused!.reason, longer.dueAt],
      [1, 'It takes longer', undefined],
    );
  });

  it('does not stand still without a reason, nor for a time that is none or has passed', async () => {
    const { id } = await resident.file(gas);
    const before = await readFitting(id);
    const wrong: Record<string, string>[] = [
      {},
      { reason: ' \0' },
      { reason: '配'.repeat(201) },
      { reason: waiting, until: 'tomorrow' },
      { reason: waiting, until: '2027-02-30T10:00' },
      { reason: waiting, until: '2026-01-05T10:00' },
    ];
    for (const form of wrong)
      assert.equal((await staff.submit(id, 'hold', form)).status, 422, JSON.stringify(form));
    assert.deepEqual(await readFitting(id), before);
    await staff.submit(id, 'move', { status: 'resolved' });
    assert.equal(await isDone(staff.submit(id, 'hold', { reason: waiting })), false);
    assert.equal((await readFitting(id)).status, 'resolved');
  });

  it('is another in another category: from the same start, and with every pause', async () => {
    const { id, createdAt } = await resident.file();
    await staff.submit(id, 'hold', { reason: waiting });
    await staff.submit(id, 'move', { status: 'acknowledged' });
    const filed = await readFitting(id);
    const { pauses } = promiseOf(filed, 'resolution');
    assert.equal(pauses!.length, 1);

    // A smell of gas is an emergency, ticked or not.
    assert.ok(await isDone(staff.submit(id, 'classify', { category: 'gas' })));
    const urgent = await readFitting(id);
    assert.deepEqual([urgent.category!.id, urgent.emergency, urgent.status], ['gas', true, 'acknowledged']);
    const onSite = promiseOf(urgent, 'on-site');
    assert.deepEqual([onSite.startedAt, onSite.pauses], [createdAt, pauses]);
    const [pause] = pauses!;
    const length = momentOf(pause!.until) - momentOf(pause!.since);
    assert.equal(momentOf(onSite.dueAt) - momentOf(createdAt), 30 * minutes + length);
    assert.deepEqual(
      urgent.promises!.map(({ metric }) => metric),
      ['on-site', 'resolution'],
    );

    assert.ok(await isDone(staff.submit(id, 'classify', { category: 'leak' })));
    assert.deepEqual((await readFitting(id)).promises, filed.promises);
    assert.ok(await isDone(staff.submit(id, 'classify', { category: 'leak', emergency: 'yes' })));
    assert.deepEqual(promiseOf(await readFitting(id), 'on-site'), onSite);
  });

  it('says in the history, in the language of the reader, what it was made', async () => {
    const { id } = await resident.file();
    await staff.submit(id, 'classify', { category: 'gas' });
    await staff.submit(id, 'classify', { category: 'gas', emergency: 'yes' });
    await staff.submit(id, 'classify', { category: 'drain', emergency: 'yes' });
    await staff.submit(id, 'classify', { category: 'drain' });
    const said = {
      en: [
        'Category: Smell of gas; Now treated as an emergency',
        'Category: Blocked drain',
        'No longer treated as an emergency',
      ],
      zh: ['类别\uff1a燃气异味\uff1b现按紧急处理', '类别\uff1a下水道堵塞', '不再按紧急处理'],
    };
    for (const [language, texts] of Object.entries(said)) {
      const headers = { 'Accept-Language': language };
      const { history } = await resident.read<ServiceRequest>(`/requests/${id}`, headers);
      const changes = history!.filter(({ type }) => type === 'promise');
      assert.deepEqual(
        changes.map(({ text, by }) => [text, by!.phone]),
        texts.map((text) => [text, '021-5550-0102']),
      );
      const page = await staff.page(`/staff/requests/${id}`, language);
      for (const text of texts) assert.ok(page.includes(text), text);
      // What was asked under the first category is not lost.
      assert.match(page, /Room: Kitchen|房间: 厨房/);
    }
  });

  it('stays where the category makes no sense, the form is old, or the request is over', async () => {
    const { id } = await resident.file();
    const before = await readFitting(id);
    for (const category of ['noise', 'none', '']) {
      assert.equal((await staff.submit(id, 'classify', { category })).status, 422);
    }
    const page = await staff.page(`/staff/requests/${id}`);
    const seen = /name="seen" value="([^"]+)"/.exec(page)![1]!;
    assert.equal(await isDone(staff.submit(id, 'classify', { category: 'leak', seen })), false);
    assert.deepEqual(await readFitting(id), before);
    await staff.submit(id, 'classify', { category: 'gas' });
    for (const [action, form] of [
      ['classify', { category: 'drain' }],
      ['hold', { reason: waiting }],
      ['move', { status: 'declined' }],
    ] as const) {
      assert.equal(await isDone(staff.submit(id, action, { ...form, seen })), false, action);
    }
    await staff.submit(id, 'move', { status: 'declined' });
    assert.equal(await isDone(staff.submit(id, 'classify', { category: 'leak' })), false);
    const over = await readFitting(id);
    assert.deepEqual([over.category!.id, over.promises], ['gas', []]);
  });

  it('tells neighbours that a clock stands still, and not why', async () => {
    const { id } = await resident.file(atGarage);
    const neighbour = await Client.signIn(addresses[0]!, 'li-jun');
    await neighbour.act(id, 'follow');
    const line = await openEvents(neighbour);
    await staff.submit(id, 'hold', { reason: 'Ms Wang is away' });
    assert.match((await line.next()).data, new RegExp(id));
    await staff.submit(id, 'move', { status: 'acknowledged' });
    assert.match((await line.next()).data, new RegExp(id));
    await staff.submit(id, 'hold', { reason: 'Ms Wang is away' });
    assert.match((await line.next()).data, new RegExp(id));
    line.close();
    const seen = await neighbour.read<ServiceRequest>(`/requests/${id}`);
    const { paused, pauses } = promiseOf(seen, 'resolution');
    assert.ok(paused && pauses!.length === 1);
    assert.doesNotMatch(JSON.stringify(seen), /Wang/);
    assert.match(JSON.stringify(await readFitting(id)), /Ms Wang is away/);
  });
});

describeOn([...sharedDatabases, ...strictDatabases], 'several who decide at once', (addresses) => {
  it('leave promises that fit what they decided, and no move that was not allowed', async () => {
    const { resident, staff, readFitting } = await meet(addresses);
    const colleague = await StaffClient.signIn(addresses[0]!);
    for (let round = 0; round < 8; round++) {
      const { id } = await resident.file();
      await Promise.all([
        staff.submit(id, 'hold', { reason: waiting }),
        colleague.submit(id, 'move', { status: 'resolved' }),
        staff.submit(id, 'classify', { category: 'gas' }),
        colleague.submit(id, 'classify', { category: 'drain' }),
      ]);
      const statuses = (await readFitting(id)).history!.flatMap(({ status }) => status ?? []);
      for (const [index, next] of statuses.slice(1).entries()) {
        assert.ok(canMove(statuses[index]!, next), `from ${statuses[index]} to ${next}`);
      }
    }
  });
});
