import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { PhotosPort } from '../../adapter/ports.js';
import type { PhotoTrayController } from '../../controllers/photo-tray.js';
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
  loaded: Loaded | undefined;
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
    this.failed = false;
    try {
      this.loaded = await (this.#loading ??= this.#load());
      this.loaded.tray.add(files, nameOf);
    } catch {
      this.#loading = undefined;
      this.failed = true;
    }
    this.#host.requestUpdate();
  }

  /** Waits until all are uploaded; resolves with their ids, rejects with the first failure. */
  async settle(): Promise<string[]> {
    const loaded = await this.#loading;
    return loaded?.tray.settle() ?? [];
  }

  async #load(): Promise<Loaded> {
    const [{ PhotoTrayController: Tray }, { photoRows }, { registerPhotoWords }] = await Promise.all([
      import('../../controllers/photo-tray.js'),
      import('./views/photo-rows.view.js'),
      import('../../i18n/photo-words.js'),
    ]);
    registerPhotoWords();
    return { tray: new Tray(this.#host, this.#port), rows: photoRows };
  }
}
