import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MessageOverrides } from '../../adapter/settings.js';
import { LocalizeController } from '../../controllers/localize.js';
import { LinliRatingPromptOpenedEvent } from './rating-prompt.events.js';
import { ratingPromptStyles } from './rating-prompt.styles.js';

/**
 * Rating prompt: a heading and one action.
 *
 * @summary Rating prompt.
 * @fires {LinliRatingPromptOpenedEvent} linli-rating-prompt-opened - After a person chose the action.
 * @csspart base - The box around everything.
 * @csspart title - The heading.
 * @csspart action - The button.
 */
export class LinliRatingPrompt extends LitElement {
  static override styles = ratingPromptStyles;

  readonly #locale = new LocalizeController(this, 'ratingPrompt');

  /** Words that replace this element's own, by locale, section and key. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  readonly #open = () => {
    this.dispatchEvent(new LinliRatingPromptOpenedEvent());
  };

  protected override render(): TemplateResult {
    const { locale, words } = this.#locale;
    return html`<div class="base" part="base" lang=${locale}>
      <h2 part="title">${words.title}</h2>
      <button type="button" part="action" @click=${this.#open}>${words.open}</button>
    </div>`;
  }
}
