import type { Random } from '../../support/seeded-random.js';
import { Backend } from './backend.js';
import type { StartTab } from './bundle.js';
import { Disk, type DiskMood } from './disk.js';
import { Line } from './line.js';
import { Locks } from './locks.js';
import { Tab, takenBackKey, type Submission } from './tab.js';
import { VirtualTime } from './virtual-time.js';

const minute = 60_000;
const hour = 60 * minute;
const tabCount = 4;

/** What a submission was when its tab ended without having said that it is kept. */
interface Lost {
  submission: Submission;
  /** Whether the resident, who still has the draft, sends it again. */
  isSentAgain: boolean;
}

/**
 * What was known when something was taken back. `still-kept`: the disk refused to forget it, and the other tabs may
 * come to show it again. `never-arrived`: the backend certainly does not have it.
 */
type Withdrawal = 'still-kept' | 'may-have-arrived' | 'never-arrived';

/** One device, four tabs, one resident, and a backend at the other end of a bad line. */
export class World {
  readonly random: Random;
  readonly time = new VirtualTime(Date.parse('2026-11-26T08:00:00Z'));
  readonly backend = new Backend();
  readonly disk: Disk;
  readonly locks = new Locks();
  readonly line: Line;
  /** Web views and pages without TLS have no Web Locks. */
  readonly hasLocks: boolean;
  /** By how much the clock on the device goes wrong, ms. */
  clockOffset = 0;
  /** What the resident was told is kept. */
  readonly accepted = new Set<string>();
  /** The same of photos that follow, as they are called in the outbox. */
  readonly acceptedPhotos = new Set<string>();
  readonly submissions = new Map<string, Submission>();
  readonly withdrawn = new Map<string, Withdrawal>();
  readonly lost = new Map<string, Lost>();
  readonly #tabOf = new Map<string, Tab>();
  readonly #start: StartTab;
  #tabs: Tab[] = [];

  constructor(random: Random, start: StartTab) {
    this.random = random;
    this.#start = start;
    this.hasLocks = random.below(5) > 0;
    this.disk = new Disk(this.time, random);
    this.line = new Line(this.time, random, this.backend, this.hasLocks);
    this.#tabs = Array.from({ length: tabCount }, () => new Tab(this, start));
  }

  /** Hands what one tab says to the others. */
  tell(from: Tab, topic: string): void {
    for (const tab of this.#tabs)
      if (tab !== from) this.time.after(this.random.below(50), () => tab.deliver(() => tab.hear?.(topic)));
  }

  /** Forgets what was, but for the tabs and their device. A day goes by, after which nobody keeps what was sent. */
  async begin(): Promise<void> {
    for (const id of this.submissions.keys()) this.disk.records.delete(takenBackKey(id));
    for (const past of [
      this.accepted,
      this.acceptedPhotos,
      this.submissions,
      this.withdrawn,
      this.lost,
      this.#tabOf,
    ])
      past.clear();
    this.backend.filed.length = 0;
    await this.time.runUntil(this.time.now + 30 * hour);
    for (const tab of this.#tabs) tab.wake();
  }

  /** Lets so many submissions come, with everything that may happen between them. */
  async live(count: number, firstId: number): Promise<void> {
    for (let sent = 0; sent < count;) {
      if (this.random.below(3) > 0) this.#submit(`s${firstId + sent++}`);
      else this.#happen();
      await this.time.runUntil(this.time.now + this.random.below(this.random.of([50, 2000, 20_000])));
    }
  }

  /** Makes everything well again, and waits until nothing is on its way. */
  async settle(): Promise<void> {
    Object.assign(this.line, { isOnline: true, spoilt: 0 });
    this.backend.isSignedIn = true;
    this.disk.mood = 'well';
    for (const { submission, isSentAgain } of this.lost.values())
      if (isSentAgain && !this.withdrawn.has(submission.id)) this.#give(submission);
    for (let round = 0; round < 24; round++) {
      for (const tab of this.#tabs) {
        tab.thaw();
        tab.confirm();
        tab.wake();
      }
      await this.time.runUntil(this.time.now + 10 * minute);
      if (round > 2 && this.#tabs.every(({ entries }) => entries.length === 0)) break;
    }
  }

  /** Whether the resident has taken it back, and no tab may show it any more. */
  mayNotReturn(id: string): boolean {
    const withdrawal = this.withdrawn.get(id);
    return withdrawal !== undefined && withdrawal !== 'still-kept';
  }

  /** How many the tabs still want to send. */
  get waiting(): number {
    return Math.max(...this.#tabs.map(({ entries }) => entries.length));
  }

  #submit(id: string): void {
    const submission: Submission = {
      ...{ id, description: `The lamp is dark, ${id}`, emergency: this.random.below(20) === 0 },
      ...(this.random.below(5) === 0 && { photo: this.random.below(256) }),
    };
    this.submissions.set(id, submission);
    this.#give(submission);
  }

  #give(submission: Submission): void {
    const tab = this.random.of(this.#tabs);
    this.#tabOf.set(submission.id, tab);
    tab.deliver(() => tab.submit(submission));
  }

  #happen(): void {
    const tab = this.random.of(this.#tabs);
    const moods: readonly DiskMood[] = ['well', 'well', 'well', 'full', 'denied', 'silent'];
    const happenings = [
      () => this.#kill(tab),
      () => tab.freeze(),
      () => tab.thaw(),
      () => tab.thaw(),
      () => tab.wake(),
      () => tab.confirm(),
      () => this.#withdraw(tab),
      () => (this.disk.mood = this.random.of(moods)),
      () => (this.line.isOnline = this.random.below(3) > 0),
      () => (this.line.spoilt = this.random.of([0, 20, 40, 80, 100])),
      () => (this.backend.isSignedIn = this.random.below(4) > 0),
      () => (this.clockOffset = this.random.of([0, 0, -minute, minute, 90 * minute, -90 * minute])),
    ];
    this.random.of(happenings)();
  }

  /** What the tab had not said to be kept may be lost with it: its resident sees that nothing was said. */
  #kill(tab: Tab): void {
    tab.kill();
    for (const [id, submission] of this.submissions) {
      if (this.#tabOf.get(id) !== tab || this.accepted.has(id)) continue;
      this.#tabOf.delete(id);
      this.lost.set(id, { submission, isSentAgain: this.random.below(2) === 0 });
    }
    this.#tabs = this.#tabs.map((one) => (one === tab ? new Tab(this, this.#start) : one));
  }

  #withdraw(tab: Tab): void {
    const entry = tab.entries.at(-1);
    if (!entry) return;
    tab.deliver(() => {
      void tab.withdraw(entry.id).then((taken) => {
        if (!taken) return;
        const isKept = this.disk.records.has(`outbox/portal/resident/${entry.id}`);
        const arrival = taken.mayHaveArrived ? 'may-have-arrived' : 'never-arrived';
        this.withdrawn.set(entry.id, isKept ? 'still-kept' : arrival);
      });
    });
  }
}
