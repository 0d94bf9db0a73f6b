import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { denials } from '../adapter/denial.js';
import type { AdapterError } from '../adapter/errors.js';
import { hasFallback } from '../internal/has-fallback.js';
import type { ElementHost } from './provided.js';
import type { Resource } from './resource.js';

/** An answer that says "not for you" is an answer: what the page knew before is not shown beside it. */
const answers = [...denials, 'not-found', 'unsupported'];

/**
 * What the page has put inside an element to be read before it: it stands until the element has something of its own to
 * show, and then gives way for good, in one frame. Where the backend cannot be reached it stays, below a note that says so.
 */
export class FallbackController implements ReactiveController {
  readonly #host: ElementHost;
  readonly #state: () => Resource<unknown> | undefined;
  #isOver = false;
  /** Once it is known that nothing may come, no room is kept for it. */
  #room = 'fallback';

  /** `state`: what is known of what the host shows; `undefined` while it has no backend. */
  constructor(host: ElementHost, state: () => Resource<unknown> | undefined) {
    this.#host = host;
    this.#state = state;
    host.addController(this);
  }

  /** Whoever was on a link that has given way goes on in what stands there now. */
  hostUpdated(): void {
    const { activeElement } = this.#host.getRootNode() as Document | ShadowRoot;
    const holds = (one: Element) =>
      !one.getAttribute('slot') && Node.prototype.contains.call(one, activeElement);
    if (this.#isOver && [...this.#host.children].some(holds)) this.#host.focus();
  }

  /**
   * The host's own, or what the page has put in its place. `note` says that it could not be read. What is drawn keeps its
   * nodes when the first data comes: somebody may be typing in the search by then.
   */
  draw(
    own: () => TemplateResult | typeof nothing,
    note: (error: AdapterError) => TemplateResult | typeof nothing,
  ): TemplateResult {
    const [state, error] = this.#isOver ? [] : this.#read();
    this.#isOver ||= state !== undefined && !error;
    if (error) this.#room = '';
    if (this.#isOver) return html`${nothing}${own()}${nothing}`;
    const slot = html`<slot class=${this.#room} @slotchange=${() => this.#host.requestUpdate()}></slot>`;
    if (!hasFallback(this.#host)) return html`${slot}${own()}${nothing}`;
    return html`${nothing}${error ? note(error) : nothing}${slot}`;
  }

  /** The state once there is something to say of it, and why it could not be read. */
  #read(): [Resource<unknown>?, AdapterError?] {
    const state = this.#state();
    if (!state || state.value !== undefined) return [state];
    const { status, error } = state;
    return status === 'loading' ? [] : [state, answers.includes(error?.code) ? undefined : error];
  }
}
