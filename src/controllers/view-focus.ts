import type { ReactiveController } from 'lit';
import type { ElementHost } from './provided.js';

/** A list of records, one of which may be shown in full in its place. */
export interface ViewFocusOptions {
  /** The id of the one that is shown in full. */
  id: () => string | undefined;
  /** Where the focus goes back to from one, the best first. */
  wayBack: (root: ShadowRoot, id: string) => readonly (Element | null)[];
}

/** A host in which a title or the way back was pressed. */
type PressedHost = ElementHost & { wasPressed?: boolean };

/** Moves the focus along when the list gives way to one record, or the other way round. */
export class ViewFocus implements ReactiveController {
  readonly #host: PressedHost;
  readonly #options: ViewFocusOptions;
  #id: string | undefined;
  /** Finds what is to have the focus once it is drawn. */
  #wanted: ((root: ShadowRoot) => readonly (Element | null)[]) | undefined;

  constructor(host: PressedHost, options: ViewFocusOptions) {
    this.#host = host;
    this.#options = options;
    // Pressed before this was loaded: it is not late for that.
    this.#id = host.wasPressed ? undefined : options.id();
    host.addController(this);
  }

  /** What has the focus now is gone once it is drawn. Safari gives none to what is pressed. */
  hostUpdate(): void {
    const id = this.#options.id();
    const before = this.#id;
    if (id === before) return;
    const hadFocus = this.#host.wasPressed || this.#host.shadowRoot?.activeElement;
    if (hadFocus) this.#wanted = id ? () => [] : (root) => this.#options.wayBack(root, before ?? '');
    this.#host.wasPressed = false;
    this.#id = id;
  }

  /** What is wanted may still be on its way; what is folded away cannot have the focus. */
  hostUpdated(): void {
    if (!this.#wanted) return;
    const root = this.#host.shadowRoot!;
    // Whoever has gone on meanwhile stays there.
    if (root.activeElement?.matches(':not(.back)')) this.#wanted = undefined;
    if (!this.#wanted) return;
    for (const element of [...this.#wanted(root), root.getElementById('title')]) {
      (element as HTMLElement | null)?.focus();
      if (element && root.activeElement === element) {
        this.#wanted = undefined;
        this.#keepInView(element);
        return;
      }
    }
    root.querySelector<HTMLElement>('.back')?.focus();
  }

  /** What stands above may grow once it comes near (`content-visibility`), and push it out of view. */
  #keepInView(element: Element): void {
    let frames = 3;
    const look = () => {
      if (this.#host.shadowRoot!.activeElement !== element) return;
      element.scrollIntoView({ block: 'nearest' });
      if (--frames > 0) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }
}
