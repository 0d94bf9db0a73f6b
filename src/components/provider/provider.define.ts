import { defineElement } from '../../internal/define.js';
import { LinliProvider } from './provider.js';

defineElement('linli-provider', LinliProvider);

declare global {
  interface HTMLElementTagNameMap {
    'linli-provider': LinliProvider;
  }
}
