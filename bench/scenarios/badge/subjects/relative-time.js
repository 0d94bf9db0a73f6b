// @github/relative-time-element: "in 3 hours"; by seconds, "2 minutes, 9 seconds".
import '@github/relative-time-element';
import { nextDue, row } from '../content.js';

export function create(rows, view) {
  const badge = document.createElement('relative-time');
  badge.setAttribute('datetime', new Date(nextDue(view)).toISOString());
  if (view === 'seconds') badge.setAttribute('format', 'duration');
  return row(badge);
}

export async function ready(elements) {
  const isReady = ({ firstElementChild }) => firstElementChild.shadowRoot?.textContent;
  for (let frames = 0; !elements.every(isReady); frames++) {
    if (frames > 600) throw new Error('the words did not come');
    await new Promise(requestAnimationFrame);
  }
}
