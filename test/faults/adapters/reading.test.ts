import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { bePatient } from '../../support/patience.js';
import { restoreAll } from '../../support/replace.js';
import { watch } from '../harness/watch.js';
import { settings, warmUp, type Setting } from './elements.js';
import { Misbehaving, type Call, type Conduct } from './misbehaving.js';
import { hurryDeadlines, together } from './together.js';
import { garbage, odd, silent, throwing, tooMany, type Way } from './ways.js';

/** The element reads while the adapter misbehaves, says so, and works once it is asked to try again. */
async function misread(
  { open, backend, shows }: Setting,
  [, conduct, says]: Way,
  meet: () => Promise<void>,
): Promise<void> {
  const real = backend();
  const faulty = new Misbehaving(real, conduct);
  const { driver, subject } = await open(faulty.adapter, real);
  const watched = watch(subject);
  await driver.until(() => says.test(driver.text) || driver.text.includes('could not be loaded'));
  // First: what is asked in between would wait for as long as a resident does.
  faulty.conduct = undefined;
  await meet();
  // Some have tried again by themselves.
  await driver.until(() => driver.text.includes('Try again') || driver.text.includes(shows));
  if (driver.text.includes('Try again')) await driver.press('Try again');
  await watched.check({ mayReport: true });
}

/** The element reads what is odd, and works. */
async function read({ open, backend, shows }: Setting, conduct: Conduct): Promise<void> {
  const real = backend();
  const { driver, subject } = await open(new Misbehaving(real, conduct).adapter, real);
  const watched = watch(subject);
  await driver.untilText(shows);
  await watched.check();
}

describe('adapters that misbehave while an element reads', function () {
  // A dozen elements read at once.
  this.timeout(120_000);
  before(async function () {
    this.timeout(0);
    bePatient(100_000);
    await warmUp();
  });
  afterEach(restoreAll);

  for (const setting of settings) {
    const { name } = setting;
    const misreadAll = (ways: readonly Way[]) =>
      together(
        ways,
        ([what]) => what,
        (way, meet) => misread(setting, way, meet),
      );

    it(`K085, K086, K091: a ${name} whose adapter throws whatever it likes says so, and works after that`, () =>
      misreadAll(throwing));

    it(`K088, K089: a ${name} whose adapter never answers says so in time, and works after that`, () => {
      hurryDeadlines();
      return misreadAll(silent);
    });

    it(`K087, K088, K092, K094, K096: a ${name} whose adapter answers nonsense says so, and works after that`, () =>
      misreadAll(garbage));

    it(`K088, K095, K096: a ${name} whose adapter answers with odd objects works`, () =>
      together(
        odd,
        ([what]) => what,
        ([, conduct]) => read(setting, conduct),
      ));

    it(`K093: a ${name} whose adapter gives 100,000 of everything shows no more than can be used`, async () => {
      const real = setting.backend();
      const { driver, subject } = await setting.open(new Misbehaving(real, tooMany).adapter, real);
      const watched = watch(subject);
      await driver.untilText(setting.shows);
      const shown = driver.element.shadowRoot!.querySelectorAll(setting.item).length;
      expect(shown).to.be.greaterThan(0).and.at.most(2100);
      await watched.check();
    });

    it(`K090: a ${name} whose adapter answers once it is gone shows it when it is back`, async () => {
      const real = setting.backend();
      let answer!: () => void;
      const asked = new Promise<void>((resolve) => (answer = resolve));
      const calls: Promise<unknown>[] = [];
      const late: Conduct = ({ really }) => {
        const call = asked.then(() => really());
        calls.push(call);
        return call;
      };
      const faulty = new Misbehaving(real, late);
      const { driver, subject } = await setting.open(faulty.adapter, real);
      const watched = watch(subject);
      await driver.until(() => calls.length > 0);
      const { element } = driver;
      const place = element.parentElement!;
      element.remove();
      faulty.conduct = undefined;
      answer();
      await Promise.allSettled(calls);
      place.append(element);
      await driver.untilText(setting.shows);
      await watched.check();
    });

    it(`K104: a ${name} whose adapter changes and keeps what it is given asks all its questions right`, async () => {
      const asked: Pick<Call, 'name' | 'given'>[] = [];
      const spoil: Conduct = ({ name: called, given, really }) => {
        const own = given.map((one) => (typeof one === 'object' ? { ...one } : one));
        asked.push({ name: called, given: own });
        const answer = really(own);
        for (const one of given) if (typeof one === 'object') spoiled(one as Record<string, unknown>);
        return answer;
      };
      await read(setting, spoil);
      for (const { name: called, given } of asked) {
        const { signal, locale, extra } = given.at(-1) as Record<string, unknown>;
        expect(extra, called).to.equal(undefined);
        expect(locale ?? 'en', called).to.equal('en');
        expect(signal === undefined || signal instanceof AbortSignal, called).to.equal(true);
        expect(
          given.some((one) => typeof one === 'object' && one !== null && 'extra' in one),
          called,
        ).to.equal(false);
      }
    });
  }

  for (const setting of settings.filter(({ name }) => ['tracker', 'board', 'calendar'].includes(name))) {
    const { name, open, backend, shows } = setting;

    it(`K097: a ${name} whose adapter gives another shape each time shows the last that is one`, async () => {
      const real = backend();
      const faulty = new Misbehaving(real);
      const { driver, subject } = await open(faulty.adapter, real);
      const element = driver.element as unknown as LitElement & { refresh(): Promise<void> };
      const watched = watch(subject);
      await driver.untilText(shows);
      faulty.conduct = async ({ really }) => reshaped(await really());
      await element.refresh();
      await driver.untilText('Another');
      expect(driver.text).not.to.contain(shows);
      faulty.conduct = async () => ({ rows: [] });
      await element.refresh();
      await driver.until(() => /could not be read/.test(driver.text));
      expect(driver.text).to.contain('Another');
      faulty.conduct = undefined;
      await driver.press('Try again');
      await driver.untilText(shows);
      expect(driver.text).not.to.contain('Another');
      await watched.check({ mayReport: true });
    });
  }
});

function spoiled(given: Record<string, unknown>): void {
  for (const name of Object.keys(given)) Reflect.deleteProperty(given, name);
  Object.assign(given, { extra: true, locale: 'xx' });
}

/** Other records, which have only what they must have, without a word on how many there are. */
function reshaped(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(reshaped);
  const { items, ...record } = answer as Record<string, unknown>;
  if (items) return { items: reshaped(items) };
  for (const name of ['owner', 'promises', 'history', 'place', 'capacity', 'issuer'])
    Reflect.deleteProperty(record, name);
  return { ...record, id: 'another', number: 'Another', title: 'Another' };
}
