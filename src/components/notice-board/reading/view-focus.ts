import type { ReactiveController } from 'lit';
import type { BoardParts } from '../board-parts.js';
import { titleId } from '../views/card.view.js';

/** Moves the focus along when the list gives way to one notice, or the other way round. */
export class ViewFocus implements ReactiveController {
  readonly #board: BoardParts;
  #noticeId: string | undefined;
  /** What is to have the focus once it is drawn. */
  #wanted: string | undefined;

  constructor(board: BoardParts) {
    this.#board = board;
    // Pressed before this was loaded: it is not late for that.
    this.#noticeId = board.host.wasPressed ? undefined : board.host.noticeId;
    board.host.addController(this);
  }

  /** What has the focus now is gone once it is drawn. Safari gives none to what is pressed. */
  hostUpdate(): void {
    const { host } = this.#board;
    if (host.noticeId === this.#noticeId) return;
    const hadFocus = host.wasPressed || host.shadowRoot?.activeElement;
    if (hadFocus) this.#wanted = host.noticeId ? 'title' : titleId(this.#noticeId ?? '');
    host.wasPressed = false;
    this.#noticeId = host.noticeId;
  }

  /** What is wanted may still be on its way; what is folded away cannot have the focus. */
  hostUpdated(): void {
    if (this.#wanted === undefined) return;
    const root = this.#board.host.shadowRoot!;
    for (const element of [root.getElementById(this.#wanted), root.getElementById('title')]) {
      element?.focus();
      if (element && root.activeElement === element) {
        this.#wanted = undefined;
        return;
      }
    }
    root.querySelector<HTMLElement>('.back')?.focus();
  }
}
