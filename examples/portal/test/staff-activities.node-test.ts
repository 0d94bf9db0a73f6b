import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { ActivitySeries } from '../../../src/domain/index.js';
import {
  choir,
  datesIn,
  dayAhead,
  daysAfter,
  meetForActivities,
  previewIn,
  saturdayAhead,
  saturdays,
} from './support/activity-desk.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { formIn, textOf, wrongIn } from './support/form-in.js';
import type { FormInput } from './support/staff-client.js';

/** The next days of the calendar for which something is so. */
function nextDays(count: number, isSo: (date: Date) => boolean): string[] {
  const days = Array.from({ length: 750 }, (_, index) => dayAhead(index + 1));
  return days.filter((day) => isSo(new Date(day))).slice(0, count);
}

const weekday = (date: Date) => date.getUTCDay();
const isLastOfItsKind = (date: Date) =>
  new Date(date.getTime() + 7 * 86_400_000).getUTCMonth() !== date.getUTCMonth();
const allDay = { all_day: 'yes', start_time: '', end_time: '' };

describeOn(databasesOfEachKind, 'the staff’s activities', (addresses) => {
  let people: Awaited<ReturnType<typeof meetForActivities>>;
  before(async () => (people = await meetForActivities(addresses)));

  it('say of every field that is wrong what is wrong with it, and plan nothing', async () => {
    const { desk } = people;
    const weekly = { ...saturdays(), count: '' };
    const wrong: [FormInput, string[]][] = [
      [{ title_en: ' ' }, ['title_en']],
      [{ title_en: 'x'.repeat(121), place_zh: '长'.repeat(201) }, ['title_en', 'place_zh']],
      [{ category: 'party', host: 'wang-fang' }, ['category', 'host']],
      [{ start_date: '' }, ['start_date']],
      [{ start_date: '2026-02-30' }, ['start_date']],
      [{ start_date: dayAhead(-1) }, ['start_date']],
      [{ start_date: dayAhead(800) }, ['start_date']],
      [{ start_date: dayAhead(0), start_time: '00:00', end_time: '' }, ['start_time']],
      [{ start_time: '' }, ['start_time']],
      [{ start_time: '25:00' }, ['start_time']],
      [{ end_time: '19:30' }, ['end_time']],
      [{ end_date: dayAhead(6) }, ['end_date']],
      [{ end_date: dayAhead(8), end_time: '' }, ['end_time']],
      [{ end_date: dayAhead(40) }, ['end_date']],
      [{ all_day: 'yes' }, ['start_time', 'end_time']],
      [{ ...allDay, end_date: dayAhead(38) }, ['end_date']],
      [{ repeat: 'daily' }, ['repeat']],
      [
        { count: '3', last_day: dayAhead(30), interval: '2', weekday: 'mo' },
        ['weekday', 'interval', 'count', 'last_day'],
      ],
      [weekly, ['count']],
      [{ ...saturdays(), last_day: dayAhead(30) }, ['last_day']],
      [{ ...weekly, last_day: dayAhead(2) }, ['last_day']],
      [{ ...weekly, last_day: dayAhead(1000) }, ['last_day']],
      [{ ...saturdays(), count: '200' }, ['count']],
      [{ ...saturdays(), count: '-1', interval: '0' }, ['interval', 'count']],
      [{ ...saturdays(), weekday: ['tu', 'we'] }, ['weekday']],
      [{ ...saturdays(), weekday: 'xx' }, ['weekday']],
      [{ ...saturdays(), repeat: 'monthly-date', weekday: 'sa' }, ['weekday']],
      [
        {
          ...saturdays(),
          start_date: nextDays(1, (date) => !isLastOfItsKind(date))[0]!,
          repeat: 'monthly-last',
        },
        ['repeat'],
      ],
      [{ joinable: [], capacity: '5' }, ['capacity']],
      [{ capacity: '0', guests: '21', closes: 'soon' }, ['capacity', 'guests', 'closes']],
    ];
    const all = await desk.staff.page('/staff/activities');
    const submissions = wrong.map(async ([fields, expected]) => {
      const reply = await desk.submit({ ...choir(), ...fields });
      const page = await reply.text();
      assert.deepEqual([reply.status, wrongIn(page)], [422, expected], JSON.stringify(fields));
      for (const name of expected) assert.match(page, new RegExp(`<li>\\s*<a href="#${name}">`));
    });
    await Promise.all(submissions);
    const ids = (page: string) => [...page.matchAll(/data-activity-id="([^"]+)"/g)].map((match) => match[1]);
    assert.deepEqual(ids(await desk.staff.page('/staff/activities')), ids(all));
  });

  it('lose nothing of what was written when something is wrong, and tell residents all of it', async () => {
    const { desk, get } = people;
    const typed = {
      title_en: 'Songs "<old>" & new',
      title_zh: '老歌新唱',
      description_en: '\n\nWe sing.\n\n</textarea>',
      category: 'festival',
      place_en: 'Lobby',
      place_zh: '大堂',
      host: 'sun-yue',
      fee_en: 'Free',
      audience_zh: '所有人',
      start_date: dayAhead(9),
      start_time: '22:00',
      end_date: dayAhead(10),
      end_time: '01:30',
      repeat: 'none',
      joinable: 'yes',
      capacity: '30',
      waiting_list: 'yes',
      guests: '2',
      closes: '1.5',
    };
    const reply = await desk.submit({ ...typed, count: 'many' });
    const page = await reply.text();
    assert.deepEqual(wrongIn(page), ['count']);
    assert.deepEqual(formIn(page), { ...typed, count: 'many' });
    const activity = await get(await desk.plan(typed));
    assert.deepEqual(
      [activity.title, activity.description, activity.category, activity.place, activity.fee],
      [typed.title_en, 'We sing.\n\n</textarea>', 'festival', 'Lobby', 'Free'],
    );
    assert.deepEqual([activity.audience, activity.host!.name], ['所有人', 'Sun Yue']);
    const { when } = activity;
    assert.ok(!when.allDay);
    const begins = Date.parse(`${typed.start_date}T22:00+08:00`);
    assert.deepEqual(
      [Date.parse(when.start), Date.parse(when.end!), when.zone],
      [begins, begins + 3.5 * 3_600_000, 'Asia/Shanghai'],
    );
    assert.equal(Date.parse(activity.joinUntil!), begins - 1.5 * 3_600_000);
    assert.deepEqual(
      [activity.capacity, activity.guestsAtMost, activity.version],
      [{ total: 30, taken: 0, waiting: 0 }, 2, 0],
    );
  });

  it('last all day, the last day included, or have no end that is known', async () => {
    const { desk, get } = people;
    const first = choir().start_date as string;
    const plan = { ...choir(), ...allDay, start_date: first, end_date: daysAfter(first, 1), joinable: [] };
    const festival = await get(await desk.plan(plan));
    assert.deepEqual(festival.when, { allDay: true, start: first, end: plan.end_date });
    assert.equal(festival.joinable, false);
    const open = await get(await desk.plan({ ...choir(), end_time: '' }));
    assert.ok(!open.when.allDay);
    assert.equal(open.when.end, undefined);
  });

  it('recur as the form says, and show every date before they are planned', async () => {
    const { desk, get, wang } = people;
    const asked: [FormInput, string[], string][] = [
      [{ repeat: 'weekly' }, nextDays(4, (date) => weekday(date) === 6), 'FREQ=WEEKLY;COUNT=4;BYDAY=SA'],
      [
        { repeat: 'weekly', weekday: ['mo', 'we'] },
        nextDays(20, (date) => [1, 3].includes(weekday(date))).slice(0, 4),
        'FREQ=WEEKLY;COUNT=4;BYDAY=MO,WE',
      ],
      [
        { repeat: 'weekly', interval: '2' },
        nextDays(8, (date) => weekday(date) === 5).filter((_, index) => index % 2 === 0),
        'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=FR',
      ],
      [
        { repeat: 'monthly-nth' },
        nextDays(4, (date) => weekday(date) === 6 && date.getUTCDate() > 7 && date.getUTCDate() < 15),
        'FREQ=MONTHLY;COUNT=4;BYDAY=2SA',
      ],
      [
        { repeat: 'monthly-last' },
        nextDays(4, (date) => weekday(date) === 5 && isLastOfItsKind(date)),
        'FREQ=MONTHLY;COUNT=4;BYDAY=-1FR',
      ],
      [
        { repeat: 'monthly-date' },
        nextDays(4, (date) => date.getUTCDate() === 31),
        'FREQ=MONTHLY;COUNT=4;BYMONTHDAY=31',
      ],
    ];
    for (const [fields, days, rule] of asked) {
      const ends: FormInput[] = [{ count: '4' }, { last_day: days[3]! }];
      for (const end of ends) {
        const plan = { ...choir(), ...fields, ...end, start_date: days[0]! };
        const shown = previewIn(await desk.preview(plan));
        const expected = days.map((date) => Date.parse(`${date}T19:30+08:00`));
        assert.deepEqual(
          shown.map((start) => Date.parse(start)),
          expected,
          rule,
        );
        const first = await get(await desk.plan(plan));
        const series = await wang.read<ActivitySeries>(`/activity-series/${first.seriesId}`);
        assert.equal(series.rule, rule);
      }
    }
  });

  it('are not planned as a series before its dates were seen, nor with others than those', async () => {
    const { desk } = people;
    const title = `Unseen ${randomUUID()}`;
    const plan = { ...saturdays(), title_en: title };
    const reply = await desk.submit(plan);
    const page = await reply.text();
    assert.deepEqual([reply.status, wrongIn(page), previewIn(page).length], [200, [], 3]);
    assert.match(textOf(page), /3 dates.*Nothing is saved yet/);
    const dates = datesIn(page)!;
    const changed = await desk.submit({ ...plan, count: '5', dates });
    assert.deepEqual([changed.status, previewIn(await changed.text()).length], [200, 5]);
    assert.doesNotMatch(await desk.staff.page('/staff/activities?category=club'), new RegExp(title));
    assert.equal((await desk.submit({ ...plan, dates })).status, 303);
    assert.match(await desk.staff.page('/staff/activities?category=club'), new RegExp(title));
  });

  it('are planned once for a form, however often it arrives, and only from a form of ours', async () => {
    const { desk, wang } = people;
    const fields = { ...choir(), title_en: `Once ${randomUUID()}`, key: randomUUID() };
    const replies = await Promise.all([0, 1, 2].map(() => desk.submit(fields)));
    assert.equal(new Set(replies.map(({ headers }) => headers.get('Location'))).size, 1);
    assert.equal((await desk.submit({ ...fields, place_en: 'Other' })).status, 422);
    assert.equal((await desk.submit({ ...fields, key: '' })).status, 403);
    assert.equal((await desk.submit({ ...fields, token: 'x' })).status, 403);
    assert.equal((await desk.submit(fields, { Origin: 'https://elsewhere.example' })).status, 403);
    const list = await desk.staff.page('/staff/activities?category=club');
    assert.equal(list.split(fields.title_en).length, 2);
    const path = `${addresses[0]}/staff/activities`;
    const one = replies[0]!.headers.get('Location')!.split('/').at(-1);
    for (const page of [path, `${path}/new`, `${path}/${one}`, `${path}/${one}/participants`]) {
      const reply = await fetch(page, { headers: wang.headers, redirect: 'manual' });
      assert.deepEqual([reply.status, await reply.text()], [303, '']);
    }
  });

  it('stand in lists of what is to come and of what is over, by category, with nothing as markup', async () => {
    const { desk, colleague } = people;
    const id = await desk.plan({ ...choir(), title_en: '<b>Choir</b>', category: 'maintenance' });
    const statuses = (page: string) => [...page.matchAll(/data-status="(\w+)"/g)].map((match) => match[1]);
    const times = (page: string) =>
      [...page.matchAll(/<time datetime="([^"]+)"/g)].map(([, text]) =>
        Date.parse(text!.length === 10 ? `${text}T00:00+08:00` : text!),
      );
    const upcoming = await colleague.staff.page('/staff/activities');
    assert.deepEqual(
      times(upcoming),
      times(upcoming).sort((one, other) => one - other),
    );
    assert.ok(times(upcoming).every((time) => time > Date.now() - 86_400_000));
    assert.ok(statuses(upcoming).includes('cancelled') && statuses(upcoming).includes('moved'));
    const past = await colleague.staff.page('/staff/activities?show=past');
    assert.deepEqual(
      times(past),
      times(past).sort((one, other) => other - one),
    );
    assert.ok(times(past).length > 4 && times(past).every((time) => time < Date.now()));
    assert.match(textOf(past), /Over Flea market/);
    const pastOther = await colleague.staff.page('/staff/activities?show=past&category=other', 'zh');
    assert.equal(times(pastOther).length, 1);
    assert.match(textOf(pastOther), /已结束 跳蚤市场 其他/);
    const maintenance = await colleague.staff.page('/staff/activities?category=maintenance');
    assert.ok(maintenance.includes('&lt;b&gt;Choir&lt;/b&gt;'));
    assert.doesNotMatch(maintenance, /Tai chi/);
    for (const path of ['', '/edit', '/move', '/cancel', '/participants']) {
      const page = await colleague.staff.page(`/staff/activities/${id}${path}`);
      assert.doesNotMatch(page, /<b>Choir|<script>|<style|\sstyle=|\son\w+=/);
    }
    assert.match(await desk.staff.page('/staff'), /<a href="\/staff\/activities">Activities<\/a>/);
    for (const path of ['none', randomUUID()])
      await assert.rejects(desk.staff.page(`/staff/activities/${path}`));
  });

  it('are listed page by page, forwards and back in time', async () => {
    const { desk } = people;
    const daily = { ...choir(), start_date: saturdayAhead(9), repeat: 'weekly', count: '60' };
    const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
    await desk.plan({ ...daily, weekday: days, category: 'volunteering', end_time: '' });
    const idsIn = (page: string) =>
      [...page.matchAll(/data-activity-id="([^"]+)"/g)].map((match) => match[1]!);
    const path = '/staff/activities?category=volunteering';
    const first = await desk.staff.page(path);
    const more = /href="(\/staff\/activities\?[^"]*from=[^"]+)"/.exec(first)![1]!.replaceAll('&amp;', '&');
    const second = idsIn(await desk.staff.page(more));
    assert.equal(idsIn(first).length, 50);
    assert.ok(second.length >= 11 && second.every((id) => !idsIn(first).includes(id)));
    for (const moment of ['0000-01-01T00:00:00Z', '2027-01-01T00:00:00-16:00']) {
      const page = await desk.staff.page(`${path}&from=${moment}_${randomUUID()}`);
      assert.deepEqual(idsIn(page), idsIn(first), moment);
    }
  });
});
