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
  /** A fragment is drawn once, and stays. */
  #cleaned: Cleaned | undefined;

  constructor(board: BoardParts) {
    this.#board = board;
  }

  view({ id, body, url }: Notice): TemplateResult {
    const { content, type } = body;
    if (type === 'text') return html`<div class="text" dir="auto">${content}</div>`;
    if (!loadedCleaner()) {
      this.#load();
      // What it says is there at once, and stays where nothing more can be loaded.
      return html`<div class="text" dir="auto" aria-busy=${this.#isLoading}>${plainText(content)}</div>`;
    }
    const { nodes, plain } = this.#clean(id, content, url);
    return html`${plain ? html`<p class="hint" part="hint">${this.#words.plainOnly}</p>` : nothing}
      <div class=${plain ? 'text' : 'rich'} dir="auto">${nodes}</div>`;
  }

  #clean(id: string, content: string, url: string | undefined): Cleaned {
    const imageOrigins = this.#board.host.imageOrigins.split(/\s+/).filter(Boolean);
    const key = JSON.stringify([id, content, url, imageOrigins, this.#board.locale.locale]);
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

  #load(): void {
    if (this.#isLoading) return;
    this.#isLoading = true;
    void loadCleaner().then((cleaner) => {
      this.#isLoading = false;
      // Without it the plain text stays; whoever draws it again tries again.
      if (cleaner) this.#board.host.requestUpdate();
    });
  }
}

/** How much of a text is looked at, and how much of it shown. */
const [lookedAt, shown] = [1500, 200];
const excerpts = new WeakMap<Notice, string>();

/** How the text of a notice in HTML begins, without its layout. */
export function excerptOf(notice: Notice): string {
  let excerpt = excerpts.get(notice);
  if (excerpt === undefined) {
    // A tag that was cut in the middle is left out.
    const beginning = notice.body.content.slice(0, lookedAt).replace(/<[^>]*$/, '');
    excerpt = plainText(beginning).replace(/\s+/g, ' ').trim().slice(0, shown);
    excerpts.set(notice, excerpt);
  }
  return excerpt;
}
