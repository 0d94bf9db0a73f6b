import type { LinliRequestForm } from './request-form.js';
import { defineRequestForm } from './request-form.register.js';

defineRequestForm();

declare global {
  interface HTMLElementTagNameMap {
    'linli-request-form': LinliRequestForm;
  }
}
