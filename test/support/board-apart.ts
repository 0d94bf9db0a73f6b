import { memory, type MemoryOptions } from '../../src/adapters/memory/index.js';
import type { LinliNoticeBoard } from '../../src/components/notice-board/notice-board.js';
import { openApart } from './apart-frame.js';
import { BoardDriver } from './notice-board.js';
import { textOf } from './shadow-driver.js';

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
    const adapter = memory({ locale: 'en', ...options });
    const { frame, element: board } = await openApart('linli-notice-board', part, { adapter, ...element });
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
