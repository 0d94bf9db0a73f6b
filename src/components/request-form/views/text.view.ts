import type { TemplateResult } from 'lit';
import { textControl } from './controls.view.js';
import { controlId, errorAt, type FormView } from './form-view.js';
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
  return field(text, (attributes) =>
    textControl(attributes, {
      path,
      value: view.draft[name],
      rows,
      type: options.type,
      autocomplete: options.autocomplete,
      input: (value) => view.update({ [name]: value }),
    }),
  );
}
