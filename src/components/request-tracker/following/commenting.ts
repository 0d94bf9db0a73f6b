import type { KeptFile } from '../../../controllers/draft/draft-record.js';
import { commentChannelName } from '../../../controllers/outbox/comment-channel.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import { keptFile } from '../../../controllers/outbox/upload-files.js';
import type { PhotoTrayController } from '../../../controllers/photo-tray.js';
import { toEntryFile, type TrayPhoto } from '../../../controllers/tray-photo.js';
import type { ServiceRequest } from '../../../domain/request.js';
import type { photoRows } from '../../request-form/views/photo-rows.view.js';
import type { Acting } from './acting.js';
import type { Paper } from './paper.js';
import type { Tracker } from './tracker.js';
import { commentedRequest, type Unsent } from './unsent.js';

/** The most UTF-16 code units of a summary: two lines on a telephone. */
const summaryLength = 80;

/** What is loaded with the first photo. */
interface Album {
  tray: PhotoTrayController;
  rows: typeof photoRows;
}

/** Messages to those who look after a request, with photos: written first, then sent, also after a reload. */
export class Commenting {
  readonly #tracker: Tracker;
  readonly #acting: Acting;
  readonly #unsent: Unsent;
  #loading: Promise<Album> | undefined;
  album: Album | undefined;
  /** Whether what handles photos could not be loaded. */
  hasFailed = false;

  /** The messages whose first attempt is under way. */
  readonly #underWay = new Set<string>();

  constructor(tracker: Tracker, acting: Acting, unsent: Unsent) {
    this.#tracker = tracker;
    this.#acting = acting;
    this.#unsent = unsent;
    acting.sendComment = (request, paper) => this.#send(request, paper);
    acting.left = () => this.album?.tray.leave();
    acting.restored = (files) => void this.#restore(files ?? []);
  }

  get paper(): Paper | undefined {
    return this.#acting.papers.get('comment');
  }

  /** Whether nothing would be lost if something else came in its place. */
  get isFree(): boolean {
    return (this.paper?.isBlank ?? false) && (this.album?.tray.photos.length ?? 0) === 0;
  }

  readonly addPhotos = async (files: readonly File[]): Promise<void> => {
    if (this.#isOut) return;
    const words = this.#tracker.locale.section('tracking');
    await this.#withAlbum(({ tray }) => tray.add(files, words.photoNumber));
  };

  readonly removePhoto = async (photo: TrayPhoto): Promise<void> => {
    if (this.#isOut) return;
    const { locale, announcer } = this.#tracker;
    this.album!.tray.remove(photo.id);
    announcer.say(locale.section('tracking').photoRemoved(photo.name));
    await this.#tracker.focusOn('add-photos');
  };

  /** What is on its way is what was there at Send. */
  get #isOut(): boolean {
    return this.#acting.underWay === 'comment';
  }

  /** A message has arrived. Who has just sent it is led to the words that say so; anybody else hears them. */
  arrived(entryId: string): void {
    if (!this.#underWay.has(entryId)) this.#sayArrived();
  }

  /** Takes a message that was not accepted back to where it was written. */
  async takeBack(entry: OutboxEntry): Promise<void> {
    const { paper } = this;
    if (!paper || !this.isFree || commentedRequest(entry) !== this.#tracker.now().requestId) return;
    const fileIds = entry.files.map(({ id }) => id);
    const back = { id: entry.draftId, content: entry.draft, fileIds };
    const taken = await this.#unsent.outbox?.withdraw(entry.id, () => paper.keeper.takeOver(back));
    if (!taken || this.paper !== paper) return;
    paper.put(entry.draft);
    const files = await Promise.all(fileIds.map((id) => keptFile(paper.keeper.owner, id)));
    if (this.paper !== paper) return;
    await this.#restore(files.filter((file) => file !== undefined));
    // Another request may be open by now.
    if (this.paper !== paper) return;
    this.#acting.panel = 'comment';
    await this.#tracker.focusOn('write-comment');
  }

  async #send(request: ServiceRequest, paper: Paper): Promise<void> {
    // The first photo may be on its way into an album that is being loaded.
    const tray = (await this.#loading?.catch(() => undefined))?.tray;
    const { outbox } = this.#unsent;
    const text = paper.written.text.trim();
    const photos = (await tray?.prepared()) ?? [];
    if (!text && photos.length === 0) {
      this.#acting.problem = { field: 'text', code: 'needsText' };
      return this.#tracker.focusOn('write-comment');
    }
    await paper.keeper.flush();
    // Whoever wrote it has gone meanwhile: it stays their draft.
    if (!outbox || this.paper !== paper) return;
    const files = photos.map(toEntryFile);
    const { id: draftId, slot } = paper.keeper;
    const entry = {
      id: paper.keyWith([text, files.map(({ key }) => key)]),
      draftId,
      slot,
      channel: commentChannelName,
      content: { requestId: request.id, ...(text && { text }) },
      draft: paper.written,
      summary: text.slice(0, summaryLength) || (photos[0]?.name ?? ''),
      emergency: false,
      files,
    };
    const sending = outbox.add(entry, paper.keeper.handOver());
    paper.release();
    tray?.clear();
    this.#acting.panel = undefined;
    this.#underWay.add(entry.id);
    void this.#lead(request.id, entry.id, sending);
  }

  /** Leads the focus from what was written to what became of it. */
  async #lead(requestId: string, entryId: string, sending: Promise<void>): Promise<void> {
    await sending.finally(() => this.#underWay.delete(entryId));
    const isWaiting = this.#unsent.comments(requestId).some(({ id }) => id === entryId);
    if (this.#tracker.now().requestId === requestId)
      await this.#tracker.focusOn(isWaiting ? `unsent-${entryId}` : 'outcome');
    else if (!isWaiting) this.#sayArrived();
  }

  #sayArrived(): void {
    const { announcer, locale } = this.#tracker;
    announcer.say(locale.section('tracking').done.comment);
  }

  #restore(files: readonly KeptFile[]): Promise<void> {
    return files.length > 0 ? this.#withAlbum(({ tray }) => tray.restore(files)) : Promise.resolve();
  }

  async #withAlbum(work: (album: Album) => void | Promise<void>): Promise<void> {
    this.hasFailed = false;
    const { paper } = this;
    try {
      this.album = await (this.#loading ??= this.#load());
      // Photos for another message than the one that is shown by now are none of its own.
      if (this.paper === paper) await work(this.album);
    } catch {
      this.#loading = undefined;
      this.hasFailed = true;
    }
    this.#tracker.host.requestUpdate();
  }

  async #load(): Promise<Album> {
    const [{ PhotoTrayController: Tray }, { photoRows: rows }, { registerPhotoWords }] = await Promise.all([
      import('../../../controllers/photo-tray.js'),
      import('../../request-form/views/photo-rows.view.js'),
      import('../../../i18n/photo-words.js'),
    ]);
    registerPhotoWords();
    const { host } = this.#tracker;
    const tray = new Tray(
      host,
      () => this.#tracker.now().port?.photos,
      () => this.paper?.keeper,
    );
    return { tray, rows };
  }
}
