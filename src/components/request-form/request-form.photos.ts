import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { PhotosPort } from '../../adapter/ports.js';
import type { KeptFile } from '../../controllers/draft/draft-record.js';
import type { PhotoKeeper, PhotoTrayController } from '../../controllers/photo-tray.js';
import type { TrayPhoto } from '../../controllers/tray-photo.js';
import type { RowsView } from './views/photo-rows.view.js';

/** What is loaded with the first photo. */
interface Loaded {
  tray: PhotoTrayController;
  rows: (view: RowsView) => TemplateResult;
}

/** The photos of a form. What handles them is loaded with the first one: most requests have none. */
export class RequestFormPhotos {
  readonly #host: ReactiveControllerHost;
  readonly #port: () => PhotosPort | undefined;
  #loading: Promise<Loaded> | undefined;
  /** Another after every time that the form was emptied. */
  #round = 0;
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
  add(files: readonly File[], nameOf: (number: number) => string): Promise<void> {
    const { keeper } = this;
    return this.#withTray((tray, isLate) =>
      isLate ? tray.addFor(keeper, files, nameOf) : tray.add(files, nameOf),
    );
  }

  /** Takes photos that were kept on the device. */
  restore(files: readonly KeptFile[]): Promise<void> {
    return this.#withTray((tray, isLate) => isLate || tray.restore(files));
  }

  async #withTray(work: (tray: PhotoTrayController, isLate: boolean) => unknown): Promise<void> {
    const round = this.#round;
    this.failed = false;
    try {
      this.loaded = await (this.#loading ??= this.#load());
      work(this.loaded.tray, round !== this.#round);
    } catch {
      this.#loading = undefined;
      this.failed = true;
    }
    this.#host.requestUpdate();
  }

  /** Takes none of what was chosen before, while what handles it was still on its way. */
  turnAway(): void {
    this.#round++;
  }

  /** Waits until all are ready to be sent, and resolves with those that were taken. */
  async prepared(): Promise<readonly TrayPhoto[]> {
    // Where it cannot be loaded the form says so: what was written goes without them.
    if (!this.tray) await this.#loading?.catch(() => undefined);
    return this.tray?.prepared() ?? [];
  }

  async #load(): Promise<Loaded> {
    const [{ PhotoTrayController: Tray }, { photoRows }, { registerPhotoWords }] = await Promise.all([
      import('../../controllers/photo-tray.js'),
      import('./views/photo-rows.view.js'),
      import('../../i18n/photo-words.js'),
    ]);
    registerPhotoWords();
    return { tray: new Tray(this.#host, this.#port, () => this.keeper), rows: photoRows };
  }
}
