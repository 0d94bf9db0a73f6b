// The parts of the hand-written forms: createElement and append.

let lastId = 0;

export function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export const field = (label, control, hint = '') => {
  const parts = [make('span', {}, label), control];
  if (hint) {
    const id = `hint-${++lastId}`;
    control.setAttribute('aria-describedby', id);
    parts.splice(1, 0, make('small', { id }, hint));
  }
  return make('label', { className: 'field' }, ...parts);
};

export const radios = (legend, name, choices) =>
  make(
    'fieldset',
    {},
    make('legend', {}, legend),
    ...choices.map((choice, index) =>
      make('label', {}, make('input', { type: 'radio', name, value: choice, checked: index === 0 }), choice),
    ),
  );

export const options = (choices) => choices.map((choice) => make('option', {}, choice));
