import { html } from 'hono/html';
import type { FieldErrorCode } from '../../../../src/adapter/errors.js';
import type { Html } from './layout.js';
import type { FormErrors, Typed } from './typed.js';

/** What a form shows: what was typed into it, and what is wrong with that, in words. */
export interface FormState {
  typed: Typed;
  errors: FormErrors;
  inWords: (name: string, code: FieldErrorCode) => string;
}

/** Attributes of a field beside its own. `true` stands for one without a value. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** One of several to choose. */
export interface Choice {
  value: string;
  label: string;
  /** How far inside of others it is. */
  depth?: number;
}

/**
 * The fields of a form, as the framework's style sheet has them. Each shows what was typed into it and, where that is wrong,
 * says so to eyes and ears alike.
 */
export class FormFields {
  readonly #state: FormState;
  /** The names of the fields in the order in which they are shown, with their labels. */
  readonly #labels = new Map<string, string>();

  constructor(state: FormState) {
    this.#state = state;
  }

  input(name: string, label: string, attributes: Attributes = {}): Html {
    const value = this.#value(name);
    const own = this.#attributes(name, { class: 'form-control', value, ...attributes });
    return this.#field(name, label, html`<input${own} />`);
  }

  area(name: string, label: string, attributes: Attributes = {}): Html {
    const own = this.#attributes(name, { class: 'form-control', ...attributes });
    // Browsers leave out a line break that comes first.
    return this.#field(name, label, html`<textarea${own}>${'\n'}${this.#value(name)}</textarea>`);
  }

  select(name: string, label: string, choices: readonly Choice[]): Html {
    const options = choices.map(
      ({ value, label: said }) =>
        html`<option value="${value}" ${value === this.#value(name) ? 'selected' : ''}>${said}</option>`,
    );
    const own = this.#attributes(name, { class: 'form-control' });
    return this.#field(name, label, html`<select${own}>${options}</select>`);
  }

  checkbox(name: string, label: string): Html {
    const own = this.#attributes(name, {
      type: 'checkbox',
      value: 'yes',
      checked: this.#value(name) !== '',
    });
    this.#labels.set(name, label);
    return html`<div class="checkbox">
      <label><input${own} /> ${label}</label>${this.#error(name)}
    </div>`;
  }

  /** Any number of several, or one of them. */
  choices(name: string, legend: string, choices: readonly Choice[], type: 'checkbox' | 'radio'): Html {
    this.#labels.set(name, legend);
    const { typed, errors } = this.#state;
    const group = attributesOf({
      id: name,
      tabindex: -1,
      class: errors[name] ? 'form-group has-error' : 'form-group',
      'aria-describedby': errors[name] && `${name}-error`,
    });
    return html`<fieldset${group}>
      <legend>${legend}</legend>
      ${choices.map(({ value, label, depth = 0 }) => {
        const own = attributesOf({ type, name, value, checked: typed[name]?.includes(value) });
        return html`<div class="${type} depth-${depth}">
          <label><input${own} /> ${label}</label>
        </div>`;
      })}
      ${this.#error(name)}
    </fieldset>`;
  }

  /** All that is wrong, each with a link to its field. Asked for after the fields, and shown before them. */
  summary(intro: string): Html {
    const { errors, inWords } = this.#state;
    const wrong = [...this.#labels].filter(([name]) => errors[name]);
    if (wrong.length === 0) return html``;
    return html`<div id="errors" class="alert alert-danger" role="alert" tabindex="-1">
      <p>${intro}</p>
      <ul>
        ${wrong.map(([name, label]) => html`<li><a href="#${name}">${label}</a>: ${inWords(name, errors[name]!)}</li>`)}
      </ul>
    </div>`;
  }

  #value(name: string): string {
    return this.#state.typed[name]?.[0] ?? '';
  }

  #attributes(name: string, attributes: Attributes): Html {
    const isWrong = this.#state.errors[name] !== undefined;
    return attributesOf({
      id: name,
      name,
      ...attributes,
      'aria-invalid': isWrong ? 'true' : undefined,
      'aria-describedby': isWrong ? `${name}-error` : undefined,
    });
  }

  #field(name: string, label: string, control: Html): Html {
    this.#labels.set(name, label);
    return html`<div class="form-group ${this.#state.errors[name] ? 'has-error' : ''}">
      <label for="${name}">${label}</label>
      ${control}${this.#error(name)}
    </div>`;
  }

  #error(name: string): Html {
    const code = this.#state.errors[name];
    if (!code) return html``;
    return html`<p class="help-block" id="${name}-error">${this.#state.inWords(name, code)}</p>`;
  }
}

function attributesOf(attributes: Attributes): Html {
  const written = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false);
  return html`${written.map(([name, value]) => (value === true ? html` ${name}` : html` ${name}="${value}"`))}`;
}

/** Says what is wrong with a field: in words of its own where there are some, else in those for all. */
export function errorWords(
  words: Readonly<Record<FieldErrorCode, string>> & Readonly<Record<string, string>>,
): FormState['inWords'] {
  return (name, code) => words[`${name.replace(/_(\d+|en|zh)$/, '')}.${code}`] ?? words[code];
}
