import { html, nothing, type TemplateResult } from 'lit';
import type { ControlAttributes } from './field.view.js';
import { valueOf } from './form-view.js';

/** One text, on one line or on several. */
export interface TextControl {
  /** The path in `RequestInput`. */
  path: string;
  value: string;
  type?: string | undefined;
  /** More than one makes it a text area. */
  rows?: number | undefined;
  autocomplete?: AutoFill | undefined;
  inputMode?: 'decimal' | undefined;
  /** While it is being sent: it keeps the focus. */
  readOnly?: boolean;
  input: (value: string) => void;
}

/** An input or a text area. */
export function textControl(attributes: ControlAttributes, text: TextControl): TemplateResult {
  const { id, describedBy, invalid, required } = attributes;
  // A date of which half is there has no value yet; what is there must not be overwritten by that.
  const input = (event: Event) => {
    if (!(event.target as HTMLInputElement).validity.badInput) text.input(valueOf(event));
  };
  if (text.rows) {
    return html`<textarea
      class="control"
      id=${id}
      rows=${text.rows}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      aria-required=${required}
      ?readonly=${text.readOnly}
      .value=${text.value}
      @input=${input}
    ></textarea>`;
  }
  return html`<input
    class="control"
    id=${id}
    name=${text.path}
    type=${text.type ?? 'text'}
    inputmode=${text.inputMode ?? nothing}
    autocomplete=${text.autocomplete ?? nothing}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    aria-required=${required}
    ?readonly=${text.readOnly}
    .value=${text.value}
    @input=${input}
  />`;
}

/** One of several, from a list that begins with a request to choose. */
export interface ListControl {
  chosen: string;
  prompt: string;
  options: readonly { value: string; label: string }[];
  choose: (value: string) => void;
}

/** A select. */
export function listControl(
  { id, describedBy, invalid, required }: ControlAttributes,
  { chosen, prompt, options, choose }: ListControl,
): TemplateResult {
  return html`<select
    class="control"
    id=${id}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    aria-required=${required}
    @change=${(event: Event) => choose(valueOf(event))}
  >
    ${[{ value: '', label: prompt }, ...options].map(
      ({ value, label }) => html`<option value=${value} ?selected=${chosen === value}>${label}</option>`,
    )}
  </select>`;
}
