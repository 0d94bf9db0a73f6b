/** After a person chose the action. */
export class LinliRatingPromptOpenedEvent extends Event {
  static readonly eventName = 'linli-rating-prompt-opened';

  constructor() {
    super(LinliRatingPromptOpenedEvent.eventName, { bubbles: true, composed: true });
  }
}
