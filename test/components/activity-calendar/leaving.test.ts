import { expect } from '@open-wc/testing';
import { announced, openCalendar, type OpenOptions } from '../../support/activity-calendar.js';

async function open(options: OpenOptions = {}) {
  const calendar = await (await openCalendar({ element: { activityId: 'clean-up' }, ...options })).ready();
  await calendar.until(() => calendar.all('.joining').length === 1);
  return calendar;
}

describe('a place that is given up', () => {
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
