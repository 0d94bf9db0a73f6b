import { recordKey, type Owner } from '../../../controllers/outbox/owner.js';
import { changesBetween, withoutOwn, type RequestChange } from '../../../domain/request-changes.js';
import type { ResidentAction, ServiceRequest } from '../../../domain/request.js';
import type { Reading } from '../request-tracker.source.js';
import type { Tracker } from './tracker.js';

/** What was said already, by owner and request: two trackers of one page say it once. */
const said = new Map<string, string>();

/** Tells the resident what is another than before: once, politely, and until it is put away. */
export class News {
  readonly #tracker: Tracker;
  readonly #owner: () => Owner | undefined;
  readonly #isOwn: (requestId: string) => boolean;
  /** What changed while the resident was doing something: the request as it was before. */
  readonly #held = new Map<string, ServiceRequest>();
  /** The states of requests that the resident was told of beside what they did: when each was changed last. */
  readonly #told = new Map<string, string>();
  /** What changed of late, of the request that was open then. */
  latest: { requestId: string; changes: readonly RequestChange[] } | undefined;

  /** `isOwn`: whether the resident is just doing something with the request; then they are told once that is over. */
  constructor(
    tracker: Tracker,
    options: { owner: () => Owner | undefined; isOwn: (requestId: string) => boolean },
  ) {
    this.#tracker = tracker;
    this.#owner = options.owner;
    this.#isOwn = options.isOwn;
  }

  /** Tells which readings are news; gives whether any is. */
  heard(readings: readonly Reading[]): boolean {
    const news = readings.flatMap(([earlier, after]) => {
      const before = this.#held.get(after.id) ?? earlier;
      const isHeld = this.#isOwn(after.id);
      if (isHeld) this.#held.set(after.id, before);
      else this.#held.delete(after.id);
      const isTold = this.#told.get(after.id) === after.updatedAt;
      return isHeld || isTold ? [] : [{ after, changes: changesBetween(before, after) }];
    });
    return this.#tell(news);
  }

  /** Tells what was held back, where the resident is done with it. */
  release(): void {
    const { source } = this.#tracker;
    const over = [...this.#held].filter(([id]) => !this.#isOwn(id));
    if (over.length > 0) this.heard(over.map(([id, before]) => [before, source.known(id) ?? before]));
  }

  /** What the resident did has come through: tells what else is another. */
  acted([earlier, after]: Reading, action: ResidentAction, text: string): void {
    const before = this.#held.get(after.id) ?? earlier;
    this.#held.delete(after.id);
    this.#tell([{ after, changes: withoutOwn(changesBetween(before, after), action, text) }]);
  }

  /** The resident was told how the request stands, beside what they did: a reading that says the same is no news. */
  toldOf({ id, updatedAt }: ServiceRequest): void {
    this.#held.delete(id);
    this.#told.set(id, updatedAt);
  }

  /** Somebody else is there. */
  forget(): void {
    this.#held.clear();
    this.#told.clear();
    this.latest = undefined;
  }

  #tell(readings: readonly { after: ServiceRequest; changes: readonly RequestChange[] }[]): boolean {
    const news = readings.filter(({ changes }) => changes.length > 0);
    const { requestId } = this.#tracker.now();
    const open = news.find(({ after }) => after.id === requestId);
    if (open) {
      const { requestId: toldOf, changes: unread = [] } = this.latest ?? {};
      this.latest = {
        requestId: open.after.id,
        changes: [...(toldOf === requestId ? unread : []), ...open.changes],
      };
      this.#tracker.host.requestUpdate();
    }
    const unsaid = news.filter(({ after }) => said.get(this.#keyOf(after)) !== after.updatedAt);
    for (const { after } of unsaid) said.set(this.#keyOf(after), after.updatedAt);
    const { announcer, locale } = this.#tracker;
    const words = locale.section('tracking');
    const [first] = unsaid;
    if (unsaid.length > 1) announcer.say(words.newsMany(unsaid.length));
    else if (first)
      announcer.say(words.news(first.after.number, this.sentences(first.changes).join(words.between)));
    return news.length > 0;
  }

  #keyOf({ id }: ServiceRequest): string {
    const owner = this.#owner();
    return owner ? recordKey('said', owner, id) : id;
  }

  /** Each change in words, as few as say it all. */
  sentences(changes: readonly RequestChange[]): string[] {
    return [...new Set(changes.map((change) => this.#sentence(change)).filter(Boolean))];
  }

  #sentence(change: RequestChange): string {
    const { locale } = this.#tracker;
    const words = locale.section('tracking').changes;
    switch (change.type) {
      case 'status':
        return words.status(locale.words.statuses[change.status], change.by?.name ?? '');
      case 'owner':
        return words.owner(change.owner?.name ?? '');
      case 'promise': {
        const { metric, dueAt } = change;
        return words.promise(
          locale.section('slaBadge').metrics[metric],
          dueAt === undefined ? '' : locale.dateTime(dueAt),
        );
      }
      case 'appointment':
        return words.appointment;
      case 'next-step':
        return change.nextStep ? words.nextStep(change.nextStep) : '';
      case 'event': {
        const { text, by, type, photos } = change.event;
        if (text) return words.message(by?.name ?? '', text);
        if (type === 'urged') return words.urged;
        return photos ? words.photo : '';
      }
    }
  }
}
