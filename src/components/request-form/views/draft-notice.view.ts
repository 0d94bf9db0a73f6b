import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../i18n/messages.js';
import { icon } from '../../../styles/icons.js';

/** What there is to say of a draft. */
export interface DraftNoticeView {
  words: Messages['filing'];
  notice: { state: 'restored' | 'offered'; savedAt: string } | { state: 'discarded' };
  /** Whether what is in the form is being sent: then nothing is decided. */
  isOut: boolean;
  startOver: () => void;
  takeAside: () => void;
  dropAside: () => void;
}

/** A draft was brought back, or lies ready, or was given up: each with the way back. */
export function draftNoticeView(view: DraftNoticeView): TemplateResult {
  const { words, notice } = view;
  const button = (label: string, act: () => void) =>
    html`<button
      class="button quiet"
      part="action"
      type="button"
      aria-disabled=${view.isOut}
      aria-busy=${view.isOut}
      @click=${act}
    >
      ${label}
    </button>`;
  const [sentence, actions] = {
    restored: () => [words.restored(savedAt(notice)), button(words.startOver, view.startOver)],
    offered: () => [
      words.offered(savedAt(notice)),
      html`${button(words.useDraft, view.takeAside)} ${button(words.dropDraft, view.dropAside)}`,
    ],
    discarded: () => [words.discarded, button(words.undo, view.takeAside)],
  }[notice.state]();
  return html`<div class="notice" part="item" id="draft-notice" tabindex="-1" role="status">
    <p>${icon('info')} ${sentence}</p>
    <div class="row">${actions}</div>
  </div>`;
}

function savedAt(notice: DraftNoticeView['notice']): string {
  return 'savedAt' in notice ? notice.savedAt : '';
}

/** Where the draft is kept, in a few words. */
export function keptView(
  words: Messages['filing'],
  kept: 'device' | 'page' | undefined,
  trouble: 'denied' | 'full' | undefined,
): TemplateResult | typeof nothing {
  if (trouble) return html`<p class="hint" part="hint">${icon('alert')} ${words.notKept[trouble]}</p>`;
  return kept === 'device'
    ? html`<p class="hint kept" part="hint">${icon('check')} ${words.saved}</p>`
    : nothing;
}
