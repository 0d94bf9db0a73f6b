import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One answer of a group. */
export interface Step {
  readonly score: number;
  /** What is read, or only heard where `isHidden`. */
  readonly label: string;
  readonly isHidden?: boolean;
  /** What is seen above the label: the number, or a face. */
  readonly sign?: unknown;
}

/** A question that is answered by one of several steps, or by none. */
export interface StepsView {
  /** Tells the groups of one element apart. */
  readonly name: string;
  readonly legend: unknown;
  /** Whether the page shows the question itself, so that it is only heard here. */
  readonly isLegendHidden?: boolean;
  readonly steps: readonly Step[];
  readonly layout: 'words' | 'faces' | 'numbers' | 'levels';
  readonly chosen: number | undefined;
  readonly clearLabel: unknown;
  readonly disabled?: boolean;
  readonly readonly?: boolean;
  readonly required?: boolean;
  readonly error?: string | undefined;
  /** Stands between the steps and the way to clear them: the words for the two ends. */
  readonly below?: unknown;
  /** `undefined`: nothing is chosen any more. */
  readonly choose: (score: number | undefined) => void;
}

/**
 * Native radio buttons: the arrow keys are the browser's. Home and End go to the ends; Backspace, Delete, the button and
 * a press on what is chosen clear the answer.
 */
export function stepsView(view: StepsView): TemplateResult {
  const { name, steps, chosen, error } = view;
  const isFixed = view.disabled || view.readonly;
  return html`<div class="asked">
    <fieldset
      class="field steps ${view.layout}"
      part="control"
      role="radiogroup"
      aria-required=${view.required ? 'true' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-readonly=${view.readonly ? 'true' : nothing}
      aria-describedby=${error ? `${name}-error` : nothing}
      ?disabled=${isFixed}
      @keydown=${(event: KeyboardEvent) => onKey(event, view)}
    >
      <legend class=${view.isLegendHidden ? 'visually-hidden' : 'label'} part="label">${view.legend}</legend>
      <div class="options">${steps.map((step) => stepView(step, view))}</div>
      ${view.below ?? nothing}
      ${error ? html`<p class="error" part="error" id="${name}-error">${error}</p>` : nothing}
      ${
        chosen === undefined || isFixed
          ? nothing
          : html`<button
              class=${view.isLegendHidden ? 'clear' : 'clear beside'}
              part="action"
              type="button"
              @click=${(event: Event) => clear(event, view)}
            >
              ${view.clearLabel}
            </button>`
      }
    </fieldset>
  </div>`;
}

function stepView(
  { score, label, isHidden, sign }: Step,
  { name, chosen, choose }: StepsView,
): TemplateResult {
  return html`<label class="step">
    <input
      type="radio"
      name=${name}
      value=${score}
      .checked=${live(score === chosen)}
      @click=${() => (score === chosen ? choose(undefined) : nothing)}
      @input=${(event: Event) => event.stopPropagation()}
      @change=${() => choose(score)}
    />
    <span class="face">
      ${sign === undefined ? nothing : html`<span class="sign" aria-hidden="true">${sign}</span>`}
      <span class=${isHidden ? 'visually-hidden' : 'word'}>${label}</span>
    </span>
  </label>`;
}

function onKey(event: KeyboardEvent, { choose, chosen }: StepsView): void {
  const radios = [...(event.currentTarget as Element).querySelectorAll('input')];
  if (event.key === 'Backspace' || event.key === 'Delete') {
    if (chosen === undefined) return;
    event.preventDefault();
    choose(undefined);
  } else if (event.key === 'Home' || event.key === 'End') {
    event.preventDefault();
    const radio = event.key === 'Home' ? radios[0]! : radios.at(-1)!;
    radio.focus();
    choose(Number(radio.value));
  }
}

/** The button goes with the answer: the focus stays in the group. */
function clear(event: Event, { choose }: StepsView): void {
  (event.currentTarget as Element).closest('fieldset')!.querySelector('input')!.focus();
  choose(undefined);
}
