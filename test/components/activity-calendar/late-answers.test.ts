import { expect } from '@open-wc/testing';
import { hold } from '../../support/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import { openCalendar, type CalendarDriver } from '../../support/activity-calendar.js';

const title = (calendar: CalendarDriver) => calendar.part('#joining-title');
const guests = (calendar: CalendarDriver) => calendar.all<HTMLSelectElement>('.guests select')[0]!;

/** A calendar that hears of nothing by itself. */
async function open(): Promise<CalendarDriver> {
  const calendar = await openCalendar({ element: { date: '2026-11-28' } });
  const { activities, ...rest } = calendar.adapter;
  const { subscribe, ...silent } = activities!;
  expect(subscribe).not.to.equal(undefined);
  calendar.element.adapter = { ...rest, activities: silent };
  await calendar.ready();
  await calendar.until(() => calendar.all('.card-open').length === 1);
  return calendar;
}

async function show(calendar: CalendarDriver, id: string | undefined): Promise<void> {
  calendar.element.activityId = id;
  await calendar.until(() => calendar.all(id ? '.joining' : '[role=grid]').length === 1);
}

describe('an answer that comes late', () => {
  afterEach(restoreAll);

  it('takes no place back that was taken while the calendar was read again', async () => {
    const calendar = await open();
    const held = hold();
    let readings = 0;
    replace(calendar.element.adapter!.activities!, 'list', (list) => async (...given) => {
      const isFirst = readings++ === 0;
      const answer = await list(...given);
      if (isFirst) await held.wait();
      return answer;
    });
    const refreshed = calendar.element.refresh();
    await held.begun;
    await show(calendar, 'clean-up');
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    await show(calendar, undefined);
    await calendar.untilText('You are in');
    held.release();
    await refreshed;
    await calendar.element.updateComplete;
    expect(calendar.text).to.contain('You are in').and.not.to.contain('5 of 30');
  });

  it('leaves the guests that were chosen since', async () => {
    const calendar = await open();
    await show(calendar, 'clean-up');
    const held = hold();
    const { rsvp } = calendar.element.adapter!.activities!;
    replace(rsvp!, 'join', (join) => async (...given) => {
      await held.wait();
      return join(...given);
    });
    await calendar.press('Join');
    await held.begun;
    guests(calendar).value = '2';
    guests(calendar).dispatchEvent(new Event('change'));
    held.release();
    await calendar.until(() => title(calendar) === 'You are in.');
    await calendar.element.updateComplete;
    expect(guests(calendar).value).to.equal('2');
    await calendar.press('Change the number of guests');
    await calendar.until(() => title(calendar) === 'You are in, with 2 guests.');
  });
});
