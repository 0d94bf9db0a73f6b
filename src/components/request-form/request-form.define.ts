import { fetchFiling } from './request-form.late.js';
import type { LinliRequestForm } from './request-form.js';
import { defineRequestForm } from './request-form.register.js';

defineRequestForm();
if (typeof customElements !== 'undefined') void fetchFiling();

declare global {
  interface HTMLElementTagNameMap {
    'linli-request-form': LinliRequestForm;
  }
}
