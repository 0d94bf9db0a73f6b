import { Unfinished } from './browser.js';
import { bundleSubject, sizesOf, whatIsMissing } from './build.js';
import { measureCycles } from './cycles.js';
import { proveFindable } from './list.js';
import { measureLive } from './live.js';
import { measureMount, measureScroll } from './measure.js';
import { serve } from './server.js';
import { proveShown } from './shown.js';
import { shuffler } from './statistics.js';
import { summariseLive, summariseMounts, summariseScrolls } from './summary.js';

/** A single small mount is over in milliseconds: it takes more turns to tell it from noise. */
const turnsPerRound = (count) => (count < 10 ? 3 : 1);

/** What a subject shows is looked for with so many of it at most. */
const provenOnOnePage = 10;

/** Of what is done over and over, so many pages at a time: bytes are counted there, not time. */
const pagesAtOnce = 4;

/** One scenario with all of its subjects, each in its turn. */
export class ScenarioRun {
  #browser;
  #scenario;
  #options;
  #shuffle;
  #site;
  #server;
  #subjects = [];
  #sizes = new Map();
  #samples = new Map();
  #failures = new Map();
  /** Of each subject with how many it was not done in time. */
  #unfinished = new Map();
  #proven = new Set();

  constructor(browser, scenario, options) {
    this.#browser = browser;
    this.#scenario = scenario;
    this.#options = options;
    this.#shuffle = shuffler(options.seed);
  }

  /** Measures everything that the scenario asks for, and returns the figures. */
  async report() {
    await this.#build();
    for (const count of this.#counts) await this.#mount(count);
    if (this.#scenario.live) await this.#watch();
    if (this.#options.cycles) await this.#cycle();
    this.#server.close();
    return this.#summary();
  }

  get #counts() {
    const { counts } = this.#scenario;
    return this.#options.counts ?? (this.#options.quick ? counts.slice(0, 1) : counts);
  }

  /** The measures take the same first. */
  #on(measure, subject, ...rest) {
    return measure(this.#browser, this.#site, this.#scenario, subject, ...rest);
  }

  /**
   * Does `work`; a subject that fails is named at the end and takes no further part. One that is not done in time with
   * `count` takes no further part with as many.
   */
  async #attempt(subject, what, work, count) {
    const inVain = this.#unfinished.get(subject.name) ?? [];
    if (this.#failures.has(subject.name) || inVain.includes(count)) return undefined;
    try {
      return await work();
    } catch (error) {
      if (error instanceof Unfinished && count !== undefined) {
        console.log(`${subject.name}, ${count}: ${error.message}`);
        this.#unfinished.set(subject.name, [...inVain, count]);
        return undefined;
      }
      console.log(`${subject.name}, ${what}: ${error.message}`);
      this.#failures.set(subject.name, `${what}: ${error.message}`.replaceAll('\n', ' '));
      return undefined;
    }
  }

  async #build() {
    const { subjects, goals } = this.#scenario;
    const always = ['baseline', goals.beside, goals.subject];
    const wanted = ({ name }) =>
      !this.#options.subjects || [...always, ...this.#options.subjects].includes(name);
    const files = new Map();
    for (const subject of subjects.filter(wanted)) {
      const missing = whatIsMissing(subject);
      if (missing) throw new Error(`${subject.name}: ${missing} is not there.`);
      this.#samples.set(subject.name, { mounts: {}, scrolls: {}, found: {}, live: {} });
      this.#subjects.push(subject);
      const bundle = await this.#attempt(subject, 'build', () => bundleSubject(this.#scenario, subject));
      if (!bundle) continue;
      this.#sizes.set(subject.name, sizesOf(bundle));
      for (const [path, content] of bundle.files) files.set(path, content);
    }
    this.#server = await serve(files);
    this.#site = { origin: this.#server.origin, files };
  }

  async #mount(count) {
    const turns = this.#options.rounds * turnsPerRound(count);
    console.log(`Mounting ${count}: ${this.#subjects.length} subjects, ${turns} turns each`);
    await this.#prove(count);
    for (let turn = 0; turn < turns; turn++)
      for (const subject of this.#shuffle(this.#subjects)) {
        const work = () => this.#on(measureMount, subject, count);
        const sample = await this.#attempt(subject, `mounts ${count}`, work, count);
        if (sample) (this.#samples.get(subject.name).mounts[count] ??= []).push(sample);
      }
    if (this.#scenario.list?.scrollSteps) await this.#scroll(count);
  }

  /** Of a hundred forms a few on one page say the same. */
  async #prove(count) {
    const enough = this.#scenario.list ? count : Math.min(count, provenOnOnePage);
    if (this.#proven.has(enough)) return;
    this.#proven.add(enough);
    for (const subject of this.#subjects)
      await this.#attempt(subject, `shows ${enough}`, () =>
        this.#on(proveShown, subject, enough, this.#options.screenshots),
      );
  }

  /** Whether all rows can be found, and what it costs to scroll through them. */
  async #scroll(count) {
    console.log(`Scrolling through ${count}`);
    for (const subject of this.#subjects)
      this.#samples.get(subject.name).found[count] = await this.#attempt(subject, `finds ${count}`, () =>
        this.#on(proveFindable, subject, count),
      );
    for (const subject of this.#shuffle(this.#subjects)) {
      const work = () => this.#on(measureScroll, subject, count);
      const sample = await this.#attempt(subject, `scrolls ${count}`, work);
      if (sample) (this.#samples.get(subject.name).scrolls[count] ??= []).push(sample);
    }
  }

  /** All subjects at the same time, each in a process of its own: nobody touches them, and a noisy minute hits all alike. */
  async #watch() {
    const { live } = this.#scenario;
    const seconds = this.#options.quick ? 2 : live.seconds;
    for (const [place, { view }] of Object.entries(live.places)) {
      console.log(`Watching ${live.count}, ${place}, for ${seconds} s`);
      const able = this.#subjects.filter(
        ({ name, shows }) => !this.#failures.has(name) && (!view || shows?.includes(view)),
      );
      const samples = await measureLive(this.#browser, this.#site, this.#scenario, able, place, seconds);
      for (const [index, subject] of able.entries()) {
        const { error, ...sample } = samples[index];
        if (error) await this.#attempt(subject, `lives ${place}`, () => Promise.reject(error));
        else (this.#samples.get(subject.name).live[place] ??= []).push(sample);
      }
    }
  }

  async #cycle() {
    const { cycles } = this.#options;
    console.log(`Mounting and unmounting ${cycles} times`);
    const waiting = this.#shuffle(this.#subjects);
    const work = async () => {
      for (let subject = waiting.pop(); subject; subject = waiting.pop())
        this.#samples.get(subject.name).cycles = await this.#attempt(subject, 'cycles', () =>
          this.#on(measureCycles, subject, cycles),
        );
    };
    await Promise.all(Array.from({ length: pagesAtOnce }, work));
  }

  #summary() {
    const { name: scenario, title, goals } = this.#scenario;
    const results = [];
    for (const { name } of this.#subjects) {
      const { mounts, scrolls, found, cycles, live } = this.#samples.get(name);
      const failure = this.#failures.get(name);
      if (failure && results.length === 0) throw new Error(`${scenario}, ${name}: ${failure}`);
      results.push({
        subject: name,
        ...(failure && { failure }),
        mounts: summariseMounts(mounts, results[0]?.mounts),
        scrolls: summariseScrolls(scrolls, results[0]?.scrolls),
        found,
        live: summariseLive(live, results[0]?.live),
        unfinished: this.#unfinished.get(name) ?? [],
        cycles,
        sizes: this.#sizes.get(name),
      });
    }
    const act = this.#scenario.list?.act?.name;
    return { scenario, title, counts: this.#counts, act, goals, results };
  }
}
