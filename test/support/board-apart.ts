import { memory, type MemoryOptions } from '../../src/adapters/memory/index.js';
import type { LinliNoticeBoard } from '../../src/components/notice-board/notice-board.js';
import { BoardDriver } from './notice-board.js';
import { textOf } from './shadow-driver.js';

const cutOff = 'data:text/javascript,throw new TypeError("Failed to fetch")';

/** A board in a page of its own, where a part that is loaded after the list cannot be. */
export class BoardApart extends BoardDriver {
  readonly #frame: HTMLIFrameElement;

  private constructor(frame: HTMLIFrameElement, element: LinliNoticeBoard) {
    super(element);
    this.#frame = frame;
  }

  /** @param part its path below `src/`, without its ending */
  static async open(
    part: string,
    { element = {}, ...options }: MemoryOptions & { element?: Partial<LinliNoticeBoard> },
  ): Promise<BoardApart> {
    const from = new URL('/src/', location.origin).href;
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="en">
      <script type="importmap">${JSON.stringify({ imports: { [`${from}${part}.ts`]: cutOff } })}</script>
      <script type="module" src="${from}components/notice-board/notice-board.define.ts"></script>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const { body } = frame.contentDocument!;
    const board = body.ownerDocument.createElement('linli-notice-board');
    Object.assign(board, { adapter: memory({ locale: 'en', ...options }), ...element });
    body.append(board);
    const driver = new BoardApart(frame, board);
    await driver.until(() => driver.text !== '' && !driver.text.includes('Loading'));
    return driver;
  }

  /** What the frame's live region said last. */
  get announced(): string {
    return textOf(this.#frame.contentDocument!.querySelector('[data-linli=announcer]'));
  }

  close(): void {
    this.#frame.remove();
  }
}
