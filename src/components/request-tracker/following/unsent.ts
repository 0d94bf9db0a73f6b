import { checkFiling } from '../../../adapter/filing-boundary.js';
import type { FilingPort } from '../../../adapter/filing-boundary.js';
import { object, oneOf, text } from '../../../adapter/shape.js';
import { draftType, type DraftRecord } from '../../../controllers/draft/draft-record.js';
import { commentChannel, commentChannelName } from '../../../controllers/outbox/comment-channel.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import { outboxOf, type Outbox } from '../../../controllers/outbox/outbox.js';
import { ownerOf, recordKey, type Owner } from '../../../controllers/outbox/owner.js';
import { readRecord } from '../../../controllers/outbox/record.js';
import { makeRequestChannel, requestChannel } from '../../../controllers/outbox/request-channel.js';
import { LinliSessionExpiredEvent } from '../../../controllers/outbox/request-events.js';
import { requestKinds, type RequestKind, type ServiceRequest } from '../../../domain/request.js';
import { warnOnce } from '../../../internal/warn.js';
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
  residentId?: string | undefined;
}

const begun = object<{ kind: RequestKind; description: string }>({
  kind: oneOf(requestKinds),
  description: text,
});

/** The request that a waiting message is about. */
export const commentedRequest = ({ content }: OutboxEntry): string | undefined =>
  (content as { requestId?: string }).requestId;

/** What the resident has written on this device and the backend does not have: reports of the form, and messages. */
export class Unsent {
  readonly #tracker: Tracker;
  readonly #arrived: (request: ServiceRequest) => void;
  #stops: (() => void)[] = [];
  #filing: { of: object; port: FilingPort } | undefined;
  /** Who is there as the backend says, for adapters that cannot say it themselves. */
  #asked: Asked | undefined;
  #sentCount = 0;
  owner: Owner | undefined;
  outbox: Outbox | undefined;
  drafts: readonly FormDraft[] = [];

  /** `arrived`: a message has, and the request is as it is then. */
  constructor(tracker: Tracker, arrived: (request: ServiceRequest) => void) {
    this.#tracker = tracker;
    this.#arrived = arrived;
  }

  /** Who is there may change with any update of the page's settings. */
  async follow(): Promise<void> {
    const { adapter, sharedDevice } = this.#tracker.now();
    if (!adapter) return;
    if (!adapter.resident && this.#asked?.of !== adapter) return this.#askWhoIsThere();
    if (!adapter.resident && this.#asked?.isPending) return;
    const owner = ownerOf({ adapter, intakeResidentId: this.#asked?.residentId, sharedDevice });
    const { owner: before } = this;
    if (before?.portal !== owner.portal || before.residentId !== owner.residentId) {
      this.disconnect();
      this.owner = owner;
      this.drafts = [];
    }
    await this.#connect(this.owner!);
  }

  /** Sends from here what waits, whatever element has written it. */
  async #connect(owner: Owner): Promise<void> {
    if (this.#stops.length > 0) return;
    const { host } = this.#tracker;
    const outbox = (this.outbox = outboxOf(owner));
    const locale = () => this.#tracker.locale.locale;
    const isStill = () => this.owner === owner;
    const retry = () => void outbox.run(true);
    const signedOut = () => void host.dispatchEvent(new LinliSessionExpiredEvent({ retry }));
    const comments = commentChannel({
      owner,
      port: () => (isStill() ? this.#tracker.now().port : undefined),
      locale,
      signedOut,
    });
    this.#stops = [
      outbox.subscribe(() => this.#synced()),
      outbox.serve(
        makeRequestChannel({
          host,
          route: () => {
            const port = isStill() ? this.#filingPort : undefined;
            return port && { owner, port, locale: locale(), tray: undefined };
          },
          signedOut,
        }),
      ),
      outbox.serve({
        ...comments,
        send: async (entry, attempt) => {
          const answer = await comments.send(entry, attempt);
          // What comes through the checked port is a request.
          this.#arrived(answer as ServiceRequest);
          return answer;
        },
      }),
    ];
    await outbox.refresh();
    this.#sentCount = outbox.sent.length;
    await this.#readDrafts();
  }

  /** What is under way goes on. */
  disconnect(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Reports that wait. */
  get reports(): readonly OutboxEntry[] {
    return (this.outbox?.entries ?? []).filter(({ channel }) => channel === requestChannel);
  }

  /** Messages that wait, of one request or of all. */
  comments(requestId?: string): readonly OutboxEntry[] {
    const all = (this.outbox?.entries ?? []).filter(({ channel }) => channel === commentChannelName);
    return requestId === undefined ? all : all.filter((entry) => commentedRequest(entry) === requestId);
  }

  /** Gives a draft up, with its files. */
  async discardDraft({ key, record }: FormDraft): Promise<void> {
    const { owner } = this;
    if (!owner) return;
    const files = record.fileIds.map((id) => recordKey('file', owner, id));
    await owner.store.write({ remove: [key, ...files] });
    await this.#readDrafts();
  }

  #synced(): void {
    const sentCount = this.outbox?.sent.length ?? 0;
    // What has just gone out is a request in the list, or words in one.
    if (sentCount > this.#sentCount) void this.#tracker.source.relist();
    this.#sentCount = sentCount;
    void this.#readDrafts();
  }

  async #readDrafts(): Promise<void> {
    const { owner, outbox } = this;
    if (!owner) return;
    const stored = await owner.store.list(recordKey('draft', owner, 'request-form/'));
    const gone = new Set([...(outbox?.entries ?? []), ...(outbox?.sent ?? [])].map(({ draftId }) => draftId));
    if (this.owner !== owner) return;
    this.drafts = stored.flatMap(([key, value]): FormDraft[] => {
      const found = readRecord(draftType, value);
      if (found.state !== 'read' || gone.has(found.value.id)) return [];
      try {
        return [{ key, record: found.value, ...begun({ description: '', ...found.value.content }) }];
      } catch {
        return [];
      }
    });
    this.#tracker.host.requestUpdate();
  }

  /** The form's way to the backend: the tracker sends what the form has written. */
  get #filingPort(): FilingPort | undefined {
    const { adapter } = this.#tracker.now();
    if (!adapter?.requests) return undefined;
    if (this.#filing?.of !== adapter) {
      const report = (message: string) => warnOnce(`adapter "${adapter.name}": ${message}`);
      this.#filing = { of: adapter, port: checkFiling(adapter.requests, report) };
    }
    return this.#filing.port;
  }

  async #askWhoIsThere(): Promise<void> {
    const { adapter, port } = this.#tracker.now();
    if (!port) return;
    const asked: Asked = { of: adapter!, isPending: true };
    this.#asked = asked;
    const { locale } = this.#tracker.locale;
    const intake = await this.#filingPort?.intake({ locale }).catch(() => undefined);
    asked.isPending = false;
    asked.residentId = intake?.residentId;
    if (this.#asked === asked && this.#tracker.host.isConnected) await this.follow();
  }
}
