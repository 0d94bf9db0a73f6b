import { html, nothing, type TemplateResult } from 'lit';
import { brandContext } from '../../../adapter/contexts.js';
import type { Brand } from '../../../adapter/settings.js';
import { ProvidedController } from '../../../controllers/provided.js';
import type { Notice } from '../../../domain/notice.js';
import { copyText } from '../../../internal/clipboard.js';
import { canDownload, downloadFile } from '../../../internal/download.js';
import { late } from '../../../internal/late.js';
import { plainText } from '../../../internal/rich-text/index.js';
import { safeHref } from '../../../internal/safe-url.js';
import { loadQrOutline, share, type QrOutline } from '../../../internal/share/index.js';
import type { BoardParts } from '../board-parts.js';
import { hrefOf } from '../views/card.view.js';
import { toolIcon } from './tool-icons.js';

const printing = late(() => import('./printing.js'));
const calendars = late(() => import('../../../domain/icalendar/index.js'));

/** What a resident can do with a notice: pass it on, print it, put an outage into their calendar. */
export class Tools {
  readonly #board: BoardParts;
  readonly #brand: ProvidedController<Brand>;
  #noticeId: string | undefined;
  #code: QrOutline | undefined;
  /** What became of the last press. */
  #said = '';

  constructor(board: BoardParts) {
    this.#board = board;
    this.#brand = new ProvidedController(board.host, {
      context: brandContext,
      setting: ({ brand }) => brand,
    });
  }

  /** Another notice is shown. */
  follow(noticeId: string | undefined): void {
    if (noticeId === this.#noticeId) return;
    this.#noticeId = noticeId;
    this.#code = undefined;
    this.#said = '';
  }

  view(notice: Notice): TemplateResult {
    const words = this.#words;
    const button = (label: string, picture: Parameters<typeof toolIcon>[0], press: () => void) =>
      html`<button class="button" part="action" type="button" @click=${press}>
        ${toolIcon(picture)} ${label}
      </button>`;
    return html`<div class="tools">
        ${button(words.share, 'share', () => void this.#share(notice))}
        ${button(this.#code ? words.hideQr : words.qr, 'qr', () => void this.#toggleCode(notice))}
        ${button(words.print, 'print', () => void this.#print(notice))}
        ${notice.window ? button(words.calendar, 'calendar', () => void this.#toCalendar(notice)) : nothing}
      </div>
      ${this.#said ? html`<p class="hint" part="hint">${this.#said}</p>` : nothing} ${this.#codeView(notice)}`;
  }

  #codeView({ title }: Notice): TemplateResult | typeof nothing {
    if (!this.#code) return nothing;
    const { size, path } = this.#code;
    return html`<svg
      class="qr"
      role="img"
      aria-label=${this.#words.qrLabel(title)}
      viewBox="0 0 ${size} ${size}"
    >
      <path d=${path} shape-rendering="crispEdges" />
    </svg>`;
  }

  /** Where the notice's link in the list leads, else its own address, else the page's; never what dials or writes a letter. */
  #addressOf(notice: Notice): string {
    const href = hrefOf(this.#board, notice);
    const address = href === undefined ? safeHref(notice.url ?? '') : safeHref(href, document.baseURI);
    return address?.startsWith('http') ? address : location.href;
  }

  /** What was begun of a notice ends with it: by then another may be shown, or the list. */
  #isShown({ id }: Notice): boolean {
    return this.#board.host.noticeId === id;
  }

  async #share(notice: Notice): Promise<void> {
    const outcome = await share({ title: notice.title, url: this.#addressOf(notice) });
    if (outcome === 'copied') this.#say(notice, this.#words.copied);
    if (outcome === 'unavailable') this.#say(notice, this.#words.shareFailed);
  }

  async #toggleCode(notice: Notice): Promise<void> {
    if (this.#code) this.#code = undefined;
    else {
      const outlineOf = await loadQrOutline();
      if (!this.#isShown(notice)) return;
      this.#code = outlineOf?.(this.#addressOf(notice));
      if (!this.#code) this.#say(notice, this.#words.shareFailed);
    }
    this.#board.host.requestUpdate();
  }

  async #print(notice: Notice): Promise<void> {
    try {
      const loaded = await printing.load();
      if (loaded) return await loaded.printNotice(this.#board, notice, this.#brand.value?.name);
    } catch {
      // What is said below holds for both.
    }
    this.#say(notice, this.#words.printFailed);
  }

  async #toCalendar(notice: Notice): Promise<void> {
    const { window: span, id, title, body, places, scope = [], corrections = [], withdrawn } = notice;
    const { from, until } = span!;
    const description = body.type === 'text' ? body.content : plainText(body.content);
    if (!canDownload()) {
      const { locale } = this.#board;
      const times = this.#words.span(
        locale.dateTime(from),
        until === undefined ? '' : locale.dateTime(until),
      );
      const copied = await copyText([title, times, this.#addressOf(notice)].join('\n'));
      return this.#say(notice, copied ? this.#words.calendarCopied : this.#words.shareFailed);
    }
    const loaded = await calendars.load();
    if (!loaded) return this.#say(notice, this.#words.calendarFailed);
    if (!this.#isShown(notice)) return;
    const portal = this.#board.adapter()?.portal ?? location.host;
    const text = loaded.calendarFile({
      events: [
        {
          uid: `notice-${id}@${encodeURIComponent(portal)}`,
          start: from,
          end: until,
          summary: title,
          description,
          location: (places ?? scope).flatMap(({ label }) => label ?? []).join(', ') || undefined,
          url: this.#addressOf(notice),
          sequence: corrections.length + (withdrawn ? 1 : 0),
          ...(withdrawn && { status: 'cancelled' as const }),
          stamp: withdrawn?.at ?? corrections[0]?.at ?? notice.publishedAt,
        },
      ],
    });
    downloadFile(`${fileNameOf(title)}.ics`, 'text/calendar;charset=utf-8', text);
  }

  #say(notice: Notice, sentence: string): void {
    if (!this.#isShown(notice)) return;
    this.#said = sentence;
    this.#board.announcer.say(sentence);
    this.#board.host.requestUpdate();
  }

  get #words() {
    return this.#board.locale.section('notice');
  }
}

/** Without what file systems refuse. */
const fileNameOf = (title: string) =>
  title
    .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'notice';
