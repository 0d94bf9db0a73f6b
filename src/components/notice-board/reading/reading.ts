import { residentOf } from '../../../adapter/asked.js';
import type { nothing, ReactiveController, TemplateResult } from 'lit';
import type { Found } from '../../../controllers/one-record.js';
import { goneElsewhere } from '../../../controllers/gone-elsewhere.js';
import { TickerController } from '../../../controllers/ticker.js';
import { ViewFocus } from '../../../controllers/view-focus.js';
import type { Resource } from '../../../controllers/resource.js';
import type { Notice, NoticeCategory } from '../../../domain/notice.js';
import { adoptStyles } from '../../../internal/adopt-styles.js';
import { pageBody } from '../../../internal/page-body.js';
import type { BoardParts } from '../board-parts.js';
import { LinliNoticeCountedEvent } from '../notice-board.events.js';
import { titleId } from '../views/card.view.js';
import { Acknowledging } from './acknowledging.js';
import { Arrivals } from './arrivals.js';
import { arrivalsView, expiredView, unreadView } from './around-list.view.js';
import { Categories } from './categories.js';
import { Expired } from './expired.js';
import { scopeWords } from './facts.view.js';
import { Feed } from './feed.js';
import { feedView } from './feed.view.js';
import type { Reading } from './index.js';
import { marksView, whenView } from './marks.view.js';
import { Newer } from './newer.js';
import { NoticeText, excerptOf } from './notice-text.js';
import { warnOfNonsense } from './nonsense.js';
import { noticeView } from './notice.view.js';
import { oneNotice, type OneNotice } from './one-notice.js';
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
  readonly #one: OneNotice;
  readonly #marks: ReadMarks;
  readonly #acknowledging: Acknowledging;
  readonly #arrivals: Arrivals;
  readonly #expired: Expired;
  readonly #categories: Categories;
  readonly #feed: Feed;
  readonly #text: NoticeText;
  readonly #tools: Tools;
  #resident: string | undefined;
  #counted: number | undefined;

  constructor(board: BoardParts) {
    this.#board = board;
    this.#one = oneNotice(board);
    const newer = new Newer(board, this.#one);
    this.#marks = new ReadMarks(board, newer);
    this.#acknowledging = new Acknowledging(board, newer, (id) => this.#arrivals.again(id));
    this.#arrivals = new Arrivals(board, this.#one, newer, () => this.#expired.again());
    this.#expired = new Expired(board);
    this.#feed = new Feed(board);
    this.#text = new NoticeText(board);
    this.#tools = new Tools(board);
    this.#categories = new Categories(board);
    new ViewFocus(board.host, {
      id: () => board.host.noticeId,
      wayBack: (root, id) => [root.getElementById(titleId(id))],
    });
    adoptStyles(board.host.shadowRoot!, ...readingStyles);
    new TickerController(board.host, () => this.#nextChange());
    board.host.addController(this);
  }

  hostConnected(): void {
    this.#board.host.requestUpdate();
  }

  /** Before it is drawn: nothing of somebody else's is. */
  hostUpdate(): void {
    const resident = residentOf(this.#board.adapter());
    if (resident !== this.#resident) this.#acknowledging.forget();
    this.#resident = resident;
    this.#expired.follow();
  }

  hostUpdated(): void {
    const { host } = this.#board;
    if (!host.isConnected) return;
    this.#marks.follow();
    this.#tools.follow(host.noticeId);
    // Read is what was shown in full, not what was only on its way.
    const { record: notice, state } = this.#one;
    if (host.noticeId && notice && state.value) void this.#marks.mark(notice);
    this.#count();
    warnOfNonsense(this.#board);
  }

  hostDisconnected(): void {
    this.#marks.disconnect();
  }

  get one(): Resource<Found<Notice>> {
    return this.#one.state;
  }

  get unread(): number | undefined {
    return this.#marks.unread;
  }

  isUnread(notice: Notice): boolean {
    return this.#marks.isUnread(notice);
  }

  when(notice: Notice): unknown {
    return whenView(this.#board, notice);
  }

  marks(notice: Notice): unknown {
    return marksView(this.#board, notice);
  }

  excerpt(notice: Notice): string {
    return excerptOf(notice);
  }

  scope(notice: Notice): string {
    return scopeWords(this.#board, notice);
  }

  reload(): Promise<void> {
    return this.#one.reload();
  }

  async more(): Promise<void> {
    const { source, focusOn, host } = this.#board;
    const known = new Set(source.board?.notices.map(({ id }) => id));
    await this.#feed.bring();
    const first = source.board?.notices.find(({ id }) => !known.has(id));
    // Whoever has gone elsewhere meanwhile stays there.
    const { activeElement } = host.shadowRoot!;
    const isHere = activeElement ? activeElement.id === 'more' : document.activeElement === pageBody();
    if (first && isHere) await focusOn(titleId(first.id));
  }

  markAllRead(): Promise<void> {
    return this.#marks.markAll();
  }

  async #pressMarkAllRead(): Promise<void> {
    const { announcer, locale, focusOn, host } = this.#board;
    const words = locale.section('notice');
    const resident = this.#resident;
    const isElsewhere = goneElsewhere(host);
    const isDone = await this.markAllRead().then(
      () => true,
      () => false,
    );
    // Whoever has signed in meanwhile has pressed nothing.
    if (resident !== this.#resident) return;
    announcer.say(isDone ? words.allRead : words.markFailed);
    // The button has gone, or has to be found again.
    if (!isElsewhere()) await focusOn('title');
  }

  unreadView(): TemplateResult | typeof nothing {
    return unreadView(this.#board, this.unread ?? 0, () => void this.#pressMarkAllRead());
  }

  get arrivals(): TemplateResult | typeof nothing {
    return arrivalsView(this.#board, this.#arrivals);
  }

  get categories(): readonly NoticeCategory[] {
    return this.#categories.all;
  }

  get expired(): TemplateResult {
    return expiredView(this.#board, this.#expired);
  }

  feed(notices: readonly Notice[]): TemplateResult {
    return feedView(this.#board, notices, (event) => this.#feed.key(event));
  }

  view(): TemplateResult {
    const { record: notice } = this.#one;
    return noticeView(this.#board, this.#one, {
      arrivals: this.arrivals,
      text: notice && this.#text.view(notice),
      tools: notice && this.#tools.view(notice),
      acknowledging: this.#acknowledging,
    });
  }

  /** Tells the page how many are unread, when that has changed; a banner leaves that to the board. */
  #count(): void {
    const { unread } = this;
    if (unread === this.#counted || this.#board.source.query.layout === 'banner') return;
    this.#counted = unread;
    this.#board.host.dispatchEvent(new LinliNoticeCountedEvent({ unread: unread ?? 0 }));
  }

  /** When the words about time change next, by the device's clock. */
  #nextChange(): number | undefined {
    const { host, source, now } = this.#board;
    const { record: notice } = this.#one;
    const { current = [], notices = [] } = source.board ?? {};
    const shown = host.noticeId ? (notice ? [notice] : []) : [...current, ...notices];
    const at = wordsChangeAt(this.#board, shown) + Date.now() - now();
    return at === Infinity ? undefined : at;
  }
}
