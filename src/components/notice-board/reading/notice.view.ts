import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import { isExpired, type Attachment, type Notice } from '../../../domain/notice.js';
import { isForeign, safeHref } from '../../../internal/safe-url.js';
import { icon } from '../../../styles/icons.js';
import { backView, staleView } from '../../request-tracker/views/absent.view.js';
import { toneOf, type CardView } from '../views/card.view.js';
import { marksView, whenView } from './marks.view.js';
import { acknowledgementView, type AcknowledgementView } from './acknowledgement.view.js';
import { factsView } from './facts.view.js';

/** A notice as it was read. */
export interface ShownNotice {
  notice: Notice;
  /** Why it could not be read again, and when it was. */
  error: AdapterError | undefined;
  readAt: number | undefined;
  close: () => void;
  reload: () => void;
}

/** What one notice is drawn from. */
export interface WholeNoticeView extends CardView, ShownNotice, Omit<AcknowledgementView, keyof CardView> {
  arrivals: unknown;
  /** Its text, and what can be done with it. */
  text: unknown;
  tools: unknown;
}

/** One notice in full: how it stands, what it says, who asks what of the resident, what goes with it. */
export function noticeView(view: WholeNoticeView): TemplateResult {
  const { locale, notice, error, close } = view;
  const { words } = locale;
  return html`${backView(words.back, close)} ${view.arrivals}
    <article class="whole" aria-labelledby="title" data-tone=${toneOf(notice, view.now)}>
      <div class="header" part="header">
        ${whenView(view, notice)}
        <h2 class="title" part="title" id="title" tabindex="-1">${notice.title}</h2>
        ${marksView(view, notice)} ${error ? failureView(view, error) : nothing} ${endView(view)}
        ${correctionsView(view)} ${factsView(view, notice)}
      </div>
      <div class="body" part="body">${view.text}</div>
      ${filesView(view)} ${acknowledgementView(view)}
      <div class="footer" part="footer">${view.tools}</div>
    </article>`;
}

function failureView({ locale, readAt, reload }: WholeNoticeView, error: AdapterError): TemplateResult {
  const { words, core } = locale;
  const title =
    readAt === undefined ? words.loadOneFailed : words.stale(locale.dateTime(new Date(readAt).toISOString()));
  return staleView({ core, title, error, reload });
}

/** That it no longer holds, and why, before anybody acts on it. */
function endView({ locale, notice, now }: WholeNoticeView): TemplateResult | typeof nothing {
  const words = locale.section('notice');
  const { withdrawn, validUntil } = notice;
  if (!isExpired(notice, now)) return nothing;
  const sentence = withdrawn
    ? words.withdrawn(locale.dateTime(withdrawn.at))
    : validUntil !== undefined
      ? words.expired(locale.dateTime(validUntil))
      : words.hasEnded;
  return html`<div class="stale">
    ${icon('info')}
    <div>
      <p><strong>${sentence}</strong></p>
      ${withdrawn?.reason ? html`<p>${withdrawn.reason}</p>` : nothing}
    </div>
  </div>`;
}

function correctionsView({ locale, notice }: WholeNoticeView): TemplateResult | typeof nothing {
  const { corrections = [] } = notice;
  if (corrections.length === 0) return nothing;
  return html`<section class="corrections" aria-labelledby="corrections-title">
    <h3 class="section-title" id="corrections-title">${locale.section('notice').corrections}</h3>
    <ul>
      ${corrections.map(
        ({ at, text }) =>
          html`<li><time class="hint" datetime=${at}>${locale.dateTime(at)}</time> ${text}</li>`,
      )}
    </ul>
  </section>`;
}

function filesView({ locale, notice }: WholeNoticeView): TemplateResult {
  const words = locale.section('notice');
  const { attachments = [], links = [] } = notice;
  return html`${
    attachments.length > 0
      ? html`<section class="section" aria-labelledby="files-title">
          <h3 class="section-title" id="files-title">${words.attachments}</h3>
          <ul class="files" part="list">
            ${attachments.map(
              (file) =>
                html`<li part="item">
                  ${linkView(file.url, file.name, words)} <span class="hint">${sizeOf(locale, file)}</span>
                </li>`,
            )}
          </ul>
        </section>`
      : nothing
  }
  ${
    links.length > 0
      ? html`<section class="section" aria-labelledby="links-title">
          <h3 class="section-title" id="links-title">${words.links}</h3>
          <ul class="files" part="list">
            ${links.map(({ url, label }) => html`<li part="item">${linkView(url, label, words)}</li>`)}
          </ul>
        </section>`
      : nothing
  }`;
}

/** A link of somebody else's: only where it leads somewhere safe. */
function linkView(
  url: string,
  label: string,
  words: { opensElsewhere: string; refusedLink: string },
): TemplateResult {
  const href = safeHref(url);
  if (!href) return html`<span>${label}</span> <span class="error">${words.refusedLink}</span>`;
  if (!isForeign(href)) return html`<a href=${href}>${label}</a>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow"
    >${label}<span class="visually-hidden"> (${words.opensElsewhere})</span></a
  >`;
}

/** The kind and size of a file: "PDF, 0.3 MB". */
function sizeOf(locale: CardView['locale'], { name, bytes, type }: Attachment): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? type?.split('/')[1] ?? '';
  const size =
    bytes === undefined ? '' : bytes < 1000 * 1000 ? `${Math.ceil(bytes / 1000)} kB` : locale.bytes(bytes);
  return [ending.toUpperCase(), size].filter(Boolean).join(', ');
}
