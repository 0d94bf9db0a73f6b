import type { RequestReceipt } from '../../../adapter/ports.js';
import { fits } from '../../../adapter/shape.js';
import { receiptShape } from '../../../adapter/shapes.js';
import { sweepDevice } from '../../../controllers/draft/leftovers.js';
import type { Channel } from '../../../controllers/outbox/channel.js';
import { commentChannelName, commentSlot } from '../../../controllers/outbox/comment-channel.js';
import type { EntryFile, OutboxEntry } from '../../../controllers/outbox/entry.js';
import { outboxOf } from '../../../controllers/outbox/outboxes.js';
import { followingId } from '../../../controllers/outbox/following-photos.js';
import type { Outbox } from '../../../controllers/outbox/outbox.js';
import type { Owner } from '../../../controllers/outbox/owner.js';
import { makeRequestChannel, requestChannel } from '../../../controllers/outbox/request-channel.js';
import type { SentRecord } from '../../../controllers/outbox/receipt.js';
import { taken } from '../../../controllers/outbox/taken.js';
import type { RequestInput } from '../../../domain/request.js';
import { LinliSessionExpiredEvent } from '../request-form.events.js';
import type { Draft } from '../request-form.model.js';
import type { FilingForm } from './filing-form.js';
import { askedKind } from './form-memory.js';
import type { Presence } from './presence.js';
import { isSameContent } from './request-key.js';

/** Where what the form shows stands. */
export type Phase = 'writing' | 'sending' | 'waiting' | 'sent';

/** One request that is handed to the outbox. */
export interface Parcel {
  id: string;
  draftId: string;
  slot: string;
  input: RequestInput;
  draft: Draft;
  files: readonly EntryFile[];
}

/** What the outbox has taken; `attempt` lasts until the first one has come to an end. */
export interface Handed {
  attempt: Promise<void>;
}

/** The form's end of the outbox: what it has handed over, and what became of it. */
export class Posting {
  readonly #form: FilingForm;
  readonly presence: Presence;
  readonly #changed: () => void;
  /** What else the form sends for an owner. */
  alsoFor: (owner: Owner) => Channel | undefined = () => undefined;
  #stops: (() => void)[] = [];
  outbox: Outbox | undefined;
  owner: Owner | undefined;
  /** The entry that stands in the form's place. */
  entryId: string | undefined;
  /** The entry that is in the form again, while the device has yet to hear of it. */
  givenBackId: string | undefined;
  /** What is being made ready to be handed over, while the form shows it. */
  preparing: RequestInput | undefined;
  #handingId: string | undefined;
  #following: Owner | undefined;

  /** `changed` is called whenever anything in the outbox may be another. */
  constructor(form: FilingForm, presence: Presence, changed: () => void) {
    this.#form = form;
    this.presence = presence;
    this.#changed = changed;
  }

  /** Hands over to another owner's outbox from now on, which first takes over what that of `heirOf` has. */
  async follow(owner: Owner, heirOf?: Owner): Promise<void> {
    this.#following = owner;
    if (heirOf) {
      const inherited = outboxOf(heirOf);
      // What waits for whoever was there before is shown to nobody else, however long that takes.
      if (this.outbox !== inherited) this.outbox = undefined;
      this.#stopAll();
      // What the form shows is neither here nor there meanwhile.
      this.#handingId = this.entryId;
      await outboxOf(owner).inherit(inherited);
      this.#handingId = undefined;
      if (this.#following !== owner) return;
    }
    this.#stopAll();
    this.owner = owner;
    // Only now: an outbox that nobody used meanwhile is another by now.
    const outbox = (this.outbox = outboxOf(owner));
    const channels = [this.#channel(owner), this.alsoFor(owner)].filter((channel) => channel !== undefined);
    this.#stops = [outbox.subscribe(this.#changed), ...channels.map((channel) => outbox.serve(channel))];
    await outbox.refresh();
    // Nobody waits for it.
    void sweepDevice([askedKind], owner.now?.());
  }

  /** Sends nothing more but what follows what was sent last, unless the form is back on the page. */
  async leave(): Promise<void> {
    const restId = this.entryId !== undefined ? followingId(this.entryId) : undefined;
    const hasRest = this.outbox?.entries.some(({ id }) => id === restId);
    if (hasRest && !this.#form.host.isConnected) await this.outbox!.run();
    if (this.#form.host.isConnected) return;
    this.#stopAll();
    this.#following = undefined;
    this.outbox = undefined;
  }

  #stopAll(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  get entry(): OutboxEntry | undefined {
    return this.outbox?.entries.find(({ id }) => id === this.entryId);
  }

  get sent(): SentRecord | undefined {
    return this.outbox?.sent.find(({ id }) => id === this.entryId);
  }

  /** What waits beside what the form shows. */
  get others(): readonly OutboxEntry[] {
    const entries = this.outbox?.entries ?? [];
    const elsewhere = [this.entryId, this.givenBackId];
    return entries.filter(({ id, channel }) => isOurs(channel) && !elsewhere.includes(id));
  }

  /** Photos that are still to come to a request. */
  commentsOn(requestId: string): readonly OutboxEntry[] {
    return this.others.filter(({ slot }) => slot === commentSlot(requestId));
  }

  /** Whoever has signed in since is not signed out. */
  signedOut(owner: Owner): void {
    const retry = () => void this.outbox?.run(true);
    if (this.presence.isOf(owner)) this.#form.host.dispatchEvent(new LinliSessionExpiredEvent({ retry }));
  }

  /** The same content, as it was sent from another draft. */
  sentElsewhere(draftId: string, content: string): SentRecord | undefined {
    return this.outbox?.sent.findLast(({ id }) => isSameContent(id, draftId, content));
  }

  /** What was sent last in that place, if it was not long ago. */
  recentlySent(place: string | undefined): SentRecord | undefined {
    const last = this.outbox?.sent.findLast(({ slot }) => slot === place);
    return last && Date.now() - Date.parse(last.sentAt) < recent ? last : undefined;
  }

  get phase(): Phase {
    if (this.preparing) return 'sending';
    if (this.entryId === undefined) return 'writing';
    if (this.sent) return 'sent';
    const { entry } = this;
    if (!entry && this.#handingId !== this.entryId) return 'writing';
    // The first attempt belongs to the press of the button; later ones go on behind the resident's back.
    if (!entry || (entry.attempts === 0 && this.outbox!.isSending(entry.id))) return 'sending';
    return 'waiting';
  }

  /** Whether what is in the form is the outbox's by now, or was sent. */
  get isHanded(): boolean {
    return !this.preparing && this.phase !== 'writing';
  }

  /** Resolves once the outbox has it. */
  async hand(
    { id, draftId, slot, input, draft, files }: Parcel,
    changes: Parameters<Outbox['add']>[1],
  ): Promise<Handed> {
    // A form that was emptied meanwhile shows something else by now.
    if (this.preparing === input) {
      this.entryId = id;
      this.preparing = undefined;
    }
    this.#handingId = id;
    const start = {
      id,
      draftId,
      slot,
      channel: requestChannel,
      content: input,
      draft,
      summary: input.description.slice(0, summaryLength),
      emergency: input.emergency ?? false,
      files,
    };
    const outbox = this.outbox!;
    const attempt = outbox.add(start, changes).finally(() => {
      if (this.#handingId === id) this.#handingId = undefined;
    });
    await taken(outbox, id, attempt);
    return { attempt };
  }

  #channel(owner: Owner): Channel {
    return makeRequestChannel({
      host: this.#form.host,
      holds: ({ id }) => id === this.entryId,
      route: (entry) => {
        const { locale, photos } = this.#form;
        const { port } = this.#form.now();
        // What the form is connected to now may be somebody else's.
        if (!port || !this.presence.isConnectedFor(owner)) return undefined;
        // A photo that could not be shown is on the device alone, and a tray waits for all that it has.
        const isWhole = entry.files.every(
          ({ id, follows }) => !follows && photos.tray?.photos.some((photo) => photo.id === id),
        );
        const tray = entry.id === this.entryId && isWhole ? photos.tray : undefined;
        return { owner, port, locale: locale.locale, tray };
      },
      isTheirs: () => this.presence.isOf(owner),
      signedOut: () => this.signedOut(owner),
      photosFor: (number) => this.#form.locale.section('outbox').photosFor(number),
    });
  }
}

/** How long "Back" shows what was sent instead of a blank form, ms. */
const recent = 3_600_000;

const isOurs = (channel: string) => channel === requestChannel || channel === commentChannelName;

/** The most UTF-16 code units of a summary: two lines on a telephone. */
const summaryLength = 80;

/** What the backend answered, as it was kept. */
export function receiptOf({ receipt }: SentRecord): RequestReceipt {
  return fits(receiptShape, receipt) ? receipt : { state: 'accepted' };
}

/** By what name the backend knows it, where it has said so. */
export function numberOf(sent: SentRecord): string | undefined {
  const receipt = receiptOf(sent);
  return receipt.state === 'recorded' ? receipt.request.number : receipt.reference;
}
