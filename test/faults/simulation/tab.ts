import type { FilingPort } from '../../../src/adapter/filing-boundary.js';
import type { OutboxEntry } from '../../../src/controllers/outbox/entry.js';
import type { RequestReceipt } from '../../../src/adapter/ports.js';
import type { FollowingPort } from '../../../src/adapter/following-boundary.js';
import type { Photo, ServiceRequest } from '../../../src/domain/request.js';
import { followingId } from '../../../src/controllers/outbox/following-photos.js';
import type { StartTab } from './bundle.js';
import type * as InTab from './in-tab.js';
import { browserOf } from './browser.js';
import type { World } from './world.js';

/** Hands something to a tab: at once, once it is awake, or, where it is gone, never. */
export type Deliver = (work: () => void) => void;

/** Where the disk has what was taken back. */
export const takenBackKey = (id: string) => `draft/taken-back/${id}`;

/** What somebody sends. */
export interface Submission {
  id: string;
  description: string;
  emergency: boolean;
  /** What its photo shows, where it has one. */
  photo?: number;
}

/** One page of the portal, with the library's own outbox in it. */
export class Tab {
  readonly library: typeof InTab;
  readonly #world: World;
  readonly window = new EventTarget();
  readonly #owner: InTab.Owner;
  readonly #outbox: ReturnType<typeof InTab.outboxOf>;
  #isFrozen = false;
  isGone = false;
  #held: (() => void)[] = [];
  /** Hears what other tabs of the origin say. */
  hear: ((topic: string) => void) | undefined;

  readonly deliver: Deliver = (work) => {
    if (this.isGone) return;
    if (this.#isFrozen) this.#held.push(work);
    else work();
  };

  constructor(world: World, start: StartTab) {
    this.#world = world;
    this.library = start(browserOf(this, world));
    const { commentChannel, makeRequestChannel, outboxOf, recordStore } = this.library;
    this.#owner = { portal: 'portal', residentId: 'resident', store: recordStore(true) };
    this.#outbox = outboxOf(this.#owner);
    this.#outbox.subscribe(() => this.#note());
    const route = { owner: this.#owner, port: this.#port(), locale: 'en', tray: undefined };
    const host = new EventTarget() as HTMLElement;
    const signedOut = () => undefined;
    this.#outbox.serve(makeRequestChannel({ host, route: () => route, signedOut, photosFor: String }));
    const comments = { owner: this.#owner, port: () => this.#commentPort(), locale: () => 'en', signedOut };
    this.#outbox.serve(commentChannel(comments));
  }

  /** Takes what somebody sends, as a form does: with its photo in the same step. */
  submit({ id, description, emergency, photo }: Submission): void {
    const { fileType, lettingFollow, recordKey, toRecord } = this.library;
    const bytes = photo === undefined ? undefined : new Uint8Array([photo]).buffer;
    const file = { id: `f-${id}`, key: `k-${id}`, name: 'p.jpg', type: 'image/jpeg', reencoded: true };
    const files = bytes ? [{ id: file.id, key: file.key }] : [];
    const entry = {
      ...{ id, draftId: id, channel: 'requests.create', slot: 'form', summary: description, emergency },
      content: { kind: 'repair', categoryId: 'leak', description, ...(emergency && { emergency }) },
      draft: { description },
      files: emergency ? lettingFollow(files) : files,
    };
    const put = bytes && [
      [recordKey('file', this.#owner, file.id), toRecord(fileType, { ...file, bytes })] as const,
    ];
    void this.#outbox.add(entry, { ...(put && { put }) });
  }

  /** Takes back what waits: in the same step it is a draft again. Resolves with it as it was, unless it went meanwhile. */
  withdraw(id: string): Promise<OutboxEntry | undefined> {
    return this.#outbox.withdraw(id, ({ draft }) => ({ put: [[takenBackKey(id), draft]] }));
  }

  /** What waits, as the tab knows it. */
  get entries(): readonly OutboxEntry[] {
    return this.#outbox.entries;
  }

  /** Sends what waits for the resident to say so, but for what they have taken back, also in another tab. */
  confirm(): void {
    for (const { id, state } of this.entries)
      if ((state === 'stale' || state === 'refused') && !this.#world.mayNotReturn(id))
        void this.#outbox.retry(id);
  }

  /** It is looked at again, or the connection is back. */
  wake(): void {
    this.deliver(
      () => void this.window.dispatchEvent(new Event(this.#world.random.of(['online', 'pageshow']))),
    );
  }

  freeze(): void {
    this.#isFrozen = true;
  }

  thaw(): void {
    this.#isFrozen = false;
    for (const work of this.#held.splice(0)) this.deliver(work);
  }

  /** The browser is killed, or the tab closed: nothing of it goes on. */
  kill(): void {
    this.isGone = true;
    this.#held = [];
    this.#world.locks.releaseAll(this);
  }

  /** Tells the world what is kept for good, as an element would tell the resident. */
  #note(): void {
    const { accepted, acceptedPhotos } = this.#world;
    const kept = this.#owner.store.isCaughtUp ? this.entries : [];
    for (const { id, channel } of [...this.#outbox.sent, ...kept])
      if (channel === 'requests.create') accepted.add(id);
      else acceptedPhotos.add(id);
    // An entry is kept with its photo, whether that goes with it or follows.
    for (const { id } of kept) acceptedPhotos.add(followingId(id));
  }

  #port(): FilingPort {
    const { backend, line } = this.#world;
    const photos = {
      upload: async (
        { blob }: { blob: Blob },
        { signal, idempotencyKey }: { signal: AbortSignal; idempotencyKey: string },
      ) => {
        const bytes = await blob.arrayBuffer();
        return (await line.call(this, idempotencyKey, signal, () =>
          backend.upload(bytes, idempotencyKey),
        )) as Photo;
      },
    };
    return {
      intake: () => Promise.reject(new Error('nobody asks')),
      create: (input, { signal, idempotencyKey }) =>
        line.call(this, idempotencyKey, signal!, () =>
          backend.create(input, idempotencyKey),
        ) as Promise<RequestReceipt>,
      photos: photos as unknown as NonNullable<FilingPort['photos']>,
    };
  }

  /** By which photos follow an emergency. */
  #commentPort(): FollowingPort {
    const { backend, line } = this.#world;
    const comment: NonNullable<FollowingPort['actions']>['comment'] = async (
      requestId,
      input,
      { signal, idempotencyKey },
    ) =>
      (await line.call(this, idempotencyKey, signal!, () =>
        backend.comment(requestId, input, idempotencyKey),
      )) as ServiceRequest;
    return { photos: this.#port().photos, actions: { comment } } as FollowingPort;
  }
}
