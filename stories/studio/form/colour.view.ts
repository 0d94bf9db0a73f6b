import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { valueAt, type Path } from '../state/fields.js';
import { errorView, hintView } from './controls.view.js';
import { controlId, givenText, textOf, type StudioForm } from './form.js';

/** Where common user interface kits of China begin: a company's portal often has one of them already. */
export const commonColours = [
  { color: '#1677ff', kit: 'Ant Design' },
  { color: '#07c160', kit: 'WeUI, Vant' },
  { color: '#409eff', kit: 'Element Plus' },
  { color: '#1989fa', kit: 'Vant' },
] as const;

/** A colour as the native control wants it; the default where nothing usable is written. */
const sixDigits = (text: string, standard: string) => {
  if (/^#[\da-f]{6}$/i.test(text)) return text.toLowerCase();
  if (/^#[\da-f]{3}$/i.test(text)) return text.toLowerCase().replace(/[\da-f]/g, '$&$&');
  return standard;
};

/** A colour: picked, written or one of the common ones. */
export function colourField(
  form: StudioForm,
  path: Path,
  {
    label,
    hint,
    standard,
    hasPresets,
  }: { label: string; hint: string; standard: string; hasPresets: boolean },
): TemplateResult {
  const id = controlId(path);
  const { words } = form;
  const text = textOf(valueAt(form.written, path));
  const isWrong = form.isWrong(path);
  const typed = (event: Event) =>
    form.change(path, givenText((event.target as HTMLInputElement).value.trim()), 'typed');
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    ${hintView(id, hint)}
    <div class="colour">
      <input
        class="picker"
        type="color"
        aria-label=${words.pick(label)}
        .value=${live(sixDigits(text, standard))}
        @input=${typed}
      />
      <input
        class="control"
        id=${id}
        placeholder=${standard}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby="${id}-hint ${isWrong ? `${id}-error` : ''}"
        .value=${live(text)}
        @input=${typed}
      />
    </div>
    ${isWrong ? errorView(id, words.wrongColor) : nothing}
    ${hasPresets ? presetsView(form, path, label, text) : nothing}
  </div>`;
}

function presetsView(form: StudioForm, path: Path, label: string, text: string): TemplateResult {
  const preset = (name: string, value: string | undefined, swatch: TemplateResult) =>
    html`<button
      class="preset"
      type="button"
      title=${name}
      aria-label=${name}
      aria-pressed=${text.toLowerCase() === (value ?? '')}
      @click=${() => form.change(path, value)}
    >
      ${swatch}
    </button>`;
  return html`<div class="presets" role="group" aria-label=${form.words.presets(label)}>
    ${commonColours.map(({ color, kit }) =>
      preset(
        `${kit} ${color}`,
        color,
        html`<span class="swatch" style=${styleMap({ backgroundColor: color })}></span>`,
      ),
    )}
    ${preset(form.words.noColor, undefined, html`<span class="swatch none"></span>`)}
  </div>`;
}
