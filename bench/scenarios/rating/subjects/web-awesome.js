import '@awesome.me/webawesome/dist/styles/webawesome.css';
import './stars.css';
import '@awesome.me/webawesome/dist/components/rating/rating.js';
import { cloner, updated } from '../../form/subjects/markup.js';
import { content } from '../content.js';

export const create = cloner(
  `<div class="stars"><p>${content.question}</p><wa-rating label="${content.question}"></wa-rating></div>`,
);

export const ready = updated;
