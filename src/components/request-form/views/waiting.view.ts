import { html, nothing, type TemplateResult } from 'lit';
import { requestChannel } from '../../../controllers/outbox/request-channel.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import type { Messages } from '../../../i18n/messages.js';
import { icon } from '../../../styles/icons.js';

/** What the resident is asked before it is done. */
export type WaitingQuestion = 'change' | 'discard';

/** One thing that is not sent yet, and what can be done about it. */
export interface WaitingView {
  words: Messages['outbox'];
  entry: OutboxEntry;
  /** When it was written, in words. */
  writtenAt: string;
  isSending: boolean;
  /** Whether it outlives the page. */
  isDurable: boolean;
  /** Seconds until the next attempt, 0 when nobody need know. */
  seconds: number;
  /** Whether the backend wants no attempt before. */
  isHeld: boolean;
  /** Whether it stands beside another that says that the resident is signed out. */
  isSignOutSaid: boolean;
  /** What the resident was asked, if anything. */
  asking: WaitingQuestion | undefined;
  retry: (id: string) => void;
  /** Absent: not now. */
  change?: ((id: string) => void) | undefined;
  ask: (id: string, question: WaitingQuestion | undefined) => void;
  discard: (id: string) => void;
}

/** Says what is not sent, why, and what happens next; with retry, change and discard. */
export function waitingView(view: WaitingView): TemplateResult {
  const { words, entry, isDurable, seconds } = view;
  return html`<p class="summary"><q>${entry.summary}</q></p>
    <p>${reasonOf(view)}</p>
    ${seconds > 0 ? html`<p class="hint">${words.nextAttempt(seconds)}</p>` : nothing}
    <p class="hint">${isDurable ? words.keptOnDevice : words.keptInPage}</p>
    ${view.asking ? questionView(view, view.asking) : actionsView(view)}`;
}

function reasonOf({ words, entry, isSending, isSignOutSaid, writtenAt }: WaitingView): string {
  if (isSending) return words.sending;
  if (entry.state === 'signed-out' && isSignOutSaid) return words.waiting;
  if (entry.state === 'stale') return words.stale(writtenAt);
  if (entry.state === 'refused')
    return entry.channel === requestChannel ? words.refused : words.refusedForGood;
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return (entry.failure && reasons[entry.failure.code]) ?? words.waiting;
}

function actionsView({ words, entry, isSending, isHeld, retry, change, ask }: WaitingView): TemplateResult {
  const { id, state } = entry;
  const busy = isSending || isHeld;
  // What may have arrived already is not made two of without a word.
  const begin = () => (entry.mayHaveArrived ? ask(id, 'change') : change?.(id));
  return html`<div class="row">
    <button
      class="button"
      part="action"
      type="button"
      aria-disabled=${busy}
      aria-busy=${isSending}
      @click=${() => (busy ? undefined : retry(id))}
    >
      ${icon('retry')} <span>${state === 'stale' ? words.send : words.retry}</span>
    </button>
    ${
      change
        ? html`<button class="button quiet" part="action" type="button" @click=${begin}>
            ${words.change}
          </button>`
        : nothing
    }
    <button class="button quiet" part="action" type="button" @click=${() => ask(id, 'discard')}>
      ${words.discard}
    </button>
  </div>`;
}

function questionView(view: WaitingView, asking: WaitingQuestion): TemplateResult {
  const { words, entry, ask, discard, change } = view;
  const { question, hint, yes, no, act } = {
    change: {
      question: words.changeQuestion,
      hint: words.changeMakesTwo,
      yes: words.changeYes,
      no: words.changeNo,
      act: change,
    },
    discard: {
      question: words.discardQuestion,
      hint: nothing,
      yes: words.discardYes,
      no: words.discardNo,
      act: discard,
    },
  }[asking];
  return html`<div class="question" role="group" aria-label=${question}>
    <p>
      <strong>${question}</strong>
      ${entry.mayHaveArrived ? html`${words.mayHaveArrived} ${hint}` : nothing}
    </p>
    <div class="row">
      <button class="button" part="action" type="button" id="answer-yes" @click=${() => act?.(entry.id)}>
        ${yes}
      </button>
      <button class="button quiet" part="action" type="button" @click=${() => ask(entry.id, undefined)}>
        ${no}
      </button>
    </div>
  </div>`;
}
