import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { cleanUp, openCalendar } from './activity-calendar.js';
import { openBoard, rules } from './notice-board.js';
import { photoFile } from './photo-file.js';
import { pseudoStates } from './pseudo/states.js';
import { openPrompt } from './rating-prompt.js';
import { openForm } from './request-form.js';
import { leak, openTracker, solved } from './request-tracker.js';
import { ShadowDriver } from './shadow-driver.js';

/** What finds things in an element. */
export type Finder = Pick<ShadowDriver<LitElement>, 'all'>;

const hour = 3_600_000;

const badge = (size: string, hoursLeft: number) => async () => {
  const due = new Date(Date.now() + hoursLeft * hour).toISOString();
  const element = await fixture<LitElement>(
    html`<linli-sla-badge lang="en" size=${size} due=${due} goal="PT24H" clock="wall"></linli-sla-badge>`,
  );
  // In running text it is as large as the text, which is the page's own.
  if (size === 'inline') element.style.fontSize = 'var(--linli-font-size)';
  const driver = new ShadowDriver(element);
  await driver.until(() => driver.all('.promise').length === 1);
  return driver;
};

const joined = async () => {
  const calendar = await openCalendar({ activities: [cleanUp()], element: { activityId: 'clean-up' } });
  await (await calendar.ready()).press('Join');
  await calendar.until(() => calendar.all('.joining:not([data-place=none])').length === 1);
  return calendar;
};

const lowScore = async () => {
  const prompt = await openPrompt();
  await prompt.choose('score', 1);
  await prompt.until(() => prompt.all('.details').length > 0);
  await prompt.tick('It took too long');
  await prompt.choose('dimension-timeliness', 2);
  await prompt.untilText('It isn’t solved');
  return prompt;
};

/** What only appears where a resident does something. */
const inUse: Readonly<Record<string, () => Promise<Finder>>> = {
  'a compact badge': badge('compact', 6),
  'an inline badge': badge('inline', -30),
  'a form with exact times and another contact': async () => {
    const form = await openForm();
    await form.choose('Leak');
    await form.untilText('Since when');
    await form.press('Give exact times');
    await form.press('Use another contact');
    return form;
  },
  'a form with a photo that failed': async () => {
    const form = await openForm({ faults: [{ call: 'photos.upload', error: 'unavailable' }] });
    await form.addPhotos(await photoFile('ceiling.jpg'), new File(['no photo'], 'notes.jpg'));
    await form.untilText('was not sent');
    return form;
  },
  'a form on its way': async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', error: 'hang' }] });
    await form.sendLamp();
    await form.untilText('Sending…');
    return form;
  },
  'a tracker with an unsent message': async () => {
    const tracker = await openTracker({
      requestId: 'leak',
      faults: [{ call: 'requests.comment', error: 'offline' }],
    });
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'I am at home.');
    await tracker.press('Send');
    await tracker.untilText('Not sent yet');
    return tracker;
  },
  'a tracker that asks whether to cancel': async () => {
    const tracker = await openTracker({ requests: [leak({ status: 'submitted' })], requestId: 'leak' });
    await tracker.press('Cancel the request');
    await tracker.untilText('Cancel the request for good?');
    return tracker;
  },
  'a tracker with a question': async () => {
    const tracker = await openTracker({ requests: [solved()], requestId: 'leak' });
    await tracker.until(() => tracker.all('.question').length > 0);
    return tracker;
  },
  'a prompt with every detail': lowScore,
  'a prompt with a reason to reopen': async () => {
    const prompt = await lowScore();
    await prompt.press('It isn’t solved');
    await prompt.press('Reopen the request');
    await prompt.untilText('Please write in a few words');
    return prompt;
  },
  'a prompt of eleven numbers': () => openPrompt({ rating: { scale: 'recommendation' } }),
  'a prompt of seven steps': () => openPrompt({ rating: { scale: 'effort' } }),
  'a prompt of faces': () => openPrompt({ rating: { scale: 'emoji' } }),
  'a prompt that waits': async () => {
    const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: 'unauthenticated' }] });
    await prompt.rate(4);
    await prompt.untilText('Not sent yet');
    return prompt;
  },
  'a board with a failure': async () => {
    const board = await openBoard({
      notices: [rules()],
      element: { noticeId: 'rules' },
      faults: [{ call: 'notices.acknowledge', error: 'offline' }],
    });
    await board.press('I have read and noted this');
    await board.untilText('Your confirmation has not arrived.');
    return board;
  },
  'a board with a code': async () => {
    const board = await openBoard({ notices: [rules()], element: { noticeId: 'rules' } });
    await board.press('QR code');
    await board.until(() => board.all('.qr').length > 0);
    return board;
  },
  'a month in Chinese': async () =>
    (
      await openCalendar({
        lang: 'zh-Hans',
        activities: [cleanUp()],
        element: { view: 'month', lunar: 'on', holidays: 'CN' },
      })
    ).ready(),
  'a calendar with a question': async () => {
    const calendar = await joined();
    await calendar.press('Give up my place');
    return calendar;
  },
  'a calendar with a failure': async () => {
    const calendar = await openCalendar({
      element: { activityId: 'clean-up' },
      faults: [{ call: 'activities.join', error: 'offline' }],
    });
    await (await calendar.ready()).press('Join');
    await calendar.untilText('It is not certain that your reply has arrived.');
    return calendar;
  },
  'a calendar with a subscription and a code': async () => {
    const calendar = await (await openCalendar()).ready();
    const { adapter } = calendar;
    const activities = { ...adapter.activities!, subscriptionUrl: '/calendar.ics' };
    calendar.element.adapter = { ...adapter, activities };
    await calendar.press('QR code');
    await calendar.until(() => calendar.all('.qr').length > 0);
    return calendar;
  },
};

/** Every element in all that a resident meets, in words of half again the length where they are the same for all. */
export const elderStates: Readonly<Record<string, () => Promise<Finder>>> = {
  ...Object.fromEntries(
    Object.entries(pseudoStates).map(([name, reach]) => [name, () => reach('en-XL')] as const),
  ),
  ...inUse,
};
