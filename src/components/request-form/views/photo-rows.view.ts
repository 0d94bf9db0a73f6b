import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PhotoTrayController } from '../../../controllers/photo-tray.js';
import type { TrayPhoto } from '../../../controllers/tray-photo.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { PhotoLimits } from '../../../domain/intake.js';
import type { Messages, SectionName } from '../../../i18n/messages.js';
import { icon } from '../../../styles/icons.js';
import { refusalWords } from '../../../controllers/refusal-words.js';

/** What the list of photos is drawn from. */
export interface RowsView {
  locale: Pick<LocalizeController<SectionName>, 'core' | 'section' | 'bytes'>;
  limits: PhotoLimits;
  tray: PhotoTrayController;
  /** Whether they are on their way, and none is taken away. */
  isOut?: boolean;
  remove: (photo: TrayPhoto) => void;
}

/** The photos with what can be done with each, and the files that were not taken. */
export function photoRows(view: RowsView): TemplateResult {
  const { photos } = view.tray;
  return html`${
    photos.length > 0
      ? html`<ul class="photos" part="list">
          ${repeat(
            photos,
            ({ id }) => id,
            (photo) => photoRow(view, photo),
          )}
        </ul>`
      : nothing
  }
  ${refusalsView(view)}`;
}

function photoRow(view: RowsView, photo: TrayPhoto): TemplateResult {
  const { locale, tray } = view;
  const { core } = locale;
  const words = locale.section('photos');
  const percent = Math.round(photo.share * 100);
  return html`<li class="photo" part="item" id="photo-${photo.id}" tabindex="-1">
    <span class="thumbnail">${photo.thumbnail ?? icon('image')}</span>
    <span class="photo-text">
      <span class="photo-name">${photo.name}</span>
      ${
        photo.state === 'failed'
          ? html`<span class="error" part="error"
              >${icon('alert')} ${words.failed(photo.name, core.errors[photo.error!.code])}</span
            >`
          : html`<span class="hint">${stateWords(words, photo, percent)}</span>`
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
              aria-label=${words.retry(photo.name)}
              @click=${({ currentTarget }: Event) => {
                // The button goes.
                (currentTarget as Element).closest('li')!.focus();
                tray.retry(photo.id);
              }}
            >
              ${icon('retry')}
            </button>`
          : nothing
      }
      <button
        class="button quiet icon-only"
        part="action"
        type="button"
        aria-label=${words.remove(photo.name)}
        aria-disabled=${view.isOut ?? false}
        @click=${() => view.remove(photo)}
      >
        ${icon('close')}
      </button>
    </span>
  </li>`;
}

function stateWords(words: Messages['photos'], photo: TrayPhoto, percent: number): string {
  if (photo.state === 'preparing') return words.preparing;
  if (photo.state === 'uploading') return words.uploading(percent);
  return photo.prepared?.reencoded === false ? words.unchanged : words.ready;
}

/** Stands before it is filled, so that what was refused is heard as well as seen. */
function refusalsView({ locale, limits, tray }: RowsView): TemplateResult {
  const words = locale.section('photos');
  return html`<div role="alert" class="refusals">
    ${refusalWords(locale, tray.refused).map(
      (sentence) => html`<p class="error" part="error">${icon('alert')} ${sentence}</p>`,
    )}
    ${
      tray.surplus
        ? html`<p class="error" part="error">${icon('alert')} ${words.tooMany(limits.count)}</p>`
        : nothing
    }
  </div>`;
}
