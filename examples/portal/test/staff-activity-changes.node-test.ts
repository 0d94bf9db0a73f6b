import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { Page } from '../../../src/adapter/ports.js';
import type { Activity, ActivitySeries } from '../../../src/domain/index.js';
import { choir, dayAhead, daysAfter, meetForActivities, saturdays, seenIn } from './support/activity-desk.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { openEvents } from './support/event-line.js';
import { textOf, wrongIn } from './support/form-in.js';

/** One of the invented community's that is over: a flea market. */
const over = '00000000-0000-4000-8000-000000000107';

const at = (date: string, clock = '19:30') => Date.parse(`${date}T${clock}+08:00`);
const startOf = ({ when }: Activity) => Date.parse(when.start);

describeOn(databasesOfEachKind, 'the staff’s planned activities', (addresses) => {
  let people: Awaited<ReturnType<typeof meetForActivities>>;
  before(async () => (people = await meetForActivities(addresses)));

  /** The dates of a series, as residents have them. */
  const datesOf = async (firstId: string): Promise<Activity[]> => {
    const { get, wang } = people;
    const { title } = await get(firstId);
    const span = `from=${dayAhead(0)}T00:00:00Z&until=${dayAhead(60)}T00:00:00Z`;
    const { items } = await wang.read<Page<Activity>>(`/activities?limit=100&category=club&${span}`);
    return items.filter((one) => one.title === title);
  };
  const planSeries = async () => {
    const title = `Series ${randomUUID()}`;
    return datesOf(await people.desk.plan({ ...saturdays(), title_en: title }));
  };

  it('are moved on one date of a series, with a reason, and residents are told at once', async () => {
    const { desk, get, wang } = people;
    const [first, second, third] = await planSeries();
    await wang.join(second!.id, { guests: 1 });
    const line = await openEvents(wang);
    const sunday = daysAfter(saturdays().start_date as string, 8);
    await desk.do(second!.id, 'move', {
      start_date: sunday,
      start_time: '18:00',
      end_time: '19:15',
      place_en: 'Garden',
      reason_en: 'The lobby is taken.',
      reason_zh: '大堂另有安排。',
    });
    const told = await line.next();
    assert.deepEqual([told.type, JSON.parse(told.data)], ['activity', { id: second!.id }]);
    line.close();
    const moved = await get(second!.id);
    assert.deepEqual(
      [moved.status, moved.reason, moved.place, startOf(moved)],
      ['moved', 'The lobby is taken.', 'Garden', at(sunday, '18:00')],
    );
    assert.deepEqual(moved.movedFrom, second!.when);
    assert.ok(moved.version! > second!.version!);
    assert.deepEqual([moved.rsvp, moved.capacity!.taken], [{ state: 'joined', guests: 1 }, 2]);
    assert.deepEqual([await get(first!.id), await get(third!.id)], [first, third]);
    const page = textOf(await desk.staff.page(`/staff/activities/${second!.id}`, 'zh'));
    assert.match(page, /已改期（原定|已改期 \(原定/);
    assert.match(page, /大堂另有安排。 · The lobby is taken\./);
  });

  it('are moved to another place alone, also while they are under way, but not to where they are', async () => {
    const { desk, get } = people;
    const plan = choir();
    const id = await desk.plan(plan);
    const asItIs = await desk.act(id, 'move', { reason_en: 'Why not' });
    assert.deepEqual([asItIs.status, wrongIn(await asItIs.text())], [422, ['start_date']]);
    await desk.do(id, 'move', { place_zh: '花园', reason_zh: '大堂维修' });
    const { status, place, reason, when } = await get(id);
    assert.deepEqual([status, place, reason], ['planned', '花园', '大堂维修']);
    assert.equal(Date.parse(when.start), at(plan.start_date as string));
    const running = await desk.plan({
      ...choir(),
      all_day: 'yes',
      start_date: dayAhead(0),
      // Under way also where midnight comes in between.
      end_date: dayAhead(1),
      start_time: '',
      end_time: '',
    });
    await desk.do(running, 'move', { place_en: 'Garden', reason_en: 'Sunshine' });
    assert.equal((await get(running)).place, 'Garden');
  });

  it('say what is wrong with a move, and keep what was typed', async () => {
    const { desk, get } = people;
    const id = await desk.plan();
    const wrong = await desk.act(id, 'move', { start_date: dayAhead(-1), place_en: 'Garden' });
    const page = await wrong.text();
    assert.deepEqual([wrong.status, wrongIn(page)], [422, ['start_date', 'reason_en']]);
    assert.match(page, /value="Garden"/);
    assert.equal((await get(id)).version, 0);
  });

  it('are cancelled on one date with a reason, after a question', async () => {
    const { desk, get, wang } = people;
    const [first, second] = await planSeries();
    await wang.join(first!.id);
    const question = textOf(await desk.staff.page(`/staff/activities/${first!.id}/cancel`));
    assert.match(question, /Cancel this activity\?.*One person comes.*cannot be undone/);
    const silent = await desk.act(first!.id, 'cancel');
    assert.deepEqual([silent.status, wrongIn(await silent.text())], [422, ['reason_en']]);
    const line = await openEvents(wang);
    await desk.do(first!.id, 'cancel', { reason_en: 'The conductor is ill.' });
    assert.deepEqual(JSON.parse((await line.next()).data), { id: first!.id });
    line.close();
    const { status, reason, version } = await get(first!.id);
    assert.deepEqual([status, reason, version], ['cancelled', 'The conductor is ill.', 1]);
    assert.deepEqual(await get(second!.id), second);
  });

  it('are cancelled from a date on: those before stay, and those that were keep their reason', async () => {
    const { desk, get } = people;
    const [first, second, third] = await planSeries();
    await desk.do(third!.id, 'cancel', { reason_en: 'Holiday' });
    await desk.do(second!.id, 'cancel', { which: 'rest', reason_en: 'Nobody sings any more.' });
    const after = await Promise.all([first, second, third].map((one) => get(one!.id)));
    assert.deepEqual(
      after.map(({ status, reason, version }) => [status, reason, version]),
      [
        ['planned', undefined, 0],
        ['cancelled', 'Nobody sings any more.', 1],
        ['cancelled', 'Holiday', 1],
      ],
    );
  });

  it('tell something else on one date, or from a date on, after a look at what is lost', async () => {
    const { desk, get, wang } = people;
    const [first, second, third] = await planSeries();
    await wang.join(third!.id, { guests: 1 });
    await desk.do(third!.id, 'edit', { title_en: 'Concert', category: 'festival' });
    const concert = await get(third!.id);
    assert.deepEqual([concert.title, concert.category, concert.version], ['Concert', 'festival', 1]);
    assert.deepEqual(await get(second!.id), second);

    const rest = { which: 'rest', title_en: 'Big choir', capacity: '40' };
    const unseen = await desk.act(second!.id, 'edit', rest);
    const page = await unseen.text();
    assert.deepEqual([unseen.status, wrongIn(page)], [422, ['overwrite']]);
    assert.equal((await get(third!.id)).title, 'Concert');
    await desk.do(second!.id, 'edit', { ...rest, overwrite: 'yes' });
    const after = await Promise.all([first, second, third].map((one) => get(one!.id)));
    assert.deepEqual(
      after.map(({ title }) => title),
      [first!.title, 'Big choir', 'Big choir'],
    );
    assert.deepEqual(after[2]!.capacity, { total: 40, taken: 2, waiting: 0 });
    assert.notEqual(after[1]!.seriesId, first!.seriesId);
    const series = await wang.read<ActivitySeries>(`/activity-series/${after[1]!.seriesId}`);
    assert.deepEqual([series.rule, series.activity.title], ['FREQ=WEEKLY;COUNT=2;BYDAY=SA', 'Big choir']);
  });

  it('are not changed by what was written on facts that have changed', async () => {
    const { desk, colleague, get } = people;
    const id = await desk.plan();
    const seen = seenIn(await desk.staff.page(`/staff/activities/${id}/edit`))!;
    await colleague.do(id, 'edit', { title_en: 'Hers' });
    const late = await desk.act(id, 'edit', { seen, title_en: 'His' });
    const page = await late.text();
    assert.equal(late.status, 409);
    assert.match(textOf(page), /somebody has changed the activity meanwhile/);
    assert.match(page, /value="His"/);
    assert.equal((await desk.act(id, 'move', { seen, reason_en: 'x', place_en: 'y' })).status, 409);
    assert.equal((await get(id)).title, 'Hers');
    const again = await desk.act(id, 'edit', { seen: seenIn(page)!, title_en: 'His' });
    assert.equal(again.status, 303);
    assert.equal((await get(id)).title, 'His');
  });

  it('are not written over from a date on where a later one has changed meanwhile', async () => {
    const { desk, colleague, get } = people;
    const [, second, third] = await planSeries();
    await colleague.do(third!.id, 'edit', { title_en: 'Concert' });
    const seen = seenIn(await desk.staff.page(`/staff/activities/${second!.id}/edit`))!;
    await colleague.do(third!.id, 'edit', { title_en: 'Gala' });
    const rest = { which: 'rest', title_en: 'Big choir', overwrite: 'yes' };
    const late = await desk.act(second!.id, 'edit', { ...rest, seen });
    const page = await late.text();
    assert.equal(late.status, 409);
    assert.match(textOf(page), /somebody has changed the activity meanwhile/);
    const titles = async () => [(await get(second!.id)).title, (await get(third!.id)).title];
    assert.deepEqual(await titles(), [second!.title, 'Gala']);
    await desk.do(second!.id, 'edit', { ...rest, which: 'one', title_en: 'Small choir', seen });
    assert.deepEqual(await titles(), ['Small choir', 'Gala'], 'one date goes by itself');
    await desk.do(second!.id, 'edit', rest);
    assert.deepEqual(await titles(), ['Big choir', 'Big choir']);
  });

  it('are changed once for a form, however often it arrives', async () => {
    const { desk, get } = people;
    const id = await desk.plan();
    const form = { key: randomUUID(), reason_en: 'Rain', seen: '0 planned', start_date: dayAhead(8) };
    const move = { ...form, start_time: '19:30', end_time: '20:30' };
    const path = `/staff/activities/${id}/move`;
    const replies = await Promise.all([0, 1, 2].map(() => desk.staff.send(path, path, move)));
    assert.deepEqual(
      replies.map(({ headers }) => headers.get('Location')),
      [0, 1, 2].map(() => `/staff/activities/${id}`),
    );
    assert.equal((await get(id)).version, 1);
  });

  it('are left alone once they are over or cancelled', async () => {
    const { desk, get } = people;
    const id = await desk.plan();
    await desk.do(id, 'cancel', { reason_en: 'Rain' });
    const cancelled = await get(id);
    for (const [one, action] of [
      [id, 'edit'],
      [id, 'move'],
      [id, 'cancel'],
      [id, 'room'],
      [over, 'edit'],
      [over, 'move'],
      [over, 'cancel'],
      [over, 'room'],
    ] as const) {
      const path = `/staff/activities/${one}`;
      const reply = await desk.staff.send('/staff/activities/new', `${path}/${action}`, {
        ...choir(),
        reason_en: 'Late',
        room: '99',
        which: 'one',
      });
      const location = reply.headers.get('Location') ?? `${reply.status}`;
      assert.ok([`${path}?unchanged`, '409'].includes(location), `${action}: ${location}`);
    }
    assert.deepEqual(await get(id), cancelled);
    const page = await desk.staff.page(`/staff/activities/${id}?unchanged`);
    assert.match(textOf(page), /Nothing was changed/);
    const past = await desk.staff.page(`/staff/activities/${over}`);
    for (const shown of [page, past]) assert.doesNotMatch(shown, /\/(edit|move|cancel)"/);
    await assert.rejects(desk.staff.page(`/staff/activities/${over}/cancel`), { actual: 303 });
  });
});
