import { html, nothing, type TemplateResult } from 'lit';
import type { QrOutline } from '../../../internal/share/index.js';

/** A code that a telephone reads; nothing where there is none. */
export function codeView(code: QrOutline | undefined, label: string): TemplateResult | typeof nothing {
  if (!code) return nothing;
  const { size, path } = code;
  return html`<svg class="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}">
    <path d=${path} shape-rendering="crispEdges" />
  </svg>`;
}
