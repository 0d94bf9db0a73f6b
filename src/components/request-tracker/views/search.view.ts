import { html, type TemplateResult } from 'lit';
import type { SearchController } from '../../../controllers/search.js';
import { icon } from '../../../styles/icons.js';

/** The field in which a list is searched. */
export function searchView(
  label: string,
  { typed, type }: Pick<SearchController, 'typed' | 'type'>,
): TemplateResult {
  return html`<label class="search" part="control">
    ${icon('search')}
    <span class="visually-hidden" part="label">${label}</span>
    <input
      class="control"
      type="search"
      placeholder=${label}
      .value=${typed}
      @input=${type}
      @compositionend=${type}
    />
  </label>`;
}
