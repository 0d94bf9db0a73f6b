// The baseline's markup and style sheet; React does the rendering.
import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { choices, choose, factsOf, inCategory, marksOf, notices } from '../content.js';
import './notices.css';

const open = ({ currentTarget }) => currentTarget.focus();

const Marks = ({ marks }) =>
  h(
    'p',
    { className: 'marks' },
    marks.map(({ tone, word }) => h('span', { key: word, className: 'status', 'data-tone': tone }, word)),
  );

function Row({ notice }) {
  const { id, title, body, readAt } = notice;
  const marks = marksOf(notice);
  const unread = !readAt && h('span', { className: 'visually-hidden' }, 'Unread: ');
  return h(
    'li',
    { className: 'card' },
    h(
      'article',
      { className: 'notice', 'aria-labelledby': `open-${id}`, 'data-unread': !readAt },
      h(
        'h3',
        {},
        h(
          'button',
          { className: 'card-open', type: 'button', id: `open-${id}`, onClick: open },
          unread,
          title,
        ),
      ),
      marks.length > 0 && h(Marks, { marks }),
      h('p', { className: 'excerpt' }, body.content),
      h('p', { className: 'hint' }, factsOf(notice)),
    ),
  );
}

const Choice = ({ name, index, onChoose }) =>
  h(
    'label',
    {},
    h('input', {
      type: 'radio',
      name: 'category',
      defaultChecked: index === 0,
      onChange: () => onChoose(index ? name : undefined),
    }),
    h('span', {}, name),
  );

function Board({ all, onShown }) {
  const [category, setCategory] = useState();
  useEffect(() => onShown(category), [onShown, category]);
  return h(
    'section',
    { className: 'board' },
    h('h2', {}, 'Notices'),
    h(
      'fieldset',
      {},
      h('legend', { className: 'visually-hidden' }, 'Which notices'),
      choices.map((name, index) => h(Choice, { key: name, name, index, onChoose: setCategory })),
    ),
    h(
      'label',
      {},
      h('span', { className: 'visually-hidden' }, 'Search notices'),
      h('input', { type: 'search', placeholder: 'Search notices' }),
    ),
    h(
      'ul',
      { className: 'cards', 'aria-label': 'Notices' },
      inCategory(all, category).map((notice) => h(Row, { key: notice.id, notice })),
    ),
  );
}

/** Of each board its root, and what to call once it shows another category. */
const boards = new WeakMap();

export function create(rows) {
  const host = document.createElement('div');
  const root = createRoot(host);
  const board = { root };
  board.rendered = new Promise((resolve) => (board.onShown = resolve));
  boards.set(host, board);
  root.render(h(Board, { all: notices.slice(0, rows), onShown: () => board.onShown() }));
  return host;
}

export const ready = (hosts) => Promise.all(hosts.map((host) => boards.get(host).rendered));

export function filter(host, category) {
  const shown = new Promise((resolve) => (boards.get(host).onShown = resolve));
  choose(host, category);
  return shown;
}

export function remove(host) {
  boards.get(host).root.unmount();
  host.remove();
}
