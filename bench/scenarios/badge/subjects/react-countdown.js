// react-countdown, of which each has a timer of its own.
import { createElement as h } from 'react';
import Countdown from 'react-countdown';
import { createRoot } from 'react-dom/client';
import { inWords, nextDue, row } from '../content.js';

const roots = new WeakMap();

export function create(rows, view) {
  const host = row(document.createElement('span'));
  const root = createRoot(host.firstElementChild);
  const renderer = ({ total }) => h('span', {}, inWords(total, view));
  root.render(h(Countdown, { date: nextDue(view), renderer }));
  roots.set(host, root);
  return host;
}

export async function ready(hosts) {
  for (let frames = 0; !hosts.every(({ textContent }) => textContent); frames++) {
    if (frames > 600) throw new Error('the words did not come');
    await new Promise(requestAnimationFrame);
  }
}

export function remove(host) {
  roots.get(host).unmount();
  host.remove();
}
