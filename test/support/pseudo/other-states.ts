import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { ServicePromise } from '../../../src/domain/service-level/promise.js';
import { noon, place, type PseudoLocale } from './place.js';

const tracker = async (locale: PseudoLocale, requestId?: string, options: MemoryOptions = {}) => {
  const driver = await place('linli-request-tracker', locale, { requestId, formHref: '/report' }, options);
  if (requestId) await driver.until(() => driver.all('#actions').length > 0);
  return driver;
};

export const trackerStates = {
  'a tracker with a list': (locale: PseudoLocale) => tracker(locale),
  'a tracker with one request': (locale: PseudoLocale) => tracker(locale, 'seed-1'),
  'a tracker with a solved request': (locale: PseudoLocale) => tracker(locale, 'seed-2'),
  'a tracker with a reason to be written': async (locale: PseudoLocale) => {
    const driver = await tracker(locale, 'seed-2');
    const words = driver.words('tracking');
    await driver.press(words.reopen);
    await driver.press(words.reopenSend);
    await driver.untilText(words.needsText);
    return driver;
  },
  'a tracker with new times': async (locale: PseudoLocale) => {
    const driver = await tracker(locale, 'seed-1');
    await driver.press(driver.words('tracking').reschedule);
    await driver.untilText(driver.words('tracking').rescheduleTitle);
    return driver;
  },
  'a tracker that could not urge': async (locale: PseudoLocale) => {
    const driver = await tracker(locale, 'seed-1', { faults: [{ call: 'requests.urge', error: 'offline' }] });
    await driver.press(driver.words('tracking').urge);
    await driver.untilText(driver.words('tracking').failed.urge);
    return driver;
  },
  'a tracker with nothing': (locale: PseudoLocale) =>
    tracker(locale, undefined, { seed: { intake: { categories: [] } } }),
  'a tracker that did not load': (locale: PseudoLocale) =>
    tracker(locale, undefined, { faults: [{ call: 'requests.list', error: 'offline' }] }),
};

const prompt = (locale: PseudoLocale, options: MemoryOptions = {}) =>
  place('linli-rating-prompt', locale, { subjectId: 'seed-2' }, options);

const rated = async (locale: PseudoLocale, score: number) => {
  const driver = await prompt(locale);
  driver.root.querySelector<HTMLInputElement>(`input[name=score][value="${score}"]`)!.click();
  await driver.until(() => driver.find(driver.words('rating').send) !== undefined);
  return driver;
};

export const promptStates = {
  'a prompt that asks': (locale: PseudoLocale) => prompt(locale),
  'a prompt with a low score': (locale: PseudoLocale) => rated(locale, 1),
  'a prompt that is answered': async (locale: PseudoLocale) => {
    const driver = await rated(locale, 2);
    await driver.press(driver.words('rating').send);
    await driver.untilText(driver.words('rating').sentTitle);
    return driver;
  },
};

const board = (locale: PseudoLocale, noticeId?: string, options: MemoryOptions = {}) =>
  place('linli-notice-board', locale, { noticeId }, options);

export const boardStates = {
  'a board with a list': (locale: PseudoLocale) => board(locale),
  'a board with an outage': (locale: PseudoLocale) => board(locale, 'notice-water'),
  'a board with a notice to acknowledge': (locale: PseudoLocale) => board(locale, 'notice-fire-doors'),
  'a board with a disclosure': (locale: PseudoLocale) => board(locale, 'notice-accounts'),
  'a board with a notice that is gone': (locale: PseudoLocale) => board(locale, 'gone'),
  'a board with nothing': (locale: PseudoLocale) => board(locale, undefined, { notices: [] }),
  'a board that did not load': (locale: PseudoLocale) =>
    board(locale, undefined, { faults: [{ call: 'notices.list', error: 'offline' }] }),
};

const calendar = (locale: PseudoLocale, properties: object = {}, options: MemoryOptions = {}) =>
  place('linli-activity-calendar', locale, properties, { now: () => noon, ...options });

export const calendarStates = {
  'a calendar with a list': (locale: PseudoLocale) => calendar(locale, { view: 'agenda' }),
  'a calendar with a month': (locale: PseudoLocale) =>
    calendar(locale, { view: 'month', holidays: 'CN', lunar: 'on' }),
  'a calendar with an activity': (locale: PseudoLocale) => calendar(locale, { activityId: 'clean-up' }),
  'a calendar with a place': async (locale: PseudoLocale) => {
    const driver = await calendar(locale, { activityId: 'clean-up' });
    await driver.press(driver.words('activity').rsvp.join);
    await driver.untilText(driver.words('activity').rsvp.joined(0));
    return driver;
  },
  'a calendar with nothing': (locale: PseudoLocale) =>
    calendar(locale, { view: 'agenda' }, { activities: [], seed: { intake: { categories: [] } } }),
  'a calendar that did not load': (locale: PseudoLocale) =>
    calendar(locale, {}, { faults: [{ call: 'activities.list', error: 'offline' }] }),
};

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

const badge = (locale: PseudoLocale, promise: Partial<ServicePromise>) =>
  place('linli-sla-badge', locale, {
    size: 'detailed',
    label: '编号 42',
    promise: { metric: 'response', source: 'server', startedAt: at(-5), ...promise },
  });

export const badgeStates = {
  'a badge that is due': (locale: PseudoLocale) => badge(locale, { dueAt: at(6) }),
  'a badge that is overdue': (locale: PseudoLocale) => badge(locale, { dueAt: at(-30) }),
  'a badge that was kept': (locale: PseudoLocale) => badge(locale, { dueAt: at(-1), stoppedAt: at(-2) }),
  'a badge without a promise': (locale: PseudoLocale) => badge(locale, {}),
};
