import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../styles/icons.js';

/** What a control is told by the field around it. */
export interface ControlAttributes {
  id: string;
  describedBy: string | typeof nothing;
  invalid: 'true' | typeof nothing;
  required: 'true' | typeof nothing;
}

/** A label, help, a control and what is wrong with it. */
export interface FieldText {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  /** The word for "optional"; shown when the field is not required. */
  optional?: string | undefined;
}

/** One labelled control with its help and its error, all in one tree so that names and descriptions hold. */
export function field(
  text: FieldText,
  control: (attributes: ControlAttributes) => TemplateResult,
): TemplateResult {
  const { id, label, required, optional } = text;
  return html`<div class="field" part="control">
    <label class="label" part="label" for=${id}>${label}${optionalMark(required, optional)}</label>
    ${hintText(text)} ${control(attributesFor(text))} ${errorText(text)}
  </div>`;
}

/** Several controls under one heading: radio buttons, check boxes. */
export function fieldGroup(text: FieldText, controls: unknown): TemplateResult {
  const { id, label, required, optional } = text;
  const { describedBy } = attributesFor(text);
  return html`<fieldset
    class="field group"
    part="control"
    id=${id}
    tabindex="-1"
    aria-describedby=${describedBy}
  >
    <legend class="label" part="label">${label}${optionalMark(required, optional)}</legend>
    ${hintText(text)}${controls}${errorText(text)}
  </fieldset>`;
}

/** What ties a control to its help and its error. */
export function attributesFor({ id, hint, error, required }: FieldText): ControlAttributes {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    describedBy: describedBy || nothing,
    invalid: error ? 'true' : nothing,
    required: required ? 'true' : nothing,
  };
}

function optionalMark(required: boolean | undefined, optional: string | undefined) {
  return required || !optional ? nothing : html` <span class="optional">${optional}</span>`;
}

function hintText({ id, hint }: FieldText) {
  return hint ? html`<div class="hint" part="hint" id="${id}-hint">${hint}</div>` : nothing;
}

function errorText({ id, error }: FieldText) {
  return error
    ? html`<div class="error" part="error" id="${id}-error">${icon('alert')} ${error}</div>`
    : nothing;
}
