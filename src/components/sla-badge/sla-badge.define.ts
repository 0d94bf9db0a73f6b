import type { LinliSlaBadge } from './sla-badge.js';
import { defineSlaBadge } from './sla-badge.register.js';

defineSlaBadge();

declare global {
  interface HTMLElementTagNameMap {
    'linli-sla-badge': LinliSlaBadge;
  }
}
