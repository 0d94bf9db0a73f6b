import { html, nothing, type TemplateResult } from 'lit';
import type { Brand } from '../../../adapter/brand.js';
import type { Messages } from '../../../i18n/messages.js';
import { safeHref } from '../../../internal/safe-url.js';

const names = ['privacy', 'terms', 'help'] as const;

/** Where the company says what it does with what is sent, in a page of its own: what is written must not be lost. */
export function linksView(links: Brand['links'], words: Messages['filing']): TemplateResult | typeof nothing {
  const known = names.flatMap((name) => {
    const href = links?.[name] === undefined ? undefined : safeHref(links[name]);
    return href === undefined
      ? []
      : html`<a class="link" part="action" href=${href} target="_blank" rel="noopener"
          >${words.links[name]}</a
        >`;
  });
  return known.length > 0 ? html`<p class="links" part="hint">${known}</p>` : nothing;
}
