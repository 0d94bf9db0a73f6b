import { html, type TemplateResult } from 'lit';
import type { Field } from '../../../domain/intake.js';
import { icon } from '../../../styles/icons.js';
import { listControl, textControl } from './controls.view.js';
import { field, fieldGroup } from './field.view.js';
import { controlId, errorAt, type FormView } from './form-view.js';

/** What the chosen category asks, in the backend's order. */
export function questionsView(view: FormView): TemplateResult[] {
  return view.fields.map((question) => questionView(view, question));
}

function questionView(view: FormView, question: Field): TemplateResult {
  const { type, label, hint, required, choices = [] } = question;
  if (type === 'information')
    return html`<p class="note" part="hint">${icon('info')} <span>${label}</span></p>`;
  const path = `fields.${question.code}`;
  const text = {
    id: controlId(path),
    label,
    hint,
    required,
    error: errorAt(view, path, label),
    optional: view.locale.core.optional,
  };
  if (type === 'multiple-choice') return fieldGroup(text, checkBoxes(view, question));
  const value = answerOf(view, question);
  const input = (given: string) => answer(view, question, given);
  if (type === 'single-choice') {
    const list = { chosen: value, prompt: view.locale.words.choose, options: choices, choose: input };
    return field(text, (attributes) => listControl(attributes, list));
  }
  const isNumber = type === 'number';
  return field(text, (attributes) =>
    textControl(attributes, {
      path,
      value,
      input,
      type: type === 'datetime' ? 'datetime-local' : 'text',
      // Not a number input: that loses what it cannot read, and turns when the page is scrolled.
      inputMode: isNumber ? 'decimal' : undefined,
      rows: type === 'text' ? 3 : undefined,
    }),
  );
}

function answerOf(view: FormView, { code }: Field): string {
  const answer = view.draft.answers[code];
  return typeof answer === 'string' ? answer : '';
}

function answer(view: FormView, { code }: Field, value: string | readonly string[]): void {
  view.update({ answers: { ...view.draft.answers, [code]: value } });
}

function checkBoxes(view: FormView, question: Field) {
  const given = view.draft.answers[question.code];
  const chosen = Array.isArray(given) ? (given as readonly string[]) : [];
  return html`<div class="chips">
    ${question.choices?.map(
      ({ value, label }) =>
        html`<label class="chip" part="item">
          <input
            type="checkbox"
            .checked=${chosen.includes(value)}
            @change=${() =>
              answer(
                view,
                question,
                chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
              )}
          />
          <span>${label}</span>
        </label>`,
    )}
  </div>`;
}
