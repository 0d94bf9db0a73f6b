import { html, nothing, type TemplateResult } from 'lit';
import { controlId, errorAt, valueOf, type FormView } from './form-view.js';
import { field } from './field.view.js';

/** The names of the draft's plain texts. */
type TextName = 'description' | 'detail' | 'from' | 'until' | 'note' | 'name' | 'phone' | 'email';

/** How one plain text is asked for. */
export interface TextOptions {
  /** The path in `RequestInput`. */
  path: string;
  label: string;
  hint?: string;
  required?: boolean;
  type?: 'text' | 'tel' | 'email' | 'datetime-local';
  autocomplete?: AutoFill;
  rows?: number;
}

/** A field for one plain text of the draft. */
export function textField(view: FormView, name: TextName, options: TextOptions): TemplateResult {
  const { path, label, hint, required, rows } = options;
  const text = {
    id: controlId(path),
    label,
    hint,
    required,
    error: errorAt(view, path, label),
    optional: view.locale.core.optional,
  };
  const input = (event: Event) => view.update({ [name]: valueOf(event) });
  return field(text, ({ id, describedBy, invalid, required: isRequired }) =>
    rows
      ? html`<textarea
          class="control"
          id=${id}
          rows=${rows}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          aria-required=${isRequired}
          .value=${view.draft[name]}
          @input=${input}
        ></textarea>`
      : html`<input
          class="control"
          id=${id}
          type=${options.type ?? 'text'}
          autocomplete=${options.autocomplete ?? nothing}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          aria-required=${isRequired}
          .value=${view.draft[name]}
          @input=${input}
        />`,
  );
}
