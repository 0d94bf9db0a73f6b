import { describeAccessibleStates } from '../../support/accessible-states.js';
import {
  activity,
  cleanUp,
  openCalendar,
  type CalendarDriver,
  type OpenOptions,
} from '../../support/activity-calendar.js';

const everything = [
  cleanUp(),
  activity('fair', '2026-11-26T09:00', {
    category: 'festival',
    when: { allDay: true, start: '2026-11-26', end: '2026-11-28' },
  }),
  activity('off', '2026-11-26T10:00', { status: 'cancelled', category: 'other' }),
  activity('moved', '2026-11-26T11:00', { status: 'moved', category: 'meeting' }),
  activity('lift', '2026-11-26T12:30', { category: 'maintenance', joinable: false }),
  activity('full', '2026-11-26T14:00', { capacity: { total: 5, taken: 5, waiting: 2 } }),
];

const opened = async (options: OpenOptions = {}) =>
  (await openCalendar({ activities: everything, ...options })).ready();

const joined = (words: string, change: Parameters<typeof cleanUp>[0] = {}) => {
  return async (): Promise<CalendarDriver> => {
    const calendar = await opened({ activities: [cleanUp(change)], element: { activityId: 'clean-up' } });
    await calendar.press(words);
    await calendar.until(() => calendar.all('.joining:not([data-place=none])').length === 1);
    return calendar;
  };
};

describeAccessibleStates(
  'calendar',
  {
    'as a month': () => opened({ element: { view: 'month', lunar: 'on', holidays: 'CN' } }),
    'as a week': () => opened({ element: { view: 'week', lunar: 'on' } }),
    'as a list': () => opened({ element: { view: 'agenda' } }),
    'in Chinese': () => opened({ lang: 'zh-Hans', element: { holidays: 'CN' } }),
    'from right to left': async () => {
      const calendar = await opened({ element: { view: 'month' } });
      calendar.element.dir = 'rtl';
      return calendar;
    },
    'with nothing': () => openCalendar({ activities: [] }),
    'that could not read': () => openCalendar({ faults: [{ call: 'activities.list', error: 'offline' }] }),
    'with an activity in full': () => opened({ element: { activityId: 'clean-up' } }),
    'with a cancelled activity': () => opened({ element: { activityId: 'off' } }),
    'with a place': joined('Join'),
    'with a place in the waiting list': joined('Join the waiting list', {
      capacity: { total: 5, taken: 5, waiting: 0 },
    }),
    'with a question': async () => {
      const calendar = await joined('Join')();
      await calendar.press('Give up my place');
      return calendar;
    },
    'with a failure': async () => {
      const calendar = await opened({
        element: { activityId: 'clean-up' },
        faults: [{ call: 'activities.join', error: 'offline' }],
      });
      await calendar.press('Join');
      await calendar.untilText('It is not certain that your reply has arrived.');
      return calendar;
    },
    'with a subscription and a code': async () => {
      const calendar = await opened();
      const { adapter } = calendar;
      const activities = { ...adapter.activities!, subscriptionUrl: '/calendar.ics' };
      calendar.element.adapter = { ...adapter, activities };
      await calendar.press('QR code');
      await calendar.until(() => calendar.all('.qr').length > 0);
      return calendar;
    },
    'with long words': () =>
      opened({
        element: { activityId: 'long' },
        activities: [
          activity('long', '2026-11-28T09:00', {
            title: 'T'.repeat(200),
            description: 'W'.repeat(300),
            place: 'P'.repeat(120),
            host: { name: 'Department'.repeat(20), phone: '1'.repeat(40) },
            attachments: [{ name: 'file'.repeat(60), url: 'https://example.com/a' }],
          }),
        ],
      }),
    'with long words in a month': () =>
      opened({
        element: { view: 'month', date: '2026-11-28' },
        activities: [activity('long', '2026-11-28T09:00', { title: 'T'.repeat(200) })],
      }),
  },
  '.card-open',
);
