// The real element, from attributes alone, as a page would use it.
import '../../../../src/components/sla-badge/sla-badge.define.ts';
import { nextDue, row } from '../content.js';

export function create() {
  const badge = document.createElement('linli-sla-badge');
  badge.setAttribute('due', new Date(nextDue()).toISOString());
  return row(badge);
}

export const ready = (elements) =>
  Promise.all(elements.map(({ firstElementChild }) => firstElementChild.updateComplete));
