import assert from 'node:assert/strict';
import { BrowserSession } from '../../support/fault-line/browser-session.js';
import { startHost, type Host } from '../../support/fault-line/host.js';
import { seededRandom } from '../../support/seeded-random.js';
import { drawVisit } from './plan.js';
import { foundAll } from './portal-records.js';
import { Visit, type Report } from './visit.js';

/** What the simulation found out. */
export interface Outcome {
  submissions: number;
  photos: number;
  /** How often each fault was drawn: of a line once a report, of a page once for all of its reports. */
  drawn: Record<string, number>;
  /** How many requests to file, and to upload, came to each end on the lines. */
  met: Record<string, number>;
  /** How many requests to file arrived at the lines, the most for one report, and how many the portal got. */
  arrived: number;
  most: number;
  passedOn: number;
}

const formsPerPage = 6;
const pagesAtOnce = 4;

/** What every report begins with. */
const opening = 'The lamp is dark';

/** Residents who file reports over lines that fail at random, until so many have been filed. */
export class Submissions {
  readonly #seed: number;
  readonly #outcome: Outcome = {
    submissions: 0,
    photos: 0,
    drawn: {},
    met: {},
    arrived: 0,
    most: 0,
    passedOn: 0,
  };
  #host!: Host;
  #session!: BrowserSession;
  #visits = 0;

  /** The same seed draws the same faults for the same reports. */
  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Files so many reports, each once and none beside them, or throws with what went wrong. */
  async run(count: number): Promise<Outcome> {
    this.#host = await startHost();
    this.#session = await BrowserSession.open('chromium');
    try {
      const line = await this.#host.openLine();
      const before = (await foundAll(line)).length;
      const words = await Promise.all(Array.from({ length: pagesAtOnce }, () => this.#work(count)));
      const filed = await foundAll(line);
      assert.equal(filed.length, before + this.#outcome.submissions, 'nothing else was filed');
      const descriptions = filed.map(({ description }) => description);
      assert.deepEqual(descriptions.filter((each) => each.startsWith(opening)).sort(), words.flat().sort());
    } finally {
      await this.#session.close();
      await this.#host.stop();
    }
    return this.#outcome;
  }

  /** One page after the other, until enough is filed. Resolves with the words of all. */
  async #work(count: number): Promise<string[]> {
    const words: string[] = [];
    while (this.#outcome.submissions < count) {
      const forms = Math.min(formsPerPage, count - this.#outcome.submissions);
      this.#outcome.submissions += forms;
      const plan = drawVisit(seededRandom(this.#seed + this.#visits++ * 7919), forms);
      const reports = await Promise.all(
        plan.reports.map(async (report): Promise<Report> => {
          const line = await this.#host.openLine();
          return { ...report, line, words: `${opening}, ${line.id}.` };
        }),
      );
      if (plan.pageFault !== 'none') increase(this.#outcome.drawn, plan.pageFault);
      await new Visit(reports, plan, this.#host, this.#session).run();
      for (const report of reports) await this.#note(report);
      words.push(...reports.map((report) => report.words));
    }
    return words;
  }

  async #note({ line, faults, hasPhoto }: Report): Promise<void> {
    const outcome = this.#outcome;
    for (const name of faults) increase(outcome.drawn, name);
    if (hasPhoto) outcome.photos++;
    const filing = await line.log('POST', '/requests');
    const uploads = await line.log('POST', '/photos');
    for (const { done } of [...filing, ...uploads]) increase(outcome.met, done);
    outcome.arrived += filing.length;
    outcome.most = Math.max(outcome.most, filing.length);
    outcome.passedOn += filing.filter(({ isPassedOn }) => isPassedOn).length;
    await line.close();
  }
}

function increase(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
