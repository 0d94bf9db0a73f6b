import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { largestFile, type PhotoTrayController, type TrayPhoto } from '../../../controllers/photo-tray.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { PhotoLimits } from '../../../domain/intake.js';
import { icon } from '../../../styles/icons.js';

/** What the photo section is drawn from. */
export interface PhotosView {
  locale: LocalizeController<'requestForm'>;
  limits: PhotoLimits;
  tray: PhotoTrayController;
  add: (files: readonly File[]) => void;
  remove: (photo: TrayPhoto) => void;
}

/** Photos from the camera or the album, again and again, each with its own progress, retry and remove. */
export function photosView(view: PhotosView): TemplateResult {
  const { locale, limits, tray } = view;
  const { words } = locale;
  const full = tray.photos.length >= limits.count;
  return html`<section class="section" aria-labelledby="photos-title">
    <h3 class="section-title" id="photos-title">
      ${words.photosLegend} <span class="optional">(${locale.core.optional})</span>
    </h3>
    <p class="hint" part="hint" id="photos-hint">
      ${words.photosLimits(limits.count, locale.bytes(Math.min(limits.bytes, largestFile)))}
    </p>
    ${
      tray.photos.length > 0
        ? html`<ul class="photos" part="list">
            ${repeat(
              tray.photos,
              ({ id }) => id,
              (photo) => photoRow(view, photo),
            )}
          </ul>`
        : nothing
    }
    ${refusalsView(view)}
    <div class="row">
      ${picker(view, { camera: true, full, label: words.takePhoto })}
      ${picker(view, { camera: false, full, label: words.choosePhotos })}
    </div>
  </section>`;
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

function photoRow(view: PhotosView, photo: TrayPhoto): TemplateResult {
  const { locale, tray } = view;
  const { words, core } = locale;
  const percent = Math.round(photo.share * 100);
  return html`<li class="photo" part="item" id="photo-${photo.id}">
    <span class="thumbnail">${photo.thumbnail ?? icon('image')}</span>
    <span class="photo-text">
      <span class="photo-name">${photo.name}</span>
      ${
        photo.state === 'failed'
          ? html`<span class="error" part="error"
              >${icon('alert')} ${words.photoFailed(photo.name, core.errors[photo.error!.code])}</span
            >`
          : html`<span class="hint">${stateWords(view, photo, percent)}</span>`
      }
      ${
        photo.state === 'uploading'
          ? html`<progress part="progress" max="100" .value=${percent} aria-label=${photo.name}></progress>`
          : nothing
      }
    </span>
    <span class="photo-actions">
      ${
        photo.state === 'failed'
          ? html`<button
              class="button quiet icon-only"
              part="action"
              type="button"
              aria-label=${words.photoRetry(photo.name)}
              @click=${() => tray.retry(photo.id)}
            >
              ${icon('retry')}
            </button>`
          : nothing
      }
      <button
        class="button quiet icon-only"
        part="action"
        type="button"
        aria-label=${words.photoRemove(photo.name)}
        @click=${() => view.remove(photo)}
      >
        ${icon('close')}
      </button>
    </span>
  </li>`;
}

function stateWords({ locale: { words } }: PhotosView, photo: TrayPhoto, percent: number): string {
  if (photo.state === 'preparing') return words.photoPreparing;
  if (photo.state === 'uploading') return words.photoUploading(percent);
  return photo.prepared?.reencoded === false ? words.photoUnchanged : words.photoReady;
}

/** Stands before it is filled, so that what was refused is heard as well as seen. */
function refusalsView({ locale, limits, tray }: PhotosView): TemplateResult {
  const { words } = locale;
  const size = locale.bytes(largestFile);
  return html`<div role="alert" class="refusals">
    ${tray.refused.map(
      ({ name, code }) =>
        html`<p class="error" part="error">${icon('alert')} ${words.photoRefused[code](name, size)}</p>`,
    )}
    ${
      tray.surplus
        ? html`<p class="error" part="error">${icon('alert')} ${words.photosTooMany(limits.count)}</p>`
        : nothing
    }
  </div>`;
}
