import { defineElement } from '../../internal/define.js';
import { LinliProvider } from './provider.js';

/** Registers `<linli-provider>`, or the same with another prefix, with its words. In `registry`, or else in the page's own. */
export function defineProvider(prefix?: string, registry?: CustomElementRegistry): void {
  defineElement('provider', LinliProvider, prefix, registry);
}
