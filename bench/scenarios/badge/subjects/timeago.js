// timeago.js: "in 3 hours".
import { cancel, render } from 'timeago.js';
import { nextDue, row } from '../content.js';

export function create() {
  const badge = document.createElement('time');
  badge.setAttribute('datetime', new Date(nextDue()).toISOString());
  render(badge);
  return row(badge);
}

export const ready = async () => {};

export function remove(element) {
  cancel(element.firstElementChild);
  element.remove();
}
