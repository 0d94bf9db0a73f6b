import { writeJson } from '../../../adapter/json.js';
import { AdapterError } from '../../../adapter/errors.js';
import type { RatingsPort } from '../../../adapter/ports.js';
import { ratingShape } from '../../../adapter/ratings-boundary.js';
import { fits } from '../../../adapter/shape.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import type { Channel } from '../../../controllers/outbox/channel.js';
import { outboxOf } from '../../../controllers/outbox/outboxes.js';
import type { Outbox } from '../../../controllers/outbox/outbox.js';
import type { Owner } from '../../../controllers/outbox/owner.js';
import { LinliSessionExpiredEvent } from '../../../controllers/outbox/request-events.js';
import type { SentRecord } from '../../../controllers/outbox/receipt.js';
import type { Rating, RatingInput } from '../../../domain/rating.js';
import { digest } from '../../../internal/key.js';
import type { Changes } from '../../../internal/storage/database.js';
import { LinliRatingFailedEvent, LinliRatingSubmittedEvent } from '../rating-prompt.events.js';
import type { KeptAnswer } from './kept-answer.js';

/** What sends ratings. */
export const ratingChannel = 'ratings.submit';

/** What is sent: a rating, or the change of one that is there. */
export interface Parcel {
  readonly input: RatingInput;
  readonly subjectId: string;
  readonly ratingId?: string;
}

/** The prompt's end of the outbox. */
export class RatingPosting {
  readonly #host: HTMLElement;
  readonly #port: () => RatingsPort | undefined;
  readonly #changed: () => void;
  #stops: (() => void)[] = [];
  owner: Owner | undefined;
  outbox: Outbox | undefined;
  /** The entry that the prompt shows. */
  entryId: string | undefined;
  /** What is between the press of the button and the first word from the outbox. */
  handing: Parcel | undefined;

  /** `changed` is called whenever anything in the outbox may be another. */
  constructor(host: HTMLElement, port: () => RatingsPort | undefined, changed: () => void) {
    this.#host = host;
    this.#port = port;
    this.#changed = changed;
  }

  async follow(owner: Owner): Promise<void> {
    this.#stop();
    this.owner = owner;
    const outbox = (this.outbox = outboxOf(owner));
    this.#stops = [outbox.subscribe(this.#changed), outbox.serve(this.#channel(owner))];
    await outbox.refresh();
  }

  /** Sends nothing more, unless the prompt is back on the page. */
  leave(): void {
    if (this.#host.isConnected) return;
    this.#stop();
    this.outbox = undefined;
  }

  #stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  get entry(): OutboxEntry | undefined {
    return this.outbox?.entries.find(({ id }) => id === this.entryId);
  }

  get sent(): SentRecord | undefined {
    return this.outbox?.sent.find(({ id }) => id === this.entryId);
  }

  /** What waits, of whatever page. */
  get waiting(): readonly OutboxEntry[] {
    return (this.outbox?.entries ?? []).filter(({ channel }) => channel === ratingChannel);
  }

  /** The slots of what waits and of what was sent of late: none of it is asked again. */
  get settledSlots(): ReadonlySet<string> {
    const sent = (this.outbox?.sent ?? []).filter(({ channel }) => channel === ratingChannel);
    return new Set([...this.waiting, ...sent].map(({ slot }) => slot));
  }

  /** Resolves once the first attempt has come to an end. */
  async hand(
    parcel: Parcel,
    { draftId, draft, slot, summary }: { draftId: string; draft: KeptAnswer; slot: string; summary: string },
    changes: Changes,
  ): Promise<void> {
    const id = `${draftId}.${digest(writeJson(parcel))}`;
    // The prompt may have turned to something else while a slow device kept it.
    if (this.handing === parcel) this.entryId = id;
    try {
      await this.outbox!.add(
        {
          id,
          draftId,
          slot,
          channel: ratingChannel,
          content: parcel,
          draft,
          summary,
          emergency: false,
          files: [],
        },
        changes,
      );
    } finally {
      this.handed(parcel);
    }
  }

  /** Shows something else from now on. What is on its way goes on. */
  leaveEntry(): void {
    this.entryId = this.handing = undefined;
  }

  /** It has come to the outbox, or not. On a slow device the resident may have pressed the button anew by then. */
  handed(parcel: Parcel): void {
    if (this.handing === parcel) this.handing = undefined;
  }

  /** What comes of a rating is told as long as who wrote it is there. */
  #channel(owner: Owner): Channel {
    const tell = (event: Event) => {
      if (this.owner === owner) this.#host.dispatchEvent(event);
    };
    return {
      name: ratingChannel,
      holds: ({ id }) => id === this.entryId,
      send: async (entry, { signal, idempotencyKey, residentId }) => {
        const port = this.#port();
        // What the prompt is connected to now may be somebody else's.
        if (!port || this.owner !== owner) throw new AdapterError('unavailable');
        // Nobody but this module writes the content of these entries, and the backend judges it.
        const { input, ratingId } = entry.content as Parcel;
        const options = { signal, idempotencyKey, ...(residentId !== undefined && { residentId }) };
        if (ratingId !== undefined && !port.update) throw new AdapterError('unsupported');
        const rating = await (ratingId === undefined
          ? port.submit(input, options)
          : port.update!(ratingId, input, options));
        tell(new LinliRatingSubmittedEvent({ rating }));
        return rating;
      },
      failed: ({ state }, error) => {
        tell(new LinliRatingFailedEvent({ error, willRetry: state !== 'refused' }));
      },
      signedOut: () => {
        const retry = () => void this.outbox?.run(true);
        tell(new LinliSessionExpiredEvent({ retry }));
      },
    };
  }
}

/** What the backend answered, as it was kept. */
export function ratingIn({ receipt }: SentRecord): Rating | undefined {
  return fits(ratingShape, receipt) ? receipt : undefined;
}
