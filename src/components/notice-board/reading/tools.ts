import { html, nothing, type TemplateResult } from 'lit';
import { PassingOn } from '../../../controllers/passing-on.js';
import { BrandController } from '../../../controllers/brand.js';
import type { Notice } from '../../../domain/notice.js';
import { encodeText } from '../../../internal/encode-text.js';
import { late } from '../../../internal/late.js';
import { plainText } from '../../../internal/rich-text/index.js';
import { safeHref } from '../../../internal/safe-url.js';
import type { BoardParts } from '../board-parts.js';
import { hrefOf } from '../views/card.view.js';
import { toolIcon } from '../../../styles/tool-icons.js';
import { codeView } from '../views/code.view.js';

const printing = late(() => import('./printing.js'));
const calendars = late(() => import('../../../domain/icalendar/index.js'));

/** What a resident can do with a notice: pass it on, print it, put an outage into their calendar. */
export class Tools {
  readonly #board: BoardParts;
  readonly #brand: BrandController;
  readonly #passingOn: PassingOn;

  constructor(board: BoardParts) {
    this.#board = board;
    this.#passingOn = new PassingOn(board.host, board.announcer, () => this.#words, 'notice-board');
    this.#brand = new BrandController(board.host);
  }

  /** Another notice is shown. */
  follow(noticeId: string | undefined): void {
    this.#passingOn.follow(noticeId);
  }

  view(notice: Notice): TemplateResult {
    const words = this.#words;
    const passingOn = this.#passingOn;
    const { id, title } = notice;
    const url = this.#addressOf(notice);
    const button = (label: string, picture: Parameters<typeof toolIcon>[0], press: () => void) =>
      html`<button class="button" part="action" type="button" @click=${press}>
        ${toolIcon(picture)} ${label}
      </button>`;
    const canPrint = this.#brand.value?.features?.['notice-board']?.print !== false;
    return html`<div class="tools">
        ${
          passingOn.isOffered
            ? html`${button(words.share, 'share', () => void passingOn.share(id, { title, url }))}
              ${button(passingOn.code ? words.hideQr : words.qr, 'qr', () => void passingOn.toggleCode(id, url))}`
            : nothing
        }
        ${canPrint ? button(words.print, 'print', () => void this.#print(notice)) : nothing}
        ${notice.window ? button(words.calendar, 'calendar', () => void this.#toCalendar(notice)) : nothing}
      </div>
      ${passingOn.said ? html`<p class="hint" part="hint">${passingOn.said}</p>` : nothing}
      ${codeView(passingOn.code, words.qrLabel(title))}`;
  }

  /** Where the notice's link in the list leads, else its own address, else the page's; never what dials or writes a letter. */
  #addressOf(notice: Notice): string {
    const href = hrefOf(this.#board, notice);
    const address = href === undefined ? safeHref(notice.url ?? '') : safeHref(href, document.baseURI);
    return address?.startsWith('http') ? address : location.href;
  }

  async #print(notice: Notice): Promise<void> {
    try {
      const loaded = await printing.load();
      if (loaded) return await loaded.printNotice(this.#board, notice, this.#brand.value);
    } catch {
      // What is said below holds for both.
    }
    this.#passingOn.say(notice.id, this.#words.printFailed);
  }

  async #toCalendar(notice: Notice): Promise<void> {
    const { window: span, id, title, body, places, scope = [], corrections = [], withdrawn } = notice;
    const { from, until } = span!;
    const description = body.type === 'text' ? body.content : plainText(body.content);
    const { locale } = this.#board;
    const times = this.#words.span(locale.dateTime(from), until === undefined ? '' : locale.dateTime(until));
    const url = this.#addressOf(notice);
    const write = async () => {
      const loaded = await calendars.load();
      const portal = this.#board.adapter()?.portal ?? location.host;
      return loaded?.calendarFile({
        events: [
          {
            uid: `notice-${id}@${encodeText(portal)}`,
            start: from,
            end: until,
            summary: title,
            description,
            location: (places ?? scope).flatMap(({ label }) => label ?? []).join(', ') || undefined,
            url,
            sequence: corrections.length + (withdrawn ? 1 : 0),
            ...(withdrawn && { status: 'cancelled' as const }),
            stamp: withdrawn?.at ?? corrections[0]?.at ?? notice.publishedAt,
          },
        ],
      });
    };
    await this.#passingOn.saveCalendar(notice, { name: 'notice', lines: [times, url], write });
  }

  get #words() {
    return this.#board.locale.section('notice');
  }
}
