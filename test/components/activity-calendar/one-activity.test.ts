import { expect } from '@open-wc/testing';
import {
  activity,
  announced,
  cleanUp,
  openCalendar,
  zone,
  type OpenOptions,
} from '../../support/activity-calendar.js';
import { textOf } from '../../support/shadow-driver.js';

const open = async (options: OpenOptions = {}) =>
  (await openCalendar({ element: { activityId: 'clean-up' }, ...options })).ready();

/** What is known of it, by its name. */
const facts = (calendar: Awaited<ReturnType<typeof open>>) =>
  Object.fromEntries(
    calendar.all('.fact').map((fact) => [textOf(fact.querySelector('dt')), textOf(fact.querySelector('dd'))]),
  );

describe('one activity in full', () => {
  it('tells when and where it is, who is host, for whom, and what it costs', async () => {
    const calendar = await open({
      timeZone: zone,
      activities: [
        cleanUp({
          description: 'We sweep.\nAll of it.\n\nThen there is tea.',
          host: { name: 'Amy Chen', role: 'Service desk', phone: '400-555-0100 ext. 3' },
          fee: 'Free',
          audience: 'Everybody',
          joinUntil: '2026-11-27T18:00:00+08:00',
        }),
      ],
    });
    await calendar.untilText('We sweep.');
    expect(facts(calendar)).to.deep.equal({
      When: 'Saturday, November 28, 2026, 9:00 AM – 11:00 AM',
      Where: 'Courtyard',
      Kind: 'Volunteering',
      Host: 'Amy Chen · Service desk 400-555-0100 ext. 3',
      'Who it’s for': 'Everybody',
      Fee: 'Free',
      Places: '5 of 30 places left',
      'Join by': 'Friday, November 27, 2026, 6:00 PM',
    });
    expect(calendar.all('.text').map(textOf)).to.deep.equal(['We sweep. All of it.', 'Then there is tea.']);
    const [call] = calendar.all<HTMLAnchorElement>('.facts a');
    expect(call!.href).to.equal('tel:4005550100');
    expect(getComputedStyle(call!.querySelector('.phone')!).display).to.equal('inline-block');
    expect(calendar.element.matches(':state(detail)')).to.equal(true);
  });

  it('tells times by the building’s clock, and which that is where the reader’s is another', async () => {
    const calendar = await open({ timeZone: 'America/New_York' });
    await calendar.until(() => facts(calendar)['When'] !== undefined);
    expect(facts(calendar)['When']).to.equal('Friday, November 27, 2026, 8:00 PM – 10:00 PM');
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const isElsewhere = own !== 'America/New_York';
    expect(calendar.text.includes('Times are those of the community (Eastern Standard Time).')).to.equal(
      isElsewhere,
    );
  });

  it('takes the activities’ own zone where the page names none', async () => {
    const calendar = await open();
    await calendar.until(() => facts(calendar)['When'] !== undefined);
    expect(facts(calendar)['When']).to.equal('Saturday, November 28, 2026, 9:00 AM – 11:00 AM');
    calendar.element.activityId = undefined;
    await calendar.until(() => calendar.all('.entry-chip').length > 0);
    expect(calendar.seenOn('2026-11-28')).to.equal('28 9:00 AM Clean-up');
  });

  it('says at once that it is cancelled, and why', async () => {
    const calendar = await open({
      activities: [cleanUp({ status: 'cancelled', reason: 'A storm is forecast.' })],
    });
    expect(calendar.part('.change')).to.equal('This activity is cancelled. Reason: A storm is forecast.');
    expect(calendar.part('.marks')).to.equal('Cancelled');
    expect(calendar.all('.joining')).to.have.length(0);
  });

  it('says that it was moved, and when it was to be', async () => {
    const moved = cleanUp({
      status: 'moved',
      movedFrom: {
        allDay: false,
        start: '2026-11-27T09:00:00+08:00',
        end: '2026-11-27T11:00:00+08:00',
        zone,
      },
      reason: 'It rains.',
    });
    const calendar = await open({ timeZone: zone, activities: [moved] });
    expect(calendar.part('.change')).to.equal(
      'This activity was moved. It was to be on Friday, November 27, 2026, 9:00 AM – 11:00 AM. Reason: It rains.',
    );
  });

  it('opens files only where their addresses are safe', async () => {
    const calendar = await open({
      activities: [
        cleanUp({
          attachments: [
            { name: 'Map.pdf', url: 'https://example.com/map.pdf', bytes: 481_000 },
            { name: 'Trap', url: 'javascript:alert(1)' },
          ],
        }),
      ],
    });
    await calendar.until(() => calendar.all('.files li').length === 2);
    const [link, ...others] = calendar.all<HTMLAnchorElement>('.files a');
    expect([link!.href, link!.rel, others.length]).to.deep.equal([
      'https://example.com/map.pdf',
      'noopener noreferrer nofollow',
      0,
    ]);
    expect(calendar.part('.files')).to.contain('PDF · 481 kB');
    expect(calendar.part('.files')).to.contain('The address of this file is not safe');
  });

  it('says when there is none any more, and leads back', async () => {
    const calendar = await open({ element: { activityId: 'gone' } });
    await calendar.untilText('This activity is no longer available.');
    await calendar.press('All activities');
    await calendar.until(() => calendar.all('[role=grid]').length === 1);
  });

  it('tells what went wrong, and tries again', async () => {
    const calendar = await open({ faults: [{ call: 'activities.get', error: 'timeout', times: 1 }] });
    await calendar.untilText('The activity could not be loaded.');
    await calendar.press('Try again');
    await calendar.until(() => calendar.part('#title') === 'Clean-up');
  });

  it('is heard of when it is cancelled while it is read, and not when somebody joins', async () => {
    const calendar = await open();
    await calendar.until(() => calendar.all('.joining').length === 1);
    calendar.adapter.putActivity(cleanUp({ capacity: { total: 30, taken: 27, waiting: 0 } }));
    await calendar.untilText('3 of 30 places left');
    expect(announced()).not.to.contain('changed');
    calendar.adapter.putActivity(cleanUp({ status: 'cancelled' }));
    await calendar.untilText('This activity is cancelled.');
    await calendar.until(() => announced() === 'This activity has just been changed.');
  });

  it('changes in the calendar too, and what is new comes into it', async () => {
    const calendar = await (await openCalendar({ element: { view: 'agenda' } })).ready();
    calendar.adapter.putActivity(cleanUp({ title: 'Great clean-up' }));
    await calendar.until(() => calendar.titles().join() === 'Great clean-up');
    calendar.adapter.putActivity(activity('new', '2026-11-27T08:00'));
    await calendar.until(() => calendar.titles().join() === 'Title new,Great clean-up');
  });

  it('is closed by the page where the page wants to', async () => {
    const calendar = await open();
    calendar.element.addEventListener('linli-activity-close', (event) => event.preventDefault());
    await calendar.press('All activities');
    expect(calendar.element.activityId).to.equal('clean-up');
  });

  it('shows below the calendar how often it happens, in the quarter that is shown', async () => {
    const calendar = await (
      await openCalendar({
        activities: [
          activity('past', '2026-10-03T08:00'),
          activity('off', '2026-10-10T08:00', { status: 'cancelled' }),
          activity('next', '2026-12-03T08:00'),
          activity('other', '2027-01-03T08:00'),
        ],
      })
    ).ready();
    await calendar.until(() => calendar.all('.frequency').length === 1);
    expect(calendar.part('#frequency-title')).to.equal('How often: quarter 4 of 2026');
    expect(calendar.part('.frequency')).to.equal('Club: 3 planned, 1 held');
    calendar.element.date = '2027-02-10';
    await calendar.until(() => calendar.part('#frequency-title') === 'How often: quarter 1 of 2027');
    await calendar.until(() => calendar.part('.frequency') === 'Club: 1 planned, 0 held');
  });
});
