import { html, nothing, type TemplateResult } from 'lit';
import { categoriesFor, groupCategories, matchesSearch, type Category } from '../../../domain/intake.js';
import { icon } from '../../../styles/icons.js';
import { fieldGroup } from './field.view.js';
import { controlId, errorAt, valueOf, type FormView } from './form-view.js';

/** From this many on a search helps more than it costs. */
const manyCategories = 10;

/** What it is about: the backend's categories under their headings, with a search when there are many. */
export function categoryView(view: FormView): TemplateResult | typeof nothing {
  const { words } = view.locale;
  const categories = categoriesFor(view.intake, view.draft.kind);
  if (categories.length === 0) return nothing;
  const found = categories.filter(
    (category) => category.id === view.draft.categoryId || matchesSearch(category, view.categorySearch),
  );
  return fieldGroup(
    {
      id: controlId('categoryId'),
      label: words.category,
      required: true,
      error: errorAt(view, 'categoryId', words.category),
    },
    html`${categories.length >= manyCategories ? searchView(view) : nothing}
      <div class="categories">
        ${groupCategories(found).map(({ group, categories: members }, index) => groupView(view, group, members, index))}
      </div>
      ${
        found.length === 0
          ? html`<p class="hint" part="hint">${words.categoryNone}</p>
              <button class="button quiet" part="action" type="button" @click=${() => view.search('')}>
                ${words.categoryClear}
              </button>`
          : nothing
      }`,
  );
}

function searchView({ locale, categorySearch, search }: FormView): TemplateResult {
  return html`<div class="search">
    ${icon('search')}
    <input
      class="control"
      type="search"
      aria-label=${locale.words.categorySearch}
      placeholder=${locale.words.categorySearch}
      .value=${categorySearch}
      @input=${(event: Event) => search(valueOf(event))}
    />
  </div>`;
}

function groupView(
  view: FormView,
  group: string,
  categories: readonly Category[],
  index: number,
): TemplateResult {
  const chips = html`<div class="chips">
    ${categories.map(
      ({ id, name }) =>
        html`<label class="chip" part="item">
          <input
            type="radio"
            name="category"
            value=${id}
            .checked=${view.draft.categoryId === id}
            @change=${() => view.update({ categoryId: id })}
          />
          <span>${name}</span>
        </label>`,
    )}
  </div>`;
  if (!group) return chips;
  const heading = `category-group-${index}`;
  return html`<div role="group" aria-labelledby=${heading}>
    <div class="group-title" id=${heading}>${group}</div>
    ${chips}
  </div>`;
}
