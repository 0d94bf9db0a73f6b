import { expect } from '@open-wc/testing';
import { wcagContrast } from 'culori';
import type { Brand } from '../../src/adapter/brand.js';
import { toCss } from '../../src/brand/exports/css.js';
import { themeOf } from '../../src/brand/theme.js';
import { cleanUp, openCalendar } from '../support/activity-calendar.js';
import type { Finder } from '../support/elder-states.js';
import { openBoard, rules } from '../support/notice-board.js';
import { openPrompt } from '../support/rating-prompt.js';
import { openForm } from '../support/request-form.js';
import { openTracker } from '../support/request-tracker.js';

/** What is sent and not answered yet: what was written is read while one waits. */
const states: Record<string, () => Promise<Finder>> = {
  'a report': async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', error: 'hang' }] });
    await form.sendLamp();
    await form.until(() => form.all('.body[inert]').length === 1);
    return form;
  },
  'a message': async () => {
    const tracker = await openTracker({
      requestId: 'leak',
      faults: [{ call: 'requests.comment', error: 'hang' }],
    });
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'I am at home.');
    await tracker.press('Send');
    await tracker.until(() => tracker.all('.writing[aria-busy=true]').length === 1);
    return tracker;
  },
  'a rating': async () => {
    const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: 'hang' }] });
    await prompt.choose('score', 4);
    await prompt.press('Send');
    await prompt.untilText('Sending…');
    return prompt;
  },
  'an acknowledgement': async () => {
    const board = await openBoard({
      notices: [rules()],
      element: { noticeId: 'rules' },
      faults: [{ call: 'notices.acknowledge', error: 'hang' }],
    });
    await board.press('I have read and noted this');
    await board.until(() => board.all('button[aria-busy=true]').length === 1);
    return board;
  },
  'a reply': async () => {
    const calendar = await openCalendar({
      activities: [cleanUp()],
      element: { activityId: 'clean-up' },
      faults: [{ call: 'activities.join', error: 'hang' }],
    });
    await (await calendar.ready()).press('Join');
    await calendar.until(() => calendar.all('button[aria-busy=true]').length === 1);
    return calendar;
  },
};

const brands: Record<string, Brand> = {
  'the library’s own colours': {},
  red: { color: '#ff0000' },
  grey: { color: '#949494' },
  white: { color: '#fefefe' },
};

/** The element and all around it, through shadow roots. */
function* upwards(element: Element): Generator<Element> {
  for (let one: Element | null = element; one; one = one.parentElement ?? hostOf(one)) yield one;
}

const hostOf = (element: Element) => (element.getRootNode() as ShadowRoot).host ?? null;

const opacityOf = (element: Element) =>
  [...upwards(element)].reduce((share, one) => share * Number(getComputedStyle(one).opacity), 1);

function groundOf(element: Element): string {
  for (const one of upwards(element)) {
    const { backgroundColor } = getComputedStyle(one);
    if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return 'white';
}

const hasWords = (element: Element) =>
  element.matches('input:not([type=radio], [type=checkbox]), select, textarea') ||
  [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim());

const isSeen = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, svg, .shape');

/** What cannot be pressed now: WCAG 1.4.3 excepts it. */
const isInactive = (element: Element) =>
  element.closest('[aria-disabled=true]:not([aria-busy=true]), :disabled') !== null;

describe('on its way, words keep 4.5 to 1', () => {
  let sheet: CSSStyleSheet;
  beforeEach(() => document.adoptedStyleSheets.push((sheet = new CSSStyleSheet())));
  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.style.colorScheme = '';
  });

  for (const [name, reach] of Object.entries(states)) {
    it(`in ${name}, in light and dark and in brands that leave little room`, async () => {
      const worded = (await reach())
        .all('*')
        .filter((one) => isSeen(one) && hasWords(one) && !isInactive(one));
      expect(worded).not.to.deep.equal([]);
      for (const [color, brand] of Object.entries(brands)) {
        for (const scheme of ['light', 'dark']) {
          document.documentElement.style.colorScheme = scheme;
          // A change of colour that takes its time would be measured half way.
          sheet.replaceSync(toCss(themeOf({ ...brand, motion: 'none' })));
          const faint = worded.filter(
            (one) => opacityOf(one) < 1 || wcagContrast(getComputedStyle(one).color, groundOf(one)) < 4.5,
          );
          const named = faint.map(
            (one) =>
              `${one.localName}.${one.className} "${one.textContent.trim()}" ${getComputedStyle(one).color} on ${groundOf(one)} ${opacityOf(one)}`,
          );
          expect(named, `${color}, ${scheme}`).to.deep.equal([]);
        }
      }
    });
  }
});
