import { html, nothing, type TemplateResult } from 'lit';
import type { BrandFault } from '../../src/brand/fields.js';
import { icon } from '../../src/styles/icons.js';
import { faultsView } from './import/import.view.js';
import { studioIcon } from './studio-icons.js';
import type { StudioWords } from './words/words.js';

/** What the studio has to say about what was done last. */
export interface Message {
  text: string;
  isBad?: boolean;
  faults?: readonly BrandFault[];
}

export interface Head {
  readonly words: StudioWords;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether there is anything to begin again from. */
  readonly isTouched: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly startAgain: () => void;
  readonly copyLink: () => void;
}

/** What the page is, and what can be done with the whole of the brand. */
export function headView(head: Head): TemplateResult {
  const { words } = head;
  const action = (name: string, picture: TemplateResult, isPossible: boolean, act: () => void) =>
    html`<button
      class="button"
      type="button"
      aria-disabled=${!isPossible}
      @click=${() => isPossible && act()}
    >
      ${picture} ${name}
    </button>`;
  return html`<div class="head">
    <div>
      <h1 class="title">${words.title}</h1>
      <p class="hint">${words.intro}</p>
    </div>
    <div class="row actions">
      ${action(words.undo, studioIcon('undo'), head.canUndo, head.undo)}
      ${action(words.redo, studioIcon('redo'), head.canRedo, head.redo)}
      ${action(words.startAgain, icon('retry'), head.isTouched, head.startAgain)}
      <button class="button primary" type="button" @click=${head.copyLink}>
        ${studioIcon('link')} ${words.copyLink}
      </button>
    </div>
  </div>`;
}

export function messageView(message: Message | undefined): TemplateResult | typeof nothing {
  if (!message) return nothing;
  return html`<div class="message ${message.isBad ? 'bad' : ''}">
    ${icon(message.isBad ? 'alert' : 'check')}
    <div>
      <p>${message.text}</p>
      ${message.faults?.length ? faultsView(message.faults) : nothing}
    </div>
  </div>`;
}
