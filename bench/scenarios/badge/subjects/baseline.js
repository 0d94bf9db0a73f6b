// The limit, as the goals are set beside it: one timer, and each second one text node written for each badge.
import { inWords, nextDue, row } from '../content.js';

const badges = new Map();
let timer;

function tick() {
  const now = Date.now();
  for (const [text, due, view] of badges.values()) text.data = inWords(due - now, view);
}

export function create(rows, view) {
  const due = nextDue(view);
  const text = document.createTextNode(inWords(due - Date.now(), view));
  const badge = document.createElement('span');
  badge.append(text);
  const element = row(badge);
  badges.set(element, [text, due, view]);
  timer ??= setInterval(tick, 1000);
  return element;
}

export const ready = async () => {};

export function remove(element) {
  badges.delete(element);
  element.remove();
}
