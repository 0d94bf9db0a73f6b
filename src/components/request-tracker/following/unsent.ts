import type { CommunityAdapter } from '../../../adapter/adapter.js';
import { withDeadline } from '../../../adapter/deadline.js';
import type { FollowingPort } from '../../../adapter/following-boundary.js';
import { object, oneOf, text } from '../../../adapter/shape.js';
import { takeFromKeepers } from '../../../controllers/draft/holders.js';
import { draftType, type DraftRecord } from '../../../controllers/draft/draft-record.js';
import {
  commentChannel,
  commentChannelName,
  commentSlot,
} from '../../../controllers/outbox/comment-channel.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import { spareFilesOf } from '../../../controllers/outbox/file-names.js';
import { outboxOf } from '../../../controllers/outbox/outboxes.js';
import type { Outbox } from '../../../controllers/outbox/outbox.js';
import { isSameOwner, ownerOf, recordKey, type Owner } from '../../../controllers/outbox/owner.js';
import { valueOf } from '../../../controllers/outbox/record.js';
import { makeRequestChannel, requestChannel } from '../../../controllers/outbox/request-channel.js';
import { LinliSessionExpiredEvent } from '../../../controllers/outbox/request-events.js';
import { requestKinds, type RequestKind, type ServiceRequest } from '../../../domain/request.js';
import { longestPause, shortestPause } from '../../../internal/storage/silence.js';
import { wakeAt } from '../../../internal/ticker.js';
import { SendingPorts } from './sending-ports.js';
import type { Tracker } from './tracker.js';

/** A report that somebody has begun to write in a form of this portal. */
export interface FormDraft {
  /** Where it is kept. */
  key: string;
  record: DraftRecord;
  kind: RequestKind;
  description: string;
}

/** A backend that was asked who is there. */
interface Asked {
  of: object;
  isPending: boolean;
  /** When there was no answer, by the device's clock, ms since the epoch. */
  failedAt?: number;
  /** Whether that had happened before. */
  isLate: boolean;
  residentId?: string | undefined;
}

/** How long after a failure the backend is asked once more who is there, ms. */
const askAgainAfter = 20_000;

const begun = object<{ kind: RequestKind; description: string }>({
  kind: oneOf(requestKinds),
  description: text,
});

/** The request that a waiting message is about. */
export const commentedRequest = ({ content }: OutboxEntry): string | undefined =>
  (content as { requestId?: string }).requestId;

/** Whether it is a message on that request, and no photo that was added where it was filed. */
const isMessageOn = (requestId: string | undefined, entry: OutboxEntry) =>
  requestId !== undefined && commentedRequest(entry) === requestId && entry.slot !== commentSlot(requestId);

/** What the resident has written on this device and the backend does not have: reports of the form, and messages. */
export class Unsent {
  readonly #tracker: Tracker;
  readonly #arrived: (entry: OutboxEntry, request: ServiceRequest) => void;
  #stops: (() => void)[] = [];
  readonly #sendingPorts = new SendingPorts();
  /** Who is there as the backend says, for adapters that cannot say it themselves. */
  #asked: Asked | undefined;
  #stopWaiting: (() => void) | undefined;
  #sentCount = 0;
  #lookTimer: ReturnType<typeof setTimeout> | undefined;
  #owner: Owner | undefined;
  /** The backend that has said last who is there. */
  #adapter: CommunityAdapter | undefined;
  /** The owner before, where the backend has only now said who that is: what they wrote is the owner's. */
  heirOf: Owner | undefined;
  outbox: Outbox | undefined;
  #drafts: readonly FormDraft[] = [];

  /** `arrived`: a message has, and the request is as it is then. */
  constructor(tracker: Tracker, arrived: (entry: OutboxEntry, request: ServiceRequest) => void) {
    this.#tracker = tracker;
    this.#arrived = arrived;
  }

  /** Who is there, once the backend at hand has said so. To a tracker that has left, nobody else has come. */
  get owner(): Owner | undefined {
    return this.#isAtHand || !this.#tracker.host.isConnected ? this.#owner : undefined;
  }

  get #isAtHand(): boolean {
    return this.#tracker.now().adapter === this.#adapter;
  }

  /** Who is there may change with any update of the page's settings. */
  async follow(): Promise<void> {
    const { adapter, sharedDevice } = this.#tracker.now();
    if (!adapter) return;
    // Served anew once it is known who is there: what waits goes then.
    if (!this.#isAtHand) this.disconnect();
    if (!adapter.resident) {
      if (this.#asked?.of !== adapter || this.#mayAnswerNow) return this.#askWhoIsThere();
      if (this.#asked.isPending) return;
    }
    this.#adapter = adapter;
    const owner = ownerOf({ adapter, intakeResidentId: this.#asked?.residentId, sharedDevice });
    const before = this.#owner;
    if (!isSameOwner(before, owner) || before?.store !== owner.store) {
      this.disconnect();
      const isHeir = this.#asked?.of === adapter && this.#asked.isLate && before?.residentId === undefined;
      this.heirOf = isHeir ? before : undefined;
      this.#owner = owner;
      this.#drafts = [];
    }
    this.#askAgainLater();
    await this.#connect(this.#owner!);
  }

  /** An intake that gave no answer is asked once more, also where nothing else happens. */
  #askAgainLater(): void {
    this.#stopWaiting?.();
    const { of, failedAt } = this.#asked ?? {};
    if (of !== this.#adapter || failedAt === undefined) return;
    this.#stopWaiting = wakeAt(failedAt + askAgainAfter, () => this.#tracker.host.requestUpdate());
  }

  /** Sends from here what waits, whatever element has written it. */
  async #connect(owner: Owner): Promise<void> {
    if (this.#stops.length > 0) return;
    const { host } = this.#tracker;
    const outbox = (this.outbox = outboxOf(owner));
    const locale = () => this.#tracker.locale.locale;
    const isStill = () => this.owner === owner;
    // What the tracker is connected to now may be somebody else's.
    const isConnected = () => isStill() && this.#isAtHand;
    const retry = () => void outbox.run(true);
    // Whoever has signed in since is not signed out.
    const signedOut = () => void (isStill() && host.dispatchEvent(new LinliSessionExpiredEvent({ retry })));
    const comments = commentChannel({
      owner,
      port: (entry) => (isConnected() ? this.#commentPort(entry) : undefined),
      locale,
      signedOut,
    });
    this.#stops = [
      outbox.subscribe(() => this.#synced()),
      outbox.serve(
        makeRequestChannel({
          host,
          route: () => {
            const port = isConnected() ? this.#ports?.filing : undefined;
            return port && { owner, port, locale: locale(), tray: undefined };
          },
          isTheirs: isStill,
          signedOut,
          photosFor: (number) => this.#tracker.locale.section('outbox').photosFor(number),
        }),
      ),
      outbox.serve({
        ...comments,
        // A form of the page sends messages too, and nobody would hear from it what has come of them.
        holds: (entry) => isMessageOn(this.#tracker.now().requestId, entry),
        send: async (entry, attempt) => {
          const answer = await comments.send(entry, attempt);
          // What comes through the checked port is a request; what does not come through the tracker's own is read anew.
          if (isStill() && this.#isOwn(entry)) this.#arrived(entry, answer as ServiceRequest);
          return answer;
        },
      }),
    ];
    if (this.heirOf) await outbox.inherit(outboxOf(this.heirOf));
    await outbox.refresh();
    // Somebody else may be there by now, and have sent something else.
    if (!isStill()) return;
    this.#sentCount = outbox.sent.length;
    await this.#readDrafts();
  }

  /** What is under way goes on. */
  disconnect(): void {
    this.#stopWaiting?.();
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#lookTimer);
  }

  /** Reports that wait. */
  get reports(): readonly OutboxEntry[] {
    return this.#waitingFor(requestChannel);
  }

  /** Reports that are begun. */
  get drafts(): readonly FormDraft[] {
    return this.owner ? this.#drafts : [];
  }

  /** Messages that wait, of one request or of all. */
  comments(requestId?: string): readonly OutboxEntry[] {
    const all = this.#waitingFor(commentChannelName);
    return requestId === undefined ? all : all.filter((entry) => commentedRequest(entry) === requestId);
  }

  #waitingFor(name: string): readonly OutboxEntry[] {
    const { entries = [] } = (this.owner && this.outbox) ?? {};
    return entries.filter(({ channel }) => channel === name);
  }

  /** Gives a draft up, with those of its files that nothing else has; resolves with whether anybody's was. */
  async discardDraft({ key, record }: FormDraft): Promise<boolean> {
    const { owner } = this;
    if (!owner) return false;
    await takeFromKeepers(key);
    const { fileIds } = valueOf(draftType, await owner.store.get(key)) ?? record;
    const spareFiles = await spareFilesOf(owner, key);
    await owner.store.write({ remove: [key, ...spareFiles(fileIds)] });
    this.#drafts = this.#drafts.filter((draft) => draft.key !== key);
    await this.#readDrafts();
    return true;
  }

  #synced(): void {
    const sentCount = this.outbox?.sent.length ?? 0;
    // What has just gone out is a request in the list, or words in one.
    if (sentCount > this.#sentCount) void this.#tracker.source.relist();
    this.#sentCount = sentCount;
    void this.#readDrafts();
  }

  /** What a silent device has not given is looked for again, as the form does. */
  async #readDrafts(pause = shortestPause): Promise<void> {
    const { owner, outbox } = this;
    if (!owner) return;
    const prefix = recordKey('draft', owner, 'request-form/');
    const { records, isWhole } = await owner.store.listWhole(prefix);
    const gone = new Set([...(outbox?.entries ?? []), ...(outbox?.sent ?? [])].map(({ draftId }) => draftId));
    if (this.owner !== owner) return;
    clearTimeout(this.#lookTimer);
    const isConnected = this.#stops.length > 0;
    if (!isWhole && isConnected && !owner.store.isRefused)
      this.#lookTimer = setTimeout(() => void this.#readDrafts(Math.min(pause * 2, longestPause)), pause);
    const found = records.flatMap(([key, value]) => formDraft(key, value) ?? []);
    const others = isWhole ? [] : this.#drafts.filter(({ key }) => !found.some((draft) => draft.key === key));
    this.#drafts = [...others, ...found]
      .filter(({ record }) => !gone.has(record.id))
      .sort((one, other) => (one.key < other.key ? -1 : 1));
    this.#tracker.host.requestUpdate();
  }

  get #ports() {
    return this.#sendingPorts.of(this.#tracker.now().adapter);
  }

  /** The tracker's own, which knows what the brand adds to answers; else that with what the brand has switched off here. */
  #commentPort(entry: OutboxEntry): FollowingPort | undefined {
    return this.#isOwn(entry) ? this.#tracker.now().port : this.#ports?.following;
  }

  #isOwn({ files }: OutboxEntry): boolean {
    const { port } = this.#tracker.now();
    return port?.actions?.comment !== undefined && (files.length === 0 || port.photos !== undefined);
  }

  /** Whether the backend gave no answer and has given others since, or some time has passed. */
  get #mayAnswerNow(): boolean {
    const { failedAt } = this.#asked ?? {};
    if (failedAt === undefined) return false;
    const { list = 0, one = 0 } = this.#tracker.source.readAt;
    return Math.max(list, one) > failedAt || Date.now() >= failedAt + askAgainAfter;
  }

  async #askWhoIsThere(): Promise<void> {
    const { adapter, port } = this.#tracker.now();
    if (!port) return;
    const isLate = this.#asked?.of === adapter;
    const asked: Asked = { of: adapter!, isPending: true, isLate };
    this.#asked = asked;
    const { locale } = this.#tracker.locale;
    try {
      const intake = this.#ports?.filing;
      // Without an answer nothing could be done with a request: nobody is waited for without end.
      asked.residentId =
        intake && (await withDeadline(undefined, (signal) => intake.intake({ locale, signal }))).residentId;
    } catch {
      asked.failedAt = Date.now();
    }
    asked.isPending = false;
    if (this.#asked === asked && this.#tracker.host.isConnected) await this.follow();
  }
}

/** `undefined` for what no form would show. */
function formDraft(key: string, value: unknown): FormDraft | undefined {
  const record = valueOf(draftType, value);
  try {
    return record && { key, record, ...begun({ description: '', ...record.content }) };
  } catch {
    return undefined;
  }
}
