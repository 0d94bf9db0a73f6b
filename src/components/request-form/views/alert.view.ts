import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../../i18n/messages.js';
import { icon } from '../../../styles/icons.js';

/** What was sent already, and is there once more. */
export interface AlreadyView {
  words: Messages['filing'];
  sentAt: string;
  show: () => void;
  sendAgain: () => void;
}

/** Instead of sending the same once more. */
export function alreadyView({ words, sentAt, show, sendAgain }: AlreadyView): TemplateResult {
  return html`<div class="notice" part="error">
    <p>${icon('info')} ${words.already(sentAt)}</p>
    <div class="row">
      <button class="button" part="action" type="button" @click=${show}>${words.showSent}</button>
      <button class="button quiet" part="action" type="button" @click=${sendAgain}>${words.sendAgain}</button>
    </div>
  </div>`;
}

/** It was refused, and an earlier attempt may have arrived: what is changed now would be a second one. */
export function unsureView(reason: string, words: Messages['outbox']): TemplateResult {
  return html`<p class="alert" part="error">
    ${icon('alert')} <span>${reason} ${words.mayHaveArrived} ${words.changeMakesTwo}</span>
  </p>`;
}
