import { writeJson } from '../../../adapter/json.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Notice } from '../../../domain/notice.js';
import { loadCleaner, loadedCleaner, plainText, type RichText } from '../../../internal/rich-text/index.js';
import { safeHref } from '../../../internal/safe-url.js';
import type { BoardParts } from '../board-parts.js';

/** What was cleaned, and of what. */
interface Cleaned {
  key: string;
  nodes: readonly Node[];
  plain: RichText['plain'];
}

/** Shows the text of a notice: as it is, or cleaned where it is HTML. What cleans is loaded with the first of those. */
export class NoticeText {
  readonly #board: BoardParts;
  #isLoading = false;
  /** The reading for which what cleans could not be loaded: the next one tries again. */
  #failedFor: Notice | undefined;
  /** A fragment is drawn once, and stays. */
  #cleaned: Cleaned | undefined;

  constructor(board: BoardParts) {
    this.#board = board;
  }

  view(notice: Notice): TemplateResult {
    const { id, body, url } = notice;
    const { content, type } = body;
    if (type === 'text') return html`<div class="text" dir="auto">${content}</div>`;
    if (!loadedCleaner()) {
      this.#load(notice);
      // What it says is there at once, and stays where nothing more can be loaded.
      return html`${this.#plainHint(!this.#isLoading)}
        <div class="text" dir="auto" aria-busy=${this.#isLoading}>${plainText(content)}</div>`;
    }
    const { nodes, plain } = this.#clean(id, content, url);
    return html`${this.#plainHint(plain !== undefined)}
      <div class=${plain ? 'text' : 'rich'} dir="auto">${nodes}</div>`;
  }

  #plainHint(isPlain: boolean): TemplateResult | typeof nothing {
    return isPlain ? html`<p class="hint" part="hint">${this.#words.plainOnly}</p>` : nothing;
  }

  #clean(id: string, content: string, url: string | undefined): Cleaned {
    const imageOrigins = this.#board.host.imageOrigins.split(/\s+/).filter(Boolean);
    const key = writeJson([id, content, url, imageOrigins, this.#board.locale.locale]);
    if (this.#cleaned?.key === key) return this.#cleaned;
    const { pictureHidden } = this.#words;
    const { content: fragment, plain } = loadedCleaner()!(content, {
      base: url === undefined ? undefined : safeHref(url),
      imageOrigins,
      headingLevel: 2,
      words: { pictureHidden: (host, alt) => pictureHidden(host ?? '', alt) },
    });
    return (this.#cleaned = { key, nodes: [...fragment.childNodes], plain });
  }

  get #words() {
    return this.#board.locale.section('notice');
  }

  #load(notice: Notice): void {
    if (this.#isLoading || this.#failedFor === notice) return;
    this.#isLoading = true;
    void loadCleaner().then((cleaner) => {
      this.#isLoading = false;
      if (!cleaner) this.#failedFor = notice;
      this.#board.host.requestUpdate();
    });
  }
}

/** How much of a text is looked at, and how much of it shown, in characters. */
const [lookedAt, shown] = [1500, 200];
const excerpts = new WeakMap<Notice, string>();

/** How the text of a notice begins, without its layout. */
export function excerptOf(notice: Notice): string {
  let excerpt = excerpts.get(notice);
  if (excerpt === undefined) {
    const { type, content } = notice.body;
    const beginning = content.slice(0, lookedAt);
    // A tag that was cut in the middle is left out.
    const words = type === 'text' ? beginning : plainText(beginning.replace(/<[^>]*$/, ''));
    const characters = [...words.replace(/\s+/g, ' ').trim()];
    excerpt = characters.slice(0, shown).join('');
    excerpts.set(notice, excerpt);
  }
  return excerpt;
}
