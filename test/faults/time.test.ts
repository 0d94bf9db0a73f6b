import { expect } from '@open-wc/testing';
import { memory, type MemoryOptions } from '../../src/adapters/memory/index.js';
import '../../src/components/sla-badge/sla-badge.define.js';
import { dateAt } from '../../src/domain/civil-date.js';
import { placeBoard, notice } from '../support/notice-board.js';
import { openCalendar, zone } from '../support/activity-calendar.js';
import { community, place } from '../support/rating-prompt.js';
import { openForm } from '../support/request-form.js';
import { adapterWith, leak, placeTracker } from '../support/request-tracker.js';
import { restoreAll } from '../support/replace.js';
import { textOf } from '../support/shadow-driver.js';
import { placeBadge } from './time/badge.js';
import {
  answer,
  day,
  hour,
  letPass,
  minute,
  serverClock,
  setDevice,
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

/** A community whose server knows the time, while the device only has what the server said. */
const wellInformed = (options: MemoryOptions = {}) => ({
  ...memory({ locale: 'en', now: trueNow, ...options }),
  clock: serverClock(),
});

/**
 * How long until tomorrow ends in Shanghai, where no clock is ever changed, ms. Not today: in its last minutes, time would
 * have to go back.
 */
const untilTomorrowEnds = () => 2 * day - ((trueNow() + 8 * hour) % day);

const wrong = [
  ['K070', '10 minutes ahead', 10 * minute],
  ['K071', '10 minutes behind', -10 * minute],
  ['K072', 'a day ahead', day],
  ['K072', 'in 1970', -56 * 365 * day],
] as const;

describe('a device whose clock is wrong', () => {
  afterEach(restoreAll);

  for (const [row, what, by] of wrong) {
    describe(`${row}: ${what}`, () => {
      beforeEach(() => useDevice(by));

      it(`${row}: a badge counts from the server’s time`, async () => {
        const badge = await placeBadge(serverClock(), {
          startedAt: trueAt(-hour),
          dueAt: trueAt(30 * minute + 5000),
        });
        const watched = watch(badgeSubject(badge));
        expect(textOf(badge.shadowRoot!.querySelector('[part~=badge]'))).to.contain('30 minutes left');
        await watched.check();
      });

      it(`${row}: a tracker does, and a message is kept under the server’s time`, async () => {
        const promises = [
          {
            metric: 'resolution',
            source: 'server',
            startedAt: trueAt(-hour),
            dueAt: trueAt(30 * minute + 5000),
          },
        ] as const;
        // The history is the server's too.
        setDevice(0);
        const backend = adapterWith([leak({ promises })], { now: trueNow });
        setDevice(by);
        const tracker = await placeTracker({ ...backend, clock: serverClock() }, 'leak');
        const watched = watch(trackerInMemory(tracker, backend));
        await tracker.untilText('30 minutes left');
        await watched.check();
      });

      it(`${row}: a form promises what the server will`, async () => {
        const serviceLevel = {
          id: 'two-hours',
          name: 'In two hours',
          targets: [{ metric: 'response', goal: 'PT2H', clock: 'wall' }],
        } as const;
        const form = await openForm({ now: trueNow, serviceLevel });
        const backend = form.adapter;
        form.element.adapter = { ...backend, clock: serverClock() };
        await form.until(() => form.all('form').length > 0);
        await form.untilReady();
        const watched = watch(formInMemory(form, backend));
        await form.fillLamp();
        await form.untilText('Answered by');
        const { dateTime } = form.all<HTMLTimeElement>('.footer time')[0]!;
        expect(Date.parse(dateTime)).to.be.closeTo(trueNow() + 2 * hour, 5000);
        await form.press('Send the report');
        await form.untilText('We have received it');
        await watched.check({ sent: 1 });
      });

      it(`${row}: a board knows what is in force`, async () => {
        const publishedAt = trueAt(-day);
        const window = { from: trueAt(-2 * minute), until: trueAt(2 * minute) };
        const outage = notice('outage', { kind: 'outage', title: 'No water', window, publishedAt });
        const later = { from: trueAt(2 * minute), until: trueAt(hour) };
        const ahead = notice('ahead', { kind: 'outage', title: 'No power', window: later, publishedAt });
        const board = await (await placeBoard(wellInformed({ notices: [outage, ahead] }))).ready();
        const watched = watch(boardSubject(board));
        const cards = board.all('.card').map(textOf);
        expect(cards.find((card) => card.includes('No water'))).to.match(/^Now, until/);
        expect(cards.find((card) => card.includes('No power'))).not.to.match(/^Now/);
        await watched.check();
      });

      it(`${row}: a calendar marks the day that it is`, async () => {
        // By the device it is the day before or the day after.
        letPass(untilTomorrowEnds() - Math.sign(by) * 5 * minute);
        const calendar = await (
          await openCalendar({ timeZone: zone, element: { adapter: wellInformed() } })
        ).ready();
        const watched = watch(calendarSubject(calendar));
        const marked = calendar.all('[aria-current=date]').map(({ dataset }) => dataset.date);
        expect(marked).to.deep.equal([dateAt(trueNow(), zone)]);
        await watched.check();
      });

      it(`${row}: a prompt asks an hour after the work, by the server’s time`, async () => {
        let passed = 0;
        const now = () => trueNow() + passed;
        const backend = community({ now });
        await backend.update('seed-1', { status: 'resolved' });
        const early = await place({ ...backend, clock: serverClock() }, { 'subject-id': 'seed-1' });
        await early.settled();
        expect(early.text).to.equal('');
        early.element.remove();
        passed = hour + minute;
        const clock = serverClock();
        const inTime = await place(
          { ...backend, clock: { now: () => clock.now() + passed } },
          { 'subject-id': 'seed-1' },
        );
        await inTime.untilText('How did we do?');
      });
    });
  }

  for (const by of [hour, -hour]) {
    it(`K073: set by ${by / minute} minutes while the page is open, it cries nothing and is right with the next answer`, async () => {
      useDevice();
      const clock = serverClock();
      const badge = await placeBadge(clock, { startedAt: trueAt(-hour), dueAt: trueAt(30 * minute + 5000) });
      const said = () => textOf(badge.shadowRoot!.querySelector('[part~=badge]'));
      const watched = watch(badgeSubject(badge));
      const spoken = textOf(document.querySelector('[data-linli=announcer]'));
      setDevice(by);
      badge.requestUpdate();
      await badge.updateComplete;
      // Forward may be sleep, so it is shown, and not as certain; nothing is announced.
      expect(said()).to.contain(by > 0 ? 'about 29 minutes past' : '30 minutes left');
      expect(textOf(document.querySelector('[data-linli=announcer]'))).to.equal(spoken);
      answer(clock);
      badge.requestUpdate();
      await badge.updateComplete;
      expect(said()).to.contain('30 minutes left').and.not.to.contain('about');
      await watched.check();
    });
  }

  it('K074: a server that does not say what time it is makes no tracker say for sure that a promise is broken', async () => {
    useDevice(10 * minute);
    const promises = [
      { metric: 'resolution', source: 'server', startedAt: trueAt(-hour), dueAt: trueAt(5 * minute) },
    ] as const;
    const backend = adapterWith([leak({ promises })], { now: trueNow });
    const unsure = { now: () => Date.now(), isCertain: false };
    const tracker = await placeTracker({ ...backend, clock: unsure }, 'leak');
    const watched = watch(trackerInMemory(tracker, backend));
    await tracker.untilText('about 5 minutes past');
    await watched.check();
  });
});
