import { html, nothing, type TemplateResult } from 'lit';
import { webAddress } from '../../../adapter/documents/addresses.js';
import type { Photo } from '../../../domain/request.js';
import { icon } from '../../../styles/icons.js';
import type { TrackerView } from './tracker-view.js';

/** Photos, those of before and of after under their own headings; each leads to the whole picture. */
export function photosView(
  { locale }: TrackerView,
  photos: readonly Photo[],
): TemplateResult | typeof nothing {
  if (photos.length === 0) return nothing;
  const words = locale.section('requestDetails');
  const groups = (['before', 'after', undefined] as const).map((stage) => ({
    name: words.photos[stage ?? 'any'],
    isNamed: stage !== undefined,
    shown: photos.filter((photo) => photo.stage === stage),
  }));
  return html`${groups.map(({ name, isNamed, shown }) =>
    shown.length === 0
      ? nothing
      : html`${isNamed ? html`<p class="sub-title">${name}</p>` : nothing}
          <ul class="album" part="list" aria-label=${name}>
            ${shown.map((photo, index) => html`<li>${photoView(photo, words.photo(name, index + 1))}</li>`)}
          </ul>`,
  )}`;
}

function photoView(photo: Photo, name: string): TemplateResult {
  const [full, small] = [photo.url, photo.thumbnailUrl ?? photo.url].map(safeAddress);
  const picture = small
    ? html`<img class="picture" src=${small} alt=${name} loading="lazy" referrerpolicy="no-referrer" />`
    : html`<span class="picture">${icon('image')}<span class="visually-hidden">${name}</span></span>`;
  return full
    ? html`<a class="picture-link" part="item" href=${full} target="_blank" rel="noopener noreferrer nofollow"
        >${picture}</a
      >`
    : picture;
}

/** An address that a backend gave leads to a picture, or nowhere: never to a script. */
function safeAddress(address: string | undefined): string | undefined {
  const isHere = address !== undefined && /^(blob:|data:image\/)/.test(address);
  return isHere ? address : webAddress(address, document.baseURI);
}
