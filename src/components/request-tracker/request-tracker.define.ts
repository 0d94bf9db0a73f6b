import type { LinliRequestTracker } from './request-tracker.js';
import { defineRequestTracker } from './request-tracker.register.js';

defineRequestTracker();

declare global {
  interface HTMLElementTagNameMap {
    'linli-request-tracker': LinliRequestTracker;
  }
}
