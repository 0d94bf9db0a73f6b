import { ServerClock } from '../../../src/adapter/server-clock.js';
import { replace } from '../../support/replace.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const { now: deviceNow } = Date;
const stopwatch = performance.now.bind(performance);

/** What the device's clock shows beside what it should, ms; how much time was let pass since `useDevice()`, ms. */
let wrongBy = 0;
let passed = 0;

/**
 * How far the stopwatch has ever been set ahead in this page, ms. No stopwatch runs backwards: a silent device that is
 * left alone until a time would be left alone by all the tests that follow.
 */
let ranAhead = 0;
const stopwatchAhead = () => stopwatch() + ranAhead;

/** What time it is, whatever the device says: ms since the epoch. */
export const trueNow = () => deviceNow() + passed;

/** The moment that is so far from the true now. */
export const trueAt = (ms: number) => new Date(trueNow() + ms).toISOString();

/** Puts the page on a device whose clock can be set, until `restoreAll()`; its stopwatch stays as far ahead as it is. */
export function useDevice(by = 0): void {
  wrongBy = by;
  passed = 0;
  replace(globalThis, 'Date', (Real) => {
    const shown = () => trueNow() + wrongBy;
    return new Proxy(Real, {
      construct: (target, parameters) =>
        Reflect.construct(target, parameters.length > 0 ? parameters : [shown()]) as Date,
      get: (target, name) => (name === 'now' ? shown : (Reflect.get(target, name) as unknown)),
    });
  });
  performance.now = stopwatchAhead;
}

/** Somebody sets the device's clock, or it sleeps and its stopwatch stands still. */
export const setDevice = (by: number) => void (wrongBy = by);

/** Time passes, as a page sees it that was frozen or was not looked at. */
export function letPass(ms: number): void {
  passed += ms;
  ranAhead += ms;
}

/** From now on until `restoreAll()`, gives what lets time pass and rings each timer that it reaches. */
export function reachTimers(): (ms: number) => void {
  const waiting = new Map<unknown, { at: number; ring: () => void }>();
  replace(globalThis, 'setTimeout', (set) => {
    const start = (act: () => void, ms = 0) => {
      const ring = () => {
        waiting.delete(id);
        act();
      };
      const id = set(ring, ms);
      waiting.set(id, { at: Date.now() + ms, ring });
      return id;
    };
    return start as typeof setTimeout;
  });
  replace(globalThis, 'clearTimeout', (clear) => {
    return (id) => {
      waiting.delete(id);
      clear(id);
    };
  });
  return (ms) => {
    letPass(ms);
    for (const [id, { at, ring }] of waiting) {
      // One may have cleared another.
      if (at > Date.now() || !waiting.has(id)) continue;
      clearTimeout(id as number);
      ring();
    }
  };
}

/** Makes the page look hidden, or seen again. */
export function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Lets the page be as it is again. */
export const showPage = () => void Reflect.deleteProperty(document, 'hidden');

/** Lets a clock learn the true time, as from an answer that came at once. */
export function answer(clock: ServerClock): ServerClock {
  const date = new Date(trueNow()).toUTCString();
  clock.observe((name) => (name === 'Date' ? date : null), Date.now(), Date.now());
  return clock;
}

/** The clock of a server that knows the time. */
export const serverClock = () => answer(new ServerClock());
