import '@shoelace-style/shoelace/dist/themes/light.css';
import './page.css';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import { content } from '../content.js';
import { cloner, updated, valueOf } from './markup.js';

const radios = (label, name, choices) => `
  <sl-radio-group label="${label}" name="${name}" value="${valueOf(choices[0])}">
    ${choices.map((choice) => `<sl-radio value="${valueOf(choice)}">${choice}</sl-radio>`).join('')}
  </sl-radio-group>`;

const option = (label) => `<sl-option value="${valueOf(label)}">${label}</sl-option>`;

export const create = cloner(
  `
  <form class="form">
    ${radios(content.legend, 'kind', content.kinds)}
    <sl-select label="${content.category}" name="category" value="${valueOf(content.groups[0].categories[0])}">
      ${content.groups.map(({ name, categories }) => `<small>${name}</small>${categories.map(option).join('')}`).join('')}
    </sl-select>
    ${radios(content.where, 'place', content.places)}
    <sl-select label="${content.home}" name="home" value="${valueOf(content.homes[0])}">
      ${content.homes.map(option).join('')}
    </sl-select>
    <sl-textarea label="${content.description}" help-text="${content.descriptionHint}" name="description" required></sl-textarea>
    <sl-input label="${content.name}" name="name" autocomplete="name"></sl-input>
    <sl-input label="${content.phone}" name="phone" type="tel" autocomplete="tel"></sl-input>
    <label>${content.photos} <input name="photos" type="file" accept="image/*" multiple></label>
    <sl-button type="submit" variant="primary">${content.submit}</sl-button>
  </form>`.trim(),
);

export const ready = updated;
