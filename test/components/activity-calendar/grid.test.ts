import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  activity,
  cleanUp,
  openCalendar,
  type CalendarDriver,
  type OpenOptions,
} from '../../support/activity-calendar.js';
import { textOf } from '../../support/shadow-driver.js';

/** A month with the focus on a day. */
async function at(date: string, options: OpenOptions = {}): Promise<CalendarDriver> {
  const { element, ...rest } = options;
  const calendar = await (
    await openCalendar({ element: { view: 'month', date, ...element }, ...rest })
  ).ready();
  calendar.cell(date).focus();
  return calendar;
}

const focusedDay = (calendar: CalendarDriver) => (calendar.focused as HTMLElement | null)?.dataset['date'];

async function press(calendar: CalendarDriver, key: string): Promise<string | undefined> {
  if (key.startsWith('Shift+')) {
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: key.slice(6) });
    await sendKeys({ up: 'Shift' });
  } else await sendKeys({ press: key });
  await calendar.element.updateComplete;
  await calendar.until(() => focusedDay(calendar) === calendar.element.date);
  return focusedDay(calendar);
}

describe('the grid of days', () => {
  it('is walked by the keys of the ARIA practices', async () => {
    const calendar = await at('2026-11-28', { element: { weekStart: 'monday' } });
    expect(await press(calendar, 'ArrowRight')).to.equal('2026-11-29');
    expect(await press(calendar, 'ArrowLeft')).to.equal('2026-11-28');
    expect(await press(calendar, 'ArrowUp')).to.equal('2026-11-21');
    expect(await press(calendar, 'ArrowDown')).to.equal('2026-11-28');
    expect(await press(calendar, 'Home')).to.equal('2026-11-23');
    expect(await press(calendar, 'End')).to.equal('2026-11-29');
    expect(await press(calendar, 'PageDown')).to.equal('2026-12-29');
    expect(calendar.part('#period')).to.equal('December 2026');
    expect(await press(calendar, 'PageUp')).to.equal('2026-11-29');
    expect(await press(calendar, 'Shift+PageDown')).to.equal('2027-11-29');
    expect(await press(calendar, 'Shift+PageUp')).to.equal('2026-11-29');
  });

  it('goes into the next month at its end, and keeps to the last day of a shorter one', async () => {
    const calendar = await at('2026-10-31');
    expect(await press(calendar, 'ArrowRight')).to.equal('2026-11-01');
    expect(calendar.part('#period')).to.equal('November 2026');
    expect(await press(calendar, 'ArrowLeft')).to.equal('2026-10-31');
    expect(await press(calendar, 'PageDown')).to.equal('2026-11-30');
  });

  it('has one day that is reached by Tab, and leads on to what goes on on it by Enter', async () => {
    const calendar = await at('2026-11-28');
    expect(calendar.all('[role=grid] [tabindex="0"]')).to.have.length(1);
    await sendKeys({ press: 'Enter' });
    await calendar.until(() => calendar.focused?.id === 'day-title');
    expect(textOf(calendar.focused)).to.equal('Saturday, November 28, 2026');
    await sendKeys({ press: 'Tab' });
    expect(textOf(calendar.focused)).to.equal('Clean-up');
    await sendKeys({ press: 'Enter' });
    await calendar.until(() => calendar.element.activityId === 'clean-up');
    await calendar.press('All activities');
    await calendar.until(() => textOf(calendar.focused) === 'Clean-up');
  });

  it('walks the other way in languages that are read from right to left', async () => {
    const calendar = await at('2026-11-28');
    calendar.element.dir = 'rtl';
    expect(await press(calendar, 'ArrowLeft')).to.equal('2026-11-29');
    expect(await press(calendar, 'ArrowRight')).to.equal('2026-11-28');
    const [first, last] = ['2026-11-22', '2026-11-28'].map(
      (day) => calendar.cell(day).getBoundingClientRect().left,
    );
    expect(first).to.be.greaterThan(last!);
  });

  it('leaves keys to the browser that mean something else', async () => {
    const calendar = await at('2026-11-28');
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowRight',
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
    });
    calendar.cell('2026-11-28').dispatchEvent(event);
    expect([event.defaultPrevented, calendar.element.date]).to.deep.equal([false, '2026-11-28']);
  });

  it('names its days in full, with what they are and how much goes on', async () => {
    const calendar = await at('2026-11-28', { element: { lunar: 'on', holidays: 'CN' } });
    await calendar.until(() => calendar.nameOf('2026-11-28').includes('lunar'));
    expect(calendar.nameOf('2026-11-28')).to.equal(
      'Saturday, November 28, 2026, twentieth day of the tenth lunar month, 1 activity',
    );
    expect(calendar.nameOf('2026-11-27')).to.contain('no activities');
    expect(calendar.cell('2026-11-26').getAttribute('aria-current')).to.equal('date');
    expect(calendar.all('th').map((head) => head.getAttribute('abbr'))[0]).to.equal('Sunday');
    const grid = calendar.all('[role=grid]')[0]!;
    expect(calendar.part(`#${grid.getAttribute('aria-labelledby')}`)).to.equal('November 2026');
  });

  it('marks festivals, solar terms, holidays and the weekend days that are worked for them', async () => {
    const calendar = await at('2026-02-17', { lang: 'zh-Hans', element: { holidays: 'CN' }, activities: [] });
    await calendar.until(() => calendar.seenOn('2026-02-17').includes('春节'));
    const cell = (day: string) => calendar.seenOn(day);
    expect([cell('2026-02-16'), cell('2026-02-17'), cell('2026-02-18')]).to.deep.equal([
      '16 除夕 休',
      '17 春节 休',
      '18 雨水 休',
    ]);
    expect([cell('2026-02-14'), cell('2026-02-24'), cell('2026-02-04')]).to.deep.equal([
      '14 廿七 班',
      '24 初八',
      '4 立春',
    ]);
    expect(calendar.nameOf('2026-02-17')).to.equal(
      '2026年2月17日星期二，农历正月初一，春节，春节放假，没有活动',
    );
    expect(calendar.nameOf('2026-02-28')).to.equal(
      '2026年2月28日星期六，农历正月十二，春节调休上班，没有活动',
    );
  });

  it('has 6 February 2027 as the first day of the year, which browsers’ own calendars have not', async () => {
    const calendar = await at('2027-02-06', { lang: 'zh', activities: [] });
    await calendar.until(() => calendar.seenOn('2027-02-06') === '6 春节');
    expect(calendar.nameOf('2027-02-06')).to.contain('农历正月初一');
  });

  it('shows lunar days to readers of Chinese, or as the page wants it', async () => {
    const calendar = await at('2026-11-28');
    expect(calendar.all('.cell-almanac')).to.have.length(0);
    calendar.element.lunar = 'on';
    await calendar.until(() => calendar.all('.cell-almanac').length > 27);
    calendar.element.lang = 'zh-HK';
    calendar.element.lunar = 'off';
    await calendar.until(() => calendar.all('.cell-almanac').length === 0);
    calendar.element.lunar = 'auto';
    await calendar.until(() => calendar.all('.cell-almanac').length > 27);
  });

  it('takes holidays from the page', async () => {
    const holidays = [
      {
        year: 2026,
        citation: 'us',
        holidays: [{ name: { en: 'Founders’ Day' }, from: '2026-11-20', until: '2026-11-20' }],
      },
    ];
    const calendar = await at('2026-11-28', { element: { holidays } });
    await calendar.until(() => calendar.all('.cell-mark').length === 1);
    expect(calendar.nameOf('2026-11-20')).to.contain('public holiday: Founders’ Day');
  });

  it('begins its weeks as the readers of a language do, or as the page wants it', async () => {
    const first = (calendar: CalendarDriver) => calendar.all('th')[0]!.getAttribute('abbr');
    for (const [lang, day] of [
      ['en-US', 'Sunday'],
      ['en-GB', 'Monday'],
      ['zh-Hans', '星期一'],
      ['zh-HK', '星期日'],
    ] as const)
      expect(first(await openCalendar({ lang, element: { view: 'month' } })), lang).to.equal(day);
    const calendar = await openCalendar({ element: { view: 'month', weekStart: 'saturday' } });
    expect(first(calendar)).to.equal('Saturday');
  });

  it('shows what fits, and the whole day once it is pressed', async () => {
    const activities = Array.from({ length: 5 }, (_, index) =>
      activity(`a${index}`, `2026-11-20T1${index}:00`),
    );
    const calendar = await (await openCalendar({ activities, element: { view: 'month' } })).ready();
    const cell = calendar.cell('2026-11-20');
    expect(calendar.seenOn('2026-11-20')).to.equal('20 10:00 AM Title a0 11:00 AM Title a1 +3 more');
    cell.querySelector<HTMLElement>('.cell-more')!.click();
    await calendar.until(() => calendar.focused?.id === 'day-title');
    expect(calendar.titles('.day-panel')).to.have.length(5);
    calendar.element.view = 'week';
    await calendar.until(() => calendar.all('[role=grid] tbody tr').length === 1);
    expect(calendar.cell('2026-11-20').querySelectorAll('.entry-chip')).to.have.length(5);
  });

  it('opens what is pressed, and selects the day that is', async () => {
    const calendar = await (await openCalendar({ element: { view: 'month' } })).ready();
    calendar.cell('2026-11-10').click();
    await calendar.until(() => focusedDay(calendar) === '2026-11-10');
    expect(calendar.cell('2026-11-10').ariaSelected).to.equal('true');
    calendar.cell('2026-11-28').querySelector<HTMLElement>('.entry-chip')!.click();
    await calendar.until(() => calendar.part('#title') === 'Clean-up');
    expect(calendar.element.date).to.equal('2026-11-28');
  });

  it('shows what lasts several days on each of them', async () => {
    const fair = activity('fair', '2026-11-20T09:00', {
      when: { allDay: true, start: '2026-11-20', end: '2026-11-22' },
    });
    const night = activity('night', '2026-11-22T22:00', {
      when: {
        allDay: false,
        start: '2026-11-22T22:00:00+08:00',
        end: '2026-11-23T01:00:00+08:00',
        zone: 'Asia/Shanghai',
      },
    });
    const calendar = await openCalendar({
      activities: [fair, night, cleanUp()],
      element: { view: 'month', date: '2026-11-22' },
    });
    expect(calendar.all('.day-panel .when').map(textOf)).to.deep.equal([
      'All day, day 3 of 3',
      '10:00 PM – 1:00 AM, day 1 of 2',
    ]);
    expect(
      ['20', '21', '22', '23', '24'].map(
        (day) => calendar.cell(`2026-11-${day}`).querySelectorAll('.entry-chip').length,
      ),
    ).to.deep.equal([1, 1, 2, 1, 0]);
  });

  it('stays with the day that has the focus while another month is on its way', async () => {
    const calendar = await at('2026-11-28', { latency: 300 });
    await sendKeys({ press: 'PageDown' });
    await calendar.until(() => focusedDay(calendar) === '2026-12-28');
    await sendKeys({ press: 'PageDown' });
    await calendar.until(() => focusedDay(calendar) === '2027-01-28');
    await calendar.until(() => calendar.all('[aria-busy=true]').length === 0);
    expect(focusedDay(calendar)).to.equal('2027-01-28');
  });
});
