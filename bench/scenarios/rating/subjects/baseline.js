// The limit: the same radio buttons from createElement and append, one style sheet for all.
import { make } from '../../form/subjects/by-hand.js';
import { content } from '../content.js';
import './rating.css';

let made = 0;

export function create() {
  const name = `score-${++made}`;
  const step = (answer, index) =>
    make(
      'label',
      { className: 'step' },
      make('input', { type: 'radio', name, value: index + 1 }),
      make(
        'span',
        { className: 'face' },
        make('span', { className: 'sign', ariaHidden: 'true' }, String(index + 1)),
        make('span', { className: 'word' }, answer),
      ),
    );
  return make(
    'fieldset',
    { className: 'rating', role: 'radiogroup' },
    make('legend', {}, content.question),
    make('div', { className: 'options' }, ...content.answers.map(step)),
  );
}

export const ready = async () => {};
