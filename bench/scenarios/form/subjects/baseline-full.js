// The limit for our own element: by hand, and plainly, everything that a resident is asked on a <linli-request-form>. It asks
// more than the peers are made to show; where the element's questions change, this changes with it.
import './form.css';
import { content } from '../content.js';
import { field, make, options, radios } from './by-hand.js';

const input = (properties) => make('input', { className: 'control', ...properties });

const section = (title, ...children) => make('section', {}, make('h3', {}, title), ...children);

const category = (name) =>
  make('label', {}, make('input', { type: 'radio', name: 'category', value: name }), name);

const categoryGroup = ({ name, categories }) =>
  make('div', { role: 'group', ariaLabel: name }, make('div', {}, name), ...categories.map(category));

const picker = (label, properties) =>
  field(label, make('input', { type: 'file', accept: 'image/*', ...properties }));

export function create() {
  return make(
    'form',
    { className: 'form' },
    make('h2', {}, 'Report a repair'),
    radios(content.legend, 'kind', content.kinds),
    section(
      'What happened',
      make(
        'fieldset',
        {},
        make('legend', {}, content.category),
        input({ type: 'search', ariaLabel: 'Search categories', placeholder: 'Search categories' }),
        ...content.groups.map(categoryGroup),
      ),
      field(
        content.description,
        make('textarea', { className: 'control', rows: 5 }),
        content.descriptionHint,
      ),
    ),
    section(
      'Where',
      radios(content.where, 'place', content.places),
      field(
        content.home,
        make('select', { className: 'control' }, ...options(['Please choose', ...content.homes])),
      ),
      field('Where exactly (optional)', input({ name: 'detail' }), 'For example: kitchen, under the sink'),
    ),
    section(
      'When someone is at home',
      field('Times that suit you (optional)', input({ name: 'note' }), 'For example: weekdays after 6 pm'),
      make('button', { type: 'button' }, 'Give exact times'),
      make('label', {}, make('input', { type: 'checkbox' }), 'Staff may enter when nobody is at home'),
    ),
    section(
      'How we reach you',
      field(content.name, input({ name: 'name', autocomplete: 'name' })),
      field(content.phone, input({ name: 'phone', type: 'tel', autocomplete: 'tel' })),
      field('E-mail (optional)', input({ name: 'email', type: 'email', autocomplete: 'email' })),
    ),
    section(
      'Photos (optional)',
      make('p', {}, 'Up to 9 photos, 40 MB each. They are made smaller before they are sent.'),
      picker('Take a photo', { capture: 'environment' }),
      picker('Choose photos', { multiple: true }),
    ),
    make('button', { className: 'action', type: 'submit' }, content.submit),
  );
}

export const ready = async () => {};
