import { filesToSend, showLate } from '../../../controllers/draft/late-files.js';
import { goneElsewhere } from '../../../controllers/gone-elsewhere.js';
import { commentChannelName } from '../../../controllers/outbox/comment-channel.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import { taken } from '../../../controllers/outbox/taken.js';
import type { PhotoTrayController } from '../../../controllers/photo-tray.js';
import {
  keptToEntryFile,
  toEntryFile,
  type RefusedFile,
  type TrayPhoto,
} from '../../../controllers/tray-photo.js';
import type { ServiceRequest } from '../../../domain/request.js';
import type { photoRows } from '../../request-form/views/photo-rows.view.js';
import type { Acting } from './acting.js';
import type { Paper } from './paper.js';
import type { Tracker } from './tracker.js';
import { commentedRequest, type Unsent } from './unsent.js';

/** The most UTF-16 code units of a summary: two lines on a telephone. */
const summaryLength = 80;

/** What is loaded with the first photo of a message. */
interface Album {
  tray: PhotoTrayController;
  rows: typeof photoRows;
}

/** Messages to those who look after a request, with photos: written first, then sent, also after a reload. */
export class Commenting {
  readonly #tracker: Tracker;
  readonly #acting: Acting;
  readonly #unsent: Unsent;
  /** The photos of the message that is shown, and of those that are made ready to be sent. */
  readonly #albums = new Map<Paper, Promise<Album>>();
  /** Until each is in the outbox. */
  readonly #outgoing = new Map<Paper, Promise<void>>();
  /** That of the message that is shown. */
  album: Album | undefined;
  /** Whether what handles photos could not be loaded. */
  hasFailed = false;
  /** Without which photos the last message has gone, though they were there at Send: the browser could not make them ready. */
  missing: readonly RefusedFile[] = [];

  /** Whoever looks last for photos that a silent device has not given looks alone. */
  #restoring: symbol | undefined;
  /** The messages whose first attempt is under way. */
  readonly #underWay = new Set<string>();

  constructor(tracker: Tracker, acting: Acting, unsent: Unsent) {
    this.#tracker = tracker;
    this.#acting = acting;
    this.#unsent = unsent;
    acting.sendComment = (request, paper) => {
      const sending = this.#send(request, paper).finally(() => this.#outgoing.delete(paper));
      this.#outgoing.set(paper, sending);
      return sending;
    };
    acting.left = () => this.#leave();
    acting.restored = () => void this.#restore(this.paper!);
  }

  get paper(): Paper | undefined {
    return this.#acting.papers.get('comment');
  }

  /** Whether nothing would be lost if something else came in its place. */
  get isFree(): boolean {
    const { paper } = this;
    return Boolean(paper?.isBlank && !paper.hasFiles && !this.album?.tray.photos.length);
  }

  readonly addPhotos = async (files: readonly File[]): Promise<void> => {
    // The choice of files may still be open when the message no longer is.
    if (this.isOut || !this.paper) return;
    const words = this.#tracker.locale.section('tracking');
    await this.#withAlbum(({ tray }) => tray.add(files, words.photoNumber));
  };

  readonly removePhoto = async (photo: TrayPhoto): Promise<void> => {
    if (this.isOut) return;
    const { locale, announcer } = this.#tracker;
    this.album!.tray.remove(photo.id);
    announcer.say(locale.section('tracking').photoRemoved(photo.name));
    await this.#tracker.focusOn('add-photos');
  };

  /** Whether a message is what is being written. */
  get #isOpen(): boolean {
    return this.#acting.panel === 'comment';
  }

  /** Whether it is on its way: as it was at Send. */
  get isOut(): boolean {
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
    const isElsewhere = goneElsewhere(this.#tracker.host);
    const fileIds = entry.files.map(({ id }) => id);
    const files = await paper.keeper.filesOf({ fileIds });
    const mayHaveMore = paper.mayGive(fileIds, files);
    const taken = await this.#unsent.outbox?.withdraw(entry.id, () => {
      // It may be on its way for long, and something else be written meanwhile, or another request be open.
      if (this.paper !== paper || !this.isFree) return undefined;
      // All at once: what is typed while the device is busy belongs to it.
      paper.put(entry.draft);
      const back = paper.keeper.takeOver({ id: entry.draftId, content: entry.draft, fileIds });
      paper.files = files;
      paper.mayHaveMore = mayHaveMore;
      void this.#restore(paper);
      return back;
    });
    if (!taken || this.paper !== paper) return;
    // Whoever writes something else by then goes on.
    this.#acting.panel ??= 'comment';
    if (this.#isOpen && !isElsewhere()) await this.#tracker.focusOn('write-comment');
  }

  async #send(request: ServiceRequest, paper: Paper): Promise<void> {
    const seen = this.album?.tray.refused ?? [];
    const isElsewhere = goneElsewhere(this.#tracker.host);
    const loading = this.#albums.get(paper);
    // The first photo may be on its way into an album that is being loaded.
    const album = await loading?.catch(() => undefined);
    const ready = await album?.tray.prepared();
    await paper.keeper.flush();
    const shown = ready ? ready.map(toEntryFile) : paper.files.map(keptToEntryFile);
    const files = await filesToSend(paper.keeper, shown, false);
    const { outbox, owner } = this.#unsent;
    // Somebody else has come meanwhile: it stays the draft of whoever wrote it.
    if (!outbox || owner !== paper.keeper.owner) return;
    const text = paper.written.text.trim();
    const isCutOff = loading !== undefined && !album;
    if (isCutOff || (!text && files.length === 0)) return this.#stay(request, paper, isElsewhere, isCutOff);
    const { id: draftId, slot } = paper.keeper;
    const entry = {
      id: paper.keyWith([text, files.map(({ key }) => key)]),
      draftId,
      slot,
      channel: commentChannelName,
      content: { requestId: request.id, ...(text && { text }) },
      draft: paper.written,
      summary: text.slice(0, summaryLength) || this.#nameOf((ready ?? paper.files)[0]),
      emergency: false,
      files,
    };
    const sending = outbox.add(entry, paper.keeper.handOver());
    paper.release();
    this.missing =
      this.paper === paper ? (album?.tray.refused ?? []).filter((file) => !seen.includes(file)) : [];
    album?.tray.clear();
    if (this.paper === paper && this.#isOpen) this.#acting.panel = undefined;
    this.#underWay.add(entry.id);
    void this.#lead(request.id, entry.id, sending, isElsewhere);
    await taken(outbox, entry.id, sending);
  }

  /** Nothing goes. Whoever is elsewhere by now hears it; that photos could not be loaded is shown in their place. */
  async #stay(
    { number }: ServiceRequest,
    paper: Paper,
    isElsewhere: () => boolean,
    isCutOff: boolean,
  ): Promise<void> {
    const { announcer, locale } = this.#tracker;
    const { news, failed } = locale.section('tracking');
    const isOver = this.paper !== paper || !this.#isOpen;
    if (isOver || isElsewhere()) announcer.say(news(number, failed.comment));
    if (isOver || isCutOff) return;
    this.#acting.problem = { field: 'text', code: 'needsText' };
    this.#tracker.host.requestUpdate();
    if (!isElsewhere()) await this.#tracker.focusOn('write-comment');
  }

  /** The page shows it again: what a silent device had not given by then is looked for anew. */
  connect(): void {
    const { paper } = this;
    if (paper?.mayHaveMore) void this.#restore(paper);
  }

  /** The page shows something else. What is on its way, to the device and out, comes before whoever shows the request next. */
  disconnect(): void {
    for (const [{ keeper }, sending] of this.#outgoing) keeper.leave(sending);
    for (const [{ keeper }, album] of this.#albums) keeper.leave(album.then(({ tray }) => tray.prepared()));
  }

  /** Another message is shown, or none. One that is being sent still gets its photos, unless somebody else is there. */
  #leave(): void {
    for (const [paper, album] of this.#albums) {
      if (this.#outgoing.has(paper) && paper.keeper.owner === this.#unsent.owner) continue;
      this.#albums.delete(paper);
      paper.keeper.leave(album.then(({ tray }) => tray.leave()));
    }
    this.album = undefined;
    this.hasFailed = false;
    this.missing = [];
  }

  /** Leads the focus from what was written to what became of it, unless the next is written by then. */
  async #lead(
    requestId: string,
    entryId: string,
    sending: Promise<void>,
    isElsewhere: () => boolean,
  ): Promise<void> {
    const { owner } = this.#unsent;
    await sending.finally(() => this.#underWay.delete(entryId));
    // Whoever has signed in since is led nowhere, and hears nothing of it.
    if (this.#unsent.owner !== owner) return;
    const isWaiting = this.#unsent.comments(requestId).some(({ id }) => id === entryId);
    if (this.#tracker.now().requestId === requestId && !isElsewhere())
      await this.#tracker.focusOn(isWaiting ? `unsent-${entryId}` : 'outcome');
    else if (!isWaiting) this.#sayArrived();
  }

  /** Something that stands for the words of a message that has none. */
  #nameOf(photo: { name: string } | undefined): string {
    return photo?.name ?? this.#tracker.locale.section('tracking').photoNumber(1);
  }

  #sayArrived(): void {
    const { announcer, locale } = this.#tracker;
    announcer.say(locale.section('tracking').done.comment);
  }

  /** Shows the photos of a message that is back, and later those that a silent device does not give yet. */
  async #restore(paper: Paper): Promise<void> {
    const { keeper, files } = paper;
    const { id, fileIds } = keeper;
    if (files.length > 0) await this.#withAlbum(() => undefined);
    if (!paper.mayHaveMore) return;
    const turn = (this.#restoring = Symbol());
    const isStill = () => this.paper === paper && keeper.id === id && this.#restoring === turn;
    const isAll = await showLate(keeper, { fileIds }, files, {
      isAtHand: () => isStill() && this.#tracker.host.isConnected,
      isOut: () => this.isOut,
      isShown: (fileId) =>
        [...paper.files, ...(this.album?.tray.photos ?? [])].some((photo) => photo.id === fileId),
      show: async (late) => {
        paper.files = [...paper.files, ...late];
        await this.#withAlbum(() => undefined);
      },
    });
    if (!isAll || keeper.id !== id) return;
    paper.mayHaveMore = false;
    this.#tracker.host.requestUpdate();
  }

  async #withAlbum(work: (album: Album) => void | Promise<void>): Promise<void> {
    this.hasFailed = false;
    const paper = this.paper!;
    const loading = this.#albums.get(paper) ?? this.#load(paper);
    this.#albums.set(paper, loading);
    try {
      const album = await loading;
      if (this.paper === paper) this.album = album;
      album.tray.restore(paper.files);
      paper.files = [];
      await work(album);
    } catch {
      this.#albums.delete(paper);
      if (this.paper === paper) this.hasFailed = true;
    }
    this.#tracker.host.requestUpdate();
  }

  async #load(paper: Paper): Promise<Album> {
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
      () => paper.keeper,
    );
    return { tray, rows };
  }
}
