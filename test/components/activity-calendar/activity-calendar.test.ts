import { expect } from '@open-wc/testing';
import { activity, announced, cleanUp, openCalendar, zone } from '../../support/activity-calendar.js';
import { memory } from '../../../src/adapters/memory/index.js';
import { textOf } from '../../support/shadow-driver.js';

const chosenView = (calendar: Awaited<ReturnType<typeof openCalendar>>) =>
  textOf(calendar.all('.chip:has([name=view]:checked)')[0]!);

describe('the activity calendar', () => {
  it('is a grid where there is room for one, and a list of days where there is not, as wide as it is itself', async () => {
    const calendar = await openCalendar({ width: 800 });
    expect([chosenView(calendar), calendar.all('[role=grid]').length]).to.deep.equal(['Month', 1]);
    calendar.element.style.maxInlineSize = '400px';
    await calendar.until(() => chosenView(calendar) === 'List');
    expect(calendar.all('[role=grid]')).to.have.length(0);
    calendar.element.style.maxInlineSize = '800px';
    await calendar.until(() => chosenView(calendar) === 'Month');
  });

  it('keeps to what the resident has chosen, however wide it is', async () => {
    const calendar = await openCalendar({ width: 800 });
    const changed: unknown[] = [];
    calendar.element.addEventListener('linli-calendar-changed', ({ detail }) => changed.push(detail));
    calendar.all<HTMLInputElement>('[name=view]')[0]!.click();
    await calendar.until(() => chosenView(calendar) === 'List');
    calendar.element.style.maxInlineSize = '700px';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(chosenView(calendar)).to.equal('List');
    expect(changed).to.deep.equal([{ date: '2026-11-26', view: 'agenda' }]);
  });

  it('lists the days of a month on which something goes on, those that are over folded away', async () => {
    const calendar = await openCalendar({
      element: { view: 'agenda' },
      activities: [
        activity('late', '2026-11-28T19:00'),
        activity('early', '2026-11-28T08:00'),
        activity('over', '2026-11-03T08:00'),
        activity('december', '2026-12-01T08:00'),
        activity('today', '2026-11-26T20:00'),
      ],
    });
    expect(calendar.titles('.agenda-day')).to.deep.equal([
      'Title over',
      'Title today',
      'Title early',
      'Title late',
    ]);
    expect(calendar.titles('details')).to.deep.equal(['Title over']);
    expect(calendar.part('summary')).to.equal('Earlier this month (1)');
    expect(calendar.all('.agenda-day .group-title').map(textOf)).to.deep.equal([
      'Tue, Nov 3',
      'Today · Thu, Nov 26',
      'Sat, Nov 28',
    ]);
    await calendar.press('Next month');
    await calendar.until(() => calendar.titles().join() === 'Title december');
    expect(calendar.part('#period')).to.equal('December 2026');
    await calendar.press('Today');
    await calendar.until(() => calendar.part('#period') === 'November 2026');
    expect(calendar.element.date).to.equal('2026-11-26');
  });

  it('goes to any day, and back and forth by what is shown', async () => {
    const calendar = await openCalendar({ element: { view: 'week', weekStart: 'monday' } });
    expect(calendar.part('#period')).to.equal('Week of November 23, 2026');
    await calendar.press('Next week');
    await calendar.until(() => calendar.part('#period') === 'Week of November 30, 2026');
    await calendar.press('Previous week');
    const jump = calendar.all<HTMLInputElement>('input[type=date]')[0]!;
    jump.value = '2024-02-29';
    jump.dispatchEvent(new Event('change'));
    await calendar.until(() => calendar.part('#period') === 'Week of February 26, 2024');
    calendar.element.view = 'month';
    await calendar.press('Previous month');
    expect(calendar.element.date).to.equal('2024-01-29');
    await calendar.press('Next month');
    await calendar.until(() => calendar.element.date === '2024-02-29');
  });

  it('shows one kind alone, and says where there is none', async () => {
    const calendar = await openCalendar({
      element: { view: 'agenda' },
      activities: [
        cleanUp(),
        activity('a', '2026-11-28T08:00'),
        activity('m', '2026-12-20T08:00', { category: 'meeting' }),
      ],
    });
    const kinds = () => calendar.all('.chip:has([name=kind])').map(textOf);
    expect(kinds()).to.deep.equal(['All', 'Club', 'Volunteering']);
    calendar.all<HTMLInputElement>('[name=kind]')[2]!.click();
    await calendar.until(() => calendar.titles().join() === 'Clean-up');
    expect(calendar.element.category).to.equal('volunteering');
    await calendar.press('Next month');
    await calendar.untilText('Nothing of this kind is planned for this month.');
    expect(kinds()).to.deep.equal(['All', 'Club', 'Volunteering', 'Meeting']);
    await calendar.press('Show all kinds');
    await calendar.until(() => calendar.titles().join() === 'Title m');
    expect(calendar.focused?.id).to.equal('title');
  });

  it('says when nothing is planned, and takes the page’s own words for it', async () => {
    const calendar = await openCalendar({ activities: [], element: { view: 'agenda' } });
    expect(calendar.text).to.contain('Nothing is planned for this month.');
    expect(calendar.all('slot[name=empty]')).to.have.length(1);
    expect(calendar.element.matches(':state(empty)')).to.equal(true);
    calendar.element.view = 'month';
    await calendar.until(() => calendar.all('[role=grid]').length === 1);
    expect(calendar.text).to.contain('Nothing is planned for this month.');
    expect(calendar.text).not.to.contain('for this day');
  });

  it('tells what went wrong, and tries again', async () => {
    const calendar = await openCalendar({
      faults: [{ call: 'activities.list', error: 'offline', times: 1 }],
    });
    await calendar.untilText('The activities could not be loaded.');
    expect(calendar.text).to.contain('There is no connection at the moment.');
    await calendar.press('Try again');
    await calendar.until(() => calendar.all('.entry-chip').length === 1);
    expect(calendar.all('.stale')).to.have.length(0);
  });

  it('keeps showing what it has when it cannot be read again', async () => {
    const calendar = await (await openCalendar()).ready();
    calendar.adapter.setFaults([{ call: 'activities.list', error: 'unavailable' }]);
    await calendar.element.refresh();
    await calendar.untilText('This is how it was on');
    expect(calendar.all('.entry-chip')).to.have.length(1);
  });

  it('says when the backend has no activities, and when none is connected', async () => {
    const without = await openCalendar({ activities: false });
    expect(without.text).to.equal('This portal has no calendar. Please look at the board in the lobby.');
    without.element.adapter = undefined;
    await without.untilText('This part of the page is not connected yet.');
  });

  it('leaves out and counts what cannot be read', async () => {
    const broken = { ...cleanUp(), id: 'broken', when: { allDay: false, start: 'soon', zone } } as never;
    const calendar = await openCalendar();
    const { activities, clock } = calendar.adapter;
    calendar.element.adapter = {
      name: 'broken',
      clock,
      activities: {
        ...activities!,
        list: async (query, options) => {
          const page = await activities!.list(query, options);
          return { ...page, items: [...page.items, broken] };
        },
      },
    };
    await calendar.untilText('One activity could not be read.');
    expect(calendar.all('.entry-chip')).to.have.length(1);
  });

  it('keeps the zone of each backend, where the page names none', async () => {
    const calendar = await openCalendar({ element: { view: 'agenda', date: '2026-11-28' } });
    const when = { allDay: false, start: '2026-11-28T19:00:00+01:00', zone: 'Europe/Berlin' } as const;
    const { clock } = calendar.adapter;
    const { activities } = memory({
      seed: { intake: { categories: [] } },
      activities: [{ ...cleanUp(), when }],
    });
    calendar.element.adapter = { name: 'berlin', ...(clock && { clock }), activities: activities! };
    await calendar.untilText('7:00');
    expect(calendar.all('.agenda-day .group-title').map(textOf)).to.deep.equal(['Sat, Nov 28']);
  });

  it('takes a date and a view that are none as if they were left out', async () => {
    const calendar = await openCalendar({
      element: { date: '2026-02-30', view: 'year' as never, category: 'sport' as never },
    });
    expect([calendar.part('#period'), chosenView(calendar)]).to.deep.equal(['November 2026', 'Month']);
    expect(calendar.all('.entry-chip')).to.have.length(1);
  });

  it('links to the page’s own address of an activity, which may open it elsewhere', async () => {
    const calendar = await openCalendar({ element: { view: 'agenda', activityHref: '/activities/{id}' } });
    const link = calendar.all<HTMLAnchorElement>('a.card-open')[0]!;
    expect(link.getAttribute('href')).to.equal('/activities/clean-up');
    link.addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, cancelable: true, bubbles: true }));
    expect(calendar.element.activityId).to.equal(undefined);
    calendar.element.addEventListener('linli-activity-open', (event) => event.preventDefault(), {
      once: true,
    });
    link.click();
    await calendar.element.updateComplete;
    expect(calendar.element.activityId).to.equal(undefined);
  });

  it('opens one and comes back to where the resident was', async () => {
    const calendar = await (
      await openCalendar({
        element: { view: 'agenda' },
        activities: [activity('a', '2026-11-27T08:00'), cleanUp()],
      })
    ).ready();
    await calendar.press('Clean-up');
    await calendar.until(() => calendar.focused?.id === 'title');
    expect(calendar.part('#title')).to.equal('Clean-up');
    await calendar.press('All activities');
    await calendar.until(() => calendar.focused?.classList.contains('card-open') === true);
    expect(textOf(calendar.focused)).to.equal('Clean-up');
  });

  it('reads the pages of a month one after the other', async () => {
    const days = Array.from({ length: 1203 }, (_, index) =>
      activity(`n${index}`, `2026-11-${String(1 + (index % 28)).padStart(2, '0')}T08:00`),
    );
    const calendar = await openCalendar({ activities: days, element: { view: 'month', date: '2026-11-10' } });
    expect(calendar.nameOf('2026-11-10')).to.contain('43 activities');
    expect(calendar.titles('.day-panel')).to.have.length(43);
  });

  it('marks today by the server’s clock, and goes on at midnight', async () => {
    let now = Date.parse('2026-11-26T23:59:59+08:00');
    const calendar = await (await openCalendar({ now: () => now })).ready();
    const today = () => calendar.all('[aria-current=date]').map(({ dataset }) => dataset['date']);
    expect(today()).to.deep.equal(['2026-11-26']);
    now += 2000;
    await calendar.until(() => today().join() === '2026-11-27');
    expect(announced()).not.to.contain('27');
  });
});
