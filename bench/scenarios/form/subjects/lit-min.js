// The thinnest Lit element that shows the form: what Lit and a shadow root cost by themselves.
import { LitElement, css, html } from 'lit';
import formStyles from './form.css' with { type: 'text' };
import { content } from '../content.js';

const radios = (legend, name, choices) => html`
  <fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      (choice, index) =>
        html`<label
          ><input type="radio" name=${name} .value=${choice} .checked=${index === 0} />${choice}</label
        >`,
    )}
  </fieldset>
`;

const options = (choices) => choices.map((choice) => html`<option>${choice}</option>`);

const formSheet = new CSSStyleSheet();
formSheet.replaceSync(formStyles);

class LitMinimumForm extends LitElement {
  static styles = [
    css`
      :host {
        display: block;
      }
    `,
    formSheet,
  ];

  render() {
    return html`
      <form class="form">
        ${radios(content.legend, 'kind', content.kinds)}
        <label class="field">
          <span>${content.category}</span>
          <select class="control" name="category">
            ${content.groups.map((group) => html`<optgroup label=${group.name}>${options(group.categories)}</optgroup>`)}
          </select>
        </label>
        ${radios(content.where, 'place', content.places)}
        <label class="field">
          <span>${content.home}</span>
          <select class="control" name="home">
            ${options(content.homes)}
          </select>
        </label>
        <label class="field">
          <span>${content.description}</span>
          <small id="hint">${content.descriptionHint}</small>
          <textarea class="control" name="description" required aria-describedby="hint"></textarea>
        </label>
        <label class="field">
          <span>${content.name}</span>
          <input class="control" name="name" autocomplete="name" />
        </label>
        <label class="field">
          <span>${content.phone}</span>
          <input class="control" name="phone" type="tel" autocomplete="tel" />
        </label>
        <label class="field">
          <span>${content.photos}</span>
          <input name="photos" type="file" accept="image/*" multiple />
        </label>
        <button class="action" type="submit">${content.submit}</button>
      </form>
    `;
  }
}

customElements.define('lit-minimum-form', LitMinimumForm);

export const create = () => document.createElement('lit-minimum-form');
export const ready = (elements) => Promise.all(elements.map((element) => element.updateComplete));
