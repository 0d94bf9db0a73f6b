// The question and a React component that draws the stars.
import { createElement as h, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { content } from '../content.js';
import './stars.css';

/** What a subject exports, of a component and its properties. */
export function starsOf(component, properties) {
  const roots = new WeakMap();
  function Question({ onReady }) {
    useEffect(onReady, [onReady]);
    return h('div', { className: 'stars' }, h('p', {}, content.question), h(component, properties));
  }
  return {
    create() {
      const host = document.createElement('div');
      const root = createRoot(host);
      const rendered = new Promise((resolve) => root.render(h(Question, { onReady: resolve })));
      roots.set(host, { root, rendered });
      return host;
    },
    ready: (hosts) => Promise.all(hosts.map((host) => roots.get(host).rendered)),
    remove(host) {
      roots.get(host).root.unmount();
      host.remove();
    },
  };
}
