import type { KeptFile } from '../../../controllers/draft/draft-record.js';
import { commentChannelName } from '../../../controllers/outbox/comment-channel.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import type { Outbox } from '../../../controllers/outbox/outbox.js';
import { keptFile } from '../../../controllers/outbox/upload-files.js';
import type { PhotoTrayController } from '../../../controllers/photo-tray.js';
import { toEntryFile, type TrayPhoto } from '../../../controllers/tray-photo.js';
import type { ServiceRequest } from '../../../domain/request.js';
import type { photoRows } from '../../request-form/views/photo-rows.view.js';
import type { Acting } from './acting.js';
import type { Paper } from './paper.js';
import type { Tracker } from './tracker.js';
import { commentedRequest } from './unsent.js';

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
  readonly #outbox: () => Outbox | undefined;
  #loading: Promise<Album> | undefined;
  album: Album | undefined;
  /** Whether what handles photos could not be loaded. */
  hasFailed = false;

  constructor(tracker: Tracker, acting: Acting, outbox: () => Outbox | undefined) {
    this.#tracker = tracker;
    this.#acting = acting;
    this.#outbox = outbox;
    acting.sendComment = (request, paper) => this.#send(request, paper);
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
    const words = this.#tracker.locale.section('tracking');
    await this.#withAlbum(({ tray }) => tray.add(files, words.photoNumber));
  };

  readonly removePhoto = async (photo: TrayPhoto): Promise<void> => {
    const { locale, announcer } = this.#tracker;
    this.album!.tray.remove(photo.id);
    announcer.say(locale.section('tracking').photoRemoved(photo.name));
    await this.#tracker.focusOn('add-photos');
  };

  /** Another request is open: its message has photos of its own. */
  leave(): void {
    this.album?.tray.leave();
  }

  /** Takes a message that was not accepted back to where it was written. */
  async takeBack(entry: OutboxEntry): Promise<void> {
    const { paper } = this;
    if (!paper || !this.isFree || commentedRequest(entry) !== this.#tracker.now().requestId) return;
    const fileIds = entry.files.map(({ id }) => id);
    const back = { id: entry.draftId, content: entry.draft, fileIds };
    const taken = await this.#outbox()?.withdraw(entry.id, () => paper.keeper.takeOver(back));
    if (!taken) return;
    paper.put(entry.draft);
    const files = await Promise.all(fileIds.map((id) => keptFile(paper.keeper.owner, id)));
    await this.#restore(files.filter((file) => file !== undefined));
    this.#acting.panel = 'comment';
    await this.#tracker.focusOn('write-comment');
  }

  async #send(request: ServiceRequest, paper: Paper): Promise<void> {
    const tray = this.album?.tray;
    const text = paper.written.text.trim();
    if (!text && !tray?.photos.length) {
      this.#acting.problem = 'needsText';
      return this.#tracker.focusOn('write-comment');
    }
    await tray?.prepared();
    await paper.keeper.flush();
    const outbox = this.#outbox();
    // Whoever wrote it has gone meanwhile: it stays their draft.
    if (!outbox || this.paper !== paper) return;
    const files = (tray?.photos ?? []).map(toEntryFile);
    const { id: draftId, slot } = paper.keeper;
    const entry = {
      id: paper.keyWith([text, files.map(({ key }) => key)]),
      draftId,
      slot,
      channel: commentChannelName,
      content: { requestId: request.id, ...(text && { text }) },
      draft: paper.written,
      summary: text.slice(0, summaryLength) || (tray?.photos[0]?.name ?? ''),
      emergency: false,
      files,
    };
    const sending = outbox.add(entry, paper.keeper.handOver());
    paper.release();
    tray?.clear();
    this.#acting.panel = undefined;
    this.#tracker.host.requestUpdate();
    await sending;
    await this.#tracker.focusOn('outcome');
  }

  #restore(files: readonly KeptFile[]): Promise<void> {
    return files.length > 0 ? this.#withAlbum(({ tray }) => tray.restore(files)) : Promise.resolve();
  }

  async #withAlbum(work: (album: Album) => void | Promise<void>): Promise<void> {
    this.hasFailed = false;
    try {
      this.album = await (this.#loading ??= this.#load());
      await work(this.album);
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
