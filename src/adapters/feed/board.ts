import { Sources } from '../../adapter/documents/sources.js';
import type { AdapterError } from '../../adapter/errors.js';
import type { LiveUpdate } from '../../adapter/ports.js';
import type { Instant, Notice } from '../../domain/index.js';
import { inOrder } from './listing.js';
import type { Settings } from './options.js';
import { FeedSource } from './source.js';

/** From this many changes on, everything is read again instead of one by one. */
const manyChanges = 20;

/** What stands in all the feeds together, as it was read last. */
export class Board {
  readonly sources: Sources<FeedSource>;
  readonly #acknowledged = new Map<string, Instant>();
  readonly #tell: (update: LiveUpdate) => void;
  #notices: readonly Notice[] = [];

  /** `tell` hears what changes, whoever asked for it. */
  constructor(settings: Settings, tell: (update: LiveUpdate) => void) {
    this.#tell = tell;
    const feeds = settings.urls.map((url) => new FeedSource(url, settings));
    this.sources = new Sources(feeds, settings.report, ({ wasRead, hasFailed }) => {
      const before = new Map(this.#notices.map((notice) => [notice.id, notice]));
      this.#merge();
      if (hasFailed) this.#tell({ type: 'missed' });
      else if (wasRead) this.#tellChanges(before);
    });
  }

  /** In the order of the list. */
  get notices(): readonly Notice[] {
    return this.#notices;
  }

  get omitted(): number {
    return this.sources.all.reduce((sum, { omitted }) => sum + omitted, 0);
  }

  /** Why pages are missing behind those that were read; `undefined` when none are. */
  get missing(): AdapterError | undefined {
    return this.sources.all.find(({ missing }) => missing)?.missing;
  }

  find(id: string): Notice | undefined {
    return this.#notices.find((notice) => notice.id === id);
  }

  /** Notes that the resident has taken note; the feed does not know. */
  acknowledge(id: string, at: Instant): void {
    this.#acknowledged.set(id, at);
    this.#merge();
  }

  /** Of notices with the same id the first counts: one entry may stand in several feeds. */
  #merge(): void {
    const all = this.sources.all.flatMap(({ notices }) => notices);
    const byId = new Map(all.reverse().map((notice) => [notice.id, notice]));
    for (const [id, acknowledgedAt] of this.#acknowledged) {
      const notice = byId.get(id);
      if (!notice?.acknowledgement) continue;
      byId.set(id, { ...notice, acknowledgement: { ...notice.acknowledgement, acknowledgedAt } });
    }
    this.#notices = inOrder([...byId.values()]);
  }

  #tellChanges(before: ReadonlyMap<string, Notice>): void {
    const after = new Map(this.#notices.map((notice) => [notice.id, notice]));
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((id) =>
      isOther(before.get(id), after.get(id)),
    );
    if (changed.length > manyChanges) this.#tell({ type: 'missed' });
    else for (const id of changed) this.#tell({ type: 'changed', id });
  }
}

function isOther(one: Notice | undefined, other: Notice | undefined): boolean {
  return one !== other && JSON.stringify(one) !== JSON.stringify(other);
}
