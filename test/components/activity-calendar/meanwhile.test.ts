import { expect } from '@open-wc/testing';
import type { ActivitiesPort, CallOptions } from '../../../src/adapter/ports.js';
import type { Activity } from '../../../src/domain/activity.js';
import {
  activity,
  announced,
  cleanUp,
  openCalendar,
  type CalendarDriver,
} from '../../support/activity-calendar.js';

const title = (calendar: CalendarDriver) => calendar.part('#joining-title');

/** A backend whose answers wait until they are let go, and whose resident may change. */
class HeldBackend {
  resident = 'wang';
  readonly joins: { residentId: string | undefined; key: string }[] = [];
  readonly #port: ActivitiesPort;
  #held: { call: string; go: () => void }[] = [];
  #holding = new Set<string>();

  constructor(port: ActivitiesPort) {
    this.#port = port;
  }

  get adapter() {
    const { list, get, rsvp, subscribe } = this.#port;
    const held = async <Result>(call: string, answer: Promise<Result>): Promise<Result> => {
      const result = await answer;
      if (this.#holding.has(call)) await new Promise<void>((go) => this.#held.push({ call, go }));
      return result;
    };
    const activities: ActivitiesPort = {
      list: (query, options) => list(query, options),
      get: (id, options: CallOptions) => held(`get ${id}`, get(id, options)),
      rsvp: {
        join: (id, reply, options) => {
          this.joins.push({ residentId: options.residentId, key: options.idempotencyKey });
          return held(`join ${id}`, rsvp!.join(id, reply, options));
        },
        leave: (id, options) => rsvp!.leave(id, options),
      },
      ...(subscribe && { subscribe }),
    };
    return { name: 'held', portal: 'held', resident: () => this.resident, activities };
  }

  hold(...calls: string[]): void {
    this.#holding = new Set(calls);
  }

  letGo(): void {
    this.#holding.clear();
    for (const { go } of this.#held.splice(0)) go();
  }

  isWaiting(call: string): boolean {
    return this.#held.some((one) => one.call === call);
  }
}

async function open(activities: Activity[] = [cleanUp()], activityId = 'clean-up') {
  const calendar = await (await openCalendar({ activities })).ready();
  const { adapter } = calendar;
  const backend = new HeldBackend(adapter.activities!);
  calendar.element.adapter = { ...backend.adapter, clock: adapter.clock };
  await calendar.element.updateComplete;
  await calendar.until(() => calendar.all('.entry-chip').length === activities.length);
  const show = async (id: string) => {
    calendar.element.activityId = id;
    await calendar.until(() => calendar.all('.joining').length === 1);
  };
  if (activityId) await show(activityId);
  return { calendar, backend, memory: adapter, show };
}

describe('what happens to an activity meanwhile', () => {
  it('does not show the answer about one in the place of another', async () => {
    const { calendar, backend, show } = await open([cleanUp(), activity('other', '2026-11-29T09:00')]);
    backend.hold('join clean-up');
    await calendar.press('Join');
    await calendar.until(() => backend.isWaiting('join clean-up'));
    await show('other');
    backend.letGo();
    await calendar.until(() => announced() === 'You are in.');
    expect([calendar.part('#title'), title(calendar)]).to.deep.equal(['Title other', 'Will you come?']);
  });

  it('does not put a reading that began before the reply in the place of its answer', async () => {
    const { calendar, backend } = await open([cleanUp()], '');
    backend.hold('get clean-up');
    calendar.element.activityId = 'clean-up';
    await calendar.until(() => backend.isWaiting('get clean-up'));
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    backend.letGo();
    await new Promise(requestAnimationFrame);
    await calendar.element.updateComplete;
    expect(title(calendar)).to.equal('You are in.');
  });

  it('reads again what was read live while the reply was on its way', async () => {
    const { calendar, backend, memory } = await open();
    backend.hold('get clean-up');
    memory.putActivity(cleanUp({ title: 'Great clean-up' }));
    await calendar.until(() => backend.isWaiting('get clean-up'));
    backend.hold();
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    backend.letGo();
    await calendar.until(() => calendar.part('#title') === 'Great clean-up');
    expect(title(calendar)).to.equal('You are in.');
  });

  it('tells nobody of the place of whoever was signed in before', async () => {
    const { calendar, backend, memory } = await open();
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    backend.hold('get clean-up');
    memory.putActivity(cleanUp({ title: 'Great clean-up' }));
    await calendar.until(() => backend.isWaiting('get clean-up'));
    backend.resident = 'li';
    calendar.element.requestUpdate();
    await calendar.element.updateComplete;
    expect(calendar.text).not.to.contain('You are in');
  });

  it('does not send one resident’s wish as another’s after a new sign-in', async () => {
    const { calendar, backend, memory } = await open();
    memory.setFaults([{ call: 'activities.join', error: 'unauthenticated', times: 1 }]);
    let retry: (() => void) | undefined;
    calendar.element.addEventListener('linli-session-expired', ({ detail }) => (retry = detail.retry));
    await calendar.press('Join');
    await calendar.until(() => retry !== undefined);
    backend.resident = 'li';
    retry!();
    await calendar.element.updateComplete;
    expect(backend.joins.map(({ residentId }) => residentId)).to.deep.equal(['wang']);
    backend.resident = 'wang';
    retry!();
    await calendar.until(() => title(calendar) === 'You are in.');
    expect(new Set(backend.joins.map(({ key }) => key)).size).to.equal(1);
  });

  it('means something new by a press after a reply that was lost, shown by the news, and taken back', async () => {
    const { calendar, backend, memory } = await open();
    memory.setFaults([{ call: 'activities.join', error: 'timeout', afterEffect: true, times: 1 }]);
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    expect(calendar.text).not.to.contain('could not be sent');
    await calendar.press('Give up my place');
    await calendar.press('Yes, give it up');
    await calendar.untilText('You have given up your place.');
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    expect(new Set(backend.joins.map(({ key }) => key)).size).to.equal(2);
  });

  it('offers the waiting list where there are places, but not for so many, or others were first', async () => {
    const { calendar } = await open([cleanUp({ capacity: { total: 30, taken: 29, waiting: 0 } })]);
    const select = calendar.all<HTMLSelectElement>('.guests select')[0]!;
    select.value = '2';
    select.dispatchEvent(new Event('change'));
    await calendar.press('Join');
    await calendar.untilText('There is no room for so many at the moment.');
    await calendar.press('Join the waiting list');
    await calendar.until(() =>
      title(calendar).startsWith('You are on the waiting list, place 1, with 2 guests.'),
    );
    const { calendar: later } = await open([cleanUp({ capacity: { total: 30, taken: 29, waiting: 2 } })]);
    expect(later.part('.joining')).to.contain('2 are waiting for a place already.');
    expect(later.find('Join the waiting list')).not.to.equal(undefined);
  });

  it('keeps the focus in the element when what has it goes away', async () => {
    const { calendar, memory } = await open();
    calendar.button('Join').focus();
    memory.putActivity(cleanUp({ status: 'cancelled' }));
    await calendar.untilText('This activity is cancelled.');
    await calendar.until(() => calendar.focused?.id === 'title');
  });

  it('is heard when the resident is taken off the list', async () => {
    const { calendar, memory } = await open();
    await calendar.press('Join');
    await calendar.until(() => title(calendar) === 'You are in.');
    await memory.activities!.rsvp!.leave('clean-up', { idempotencyKey: 'elsewhere' });
    await calendar.until(() => title(calendar) === 'Will you come?');
    await calendar.until(() => announced() === 'You are no longer on the list.');
  });

  it('is heard when a place becomes free for who waits', async () => {
    const full = { capacity: { total: 30, taken: 30, waiting: 0 } };
    const { calendar, memory } = await open([cleanUp(full)]);
    await calendar.press('Join the waiting list');
    await calendar.until(() => title(calendar).startsWith('You are on the waiting list'));
    memory.putActivity(cleanUp({ capacity: { total: 30, taken: 20, waiting: 0 } }));
    await calendar.until(() => announced() === 'You are in.');
  });

  it('goes on with the others when one of them cannot be read', async () => {
    const { calendar, memory } = await open([cleanUp(), activity('bad', '2026-11-20T09:00')], '');
    memory.setFaults([{ call: 'activities.get', error: 'malformed' }]);
    memory.putActivity(activity('bad', '2026-11-20T09:00', { title: 'Worse' }));
    memory.putActivity(cleanUp({ title: 'Great clean-up' }));
    await calendar.until(() => calendar.seenOn('2026-11-28').includes('Great clean-up'));
  });

  it('is not said to be nothing before it is known', async () => {
    const { calendar } = await open();
    calendar.element.activityId = undefined;
    await calendar.until(() => calendar.all('[role=grid]').length === 1);
    const { adapter } = calendar.element;
    const answers: (() => void)[] = [];
    calendar.element.adapter = {
      ...adapter!,
      activities: {
        ...adapter!.activities!,
        list: async (query, options) => {
          await new Promise<void>((go) => answers.push(go));
          return adapter!.activities!.list(query, options);
        },
      },
    };
    await calendar.until(() => answers.length > 0);
    calendar.cell('2026-11-28').focus();
    expect(calendar.nameOf('2026-11-28')).to.equal('Saturday, November 28, 2026');
    calendar.cell('2026-11-28').click();
    await calendar.element.updateComplete;
    for (const go of answers.splice(0)) go();
    await calendar.until(() => calendar.nameOf('2026-11-28').endsWith('1 activity'));
    await calendar.until(() => announced() === '1 activity');
  });

  it('leaves nothing running behind', async () => {
    const { watchTimers } = await import('../../support/watch-timers.js');
    const timers = watchTimers();
    try {
      const { calendar } = await open();
      const { element } = calendar;
      element.remove();
      element.requestUpdate();
      await element.updateComplete;
      await new Promise(requestAnimationFrame);
      expect(timers.running.size).to.equal(0);
    } finally {
      timers.restore();
    }
  });
});
