import { html, nothing, type TemplateResult } from 'lit';
import type { ResidentAction } from '../../../domain/request.js';
import type { Messages } from '../../../i18n/messages.js';
import { icon, type IconName } from '../../../styles/icons.js';

/** What the resident can do is drawn from. */
export interface ActionsView {
  words: Messages['tracking'];
  /** What the request is called on the telephone. */
  number: string;
  offered: readonly ResidentAction[];
  /** What is under way. */
  underWay: ResidentAction | undefined;
  /** What is being written. */
  panel: ResidentAction | undefined;
  /** From when on it may be urged again, in words; absent: now. */
  urgeFrom: string | undefined;
  /** What is being written, drawn; and what became of what was done last. */
  form: unknown;
  outcome: unknown;
  /** Does it at once. */
  act: (action: ResidentAction) => void;
  /** Opens or closes what is to be written for it. */
  open: (action: ResidentAction) => void;
}

const icons: Readonly<Partial<Record<ResidentAction, IconName>>> = {
  urge: 'bell',
  comment: 'chat',
  reschedule: 'clock',
};

/** The question first that waits for an answer, then what else can be done. */
export function actionsView(view: ActionsView): TemplateResult {
  const { words, offered, urgeFrom } = view;
  const asks = offered.includes('confirm');
  const others = offered.filter((action) => action !== 'confirm' && !(asks && action === 'reopen'));
  return html`<div role="group" class="section actions" id="actions" aria-labelledby="actions-title">
    <h3 class="section-title ${asks ? 'visually-hidden' : ''}" id="actions-title">${words.actions}</h3>
    ${asks ? questionView(view) : nothing}
    ${others.length > 0 ? html`<div class="row">${others.map((action) => buttonView(view, action))}</div>` : nothing}
    ${urgeFrom && offered.includes('urge') ? html`<p class="hint" part="hint" id="urge-from">${words.urgeFrom(urgeFrom)}</p>` : nothing}
    ${view.form}
    <div id="outcome" class="outcome" tabindex="-1">${view.outcome}</div>
  </div>`;
}

function questionView(view: ActionsView): TemplateResult {
  const { words, offered } = view;
  return html`<div class="question" part="item">
    <p class="lead"><strong>${words.confirmQuestion}</strong></p>
    <p class="hint" part="hint">${words.confirmHint}</p>
    <div class="row">
      ${buttonView(view, 'confirm')} ${offered.includes('reopen') ? buttonView(view, 'reopen') : nothing}
    </div>
  </div>`;
}

function buttonView(view: ActionsView, action: ResidentAction): TemplateResult {
  const { words, number, underWay, panel, urgeFrom, act, open } = view;
  const isDirect = action === 'urge' || action === 'confirm';
  const isBusy = underWay === action;
  const isHeld = underWay !== undefined || (action === 'urge' && urgeFrom !== undefined);
  const rank = action === 'confirm' ? 'primary' : action === 'cancel' ? 'quiet' : '';
  const name = icons[action];
  return html`<button
    class="button ${rank}"
    part="action"
    type="button"
    id="do-${action}"
    aria-label=${words.named(words[action], number)}
    aria-disabled=${isHeld}
    aria-busy=${isBusy}
    aria-expanded=${isDirect ? nothing : panel === action}
    aria-describedby=${action === 'urge' && urgeFrom ? 'urge-from' : nothing}
    @click=${() => (isDirect ? act(action) : open(action))}
  >
    ${name ? icon(name) : nothing} <span>${isBusy && isDirect ? words.working : words[action]}</span>
  </button>`;
}

/** What became of what was done last. */
export interface OutcomeView {
  words: Messages['tracking'];
  isDone: boolean;
  sentence: string;
  /** What is another than the resident saw. */
  changes?: readonly string[];
  /** Whether something that was written is still there. */
  isKept?: boolean;
  /** Tries again; absent where that is of no use, or has its own button. */
  retry?: { name: string; act: () => void } | undefined;
}

/** Done; or not done and why; or what somebody else has changed meanwhile. */
export function outcomeView(view: OutcomeView): TemplateResult {
  const { words, sentence, changes = [], isDone, isKept, retry } = view;
  return html`<div class=${isDone ? 'done' : 'stale'} part=${isDone ? 'item' : 'error'}>
    ${icon(isDone ? 'check' : 'alert')}
    <div>
      <p>${sentence}</p>
      ${changes.length > 0 ? changesView(changes) : nothing}
      ${isKept ? html`<p class="hint">${words.conflictLeft}</p>` : nothing}
    </div>
    ${
      retry
        ? html`<button class="button" part="action" type="button" @click=${retry.act}>${retry.name}</button>`
        : nothing
    }
  </div>`;
}

/** What changed of late, as sentences, until it is put away. */
export function newsView(
  words: Messages['tracking'],
  changes: readonly string[],
  hide: () => void,
): TemplateResult {
  return html`<div class="news" part="item">
    ${icon('info')}
    <div>
      <p><strong>${words.justChanged}</strong></p>
      ${changesView(changes)}
    </div>
    <button
      class="button quiet icon-only"
      part="action"
      type="button"
      aria-label=${words.close}
      @click=${hide}
    >
      ${icon('close')}
    </button>
  </div>`;
}

const changesView = (changes: readonly string[]) =>
  html`<ul class="changes">
    ${changes.map((change) => html`<li>${change}</li>`)}
  </ul>`;
