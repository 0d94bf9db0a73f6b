import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { TickerController } from '../../../controllers/ticker.js';
import type { Notice } from '../../../domain/notice.js';
import { adoptStyles } from '../../../internal/adopt-styles.js';
import { icon } from '../../../styles/icons.js';
import type { NoticeView } from '../views/card.view.js';
import { cardsView } from '../views/list.view.js';
import { Acknowledging } from './acknowledging.js';
import { Arrivals } from './arrivals.js';
import type { BoardParts } from './board.js';
import { Expired } from './expired.js';
import { Feed } from './feed.js';
import type { Reading } from './index.js';
import { marksView, whenView } from './marks.view.js';
import { Newer } from './newer.js';
import { noticeView, type ShownNotice } from './notice.view.js';
import { NoticeText, excerptOf } from './notice-text.js';
import { ReadMarks } from './read-marks.js';
import { readingStyles } from './reading.styles.js';
import { wordsChangeAt } from './times.js';
import { Tools } from './tools.js';

/**
 * One notice in full, what was read, what is acknowledged, what arrives. Loaded once there is a board, so that the list
 * itself comes quickly.
 */
export class NoticeReading implements Reading, ReactiveController {
  readonly #board: BoardParts;
  readonly #marks: ReadMarks;
  readonly #acknowledging: Acknowledging;
  readonly #arrivals: Arrivals;
  readonly #expired: Expired;
  readonly #feed: Feed;
  readonly #text: NoticeText;
  readonly #tools: Tools;
  #resident: string | undefined;

  constructor(board: BoardParts) {
    this.#board = board;
    const newer = new Newer(board);
    this.#marks = new ReadMarks(board, newer);
    this.#acknowledging = new Acknowledging(board, newer);
    this.#arrivals = new Arrivals(board, newer);
    this.#expired = new Expired(board);
    this.#feed = new Feed(board);
    this.#text = new NoticeText(board);
    this.#tools = new Tools(board);
    adoptStyles(board.host.shadowRoot!, ...readingStyles);
    new TickerController(board.host, () => this.#nextChange());
    board.host.addController(this);
  }

  hostConnected(): void {
    this.#board.host.requestUpdate();
  }

  hostUpdated(): void {
    const { host, source } = this.#board;
    if (!host.isConnected) return;
    const { noticeId, adapter } = this.#board.now();
    const resident = adapter?.resident?.();
    if (resident !== this.#resident) this.#acknowledging.forget();
    this.#resident = resident;
    this.#marks.follow();
    this.#expired.follow();
    this.#tools.follow(noticeId);
    // Read is what was shown in full, not what was only on its way.
    const { notice, one } = source;
    if (noticeId && notice && one.state.value) void this.#marks.mark(notice);
  }

  hostDisconnected(): void {
    this.#marks.disconnect();
  }

  get #view(): NoticeView {
    return { locale: this.#board.locale, now: this.#board.now().now };
  }

  /** When the words about time change next, by the device's clock. */
  #nextChange(): number | undefined {
    const view = this.#view;
    const at = wordsChangeAt(view, this.#board.source.shown) + Date.now() - view.now;
    return at === Infinity ? undefined : at;
  }

  get unread(): number | undefined {
    return this.#marks.unread;
  }

  isUnread(notice: Notice): boolean {
    return this.#marks.isUnread(notice);
  }

  when(notice: Notice): unknown {
    return whenView(this.#view, notice);
  }

  marks(notice: Notice): unknown {
    return marksView(this.#view, notice);
  }

  excerpt(notice: Notice): string {
    return excerptOf(notice);
  }

  feedKey(event: KeyboardEvent): void {
    this.#feed.key(event);
  }

  async markAllRead(): Promise<void> {
    const { announcer, locale, focusOn } = this.#board;
    const words = locale.section('notice');
    try {
      await this.#marks.markAll();
      announcer.say(words.allRead);
    } catch {
      announcer.say(words.markFailed);
    }
    // The button has gone, or has to be found again.
    await focusOn('title');
  }

  get arrivals(): TemplateResult | typeof nothing {
    const { sentence, show } = this.#arrivals;
    if (sentence === undefined) return nothing;
    return html`<div class="arrivals">
      <button class="button primary" part="action" type="button" @click=${show}>
        ${icon('bell')} ${sentence} · ${this.#board.locale.section('notice').show}
      </button>
    </div>`;
  }

  get expired(): TemplateResult {
    const { locale } = this.#board;
    const words = locale.section('notice');
    const { notices, error, isLoading, next, more, unfold } = this.#expired;
    return html`<details class="expired" @toggle=${unfold}>
      <summary>${words.expiredTitle}</summary>
      ${notices && notices.length > 0 ? cardsView(this.#board.cards(), notices, words.expiredTitle) : nothing}
      ${notices?.length === 0 ? html`<p class="hint">${words.noExpired}</p>` : nothing}
      ${error ? html`<p class="error" part="error" role="status">${locale.core.errors[error.code]}</p>` : nothing}
      ${
        error || isLoading || next !== undefined
          ? html`<button
              class="button"
              part="action"
              type="button"
              aria-disabled=${isLoading}
              aria-busy=${isLoading}
              @click=${more}
            >
              ${isLoading ? locale.core.loading : error ? locale.core.retry : locale.words.more}
            </button>`
          : nothing
      }
    </details>`;
  }

  notice(shown: ShownNotice): TemplateResult {
    const { notice } = shown;
    return noticeView({
      ...this.#board.cards(),
      ...shown,
      arrivals: this.arrivals,
      text: this.#text.view(notice),
      tools: this.#tools.view(notice),
      canAcknowledge: this.#board.now().port?.acknowledge !== undefined,
      isAcknowledging: this.#acknowledging.isSending(notice),
      failure: this.#acknowledging.failure(notice),
      acknowledge: () => void this.#acknowledging.acknowledge(notice),
    });
  }
}
