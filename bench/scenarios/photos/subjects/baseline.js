// The limit: two native fields for files from createElement and append, one style sheet for all.
import { make } from '../../form/subjects/by-hand.js';
import { content } from '../content.js';
import { outlines } from './outlines.js';
import './photos.css';

const namespace = 'http://www.w3.org/2000/svg';

function iconOf(outline) {
  const icon = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', outline);
  icon.append(path);
  return icon;
}

let made = 0;

export function create() {
  const id = `photos-${++made}`;
  const picker = (label, outline, properties) => {
    const input = make('input', { type: 'file', accept: 'image/*', ...properties });
    input.setAttribute('aria-describedby', `${id}-hint`);
    return make('label', { className: 'picker' }, input, iconOf(outline), make('span', {}, label));
  };
  const section = make(
    'div',
    { className: 'photos', role: 'group' },
    make('h3', { id }, `${content.legend} `, make('span', { className: 'optional' }, content.optional)),
    make('p', { id: `${id}-hint`, className: 'hint' }, content.hint),
    make(
      'div',
      { className: 'row' },
      picker(content.take, outlines.camera, { capture: 'environment' }),
      picker(content.choose, outlines.album, { multiple: true }),
    ),
  );
  section.setAttribute('aria-labelledby', id);
  return section;
}

export const ready = async () => {};
