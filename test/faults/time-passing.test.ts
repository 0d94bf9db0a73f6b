import { expect } from '@open-wc/testing';
import { dateAt } from '../../src/domain/civil-date.js';
import { memory } from '../../src/adapters/memory/index.js';
import { placeBoard, notice } from '../support/notice-board.js';
import { cleanUp, openCalendar, zone } from '../support/activity-calendar.js';
import { openForm } from '../support/request-form.js';
import { adapterWith, leak, placeTracker } from '../support/request-tracker.js';
import { restoreAll } from '../support/replace.js';
import { textOf } from '../support/shadow-driver.js';
import { watchTimers } from '../support/watch-timers.js';
import { placeBadge } from './time/badge.js';
import {
  answer,
  day,
  hour,
  letPass,
  minute,
  serverClock,
  setDevice,
  setHidden,
  showPage,
  trueAt,
  trueNow,
  useDevice,
} from './time/device.js';
import {
  badgeSubject,
  boardSubject,
  calendarSubject,
  formInMemory,
  trackerInMemory,
} from './harness/subjects.js';
import { watch } from './harness/watch.js';

const said = (badge: HTMLElement) => textOf(badge.shadowRoot!.querySelector('[part~=badge]'));

/** All that the page's live region says from now on. */
function hear(): string[] {
  const sentences: string[] = [];
  const region = document.querySelector('[data-linli=announcer]')!;
  const observer = new MutationObserver(() => {
    const sentence = textOf(region);
    if (sentence && sentence !== sentences.at(-1)) sentences.push(sentence);
  });
  observer.observe(region, { subtree: true, childList: true, characterData: true });
  return sentences;
}

/** The page is hidden, time passes, and it is seen again. */
function sleep(ms: number): void {
  setHidden(true);
  letPass(ms);
  setHidden(false);
}

const later = [
  ['K075', 'asleep for eight hours', () => sleep(8 * hour)],
  [
    'K077',
    'asleep for eight hours with its stopwatch',
    () => {
      setHidden(true);
      // The device knows the time again when it wakes; `performance.now()` stood still.
      setDevice(-8 * hour);
      letPass(8 * hour);
      setDevice(0);
      setHidden(false);
    },
  ],
] as const;

describe('time that passes behind an element’s back', () => {
  beforeEach(() => useDevice());
  afterEach(() => {
    restoreAll();
    showPage();
  });

  for (const [row, what, pass] of later) {
    it(`${row}: a badge ${what} is right when it wakes, drawn thrice at most, and says so once`, async () => {
      const clock = serverClock();
      const badge = await placeBadge(clock, { startedAt: trueAt(-hour), dueAt: trueAt(2.5 * hour) });
      const watched = watch(badgeSubject(badge));
      const sentences = hear();
      let drawn = 0;
      const observer = new MutationObserver(() => drawn++);
      observer.observe(badge.shadowRoot!, { subtree: true, childList: true, characterData: true });
      pass();
      await badge.updateComplete;
      expect(said(badge)).to.contain('5 hours past');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(drawn).to.be.at.most(3);
      expect(sentences.filter((sentence) => sentence.includes('past'))).to.have.length(1);
      await watched.check();
    });
  }

  it('K075: a tracker that was asleep is right when it wakes', async () => {
    const promises = [
      { metric: 'resolution', source: 'server', startedAt: trueAt(-hour), dueAt: trueAt(3.5 * hour) },
    ] as const;
    const backend = adapterWith([leak({ promises })], { now: trueNow });
    const tracker = await placeTracker(backend, 'leak');
    const watched = watch(trackerInMemory(tracker, backend));
    await tracker.untilText('3 hours left');
    await tracker.until(() => tracker.all('#actions').length > 0);
    sleep(8 * hour);
    await tracker.untilText('4 hours past');
    await watched.check();
  });

  it('K075: a board that was asleep puts away what is over', async () => {
    const window = { from: trueAt(-hour), until: trueAt(3 * hour) };
    const outage = notice('outage', { kind: 'outage', title: 'No water', window });
    const adapter = memory({ locale: 'en', now: trueNow, notices: [outage, notice('a')] });
    const board = await (await placeBoard(adapter)).ready();
    const watched = watch(boardSubject(board));
    await board.untilText('Now, until');
    sleep(8 * hour);
    await board.until(() => !board.text.includes('Now, until'));
    await watched.check();
  });

  it('K075: a calendar that was asleep over midnight marks the new day', async () => {
    const adapter = memory({ now: trueNow, activities: [cleanUp()] });
    const calendar = await (await openCalendar({ element: { adapter } })).ready();
    const watched = watch(calendarSubject(calendar));
    sleep(day);
    const marked = () => calendar.all('[aria-current=date]').map(({ dataset }) => dataset.date);
    await calendar.until(() => marked()[0] === dateAt(trueNow(), zone));
    await watched.check();
  });

  it('K075: a form that was asleep promises from now on', async () => {
    const serviceLevel = {
      id: 'two-hours',
      name: 'In two hours',
      targets: [{ metric: 'response', goal: 'PT2H', clock: 'wall' }],
    } as const;
    const form = await openForm({ now: trueNow, serviceLevel });
    const watched = watch(formInMemory(form));
    await form.fillLamp();
    await form.untilText('Answered by');
    const promised = () => Date.parse(form.all<HTMLTimeElement>('.footer time')[0]!.dateTime);
    sleep(8 * hour);
    await form.until(() => Math.abs(promised() - trueNow() - 2 * hour) < minute);
    await watched.check();
  });

  it('K076: a page whose timers are throttled to one a minute is right when it is looked at', async () => {
    // It stands still where a busy machine takes seconds.
    let now = trueNow();
    const badge = await placeBadge(
      { now: () => now },
      { startedAt: trueAt(-hour), dueAt: trueAt(10 * minute + 5000) },
    );
    setHidden(true);
    for (let count = 0; count < 5; count++) {
      now += minute;
      letPass(minute);
    }
    expect(said(badge)).to.contain('10 minutes left');
    setHidden(false);
    await badge.updateComplete;
    expect(said(badge)).to.contain('5 minutes left');
  });

  it('K074: a badge whose server does not say what time it is counts on and cries nothing', async () => {
    const promise = { startedAt: trueAt(-hour), dueAt: trueAt(5 * minute) };
    const unsure = await placeBadge({ now: () => Date.now(), isCertain: false }, promise);
    const sure = await placeBadge(serverClock(), promise);
    unsure.label = 'R-41';
    await Promise.all([unsure.updateComplete, sure.updateComplete]);
    const sentences = hear();
    sleep(10 * minute);
    // What one says is said together with what the other does.
    while (!sentences.some((sentence) => sentence.includes('R-42')))
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(sentences.join()).not.to.contain('R-41');
    expect(said(unsure)).to.contain('about 5 minutes past');
  });

  it('K081: over 24 hours, minute by minute, it is never a second wrong', async () => {
    const dueAt = trueNow() + 25 * hour + 30_000;
    const clock = serverClock();
    const badge = await placeBadge(clock, { startedAt: trueAt(-hour), dueAt: new Date(dueAt).toISOString() });
    for (let count = 0; count < 24 * 60; count++) {
      letPass(minute);
      // The server's answers come now and then, in whole seconds.
      if (count % 10 === 0) answer(clock);
      expect(clock.now()).to.be.closeTo(trueNow(), 1000);
    }
    badge.requestUpdate();
    await badge.updateComplete;
    expect(said(badge)).to.match(/60 minutes left|1 hour left/);
  });

  it('K082: 200 badges flip in the same turn, on one timer', async function () {
    // What is announced has timers too, the last for ten seconds, and a busy machine draws the badges over as many.
    this.timeout(90_000);
    const timers = watchTimers();
    try {
      // What changes more than the words is drawn out of view too.
      const due = trueAt(30_000);
      // It stands still meanwhile: a busy machine draws them over seconds, in which the words may change.
      let now = trueNow();
      const clock = { now: () => now };
      const badges = await Promise.all(
        Array.from({ length: 200 }, () => placeBadge(clock, { startedAt: trueAt(-hour), dueAt: due })),
      );
      const words = () => new Set(badges.map(said));
      expect([...words()]).to.have.length(1);
      const [before] = words();
      now += minute;
      sleep(minute);
      await Promise.all(badges.map(({ updateComplete }) => updateComplete));
      expect([...words()]).to.have.length(1);
      expect([...words()][0]).not.to.equal(before);
      // All but the badges' own come to an end.
      while (timers.running.size > 1) await new Promise(requestAnimationFrame);
    } finally {
      timers.restore();
    }
  });

  for (const [what, start] of [
    ['a leap day', '2028-02-29T23:00:00+08:00'],
    ['the end of a year', '2027-12-31T23:00:00+08:00'],
    ['the end of 32 bits', '2038-01-19T11:00:00+08:00'],
    ['a century that is no leap year', '2100-02-28T23:00:00+08:00'],
  ] as const) {
    it(`K084: counts over ${what}`, async () => {
      const from = Date.parse(start);
      const clock = { time: from, now: () => clock.time };
      const dueAt = new Date(from + 26 * hour).toISOString();
      const badge = await placeBadge(clock, { startedAt: new Date(from).toISOString(), dueAt });
      clock.time = from + 24 * hour;
      badge.requestUpdate();
      await badge.updateComplete;
      expect(said(badge)).to.contain('2 hours left');
      clock.time = from + 27 * hour;
      badge.requestUpdate();
      await badge.updateComplete;
      expect(said(badge)).to.contain('60 minutes past');
    });
  }
});
