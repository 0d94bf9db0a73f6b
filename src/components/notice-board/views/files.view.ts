import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from '../../../domain/notice.js';
import { isForeign, safeHref } from '../../../internal/safe-url.js';

/** What is said of links that lead elsewhere. */
export interface LinkWords {
  opensElsewhere: string;
  refusedLink: string;
}

/** How sizes are written. */
interface FileLocale {
  bytes: (bytes: number) => string;
}

/** The files that go with a record; nothing where there are none. */
export function attachmentsView(
  locale: FileLocale,
  words: LinkWords & { attachments: string },
  attachments: readonly Attachment[],
): TemplateResult | typeof nothing {
  if (attachments.length === 0) return nothing;
  return html`<div role="group" class="section" aria-labelledby="files-title">
    <h3 class="section-title" id="files-title">${words.attachments}</h3>
    <ul class="files" part="list">
      ${attachments.map(
        (file) =>
          html`<li part="item">
            ${linkView(file.url, file.name, words)} <span class="hint">${sizeOf(locale, file)}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** A link of somebody else's: only where it leads somewhere safe. */
export function linkView(url: string, label: string, words: LinkWords): TemplateResult {
  const href = safeHref(url);
  if (!href) return html`<span>${label}</span> <span class="error">${words.refusedLink}</span>`;
  if (!isForeign(href)) return html`<a href=${href}>${label}</a>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow"
    >${label}<span class="visually-hidden"> (${words.opensElsewhere})</span></a
  >`;
}

/** The kind and size of a file: "PDF · 0.3 MB". */
function sizeOf(locale: FileLocale, { name, bytes, type }: Attachment): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? type?.split('/')[1] ?? '';
  const size =
    bytes === undefined ? '' : bytes < 1000 * 1000 ? `${Math.ceil(bytes / 1000)} kB` : locale.bytes(bytes);
  return [ending.toUpperCase(), size].filter(Boolean).join(' · ');
}
