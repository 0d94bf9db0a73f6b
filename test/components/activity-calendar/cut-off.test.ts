import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import type { LinliActivityCalendar } from '../../../src/components/activity-calendar/activity-calendar.js';
import { CalendarDriver, cleanUp, noon } from '../../support/activity-calendar.js';
import { openApart } from '../../support/apart-frame.js';

describe('a calendar whose later part cannot be loaded', () => {
  let frame: HTMLIFrameElement | undefined;
  afterEach(() => frame?.remove());

  async function open(properties: Partial<LinliActivityCalendar>): Promise<CalendarDriver> {
    const activities = [cleanUp({ status: 'cancelled' })];
    const adapter = memory({ seed: { intake: { categories: [] } }, activities, now: () => noon });
    const apart = await openApart('linli-activity-calendar', 'components/activity-calendar/attending/index', {
      adapter,
      ...properties,
    });
    frame = apart.frame;
    return new CalendarDriver(apart.element);
  }

  it('still says that an activity is cancelled', async () => {
    const calendar = await open({ view: 'agenda' });
    await calendar.until(() => calendar.titles().length === 1);
    expect(calendar.part('.entry')).to.contain('Cancelled');
  });

  it('leaves the way from one activity back to the calendar, and tries again', async () => {
    const calendar = await open({ activityId: 'clean-up' });
    await calendar.untilText('The activities could not be loaded.');
    expect(calendar.find('Try again')).not.to.equal(undefined);
    await calendar.press('All activities');
    await calendar.until(() => calendar.all('[role=grid]').length === 1);
    expect(calendar.element.activityId).to.equal(undefined);
  });
});
