import type { LinliProvider } from './provider.js';
import { defineProvider } from './provider.register.js';

defineProvider();

declare global {
  interface HTMLElementTagNameMap {
    'linli-provider': LinliProvider;
  }
}
