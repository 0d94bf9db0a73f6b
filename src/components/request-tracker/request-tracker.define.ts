import { fetchFollowing } from './request-tracker.late.js';
import type { LinliRequestTracker } from './request-tracker.js';
import { defineRequestTracker } from './request-tracker.register.js';

defineRequestTracker();
if (typeof customElements !== 'undefined') void fetchFollowing();

declare global {
  interface HTMLElementTagNameMap {
    'linli-request-tracker': LinliRequestTracker;
  }
}
