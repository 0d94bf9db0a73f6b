import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../../domain/intake.js';
import { icon } from '../../../styles/icons.js';
import { field, fieldGroup, type ControlAttributes } from './field.view.js';
import { controlId, errorAt, valueOf, type FormView } from './form-view.js';

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
  return field(text, (attributes) =>
    type === 'single-choice'
      ? choiceList(view, question, choices, attributes)
      : type === 'text'
        ? longText(view, question, attributes)
        : shortText(view, question, attributes),
  );
}

function answerOf(view: FormView, { code }: Field): string {
  const answer = view.draft.answers[code];
  return typeof answer === 'string' ? answer : '';
}

function answer(view: FormView, { code }: Field, value: string | readonly string[]): void {
  view.update({ answers: { ...view.draft.answers, [code]: value } });
}

const inputTypes: Partial<Record<Field['type'], string>> = { number: 'number', datetime: 'datetime-local' };

function shortText(
  view: FormView,
  question: Field,
  { id, describedBy, invalid, required }: ControlAttributes,
) {
  return html`<input
    class="control"
    id=${id}
    type=${inputTypes[question.type] ?? 'text'}
    step=${question.type === 'number' ? 'any' : nothing}
    min=${question.min ?? nothing}
    max=${question.max ?? nothing}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    aria-required=${required}
    .value=${answerOf(view, question)}
    @input=${(event: Event) => answer(view, question, valueOf(event))}
  />`;
}

function longText(
  view: FormView,
  question: Field,
  { id, describedBy, invalid, required }: ControlAttributes,
) {
  return html`<textarea
    class="control"
    id=${id}
    rows="3"
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    aria-required=${required}
    .value=${answerOf(view, question)}
    @input=${(event: Event) => answer(view, question, valueOf(event))}
  ></textarea>`;
}

function choiceList(
  view: FormView,
  question: Field,
  choices: NonNullable<Field['choices']>,
  { id, describedBy, invalid, required }: ControlAttributes,
) {
  const chosen = answerOf(view, question);
  return html`<select
    class="control"
    id=${id}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    aria-required=${required}
    @change=${(event: Event) => answer(view, question, valueOf(event))}
  >
    <option value="" ?selected=${chosen === ''}>${view.locale.words.choose}</option>
    ${choices.map(
      ({ value, label }) => html`<option value=${value} ?selected=${chosen === value}>${label}</option>`,
    )}
  </select>`;
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
