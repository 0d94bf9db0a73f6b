import type { PhotosPort } from '../../../adapter/ports.js';
import type { KeptFile } from '../../../controllers/draft/draft-record.js';
import { commentChannel, newComment } from '../../../controllers/outbox/comment-channel.js';
import type { EntryFile, OutboxEntry } from '../../../controllers/outbox/entry.js';
import { followingId, hasLeftPhotos, lettingFollow } from '../../../controllers/outbox/following-photos.js';
import type { SentRecord } from '../../../controllers/outbox/receipt.js';
import { photoRules } from '../../../controllers/photo-rules.js';
import { toKeptFile, type RefusedFile } from '../../../controllers/tray-photo.js';
import { mayDo } from '../../../domain/request-actions.js';
import type { RequestInput, ServiceRequest } from '../../../domain/request.js';
import { copyText } from '../../../internal/clipboard.js';
import { randomId } from '../../../internal/key.js';
import type { FilingForm } from './filing-form.js';
import type { Neighbours } from './neighbours.js';
import { receiptOf, type Posting } from './posting.js';

/** What can be done with a request that has arrived: copy its number, share it, add a photo. */
export class Afterwards {
  readonly #form: FilingForm;
  readonly #neighbours: Neighbours;
  readonly #posting: Posting;
  #outcome = '';
  /** Another for each receipt: what ends late is said of its own alone. */
  #shown = Symbol();
  /** The photos that follow, or the one that was added last, as they are called in the outbox. */
  #photoId: string | undefined;
  /** What the resident saw to be refused when they sent the request. */
  #seen: readonly RefusedFile[] = [];
  /** Without which photos it has gone, though they were there at Send: the browser could not make them ready. */
  missing: readonly RefusedFile[] = [];

  constructor(form: FilingForm, neighbours: Neighbours, posting: Posting) {
    this.#form = form;
    this.#neighbours = neighbours;
    this.#posting = posting;
    posting.alsoFor = (owner) =>
      commentChannel({
        owner,
        port: () => (posting.presence.isConnectedFor(owner) ? neighbours.port : undefined),
        locale: () => form.locale.locale,
        signedOut: () => posting.signedOut(owner),
      });
  }

  get canShare(): boolean {
    return typeof (navigator as Partial<Navigator>).share === 'function';
  }

  /**
   * The files of what is about to be sent. An emergency waits for none, where the backend takes them later: in the name of
   * whoever sends it, so not without a name.
   */
  lettingFollow({ emergency, anonymous }: RequestInput, files: readonly EntryFile[]): readonly EntryFile[] {
    return emergency && !anonymous && this.#takesPhotosLater ? lettingFollow(files) : files;
  }

  canAddPhoto(request: ServiceRequest): boolean {
    return this.#takesPhotosLater && mayDo('comment', request);
  }

  readonly copy = async (number: string) => {
    const shown = this.#shown;
    const { copied, copyFailed } = this.#words;
    this.#say((await copyText(number)) ? copied : copyFailed, shown);
  };

  readonly share = async (number: string) => {
    const { locale } = this.#form;
    const { draft } = this.#form.now();
    // Whoever closes the sheet has changed their mind; there is nothing to say.
    await navigator
      .share({ text: this.#words.shareText(number, locale.words.title[draft.kind]) })
      .catch(() => undefined);
  };

  /** Sends one photo after the request, as a comment on it, by the outbox: it is neither lost nor doubled. */
  readonly addPhoto = async (request: ServiceRequest, [file]: readonly File[]) => {
    const { owner, outbox } = this.#posting;
    if (!file || !owner || !outbox) return;
    const shown = this.#shown;
    this.#say(this.#words.addingPhoto, shown);
    const kept = await this.#prepare(file);
    if (!kept) return this.#say(this.#words.photoNotAdded, shown);
    const summary = this.#words.photoFor(request.number);
    const { entry, changes } = newComment({ requestId: request.id, files: [kept], summary }, owner);
    if (shown === this.#shown) this.#photoId = entry.id;
    await outbox.add(entry, changes);
    await outbox.markSeen(entry.id);
    // What has not arrived yet says so itself.
    this.#say('', shown);
  };

  /** What became of the last thing that was done, in words. */
  get outcome(): string {
    const { outbox } = this.#posting;
    const isAdding = outbox?.entries.some((entry) => this.#isNew(entry));
    const isAdded = outbox?.sent.some(({ id }) => id === this.#photoId);
    const { addingPhoto, photoAdded } = this.#words;
    return this.#outcome || (isAdding ? addingPhoto : isAdded ? photoAdded : '');
  }

  /** Whether photos of the emergency that is shown were left behind: they could not follow it. */
  get isWithoutPhotos(): boolean {
    const { sent } = this.#posting;
    return sent !== undefined && hasLeftPhotos(sent, receiptOf(sent));
  }

  /** Photos that have not arrived yet, once more than the first attempt is needed. */
  waitingFor({ id }: ServiceRequest): readonly OutboxEntry[] {
    return this.#posting.commentsOn(id).filter((entry) => !this.#isNew(entry));
  }

  /** Whether nobody need know yet that it waits: it is on its way, and outlives the page. */
  #isNew({ id, attempts }: OutboxEntry): boolean {
    return id === this.#photoId && attempts === 0 && this.#posting.owner!.store.isDurable;
  }

  /** The request is being sent. */
  leave(): void {
    this.#seen = this.#form.photos.tray?.refused ?? [];
  }

  /** The request has arrived; its photos may follow. */
  arrive({ id }: SentRecord): void {
    this.#photoId = followingId(id);
    const { refused = [] } = this.#form.photos.tray ?? {};
    this.missing = refused.filter((file) => !this.#seen.includes(file));
  }

  /** Something in the outbox may be another: that photos have come stands on the receipt. */
  changed(): void {
    const { outbox } = this.#posting;
    const added = outbox?.sent.find(({ id, seen }) => id === this.#photoId && !seen);
    if (!added || !this.#form.host.isConnected) return;
    if (this.#outcome !== this.#words.photoNotAdded) this.#outcome = '';
    void outbox!.markSeen(added.id);
  }

  forget(): void {
    this.#shown = Symbol();
    this.missing = [];
    // The resident has seen how it stands.
    this.changed();
    this.#photoId = undefined;
    this.#outcome = '';
  }

  /** Makes a photo as small as those that go with a request. */
  async #prepare(file: File): Promise<KeptFile | undefined> {
    const limits = this.#photos!.limits;
    try {
      const { preparePhoto } = await import('../../../internal/photo/prepare.js');
      const prepared = await preparePhoto(file, photoRules(limits));
      if (prepared.blob.size > limits.bytes) return undefined;
      return await toKeptFile({ id: randomId(), key: randomId(), prepared });
    } catch {
      return undefined;
    }
  }

  get #takesPhotosLater(): boolean {
    return this.#photos !== undefined && this.#neighbours.port?.actions?.comment !== undefined;
  }

  get #photos(): PhotosPort | undefined {
    return this.#form.now().port?.photos;
  }

  get #words() {
    return this.#form.locale.section('filing');
  }

  /** Says it of what it is about, as long as that is shown. */
  #say(outcome: string, shown: symbol): void {
    if (shown !== this.#shown) return;
    this.#outcome = outcome;
    this.#form.host.requestUpdate();
  }
}
