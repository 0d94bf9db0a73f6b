// Native controls and the baseline's style sheet; React does the rendering.
import { createElement as h, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import './form.css';
import { content } from '../content.js';

const Radios = ({ legend, name, choices }) =>
  h(
    'fieldset',
    {},
    h('legend', {}, legend),
    choices.map((choice, index) =>
      h(
        'label',
        { key: choice },
        h('input', { type: 'radio', name, value: choice, defaultChecked: index === 0 }),
        choice,
      ),
    ),
  );

const Options = ({ choices }) => choices.map((choice) => h('option', { key: choice }, choice));

const Field = ({ label, hint, children }) =>
  h(
    'label',
    { className: 'field' },
    h('span', {}, label),
    hint && h('small', { id: 'hint' }, hint),
    children,
  );

function Form({ onReady }) {
  useEffect(onReady, [onReady]);
  return h(
    'form',
    { className: 'form' },
    h(Radios, { legend: content.legend, name: 'kind', choices: content.kinds }),
    h(
      Field,
      { label: content.category },
      h(
        'select',
        { className: 'control', name: 'category' },
        content.groups.map(({ name, categories }) =>
          h('optgroup', { key: name, label: name }, h(Options, { choices: categories })),
        ),
      ),
    ),
    h(Radios, { legend: content.where, name: 'place', choices: content.places }),
    h(
      Field,
      { label: content.home },
      h('select', { className: 'control', name: 'home' }, h(Options, { choices: content.homes })),
    ),
    h(
      Field,
      { label: content.description, hint: content.descriptionHint },
      h('textarea', {
        className: 'control',
        name: 'description',
        required: true,
        'aria-describedby': 'hint',
      }),
    ),
    h(
      Field,
      { label: content.name },
      h('input', { className: 'control', name: 'name', autoComplete: 'name' }),
    ),
    h(
      Field,
      { label: content.phone },
      h('input', { className: 'control', name: 'phone', type: 'tel', autoComplete: 'tel' }),
    ),
    h(
      Field,
      { label: content.photos },
      h('input', { name: 'photos', type: 'file', accept: 'image/*', multiple: true }),
    ),
    h('button', { className: 'action', type: 'submit' }, content.submit),
  );
}

const roots = new WeakMap();

export function create() {
  const host = document.createElement('div');
  const root = createRoot(host);
  const rendered = new Promise((resolve) => root.render(h(Form, { onReady: resolve })));
  roots.set(host, { root, rendered });
  return host;
}

export const ready = (hosts) => Promise.all(hosts.map((host) => roots.get(host).rendered));

export function remove(host) {
  roots.get(host).root.unmount();
  host.remove();
}
