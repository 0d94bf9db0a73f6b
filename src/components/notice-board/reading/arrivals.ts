import { residentOf } from '../../../adapter/asked.js';
import { LiveController, type Changed } from '../../../controllers/live.js';
import { readNewer } from '../../../controllers/shown.js';
import type { Notice } from '../../../domain/notice.js';
import type { BoardParts } from '../board-parts.js';
import type { Newer } from './newer.js';
import type { OneNotice } from './one-notice.js';

/** What was said already in this page, whichever board heard of it first. */
const said = new Set<string>();

/** Hears of what changes, says what is new once, and holds it until the resident wants to see it. */
export class Arrivals {
  readonly #board: BoardParts;
  readonly #newer: Newer;
  readonly #onNews: () => void;
  /** How many have come since the list was shown as it is. */
  #count = 0;

  /** `onNews` is called whenever something has changed. */
  constructor(board: BoardParts, one: OneNotice, newer: Newer, onNews: () => void) {
    this.#board = board;
    this.#onNews = onNews;
    this.#newer = newer;
    new LiveController(board.host, {
      port: board.port,
      resident: () => residentOf(board.adapter()),
      read: (changed) => readNewer([board.source.list, one], () => this.#read(changed)),
    });
  }

  /** What waits to be shown, in words; `undefined`: nothing does. */
  get sentence(): string | undefined {
    const { locale } = this.#board;
    const { noticeId } = this.#board.host;
    const words = locale.section('notice');
    if (noticeId) {
      const { one } = this.#newer;
      return one && (one.notice ? words.changedOne : words.goneOne);
    }
    if (!this.#newer.board) {
      this.#count = 0;
      return undefined;
    }
    return this.#count > 0 ? words.arrived(this.#count) : words.changed;
  }

  /** Shows it. The focus goes to the top, where the button was. */
  readonly show = async (): Promise<void> => {
    this.#count = 0;
    this.#newer.show();
    await this.#board.focusOn('title');
  };

  /** Reads one notice again, which turned out to be another than is shown. */
  async again(id: string): Promise<void> {
    await this.#read(new Set([id]));
  }

  async #read(changed: Changed): Promise<boolean> {
    const { host, announcer } = this.#board;
    const news = await this.#newer.read(changed);
    if (news) {
      this.#count += news.arrived.length;
      const sentences = this.#sentencesOn(news.arrived);
      if (news.isOneNews && this.sentence) sentences.push(this.sentence);
      // In one: what is said after it in the same turn would take its place.
      if (sentences.length > 0) announcer.say(sentences.join(' '));
      this.#onNews();
    }
    // Where nothing is shown there is nothing to lose one's place in.
    if (this.#isBare) this.#newer.show();
    host.requestUpdate();
    return news !== undefined;
  }

  get #isBare(): boolean {
    const { board } = this.#board.source;
    const isShort = this.#board.source.query.layout === 'banner' || (board?.notices.length ?? 0) === 0;
    return isShort && !this.#board.host.noticeId && !this.#board.host.shadowRoot?.activeElement;
  }

  #sentencesOn(arrived: readonly Notice[]): string[] {
    const words = this.#board.locale.section('notice');
    const unsaid = arrived.filter(({ id, publishedAt }) => !said.has(`${id} ${publishedAt}`));
    for (const { id, publishedAt } of unsaid) said.add(`${id} ${publishedAt}`);
    const urgent = unsaid
      .filter(({ priority }) => priority === 'urgent')
      .map(({ title }) => words.urgentArrived(title));
    const others = unsaid.length - urgent.length;
    return others > 0 ? [...urgent, words.arrived(others)] : urgent;
  }
}
