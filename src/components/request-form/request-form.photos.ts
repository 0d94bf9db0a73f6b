import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { PhotosPort } from '../../adapter/ports.js';
import type { KeptFile } from '../../controllers/draft/draft-record.js';
import type { PhotoKeeper, PhotoTrayController } from '../../controllers/photo-tray.js';
import type { TrayPhoto } from '../../controllers/tray-photo.js';
import type { RowsView } from './views/photo-rows.view.js';

/** What is loaded with the first photo. */
interface Loaded {
  tray: PhotoTrayController;
  trayFor: (keeper: PhotoKeeper) => PhotoTrayController;
  rows: (view: RowsView) => TemplateResult;
}

/** What was chosen between one emptying of the form and the next. */
interface Round {
  /** Who keeps what was still to come into the tray. */
  leftTo?: PhotoKeeper;
}

/** The photos of a form. What handles them is loaded with the first one: most requests have none. */
export class RequestFormPhotos {
  readonly #host: ReactiveControllerHost;
  readonly #port: () => PhotosPort | undefined;
  #loading: Promise<Loaded> | undefined;
  /** Whose photos they are: another after every time that the form was emptied. */
  #round: Round = {};
  /** Resolves once all that were chosen by now are in the tray, or with whom they were left to. */
  #taking: Promise<unknown> = Promise.resolve();
  loaded: Loaded | undefined;
  /** Keeps the photos on the device. */
  keeper: PhotoKeeper | undefined;
  /** Whether what handles photos could not be loaded. */
  failed = false;

  constructor(host: ReactiveControllerHost, port: () => PhotosPort | undefined) {
    this.#host = host;
    this.#port = port;
  }

  get tray(): PhotoTrayController | undefined {
    return this.loaded?.tray;
  }

  get count(): number {
    return this.tray?.photos.length ?? 0;
  }

  /** Takes the chosen files. `nameOf` names those that have no name of their own. */
  async add(files: readonly File[], nameOf: (number: number) => string): Promise<void> {
    const add = (tray: PhotoTrayController) => tray.add(files, nameOf);
    const adding = this.#withTray(add, async ({ leftTo }, { trayFor }) => {
      const tray = leftTo && trayFor(leftTo);
      if (!tray) return;
      add(tray);
      await tray.leave();
    });
    this.#taking = Promise.all([this.#taking, adding]);
    await adding;
  }

  /** Takes photos that were kept on the device. */
  async restore(files: readonly KeptFile[]): Promise<void> {
    await this.#withTray((tray) => tray.restore(files));
  }

  /** `turnedAway`: what is done instead where the form was emptied meanwhile. */
  async #withTray(
    work: (tray: PhotoTrayController) => void | Promise<void>,
    turnedAway?: (round: Round, loaded: Loaded) => Promise<void>,
  ): Promise<void> {
    const round = this.#round;
    this.failed = false;
    try {
      const loaded = (this.loaded = await (this.#loading ??= this.#load()));
      await (round === this.#round ? work(loaded.tray) : turnedAway?.(round, loaded));
    } catch {
      this.#loading = undefined;
      this.failed = true;
    }
    this.#host.requestUpdate();
  }

  /** Takes none of what was chosen before: what handles it may still be on its way. */
  turnAway(): void {
    this.#round = {};
  }

  /** Lets go of all for whoever keeps them now, and of what was chosen and still waits. Resolves once they have them. */
  async leave(): Promise<void> {
    if (this.keeper) this.#round.leftTo = this.keeper;
    this.turnAway();
    await Promise.all([this.tray?.leave(), this.#taking]);
  }

  /** Waits until all are ready to be sent, and resolves with those that were taken. */
  prepared(): Promise<readonly TrayPhoto[]> {
    return this.tray?.prepared() ?? Promise.resolve(this.#loading?.then(({ tray }) => tray.prepared()) ?? []);
  }

  async #load(): Promise<Loaded> {
    const [{ PhotoTrayController: Tray }, { photoRows }, { registerPhotoWords }] = await Promise.all([
      import('../../controllers/photo-tray.js'),
      import('./views/photo-rows.view.js'),
      import('../../i18n/photo-words.js'),
    ]);
    registerPhotoWords();
    const open = (keeper: () => PhotoKeeper | undefined) => new Tray(this.#host, this.#port, keeper);
    return { tray: open(() => this.keeper), trayFor: (keeper) => open(() => keeper), rows: photoRows };
  }
}
