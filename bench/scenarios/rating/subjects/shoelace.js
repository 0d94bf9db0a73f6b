import '@shoelace-style/shoelace/dist/themes/light.css';
import './stars.css';
import '@shoelace-style/shoelace/dist/components/rating/rating.js';
import { cloner, updated } from '../../form/subjects/markup.js';
import { content } from '../content.js';

export const create = cloner(
  `<div class="stars"><p>${content.question}</p><sl-rating label="${content.question}"></sl-rating></div>`,
);

export const ready = updated;
