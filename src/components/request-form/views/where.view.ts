import { html, nothing, type TemplateResult } from 'lit';
import { flattenAreas } from '../../../domain/intake.js';
import { icon } from '../../../styles/icons.js';
import { listControl, type ListControl } from './controls.view.js';
import { field, fieldGroup } from './field.view.js';
import { controlId, errorAt, type FormView } from './form-view.js';
import { textField } from './text.view.js';

/** Where it is: one of the resident's homes or a common area, and where exactly. */
export function whereView(view: FormView): TemplateResult {
  const { words } = view.locale;
  const { place } = view.draft;
  const hasHomes = view.givenHome !== undefined || Boolean(view.intake.homes?.length);
  const needsDetail = place === 'area' && !view.intake.areas?.length;
  return html`<div role="group" class="section" aria-labelledby="where-title">
    <h3 class="section-title" id="where-title">${words.whereLegend}</h3>
    ${hasHomes ? placeView(view) : nothing} ${place === 'home' ? homeView(view) : areaView(view)}
    ${textField(view, 'detail', {
      path: 'location.detail',
      label: words.areaDetail,
      hint: place === 'home' ? words.homeDetailHint : words.areaDetailHint,
      required: needsDetail,
    })}
  </div>`;
}

function placeView({ locale: { words }, draft, update }: FormView): TemplateResult {
  const choice = (place: 'home' | 'area', label: string, name: 'home' | 'building') =>
    html`<label class="chip" part="item">
      <input
        type="radio"
        name="place"
        value=${place}
        .checked=${draft.place === place}
        @change=${() => update({ place })}
      />
      ${icon(name)} <span>${label}</span>
    </label>`;
  return fieldGroup(
    { id: 'place', label: words.place, required: true },
    html`<div class="chips">
      ${choice('home', words.whereHome, 'home')} ${choice('area', words.whereArea, 'building')}
    </div>`,
  );
}

function homeView(view: FormView): TemplateResult | typeof nothing {
  const { words } = view.locale;
  const { homeId } = view.draft;
  const homes = view.intake.homes ?? [];
  const isSettled = view.givenHome !== undefined || homes.length === 1;
  if (isSettled && !errorAt(view, 'location.homeId', words.home)) {
    const settled = homes.find(({ id }) => id === homeId);
    return settled ? html`<p class="settled">${icon('home')} <span>${settled.label}</span></p>` : nothing;
  }
  const options = homes.map(({ id, label }) => ({ value: id, label }));
  return select(view, 'location.homeId', words.home, homeId, options, (id) => view.update({ homeId: id }));
}

function areaView(view: FormView): TemplateResult | typeof nothing {
  const { words } = view.locale;
  const areas = flattenAreas(view.intake.areas ?? []);
  if (areas.length === 0) return nothing;
  const options = areas.map(({ area, depth }) => ({
    value: area.id,
    label: '\u2003'.repeat(depth) + area.label,
  }));
  return select(view, 'location.areaId', words.area, view.draft.areaId, options, (areaId) =>
    view.update({ areaId }),
  );
}

function select(
  view: FormView,
  path: string,
  label: string,
  chosen: string,
  options: ListControl['options'],
  choose: ListControl['choose'],
): TemplateResult {
  const text = { id: controlId(path), label, required: true, error: errorAt(view, path, label) };
  const prompt = view.locale.words.choose;
  return field(text, (attributes) => listControl(attributes, { chosen, prompt, options, choose }));
}
