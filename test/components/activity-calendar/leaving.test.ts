import { expect } from '@open-wc/testing';
import { announced, cleanUp, openCalendar, type OpenOptions } from '../../support/activity-calendar.js';

async function open(options: OpenOptions = {}) {
  const calendar = await (await openCalendar({ element: { activityId: 'clean-up' }, ...options })).ready();
  await calendar.until(() => calendar.all('.joining').length === 1);
  return calendar;
}

describe('a place that is given up', () => {
  it('is said to be also where the answer was lost and how it stands was looked up', async () => {
    const calendar = await open();
    await calendar.press('Join');
    await calendar.until(() => calendar.part('#joining-title') === 'You are in.');
    calendar.adapter.setFaults([{ call: 'activities.leave', error: 'timeout', afterEffect: true, times: 1 }]);
    await calendar.press('Give up my place');
    await calendar.press('Yes, give it up');
    await calendar.until(() => announced() === 'You have given up your place.');
    await calendar.untilText('You have given up your place.');
    expect(calendar.all('.error')).to.have.length(0);
  });

  it('in the waiting list has words of its own', async () => {
    const calendar = await open({
      activities: [cleanUp({ capacity: { total: 30, taken: 30, waiting: 0 } })],
    });
    await calendar.press('Join the waiting list');
    await calendar.press('Leave the waiting list');
    expect(calendar.part('#leave-question')).to.match(/^Leave the waiting list\?/);
    await calendar.press('Keep waiting');
    await calendar.press('Leave the waiting list');
    await calendar.press('Yes, leave it');
    await calendar.untilText('You have left the waiting list.');
    expect(calendar.text).not.to.contain('your place');
  });

  it('is spoken of as a reply in Chinese too: who wants out has not signed up', async () => {
    const calendar = await open({ lang: 'zh-Hans' });
    await calendar.press('报名');
    await calendar.until(() => calendar.part('#joining-title') === '您已报名。');
    calendar.adapter.setFaults([{ call: 'activities.leave', error: 'offline', times: 1 }]);
    await calendar.press('取消报名');
    await calendar.press('确定取消');
    await calendar.untilText('尚不确定您的回复是否送达。');
    expect(announced()).to.match(/^尚不确定您的回复是否送达。/);
  });
});
