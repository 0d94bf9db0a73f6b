import { expect } from '@open-wc/testing';
import { openCalendar } from '../../support/activity-calendar.js';

describe('a calendar that shows what there is room for', () => {
  afterEach(() => document.documentElement.removeAttribute('style'));

  for (const [target, width, isGrid] of [
    ['44px', 540, false],
    ['44px', 700, true],
    ['60px', 700, false],
    ['60px', 800, true],
  ] as const) {
    it(`is ${isGrid ? 'a month' : 'a list'}, ${width} px wide, where targets are of ${target}`, async () => {
      document.documentElement.style.setProperty('--linli-target-size', target);
      const calendar = await openCalendar({ width });
      expect(calendar.all('.grid').length > 0).to.equal(isGrid);
    });
  }
});
