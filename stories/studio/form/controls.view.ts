import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../src/styles/icons.js';
import { valueAt, type Path } from '../state/fields.js';
import { controlId, givenText, textOf, type StudioForm } from './form.js';

export interface TextField {
  label: string;
  hint?: string;
  placeholder?: string;
  /** What to write instead, when what is written cannot be used. */
  wrong?: string;
  type?: 'text' | 'url' | 'tel';
  /** The language of what is written. */
  lang?: string;
}

/** A labelled line of text. */
export function textField(form: StudioForm, path: Path, field: TextField): TemplateResult {
  const id = controlId(path);
  const isWrong = form.isWrong(path);
  const described = [field.hint && `${id}-hint`, isWrong && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label class="label" for=${id}>${field.label}</label>
    ${hintView(id, field.hint)}
    <input
      class="control"
      id=${id}
      inputmode=${field.type ?? 'text'}
      lang=${ifDefined(field.lang)}
      placeholder=${ifDefined(field.placeholder)}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${described || nothing}
      .value=${live(textOf(valueAt(form.written, path)))}
      @input=${(event: Event) =>
        form.change(path, givenText((event.target as HTMLInputElement).value), 'typed')}
    />
    ${isWrong ? errorView(id, field.wrong ?? form.words.wrong) : nothing}
  </div>`;
}

export const hintView = (id: string, hint: string | undefined) =>
  hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing;

export const errorView = (id: string, wrong: string) =>
  html`<p class="error" id="${id}-error">${icon('alert')} ${wrong}</p>`;

/** One of a few. What is chosen without being written is the default, and is not written either. */
export function choiceField<Value extends string>(
  form: StudioForm,
  path: Path,
  {
    label,
    hint,
    names,
    standard,
  }: { label: string; hint?: string; names: Record<Value, string>; standard: Value },
): TemplateResult {
  const id = controlId(path);
  const chosen = valueAt(form.written, path) ?? standard;
  const chips = Object.entries<string>(names).map(
    ([value, name]) =>
      html`<label class="chip">
        <input
          type="radio"
          name=${id}
          value=${value}
          .checked=${live(value === chosen)}
          @change=${() => form.change(path, value === standard ? undefined : value)}
        />
        <span>${name}</span>
      </label>`,
  );
  return html`<fieldset class="field group" id=${id} aria-describedby=${hint ? `${id}-hint` : nothing}>
    <legend class="label">${label}</legend>
    <div class="chips">${chips}</div>
    ${hintView(id, hint)}
  </fieldset>`;
}

/** What is there unless it is unticked. */
export function offeredField(form: StudioForm, path: Path, label: string): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      id=${controlId(path)}
      .checked=${live(valueAt(form.written, path) !== false)}
      @change=${(event: Event) =>
        form.change(path, (event.target as HTMLInputElement).checked ? undefined : false)}
    />
    ${label}
  </label>`;
}

/** A part of the form that can be folded away. */
export function section(title: string, content: unknown, isOpen = false): TemplateResult {
  return html`<details class="section" ?open=${isOpen}>
    <summary class="summary"><h3>${title}</h3></summary>
    <div class="fields">${content}</div>
  </details>`;
}
