// The limit: the same form from createElement and append, one style sheet for all.
import './form.css';
import { content } from '../content.js';
import { field, make, options, radios } from './by-hand.js';

export function create() {
  return make(
    'form',
    { className: 'form' },
    radios(content.legend, 'kind', content.kinds),
    field(
      content.category,
      make(
        'select',
        { className: 'control', name: 'category' },
        ...content.groups.map((group) =>
          make('optgroup', { label: group.name }, ...options(group.categories)),
        ),
      ),
    ),
    radios(content.where, 'place', content.places),
    field(content.home, make('select', { className: 'control', name: 'home' }, ...options(content.homes))),
    field(
      content.description,
      make('textarea', { className: 'control', name: 'description', required: true }),
      content.descriptionHint,
    ),
    field(content.name, make('input', { className: 'control', name: 'name', autocomplete: 'name' })),
    field(
      content.phone,
      make('input', { className: 'control', name: 'phone', type: 'tel', autocomplete: 'tel' }),
    ),
    field(content.photos, make('input', { name: 'photos', type: 'file', accept: 'image/*', multiple: true })),
    make('button', { className: 'action', type: 'submit' }, content.submit),
  );
}

export const ready = async () => {};
