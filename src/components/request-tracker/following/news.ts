import { changesBetween, type RequestChange } from '../../../domain/request-changes.js';
import type { ServiceRequest } from '../../../domain/request.js';
import type { Reading } from '../request-tracker.source.js';
import type { Tracker } from './tracker.js';

/** What was said already, by request: two trackers of one page say it once. */
const said = new Map<string, string>();

/** Tells the resident what is another than before: once, politely, and until it is put away. */
export class News {
  readonly #tracker: Tracker;
  readonly #isOwn: (request: ServiceRequest) => boolean;
  /** What changed of late, of the request that was open then. */
  latest: { requestId: string; changes: readonly RequestChange[] } | undefined;

  /** `isOwn`: whether the resident does something with the request, and is told what became of that instead. */
  constructor(tracker: Tracker, isOwn: (request: ServiceRequest) => boolean) {
    this.#tracker = tracker;
    this.#isOwn = isOwn;
  }

  /** Resolves which readings are news, and whether there are any. */
  heard(readings: readonly Reading[]): boolean {
    const news = readings
      .filter(([, after]) => !this.#isOwn(after))
      .map(([before, after]) => ({ after, changes: changesBetween(before, after) }))
      .filter(({ changes }) => changes.length > 0);
    const { requestId } = this.#tracker.now();
    const open = news.find(({ after }) => after.id === requestId);
    if (open) this.latest = { requestId: open.after.id, changes: open.changes };
    const unsaid = news.filter(({ after }) => said.get(after.id) !== after.updatedAt);
    for (const { after } of unsaid) said.set(after.id, after.updatedAt);
    const { announcer, locale } = this.#tracker;
    const words = locale.section('tracking');
    const [first] = unsaid;
    if (unsaid.length > 1) announcer.say(words.newsMany(unsaid.length));
    else if (first)
      announcer.say(words.news(first.after.number, this.sentences(first.changes).join(words.between)));
    return news.length > 0;
  }

  /** Each change in words, as few as say it all. */
  sentences(changes: readonly RequestChange[]): string[] {
    return [...new Set(changes.map((change) => this.#sentence(change)).filter(Boolean))];
  }

  /** How the request stands, in words. */
  statusOf({ status }: Pick<ServiceRequest, 'status'>): string {
    return this.#tracker.locale.words.statuses[status];
  }

  #sentence(change: RequestChange): string {
    const { locale } = this.#tracker;
    const words = locale.section('tracking').changes;
    switch (change.type) {
      case 'status':
        return words.status(this.statusOf(change), change.by?.name ?? '');
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
