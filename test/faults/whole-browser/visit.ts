import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { FaultyLine } from '../../support/fault-line.js';
import type { BrowserSession } from '../../support/fault-line/browser-session.js';
import type { Host } from '../../support/fault-line/host.js';
import type { OneOfMany } from '../../support/fault-line/host-page/many.js';
import type { ReportPlan, VisitPlan } from './plan.js';
import { found } from './portal-records.js';

/** One report on its way. */
export interface Report extends ReportPlan {
  line: FaultyLine;
  words: string;
}

/** The longest wait for anything of a page, ms: far longer than a busy machine needs, so that only what hangs reaches it. */
const patience = 180_000;

/** A visit of one page, on which several residents each file one report. */
export class Visit {
  readonly #reports: readonly Report[];
  readonly #plan: VisitPlan;
  readonly #host: Host;
  readonly #session: BrowserSession;
  readonly #errors: string[] = [];
  #page!: Page;

  constructor(reports: readonly Report[], plan: VisitPlan, host: Host, session: BrowserSession) {
    this.#reports = reports;
    this.#plan = plan;
    this.#host = host;
    this.#session = session;
  }

  /** From the first word to the last report's arrival, whatever happens on the way. */
  async run(): Promise<void> {
    const { pageFault, lastsFor } = this.#plan;
    for (const { line, rules } of this.#reports) await line.rules(...rules);
    this.#page = await this.#open();
    await this.#write();
    const other = pageFault === 'two tabs' ? await this.#openSecond() : undefined;
    for (const { line, isDown } of this.#reports) if (isDown) await line.down();
    if (pageFault === 'offline') await this.#page.setOfflineMode(true);
    await Promise.all([this.#send(this.#page), other && this.#send(other)]);
    await pause(lastsFor);
    if (pageFault === 'reload') await this.#reload();
    if (pageFault === 'close') await this.#reopen();
    if (pageFault === 'offline') await this.#page.setOfflineMode(false);
    for (const { line } of this.#reports) await line.rules();
    for (const { line, isDown } of this.#reports) if (isDown) await line.up();
    for (const report of this.#reports) await this.#arrive(report);
    await other?.close();
    for (const report of this.#reports) await expectOnce(report);
    await this.#page.close();
    assert.deepEqual(this.#errors, []);
  }

  /** `cutOff`: the lines that are down. What a slow device had not kept yet cannot be shown without them. */
  async #open(cutOff: readonly string[] = []): Promise<Page> {
    const lines = this.#reports.map(({ line }) => line);
    const { page, errors } = await this.#session.newTab(this.#host.manyUrl(lines));
    this.#errors.push(...errors);
    page.on('pageerror', (error: unknown) => this.#errors.push(String(error)));
    const isThere = (ids: readonly string[]) => {
      const forms = Object.entries<OneOfMany>(window.many);
      const missing = forms.filter(([, { text }]) => text.includes('could not be loaded'));
      // The page waits two seconds for an answer: on a loaded machine a resident has to ask once more.
      for (const [, form] of missing) form.press('Try again');
      const cut = missing.map(([id]) => id).filter((id) => ids.includes(id));
      return forms.every(
        ([id, { text }]) => /Light in the stairwell|received/.test(text) || cut.includes(id),
      );
    };
    await untilAll(page, 'the forms to be there', isThere, cutOff);
    return page;
  }

  /** Everything is written and kept on the device, photos too. */
  async #write(): Promise<void> {
    for (const { line, words, hasPhoto } of this.#reports) {
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
    await untilAll(this.#page, 'the drafts to be kept', () =>
      Object.values(window.many).every(({ text }) => text.includes('Kept on this device')),
    );
  }

  /** The same drafts in another tab. */
  async #openSecond(): Promise<Page> {
    const page = await this.#open();
    await untilAll(page, 'the drafts to be in the second tab', () =>
      Object.values(window.many).every(({ description }) => description !== ''),
    );
    return page;
  }

  async #send(page: Page): Promise<void> {
    await page.evaluate(() => {
      for (const form of Object.values<OneOfMany>(window.many)) form.press('Send the report');
    });
  }

  async #reload(): Promise<void> {
    await Promise.all([this.#page.reload(), this.#cut()]);
    await untilAll(this.#page, 'the forms to be drawn', () =>
      Object.values(window.many).every(({ text }) => text !== ''),
    );
  }

  async #reopen(): Promise<void> {
    await this.#page.close();
    await this.#cut();
    this.#page = await this.#open(this.#reports.filter(({ isDown }) => isDown).map(({ line }) => line.id));
  }

  /**
   * Ends what outlives its page. A browser has six connections to an origin, here for the reports of many residents:
   * those that the portal leaves without an answer would keep everybody waiting.
   */
  async #cut(): Promise<void> {
    for (const { line, isDown } of this.#reports) {
      await line.down();
      if (!isDown) await line.up();
    }
  }

  /** A resident looks after the report until the portal has it and nothing waits: presses what is there to press. */
  async #arrive(report: Report): Promise<void> {
    const { line, words } = report;
    const end = performance.now() + patience;
    for (;;) {
      const text = await this.#textOf(report);
      const isThere = (await found(line, words)).length > 0;
      assert.ok(isThere || !text.includes('We have received it'), `said to be received, and lost: ${words}`);
      const kept = await this.#keptOf(report);
      if (isThere && kept.length === 0) return;
      if (performance.now() > end) {
        const state = { isThere, kept, text, log: await line.log() };
        throw new Error(`${isThere ? 'still kept' : 'lost'}: ${words} ${JSON.stringify(state)}`);
      }
      await this.#page.evaluate(
        (id, mine) => {
          const form = window.many[id]!;
          // What was only a draft when the page went away is back, and has to be sent.
          if (form.description === mine) form.press('Send the report');
          else if (!form.press('Try now')) form.press('Try again');
        },
        line.id,
        words,
      );
      await pause(250);
    }
  }

  #textOf({ line }: Report): Promise<string> {
    return this.#page.evaluate((id) => window.many[id]!.text, line.id);
  }

  /** The keys of what the device still has of a report that is to go. */
  async #keptOf({ line }: Report): Promise<string[]> {
    const keys = await this.#page.evaluate(() => window.keptKeys());
    return keys.filter((key) => key.includes(line.id) && /^(outbox|draft|file)\//.test(key));
  }
}

/** Waits until it is so of the forms of a page. `what`: how a failure names it. */
async function untilAll(
  page: Page,
  what: string,
  isSo: (ids: readonly string[]) => boolean,
  ids: readonly string[] = [],
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await page.evaluate(isSo, ids))) {
    if (performance.now() > end) {
      const texts = await page.evaluate(() =>
        Object.values(window.many).map(({ text }) => text.slice(0, 60)),
      );
      throw new Error(`waited in vain for ${what}; the forms begin with ${JSON.stringify(texts)}`);
    }
    await pause(50);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The portal has it once, with its photo once, and every attempt had the same key. */
async function expectOnce({ line, words, hasPhoto }: Report): Promise<void> {
  const items = await found(line, words);
  assert.equal(items.length, 1, `${words} is there ${items.length} times`);
  assert.equal(items[0]!.photos?.length ?? 0, hasPhoto ? 1 : 0, `photos of ${words}`);
  const keys = new Set((await line.log('POST', '/requests')).map(({ key }) => key));
  assert.equal(keys.size, 1, `${words} was sent with several keys`);
}
