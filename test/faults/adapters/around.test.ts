import { expect } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import type { LiveUpdate, Subscribe } from '../../../src/adapter/ports.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { restoreAll } from '../../support/replace.js';
import { textOf } from '../../support/shadow-driver.js';
import { badgeSubject } from '../harness/subjects.js';
import { watch } from '../harness/watch.js';
import { placeBadge } from '../time/badge.js';
import { reachTimers, useDevice } from '../time/device.js';
import { settings, warmUp, type Setting } from './elements.js';
import { Misbehaving } from './misbehaving.js';
import { together } from './together.js';
import { otherWords, reworded } from './ways.js';

/** The same backend, whose updates are told, and ended, in another way. */
function withUpdates(real: MemoryAdapter, subscribe: Subscribe): CommunityAdapter {
  const heard = <Port extends object>(port: Port | undefined) =>
    port && new Proxy(port, { get: (of, name) => (name === 'subscribe' ? subscribe : own(of, name)) });
  const own = (of: object, name: PropertyKey): unknown => {
    const value: unknown = Reflect.get(of, name, of);
    return typeof value === 'function' ? (value.bind(of) as unknown) : value;
  };
  return {
    ...real,
    requests: heard(real.requests)!,
    notices: heard(real.notices)!,
    ratings: heard(real.ratings)!,
    activities: heard(real.activities)!,
  };
}

const bug = (): never => {
  throw new Error('bug');
};

/** Updates that nobody could read. */
const noUpdates = [undefined, null, 'changed', 7, {}, { type: 'changed' }, { type: 'changed', id: {} }];

const subscriptions: readonly (readonly [string, (listener: (update: LiveUpdate) => void) => unknown])[] = [
  ['throws at once', bug],
  ['gives nothing to end it with', () => undefined],
  ['cannot be ended', () => bug],
  ['promises and fails', () => Promise.reject(new Error('bug'))],
  ['never says that it can be ended', () => new Promise(() => {})],
  [
    'tells of what is no update',
    (listener) => {
      for (const update of noUpdates) listener(update as unknown as LiveUpdate);
      return () => {};
    },
  ],
];

/** Those that hear of news. */
const hearing = settings.filter(({ name }) => name !== 'form');

describe('adapters that misbehave around their calls', () => {
  before(async function () {
    this.timeout(0);
    await warmUp();
  });
  afterEach(restoreAll);

  for (const setting of settings) {
    const { name } = setting;
    const isHearing = hearing.includes(setting);

    if (isHearing) {
      it(`K101: a ${name} whose updates cannot be had, read or ended works, and can be taken away and put back`, () =>
        together(
          subscriptions,
          ([what]) => what,
          async ([, subscribe]) => {
            const real = setting.backend();
            const adapter = withUpdates(real, subscribe as Subscribe);
            const { driver, subject } = await setting.open(adapter, real);
            const watched = watch(subject);
            await driver.untilText(setting.shows);
            const place = driver.element.parentElement!;
            driver.element.remove();
            place.append(driver.element);
            await driver.untilText(setting.shows);
            await watched.check({ mayReport: true });
          },
        ));

      it(`K100, K101: a ${name} that is told 2,000 times at once reads a few times, and not at all once it is gone`, async () => {
        const real = setting.backend();
        const listeners = new Set<(update: LiveUpdate) => void>();
        const hear: Subscribe = (listener) => {
          listeners.add(listener);
          return () => {};
        };
        const faulty = new Misbehaving(withUpdates(real, hear));
        const calls: Promise<unknown>[] = [];
        faulty.conduct = ({ really }) => {
          const call = really();
          calls.push(call);
          return call;
        };
        useDevice();
        const pass = reachTimers();
        /** Lets pass what it waits between two readings, more often than it is to read. */
        const passPauses = async () => {
          for (let pause = 0; pause < 8; pause++) {
            await driver.element.updateComplete;
            pass(2000);
            await new Promise((resolve) => setTimeout(resolve));
            await Promise.allSettled(calls);
          }
        };
        const { driver, subject } = await setting.open(faulty.adapter, real);
        const watched = watch(subject);
        await driver.untilText(setting.shows);
        await driver.until(() => listeners.size > 0);
        await passPauses();
        const flood = () => {
          for (const listener of listeners)
            for (let time = 0; time < 2000; time++)
              listener(time % 2 ? { type: 'missed' } : { type: 'changed', id: `other-${time}` });
        };
        const before = calls.length;
        flood();
        await passPauses();
        expect(calls.length - before)
          .to.be.greaterThan(0)
          .and.at.most(20);
        await driver.untilText(setting.shows);
        const place = driver.element.parentElement!;
        driver.element.remove();
        const atLeaving = calls.length;
        flood();
        await passPauses();
        expect(calls.length).to.equal(atLeaving);
        place.append(driver.element);
        await driver.untilText(setting.shows);
        await watched.check();
      });
    }

    it(`K102: a ${name} whose adapter is replaced in the middle of a call drops what the old one answers`, () =>
      together(['right', 'wrong', 'with an error'], String, (how) => replaceInCall(setting, how)));

    it(`K085, K086: a ${name} whose adapter cannot say who is there or what time it is works`, () =>
      together([bug, () => ({}) as never, () => Number.NaN as never], String, async (answer) => {
        const real = setting.backend();
        const adapter = { ...real, resident: answer, clock: { now: answer } };
        const { driver, subject } = await setting.open(adapter, real);
        const watched = watch(subject);
        await driver.until(() => driver.text !== '' && !driver.text.includes('Loading'));
        // In its own time, what is on in November 2026 may be in another month.
        if (name !== 'calendar') await driver.untilText(setting.shows);
        await watched.check({ mayReport: true });
      }));

    it(`K103: a ${name} without an adapter says so, and works once it has one`, async () => {
      const real = setting.backend();
      const { driver, subject } = await setting.open(undefined as unknown as CommunityAdapter, real);
      const watched = watch(subject);
      // A question that nobody asked takes no room; everything else must not be a blank box.
      if (name !== 'prompt') await driver.until(() => driver.text !== '' && !driver.text.includes('Loading'));
      Object.assign(driver.element, { adapter: real });
      await driver.untilText(setting.shows);
      await watched.check();
    });
  }

  it('K085, K086, K103: a badge whose clock throws, or tells no time, goes by the device', () =>
    together([bug, () => 'noon' as never, () => Number.NaN, undefined], String, async (now) => {
      const dueAt = new Date(Date.now() + 30.5 * 60_000).toISOString();
      const startedAt = new Date(Date.now() - 60_000).toISOString();
      const badge = await placeBadge((now && { now }) as never, { startedAt, dueAt });
      const watched = watch(badgeSubject(badge));
      expect(textOf(badge.shadowRoot!.querySelector('[part~=badge]'))).to.match(/(30|29) minutes left/);
      await watched.check({ mayReport: true });
    }));
});

async function replaceInCall(setting: Setting, how: string): Promise<void> {
  const old = setting.backend();
  const real = setting.backend();
  const pending: (() => void)[] = [];
  const faulty = new Misbehaving(old, ({ really }) =>
    new Promise<void>((resolve) => pending.push(resolve)).then(() => {
      if (how === 'right') return really().then(reworded);
      return how === 'wrong' ? 'nonsense' : Promise.reject(new Error('late'));
    }),
  );
  const { driver, subject } = await setting.open(faulty.adapter, real);
  const watched = watch({ ...subject, foreign: [otherWords] });
  await driver.until(() => pending.length > 0);
  Object.assign(driver.element, { adapter: real });
  await driver.untilText(setting.shows);
  for (const answer of pending) answer();
  await watched.check({ mayReport: true });
  expect(driver.text).not.to.match(/could not|Something went wrong/);
}
