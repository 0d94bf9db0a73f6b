import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { Fault, FaultRule, FaultyLine } from '../../support/fault-line.js';
import type { OneOfMany } from '../../support/fault-line/host-page/many.js';
import { BrowserSession } from '../../support/fault-line/browser-session.js';
import { startHost, type Host } from '../../support/fault-line/host.js';
import { seededRandom, type Random } from '../../support/seeded-random.js';

/** What the simulation found out. */
export interface Outcome {
  submissions: number;
  /** How often each fault was drawn. */
  faults: Record<string, number>;
  /** How many requests to file arrived at the line, and how many the portal was asked. */
  arrived: number;
  passedOn: number;
  photos: number;
}

/** What happens to a whole page while its reports are on their way. */
const pageFaults = ['none', 'none', 'reload', 'close', 'two tabs'] as const;

const formsPerPage = 6;
const pages = 4;

/** How long a fault lasts at most, ms. */
const longestFault = 2500;

/** The longest wait for a report to arrive once the line is sound, ms. */
const patience = 60_000;

const status = (code: number, headers: Record<string, string> = {}): Fault => ({
  kind: 'status',
  status: code,
  headers,
  body: '<h1>Trouble</h1>',
  contentType: 'text/html',
});

/** The faults of the line, each as often as it is drawn. */
const lineFaults: Record<string, (random: Random) => Fault | undefined> = {
  none: () => undefined,
  refuse: () => ({ kind: 'refuse' }),
  cut: (random) => ({ kind: 'cut', bytes: random.of([0, 1, 0.3, 0.7, -1]) }),
  drop: () => ({ kind: 'drop' }),
  'cut reply': () => ({ kind: 'cut-reply' }),
  '500': () => status(500),
  '503': () => status(503, { 'Retry-After': '1' }),
  '429': () => status(429, { 'Retry-After': '1' }),
  timeout: () => ({ kind: 'hang' }),
  'captive portal': () => ({ kind: 'html' }),
  down: () => undefined,
};

/** Residents who file reports over lines that fail at random, until so many have been filed. */
export class Submissions {
  readonly #random: Random;
  readonly #outcome: Outcome = { submissions: 0, faults: {}, arrived: 0, passedOn: 0, photos: 0 };
  #host!: Host;
  #session!: BrowserSession;
  #sequence = 0;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** Files so many reports, each once, or throws with what went wrong. */
  async run(count: number): Promise<Outcome> {
    this.#host = await startHost();
    this.#session = await BrowserSession.open('chromium');
    try {
      await Promise.all(Array.from({ length: pages }, () => this.#work(count)));
    } finally {
      await this.#session.close();
      await this.#host.stop();
    }
    return this.#outcome;
  }

  /** One page after the other, until enough is filed. */
  async #work(count: number): Promise<void> {
    while (this.#outcome.submissions < count) {
      this.#outcome.submissions += formsPerPage;
      const lines = await Promise.all(Array.from({ length: formsPerPage }, () => this.#host.openLine()));
      await new Visit(lines, this.#host, this.#session, this.#random, this.#draw).run((line) =>
        this.#file(line),
      );
      for (const line of lines) {
        const log = await line.log('POST', '/requests');
        this.#outcome.arrived += log.length;
        this.#outcome.passedOn += log.filter(({ isPassedOn }) => isPassedOn).length;
        await line.close();
      }
    }
  }

  readonly #draw = (name: string) => {
    this.#outcome.faults[name] = (this.#outcome.faults[name] ?? 0) + 1;
  };

  /** What one line is to carry, and how it is to fail. */
  async #file(line: FaultyLine): Promise<Report> {
    const hasPhoto = this.#random.below(10) === 0;
    if (hasPhoto) this.#outcome.photos++;
    const names = Array.from({ length: this.#random.below(5) === 0 ? 2 : 1 }, () =>
      this.#random.of(Object.keys(lineFaults)),
    );
    const rules: FaultRule[] = [];
    for (const name of names) {
      this.#draw(name);
      const fault = lineFaults[name]!(this.#random);
      const path = hasPhoto && this.#random.below(2) === 0 ? '/photos$' : '/requests$';
      if (fault) rules.push({ method: 'POST', path, times: 1 + this.#random.below(5), fault });
    }
    if (rules.length > 0) await line.rules(...rules);
    const isDown = names.includes('down');
    return { line, isDown, hasPhoto, words: `The lamp is dark, ${++this.#sequence}-${line.id}.` };
  }
}

/** One report on its way. */
interface Report {
  line: FaultyLine;
  words: string;
  hasPhoto: boolean;
  isDown: boolean;
}

/** A visit of one page, on which several residents each file one report. */
class Visit {
  readonly #lines: readonly FaultyLine[];
  readonly #host: Host;
  readonly #session: BrowserSession;
  readonly #random: Random;
  readonly #draw: (name: string) => void;
  readonly #errors: string[] = [];
  #page!: Page;

  constructor(
    lines: readonly FaultyLine[],
    host: Host,
    session: BrowserSession,
    random: Random,
    draw: (name: string) => void,
  ) {
    this.#lines = lines;
    this.#host = host;
    this.#session = session;
    this.#random = random;
    this.#draw = draw;
  }

  async run(file: (line: FaultyLine) => Promise<Report>): Promise<void> {
    const pageFault = this.#random.of(pageFaults);
    if (pageFault !== 'none') this.#draw(pageFault);
    this.#page = await this.#open();
    const reports: Report[] = [];
    for (const line of this.#lines) reports.push(await file(line));
    await this.#write(reports);
    const other = pageFault === 'two tabs' ? await this.#openSecond() : undefined;
    for (const { line, isDown } of reports) if (isDown) await line.down();
    await Promise.all([
      this.#pressAll(this.#page, 'Send the report'),
      other && this.#pressAll(other, 'Send the report'),
    ]);
    await pause(this.#random.below(longestFault));
    if (pageFault === 'reload') await this.#reload();
    if (pageFault === 'close') await this.#reopen();
    for (const { line } of reports) await line.rules();
    for (const { line, isDown } of reports) if (isDown) await line.up();
    for (const report of reports) await this.#arrive(report);
    await other?.close();
    for (const report of reports) await expectOnce(report);
    await this.#page.close();
    assert.deepEqual(this.#errors, []);
  }

  async #open(): Promise<Page> {
    const { page, errors } = await this.#session.newTab(this.#host.manyUrl([...this.#lines]));
    this.#errors.push(...errors);
    page.on('pageerror', (error: unknown) => this.#errors.push(String(error)));
    await untilAll(page, () =>
      Object.values(window.many).every(
        ({ text }) => text.includes('Light in the stairwell') || text.includes('received'),
      ),
    );
    return page;
  }

  /** Everything is written and kept on the device; photos are at least made ready. */
  async #write(reports: readonly Report[]): Promise<void> {
    for (const { line, words, hasPhoto } of reports) {
      await this.#page.evaluate(
        async (id, description, withPhoto) => {
          window.many[id]!.write(description);
          if (withPhoto) await window.many[id]!.addPhoto();
        },
        line.id,
        words,
        hasPhoto,
      );
    }
    await untilAll(this.#page, () =>
      Object.values(window.many).every(({ text }) => text.includes('Kept on this device')),
    );
  }

  /** The same drafts in another tab. */
  async #openSecond(): Promise<Page> {
    const page = await this.#open();
    await untilAll(page, () => Object.values(window.many).every(({ description }) => description !== ''));
    return page;
  }

  async #pressAll(page: Page, words: string): Promise<void> {
    await page.evaluate(
      (name) => Object.values<OneOfMany>(window.many).forEach((form) => form.press(name)),
      words,
    );
  }

  async #reload(): Promise<void> {
    await this.#page.reload();
    await untilAll(this.#page, () => Object.values(window.many).every(({ text }) => text !== ''));
  }

  async #reopen(): Promise<void> {
    await this.#page.close();
    this.#page = await this.#open();
  }

  /** A resident looks after the report until the portal has it: presses what is there to be pressed. */
  async #arrive({ line, words }: Report): Promise<void> {
    const end = performance.now() + patience;
    while ((await found(line, words)).length === 0) {
      if (performance.now() > end) throw new Error(`lost: ${words} ${JSON.stringify(await line.log())}`);
      await this.#page.evaluate(
        (id, mine) => {
          const form = window.many[id]!;
          if (form.text.includes('We have received it')) return;
          // What was only a draft when the page went away is back, and has to be sent.
          if (form.description === mine) form.press('Send the report');
          else form.press('Try now');
        },
        line.id,
        words,
      );
      await pause(250);
    }
  }
}

/** Waits until it is so of the forms of a page. */
async function untilAll(page: Page, isSo: () => boolean): Promise<void> {
  const end = performance.now() + patience;
  while (!(await page.evaluate(isSo))) {
    if (performance.now() > end) {
      const texts = await page.evaluate(() => Object.values(window.many).map(({ text }) => text));
      throw new Error(`waited in vain for ${String(isSo)}; the forms say ${JSON.stringify(texts)}`);
    }
    await pause(50);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Found {
  description: string;
  photos?: unknown[];
}

/** What the portal has of these words, asked over the same line. */
async function found(line: FaultyLine, words: string): Promise<Found[]> {
  const reply = await fetch(`${line.baseUrl}/requests?search=${encodeURIComponent(words)}`);
  return ((await reply.json()) as { items: Found[] }).items;
}

/** The portal has it once, with its photo once; every attempt had the same key, and nothing waits any more. */
async function expectOnce({ line, words, hasPhoto }: Report): Promise<void> {
  const items = await found(line, words);
  assert.equal(items.length, 1, `${words} is there ${items.length} times`);
  assert.equal(items[0]!.photos?.length ?? 0, hasPhoto ? 1 : 0, `photos of ${words}`);
  const keys = new Set((await line.log('POST', '/requests')).map(({ key }) => key));
  assert.equal(keys.size, 1, `${words} was sent with several keys`);
}
