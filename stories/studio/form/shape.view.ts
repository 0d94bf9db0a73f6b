import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { valueAt } from '../state/fields.js';
import { choiceField, errorView, hintView } from './controls.view.js';
import { textOf, type StudioForm } from './form.js';

/** The corner of a control when nobody says otherwise, px: `radius-medium` of the tokens. */
const standardRadius = 8;

/** Corners, density, fonts and motion. */
export function shapeView(form: StudioForm): TemplateResult {
  const { words } = form;
  return html`${radiusField(form)}
  ${choiceField(form, ['density'], {
    label: words.density,
    hint: words.densityHint,
    names: words.densities,
    standard: 'normal',
  })}
  ${fontsField(form)}
  ${choiceField(form, ['motion'], { label: words.motion, names: words.motions, standard: 'full' })}`;
}

function radiusField(form: StudioForm): TemplateResult {
  const written = valueAt(form.written, ['radius']);
  const radius = typeof written === 'number' ? written : standardRadius;
  const change = ({ target }: Event) => {
    const chosen = (target as HTMLInputElement).valueAsNumber;
    form.change(['radius'], chosen === standardRadius ? undefined : chosen, 'typed');
  };
  return html`<div class="field">
    <label class="label" for="field-radius">${form.words.radius}</label>
    <div class="range">
      <input
        type="range"
        id="field-radius"
        min="0"
        max="24"
        aria-valuetext=${form.words.pixels(radius)}
        .value=${live(String(radius))}
        @input=${change}
      />
      <output for="field-radius">${form.words.pixels(radius)}</output>
    </div>
  </div>`;
}

/** Written once the field is left: a name is not known before its last letter. */
function fontsField(form: StudioForm): TemplateResult {
  const { words } = form;
  const written = valueAt(form.written, ['fonts']);
  const text = Array.isArray(written) ? written.map(textOf).join(', ') : '';
  const isWrong = form.isWrong(['fonts']);
  const change = ({ target }: Event) => {
    const names = (target as HTMLInputElement).value.split(/[,，]/).map((name) => name.trim());
    const given = names.filter(Boolean);
    form.change(['fonts'], given.length > 0 ? given : undefined);
  };
  return html`<div class="field">
    <label class="label" for="field-fonts">${words.fonts}</label>
    ${hintView('field-fonts', words.fontsHint)}
    <input
      class="control"
      id="field-fonts"
      placeholder="HarmonyOS Sans, sans-serif"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${isWrong ? 'true' : 'false'}
      aria-describedby="field-fonts-hint ${isWrong ? 'field-fonts-error' : ''}"
      .value=${live(text)}
      @change=${change}
    />
    ${isWrong ? errorView('field-fonts', words.wrong) : ''}
  </div>`;
}
