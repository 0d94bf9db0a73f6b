import { html, nothing, type TemplateResult } from 'lit';
import { largestFile } from '../../../controllers/photo-limits.js';
import type { TrayPhoto } from '../../../controllers/tray-photo.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { PhotoLimits } from '../../../domain/intake.js';
import { icon } from '../../../styles/icons.js';
import type { RequestFormPhotos } from '../request-form.photos.js';

/** What the photo section is drawn from. */
export interface PhotosView {
  locale: LocalizeController<'requestForm'>;
  limits: PhotoLimits;
  photos: RequestFormPhotos;
  add: (files: readonly File[]) => void;
  remove: (photo: TrayPhoto) => void;
}

/** Photos from the camera or the album, again and again, each with its own progress, retry and remove. */
export function photosView(view: PhotosView): TemplateResult {
  const { locale, limits, photos, remove } = view;
  const { words, core } = locale;
  const full = photos.count >= limits.count;
  return html`<div role="group" class="section" aria-labelledby="photos-title">
    <h3 class="section-title" id="photos-title">
      ${words.photosLegend} <span class="optional">${core.optional}</span>
    </h3>
    <p class="hint" part="hint" id="photos-hint">
      ${words.photosLimits(limits.count, locale.bytes(largestFile))}
    </p>
    ${photos.loaded?.rows({ locale, limits, tray: photos.loaded.tray, remove })}
    <div role="alert">
      ${photos.failed ? html`<p class="error" part="error">${icon('alert')} ${core.errors.unavailable}</p>` : nothing}
    </div>
    <div class="row">
      ${picker(view, { camera: true, full, label: words.takePhoto })}
      ${picker(view, { camera: false, full, label: words.choosePhotos })}
    </div>
  </div>`;
}

/** A real file input in a label that looks like a button: it works in every web view, and by keyboard. */
function picker(
  view: PhotosView,
  { camera, full, label }: { camera: boolean; full: boolean; label: string },
) {
  const take = (event: Event) => {
    const input = event.target as HTMLInputElement;
    view.add([...(input.files ?? [])]);
    input.value = '';
  };
  return html`<label class="button picker ${camera ? 'camera' : 'album'}" part="action">
    <input
      class="visually-hidden"
      type="file"
      accept="image/*"
      capture=${camera ? 'environment' : nothing}
      ?multiple=${!camera}
      ?disabled=${full}
      aria-describedby="photos-hint"
      @change=${take}
    />
    ${icon(camera ? 'camera' : 'image')} <span>${label}</span>
  </label>`;
}
