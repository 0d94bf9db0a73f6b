import { openCalendar } from '../support/activity-calendar.js';
import { describePaintedPairs } from '../support/painted-pairs.js';
import { place } from '../support/pseudo/place.js';
import { badgeStates } from '../support/pseudo/other-states.js';

const locale = 'en-XA';

// The other states of every element are looked at beside those of axe: `accessible-states.ts`.
describePaintedPairs(
  'badge:',
  Object.fromEntries(Object.entries(badgeStates).map(([name, reach]) => [name, () => reach(locale)])),
);

describePaintedPairs('badge', {
  'with how it was reckoned': async () => {
    const badge = await place('linli-sla-badge', locale, {
      size: 'detailed',
      label: '编号 42',
      promise: {
        metric: 'response',
        source: 'server',
        startedAt: new Date(Date.now() - 3_600_000).toISOString(),
        dueAt: new Date(Date.now() + 3_600_000).toISOString(),
      },
    });
    for (const details of badge.all<HTMLDetailsElement>('details')) details.open = true;
    return badge;
  },
});

describePaintedPairs('month', {
  'with a day off that is chosen': () =>
    openCalendar({
      lang: 'zh-Hans',
      element: { view: 'month', holidays: 'CN', lunar: 'on', date: '2026-10-02' },
    }),
});
