import { expect } from '@open-wc/testing';
import type { ActivitiesPort, WriteOptions } from '../../../src/adapter/ports.js';
import {
  announced,
  cleanUp,
  openCalendar,
  type CalendarDriver,
  type OpenOptions,
} from '../../support/activity-calendar.js';

const open = async (options: OpenOptions = {}): Promise<CalendarDriver> => {
  const calendar = await (await openCalendar({ element: { activityId: 'clean-up' }, ...options })).ready();
  await calendar.until(() => calendar.all('.joining').length === 1);
  return calendar;
};

const title = (calendar: CalendarDriver) => calendar.part('#joining-title');

async function choose(calendar: CalendarDriver, guests: number): Promise<void> {
  const select = calendar.all<HTMLSelectElement>('.guests select')[0]!;
  select.value = String(guests);
  select.dispatchEvent(new Event('change'));
  await calendar.element.updateComplete;
}

/** Listens to the calls of a port. */
async function listen(calendar: CalendarDriver): Promise<{ calls: { call: string; key: string }[] }> {
  const calls: { call: string; key: string }[] = [];
  const { adapter } = calendar;
  const { rsvp, ...port } = adapter.activities as ActivitiesPort;
  const noted = (call: string, { idempotencyKey }: WriteOptions) => calls.push({ call, key: idempotencyKey });
  calendar.element.adapter = {
    name: 'heard',
    portal: 'heard',
    clock: adapter.clock,
    activities: {
      ...port,
      rsvp: {
        join: (id, reply, options) => (noted('join', options), rsvp!.join(id, reply, options)),
        leave: (id, options) => (noted('leave', options), rsvp!.leave(id, options)),
      },
    },
  };
  await calendar.element.updateComplete;
  await calendar.until(() => calendar.all('.joining').length === 1);
  return { calls };
}

describe('a place in an activity', () => {
  it('is taken with guests once the backend says so, and counts them', async () => {
    const calendar = await open({ latency: 50 });
    const events: unknown[] = [];
    calendar.element.addEventListener('linli-activity-join', ({ detail }) =>
      events.push([detail.guests, detail.wait]),
    );
    calendar.element.addEventListener('linli-activity-joined', ({ detail }) =>
      events.push(detail.activity.rsvp),
    );
    await choose(calendar, 2);
    await calendar.press('Join');
    expect([calendar.button('Sending…').ariaBusy, title(calendar)]).to.deep.equal(['true', 'Will you come?']);
    await calendar.until(() => title(calendar) === 'You are in, with 2 guests.');
    expect(calendar.text).to.contain('2 of 30 places left');
    await calendar.until(() => events.length === 2);
    expect(events).to.deep.equal([[2, undefined], { state: 'joined', guests: 2 }]);
    // Heard once: by the focus.
    expect(calendar.focused?.id).to.equal('joining-title');
    expect(announced()).not.to.contain('You are in');
    calendar.element.activityId = undefined;
    await calendar.until(() => calendar.all('[role=grid]').length === 1);
    calendar.cell('2026-11-28').click();
    await calendar.until(() => calendar.part('.day-panel .marks') === 'You are in');
  });

  it('is not asked for where the page forbids it', async () => {
    const calendar = await open();
    const { calls } = await listen(calendar);
    calendar.element.addEventListener('linli-activity-join', (event) => event.preventDefault());
    await calendar.press('Join');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([calls, title(calendar)]).to.deep.equal([[], 'Will you come?']);
  });

  it('is given up only after a question, and can be taken again', async () => {
    const calendar = await open();
    const { calls } = await listen(calendar);
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    await calendar.press('Give up my place');
    expect(calendar.focused?.id).to.equal('leave-question');
    await calendar.press('Keep my place');
    expect(calendar.focused?.id).to.equal('leave');
    expect(calls.map(({ call }) => call)).to.deep.equal(['join']);
    await calendar.press('Give up my place');
    await calendar.press('Yes, give it up');
    await calendar.untilText('You have given up your place.');
    expect(calendar.text).to.contain('5 of 30 places left');
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    expect(calls.map(({ call }) => call)).to.deep.equal(['join', 'leave', 'join']);
    expect(new Set(calls.map(({ key }) => key)).size).to.equal(3);
  });

  it('that somebody else took is an answer, with the way onto the waiting list', async () => {
    const calendar = await open({
      activities: [cleanUp({ capacity: { total: 30, taken: 29, waiting: 0 } })],
    });
    calendar.adapter.setFaults([
      { call: 'activities.get', error: 'hang' },
      { call: 'activities.list', error: 'hang' },
    ]);
    calendar.adapter.putActivity(cleanUp({ capacity: { total: 30, taken: 30, waiting: 0 } }));
    await calendar.press('Join');
    await calendar.untilText('The last place has just been taken by one of your neighbours.');
    expect(announced()).to.equal('The last place has just been taken by one of your neighbours.');
    expect(calendar.all('.error')).to.have.length(0);
    await calendar.press('Join the waiting list');
    await calendar.until(() => title(calendar).startsWith('You are on the waiting list, place 1.'));
    expect(calendar.part('.marks')).to.equal('Waiting list, place 1');
  });

  it('in the waiting list moves up by itself', async () => {
    const full = { capacity: { total: 30, taken: 30, waiting: 2 } };
    const calendar = await open({ activities: [cleanUp(full)] });
    expect(calendar.text).to.contain('All places are taken, and 2 are waiting.');
    await calendar.press('Join the waiting list');
    await calendar.until(() => title(calendar).startsWith('You are on the waiting list, place 3.'));
    calendar.adapter.putActivity(cleanUp({ capacity: { total: 30, taken: 30, waiting: 0 } }));
    await calendar.until(() => title(calendar).startsWith('You are on the waiting list, place 1.'));
    calendar.adapter.putActivity(cleanUp({ capacity: { total: 30, taken: 29, waiting: 0 } }));
    await calendar.until(() => title(calendar) === 'You are in.');
  });

  it('for more guests than there is room for stays as it was', async () => {
    const calendar = await open({
      activities: [cleanUp({ capacity: { total: 30, taken: 28, waiting: 0 } })],
    });
    await choose(calendar, 1);
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in, with 1 guest.');
    expect(calendar.find('Change the number')).to.equal(undefined);
    await choose(calendar, 3);
    await calendar.press('Change the number of guests');
    await calendar.until(
      () => title(calendar) === 'There is no room for more guests. You are still in with 1 guest.',
    );
    await choose(calendar, 0);
    await calendar.press('Change the number of guests');
    await calendar.until(() => title(calendar) === 'You are in.');
  });

  it('is not offered where it is full for good, too late, over, or not needed', async () => {
    const cases = [
      [{ capacity: { total: 30, taken: 30 } }, 'All places are taken.'],
      [{ joinUntil: '2026-11-20T18:00:00+08:00' }, 'Sign-up is closed.'],
      [{ when: { allDay: true, start: '2026-11-20', end: '2026-11-20' } }, 'This activity is over.'],
      [{ joinable: false }, 'No need to sign up: just come along.'],
    ] as const;
    for (const [change, words] of cases) {
      const calendar = await open({ activities: [cleanUp(change)] });
      expect(calendar.part('.joining')).to.contain(words);
      expect(calendar.find('Join')).to.equal(undefined);
    }
  });

  it('that did not arrive is not called done, and goes once however often it is sent', async () => {
    const calendar = await open({
      faults: [
        { call: 'activities.join', error: 'rate-limited', times: 1 },
        { call: 'activities.join', error: 'timeout', afterEffect: true, times: 1 },
      ],
    });
    const { calls } = await listen(calendar);
    await choose(calendar, 1);
    await calendar.press('Join');
    await calendar.untilText('Your reply could not be sent. That was a lot in a short time.');
    expect(title(calendar)).to.equal('Will you come?');
    await calendar.until(() => announced().startsWith('Your reply could not be sent.'));
    expect(calendar.all<HTMLSelectElement>('.guests select')[0]!.value).to.equal('1');
    await calendar.press('Join');
    // Nobody knows whether it has arrived, so it is looked up.
    await calendar.until(() => title(calendar) === 'You are in, with 1 guest.');
    expect(calendar.all('.error')).to.have.length(0);
    expect([calls.length, new Set(calls.map(({ key }) => key)).size]).to.deep.equal([2, 1]);
    expect(calendar.text).to.contain('3 of 30 places left');
  });

  it('of which nobody knows whether it has arrived is not called unsent, and goes once however often it is sent', async () => {
    const calendar = await open();
    const backend = calendar.adapter;
    const { calls } = await listen(calendar);
    backend.setFaults([
      { call: 'activities.join', error: 'timeout', afterEffect: true, times: 2 },
      { call: 'activities.get', error: 'timeout' },
    ]);
    await calendar.press('Join');
    await calendar.untilText(
      'It is not certain that your reply has arrived. The server did not answer in time.',
    );
    await calendar.press('Join');
    await calendar.until(() => calls.length === 2);
    await calendar.until(() => calendar.find('Sending') === undefined);
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    expect(new Set(calls.map(({ key }) => key)).size).to.equal(1);
    expect(calendar.text).to.contain('4 of 30 places left');
  });

  it('whose answer was lost with the connection is not called unsent', async () => {
    const calendar = await open();
    calendar.adapter.setFaults([
      { call: 'activities.join', error: 'offline', afterEffect: true, times: 1 },
      { call: 'activities.get', error: 'offline' },
    ]);
    await calendar.press('Join');
    await calendar.untilText('It is not certain that your reply has arrived. There is no connection');
  });

  it('that was looked up is over: whoever joins again later means something new', async () => {
    const calendar = await open();
    const backend = calendar.adapter;
    const { calls } = await listen(calendar);
    // It is not looked up at once, but with the next news.
    backend.setFaults([
      { call: 'activities.join', error: 'timeout', afterEffect: true, times: 1 },
      { call: 'activities.get', error: 'timeout', times: 1 },
    ]);
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    // On their telephone.
    await backend.activities!.rsvp!.leave('clean-up', { idempotencyKey: 'elsewhere' });
    await calendar.until(() => title(calendar) === 'Will you come?');
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    expect(new Set(calls.map(({ key }) => key)).size).to.equal(2);
  });

  it('is sent once however often it is pressed', async () => {
    const calendar = await open({ latency: 100 });
    const { calls } = await listen(calendar);
    const button = calendar.button('Join');
    button.click();
    button.click();
    await calendar.until(() => title(calendar) === 'You are in.');
    expect(calls).to.have.length(1);
  });

  it('asks the page to sign in, and goes on after it', async () => {
    const calendar = await open({
      faults: [{ call: 'activities.join', error: 'unauthenticated', times: 1 }],
    });
    let retry: (() => void) | undefined;
    calendar.element.addEventListener('linli-session-expired', (event) => (retry = event.detail.retry));
    await calendar.press('Join');
    await calendar.untilText('You are signed out.');
    await calendar.until(() => retry !== undefined);
    retry!();
    await calendar.until(() => title(calendar) === 'You are in.');
  });

  it('is not shown to somebody else who signs in meanwhile', async () => {
    const calendar = await open({ residentId: 'wang', latency: 200 });
    await choose(calendar, 2);
    await calendar.press('Join');
    const other = await openCalendar({ residentId: 'li' });
    calendar.element.adapter = other.adapter;
    await calendar.until(() => title(calendar) === 'Will you come?');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(title(calendar)).to.equal('Will you come?');
    expect(calendar.all<HTMLSelectElement>('.guests select')[0]!.value).to.equal('0');
  });

  it('is not taken for given by an answer that does not say so', async () => {
    const calendar = await open();
    const { adapter } = calendar;
    calendar.element.adapter = {
      name: 'vague',
      clock: adapter.clock,
      activities: {
        ...adapter.activities!,
        rsvp: { join: async () => cleanUp(), leave: async () => cleanUp() },
      },
    };
    await calendar.element.updateComplete;
    await calendar.until(() => calendar.all('.joining').length === 1);
    await calendar.press('Join');
    await calendar.untilText('The server’s answer could not be read.');
    expect(title(calendar)).to.equal('Will you come?');
  });

  it('is not asked for where the backend takes no replies', async () => {
    const calendar = await openCalendar({ element: { activityId: 'clean-up' } });
    const { list, get } = calendar.adapter.activities!;
    calendar.element.adapter = { name: 'read-only', activities: { list, get } };
    await (await calendar.ready()).until(() => calendar.part('#title') === 'Clean-up');
    expect(calendar.all('.joining')).to.have.length(0);
    expect(calendar.text).to.contain('5 of 30 places left');
  });
});
