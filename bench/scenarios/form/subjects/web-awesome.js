import '@awesome.me/webawesome/dist/styles/webawesome.css';
import './page.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { content } from '../content.js';
import { cloner, updated, valueOf } from './markup.js';

const radios = (label, name, choices) => `
  <wa-radio-group label="${label}" name="${name}" value="${valueOf(choices[0])}">
    ${choices.map((choice) => `<wa-radio value="${valueOf(choice)}">${choice}</wa-radio>`).join('')}
  </wa-radio-group>`;

const option = (label) => `<wa-option value="${valueOf(label)}">${label}</wa-option>`;

export const create = cloner(
  `
  <form class="form">
    ${radios(content.legend, 'kind', content.kinds)}
    <wa-select label="${content.category}" name="category" value="${valueOf(content.groups[0].categories[0])}">
      ${content.groups.map(({ name, categories }) => `<small>${name}</small>${categories.map(option).join('')}`).join('')}
    </wa-select>
    ${radios(content.where, 'place', content.places)}
    <wa-select label="${content.home}" name="home" value="${valueOf(content.homes[0])}">
      ${content.homes.map(option).join('')}
    </wa-select>
    <wa-textarea label="${content.description}" hint="${content.descriptionHint}" name="description" required></wa-textarea>
    <wa-input label="${content.name}" name="name" autocomplete="name"></wa-input>
    <wa-input label="${content.phone}" name="phone" type="tel" autocomplete="tel"></wa-input>
    <label>${content.photos} <input name="photos" type="file" accept="image/*" multiple></label>
    <wa-button type="submit" variant="brand">${content.submit}</wa-button>
  </form>`.trim(),
);

export const ready = updated;
