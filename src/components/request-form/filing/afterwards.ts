import type { PhotosPort } from '../../../adapter/ports.js';
import { largestFile } from '../../../controllers/photo-limits.js';
import type { ServiceRequest } from '../../../domain/request.js';
import { copyText } from '../../../internal/clipboard.js';
import { randomId } from '../../../internal/key.js';
import type { FilingForm } from './filing-form.js';
import type { Neighbours } from './neighbours.js';

/** What can be done with a request that has arrived: copy its number, share it, add a photo. */
export class Afterwards {
  readonly #form: FilingForm;
  readonly #neighbours: Neighbours;
  /** What became of the last thing, in words. */
  outcome = '';

  constructor(form: FilingForm, neighbours: Neighbours) {
    this.#form = form;
    this.#neighbours = neighbours;
  }

  get canShare(): boolean {
    return typeof (navigator as Partial<Navigator>).share === 'function';
  }

  get canAddPhoto(): boolean {
    return this.#photos !== undefined && this.#neighbours.port?.actions?.comment !== undefined;
  }

  readonly copy = async (number: string) => {
    const { copied, copyFailed } = this.#words;
    this.#say((await copyText(number)) ? copied : copyFailed);
  };

  readonly share = async (number: string) => {
    const { locale } = this.#form;
    const { draft } = this.#form.now();
    // Whoever closes the sheet has changed their mind; there is nothing to say.
    await navigator
      .share({ text: this.#words.shareText(number, locale.words.title[draft.kind]) })
      .catch(() => undefined);
  };

  /** Sends one photo after the request, as a comment on it. */
  readonly addPhoto = async (request: ServiceRequest, [file]: readonly File[], residentId?: string) => {
    const photos = this.#photos;
    if (!file || !photos) return;
    this.#say(this.#words.addingPhoto);
    try {
      const { preparePhoto } = await import('../../../internal/photo/prepare.js');
      const rules = {
        maxSide: 1600,
        maxBytes: largestFile,
        maxPixels: 64_000_000,
        accepts: photos.limits.types,
      };
      const prepared = await preparePhoto(file, rules, new AbortController().signal);
      const key = randomId();
      const whose = residentId === undefined ? {} : { residentId };
      const { id } = await photos.upload(prepared, { idempotencyKey: key, ...whose });
      const actions = this.#neighbours.port!.actions!;
      await actions.comment!(request.id, { photoIds: [id] }, { idempotencyKey: `${key}.comment`, ...whose });
      this.#say(this.#words.photoAdded);
    } catch {
      this.#say(this.#words.photoNotAdded);
    }
  };

  forget(): void {
    this.outcome = '';
  }

  get #photos(): PhotosPort | undefined {
    return this.#form.now().port?.photos;
  }

  get #words() {
    return this.#form.locale.section('filing');
  }

  #say(outcome: string): void {
    this.outcome = outcome;
    this.#form.host.requestUpdate();
  }
}
