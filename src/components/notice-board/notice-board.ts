import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { residentOf, timeOf } from '../../adapter/asked.js';
import type { CommunityAdapter } from '../../adapter/adapter.js';
import { clockContext } from '../../adapter/contexts.js';
import { checkNotices } from '../../adapter/notices-boundary.js';
import type { MessageOverrides } from '../../adapter/brand.js';
import { AdapterController } from '../../controllers/adapter.js';
import { AnnounceController } from '../../controllers/announce.js';
import { FallbackController } from '../../controllers/fallback.js';
import { LatePart, wholeState } from '../../controllers/late-part.js';
import { LocalizeController } from '../../controllers/localize.js';
import { ProvidedController } from '../../controllers/provided.js';
import { resourceStates, type Resource } from '../../controllers/resource.js';
import { SearchController } from '../../controllers/search.js';
import type { Notice } from '../../domain/notice.js';
import { booleanAttribute, readsFalse } from '../../internal/boolean-attribute.js';
import { setStates } from '../../internal/states.js';
import { messageView } from '../request-tracker/views/absent.view.js';
import type { BoardParts } from './board-parts.js';
import { LinliNoticeOpenEvent } from './notice-board.events.js';
import { loadReading } from './notice-board.late.js';
import { toQuery, type BoardQuery, type NoticeLayout } from './notice-board.model.js';
import { NoticeBoardSource } from './notice-board.source.js';
import { noticeBoardStyles } from './notice-board.styles.js';
import { absentView, bannerView } from './views/banner.view.js';
import { failureView, listView } from './views/list.view.js';

/**
 * The building's board: what goes on now and is ahead, the notices with what was read and what is to be acknowledged, and
 * one of them in full. What changes meanwhile waits for the resident, so that nothing moves under their eyes.
 *
 * @summary Shows a community's notices, and what of them matters now.
 * @slot - What is read until the element has its first data, or where the backend cannot be reached.
 * @slot title - Replaces the heading of the list.
 * @slot empty - What stands below "no notices".
 * @fires {LinliNoticeOpenEvent} linli-notice-open - Before one notice is shown in full; cancelable.
 * @fires {LinliNoticeCloseEvent} linli-notice-close - Before the list is shown again; cancelable.
 * @fires {LinliNoticeCountedEvent} linli-notice-counted - After the number of unread notices has changed.
 * @fires {LinliNoticeAcknowledgeEvent} linli-notice-acknowledge - Before an acknowledgement is sent; cancelable.
 * @fires {LinliNoticeAcknowledgedEvent} linli-notice-acknowledged - After the backend has kept it.
 * @csspart base - The box around everything.
 * @csspart header - The heading, the filter and the search; of one notice its title and what is known of it.
 * @csspart title - The heading.
 * @csspart body - The list, or what stands in its place; of one notice its text.
 * @csspart footer - What follows the list or the text.
 * @csspart control - A labelled control.
 * @csspart label - The label of a control.
 * @csspart hint - Small print.
 * @csspart error - What is wrong.
 * @csspart list - The notices, or the files and links of one.
 * @csspart item - One of them.
 * @csspart badge - How a notice stands: urgent, pinned, unread, to be acknowledged.
 * @csspart action - A button or a link.
 * @cssproperty [--linli-notice-board-max-width=960px] - How wide the board gets at most.
 * @cssproperty [--linli-reserved-size=0] - The room that is kept until there is data; first-paint.css sets it.
 * @cssstate loading - Nothing is there yet.
 * @cssstate empty - There is nothing to show.
 * @cssstate failed - It could not be read; what was read before is still shown.
 * @cssstate detail - One notice is shown in full.
 * @cssstate unread - There are unread notices.
 */
export class LinliNoticeBoard extends LitElement {
  static override styles = noticeBoardStyles;

  readonly #adapter = new AdapterController(
    this,
    ({ notices }, report) => notices && checkNotices(notices, report),
  );
  readonly #locale = new LocalizeController(this, 'noticeBoard');
  readonly #announcer = new AnnounceController(this, () => this.#locale.locale);
  readonly #clock = new ProvidedController(this, {
    context: clockContext,
    setting: ({ adapter }) => adapter?.clock,
  });
  readonly #search = new SearchController(this, () => residentOf(this.#adapter.adapter));
  readonly #source = new NoticeBoardSource(this, {
    port: () => this.#adapter.port,
    locale: () => this.#locale.locale,
    resident: () => residentOf(this.#adapter.adapter),
    query: () => this.#query,
    isWanted: () => !this.noticeId,
  });
  readonly #parts: BoardParts = {
    host: this,
    locale: this.#locale,
    announcer: this.#announcer,
    source: this.#source,
    search: this.#search,
    adapter: () => this.#adapter.adapter,
    port: () => this.#adapter.port,
    now: () => timeOf(this.adapter?.clock ?? this.#clock.value),
    reading: () => this.#late.loaded,
    act: (act) => void this.#act(act),
    focusOn: (id) => this.#focusOn(id),
    open: (event, notice) => this.#open(event, notice),
  };
  readonly #late = new LatePart(this, async () => (await loadReading()).startReading(this.#parts));
  readonly #fallback = new FallbackController(this, () => (this.#adapter.adapter ? this.#state : undefined));
  readonly #internals = this.attachInternals?.();

  /** @internal A title or the way back was pressed: what is shown next has the focus. */
  wasPressed?: boolean;

  /** The backend of this one element; the provider's or the page's when left out. */
  @property({ attribute: false }) adapter?: CommunityAdapter | undefined;

  /** Words that replace this element's own, by locale, section and key. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  /** The id of the notice that is shown in full; the list when left out. */
  @property({ attribute: 'notice-id' }) noticeId?: string | undefined;

  /** `list`: the board; `banner`: what matters now and nothing else, and nothing at all when nothing does. */
  @property() layout: NoticeLayout = 'list';

  /** The id of the category that is shown; all when empty. */
  @property() category = '';

  /** How many notices a page brings, 1–10,000. */
  @property({ attribute: 'page-size', type: Number }) pageSize = 20;

  /** Whether more notices come by themselves at the end of the list, as a feed. */
  @readsFalse @property({ attribute: 'auto-load', converter: booleanAttribute }) autoLoad = false;

  /** The address of one notice, with `{id}` in the place of its id: for links, for sharing, for new tabs. */
  @property({ attribute: 'notice-href' }) noticeHref?: string | undefined;

  /** From where pictures in notices are loaded: origins apart by spaces, `self` for the page's own. None when empty. */
  @property({ attribute: 'image-origins' }) imageOrigins = '';

  /** Whether others use this device too: then what was read is not remembered on it. */
  @readsFalse @property({ attribute: 'shared-device', converter: booleanAttribute }) sharedDevice = false;

  /** The latest count of unread notices; 0 until it is known. */
  get unread(): number {
    return this.#late.loaded?.unread ?? 0;
  }

  protected override updated(): void {
    const { noticeId } = this;
    const { status, value } = this.#state;
    const names = resourceStates(this.#adapter.isAwaited ? 'loading' : status, Boolean(value));
    if (noticeId) names.push('detail');
    if (this.unread > 0) names.push('unread');
    setStates(this.#internals, names);
    if (this.#adapter.port && !this.#late.isCutOff) void this.#late.load();
  }

  /** Puts the focus on the heading. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.getElementById('title')?.focus(options);
  }

  /** Reads everything again that is shown, and shows what has changed. */
  async refresh(): Promise<void> {
    await this.#late.load();
    await (this.noticeId ? this.#late.loaded?.reload() : this.#source.list.reload());
  }

  /** Marks every notice as read that is there now. Rejects when the backend does not take it. */
  async markAllRead(): Promise<void> {
    await this.#late.load();
    await this.#late.loaded?.markAllRead();
  }

  get #state(): Resource<unknown> {
    return this.noticeId ? wholeState(this.#late, this.#late.loaded?.one) : this.#source.list.state;
  }

  get #query(): BoardQuery {
    return toQuery(this, this.#search.words);
  }

  async #act(act: Parameters<BoardParts['act']>[0]): Promise<void> {
    await this.#late.load();
    if (this.#late.loaded) act(this.#late.loaded);
    else this.#announcer.say(this.#locale.core.errors.offline);
  }

  async #focusOn(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const root = this.shadowRoot!;
    (root.getElementById(id) ?? root.getElementById('title'))?.focus();
  }

  /** A link that is opened elsewhere, in a new tab for one, is the browser's affair. */
  #open(event: MouseEvent, notice: Notice): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (this.dispatchEvent(new LinliNoticeOpenEvent({ noticeId: notice.id, notice })))
      this.noticeId = notice.id;
    // A page that opens it later has moved the focus by then.
    this.wasPressed = Boolean(this.noticeId);
  }

  protected override render(): TemplateResult {
    return this.#fallback.draw(
      () => this.#base(this.#content()),
      (error) => this.#base(failureView(this.#parts, error)),
    );
  }

  #base(content: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    if (content === nothing) return nothing;
    return html`<div class="base" part="base" lang=${this.#locale.locale}>${content}</div>`;
  }

  #content(): TemplateResult | typeof nothing {
    const { words, core } = this.#locale;
    const { adapter, port, isAwaited } = this.#adapter;
    if (port && this.noticeId)
      return this.#late.loaded?.view() ?? absentView(this.#parts, this.#late.isCutOff);
    if (this.#query.layout === 'banner') return bannerView(this.#parts);
    if (port) return listView(this.#parts);
    if (adapter) return messageView(words.unsupported);
    return messageView(isAwaited ? words.loading : core.unconfigured);
  }
}
