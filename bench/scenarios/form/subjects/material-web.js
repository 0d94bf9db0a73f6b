import './page.css';
import '@material/web/button/filled-button.js';
import '@material/web/radio/radio.js';
import '@material/web/select/outlined-select.js';
import '@material/web/select/select-option.js';
import '@material/web/textfield/outlined-text-field.js';
import { content } from '../content.js';
import { cloner, updated, valueOf } from './markup.js';

const radios = (label, name, choices) => `
  <fieldset>
    <legend>${label}</legend>
    ${choices
      .map(
        (choice, index) =>
          `<label><md-radio name="${name}" value="${valueOf(choice)}" ${index === 0 ? 'checked' : ''}></md-radio>${choice}</label>`,
      )
      .join('')}
  </fieldset>`;

const option = (label) =>
  `<md-select-option value="${valueOf(label)}"><div slot="headline">${label}</div></md-select-option>`;

const clone = cloner(
  `
  <form class="form">
    ${radios(content.legend, 'kind', content.kinds)}
    <md-outlined-select label="${content.category}" name="category">
      ${content.groups.map(({ categories }) => categories.map(option).join('')).join('')}
    </md-outlined-select>
    ${radios(content.where, 'place', content.places)}
    <md-outlined-select label="${content.home}" name="home">${content.homes.map(option).join('')}</md-outlined-select>
    <md-outlined-text-field type="textarea" label="${content.description}" supporting-text="${content.descriptionHint}"
      name="description" rows="3" required></md-outlined-text-field>
    <md-outlined-text-field label="${content.name}" name="name" autocomplete="name"></md-outlined-text-field>
    <md-outlined-text-field label="${content.phone}" name="phone" type="tel" autocomplete="tel"></md-outlined-text-field>
    <label>${content.photos} <input name="photos" type="file" accept="image/*" multiple></label>
    <md-filled-button type="submit">${content.submit}</md-filled-button>
  </form>`.trim(),
);

let lastForm = 0;

/** Its radios are grouped by name over the whole page, not by form: each form gets names of its own. */
export function create() {
  const form = clone();
  lastForm++;
  for (const radio of form.querySelectorAll('md-radio'))
    radio.name = `${radio.getAttribute('name')}-${lastForm}`;
  return form;
}

export const ready = updated;
