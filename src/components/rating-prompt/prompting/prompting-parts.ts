import { html, nothing, type TemplateResult } from 'lit';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import { nextMultiple, secondsUntil } from '../../../controllers/outbox/waiting-time.js';
import { TickerController } from '../../../controllers/ticker.js';
import { icon } from '../../../styles/icons.js';
import { waitingView } from '../../request-form/views/waiting.view.js';
import type { Resource } from '../../../controllers/resource.js';
import type { PromptParts } from '../rating-prompt.late.js';
import { toneIn, type Question } from '../rating-prompt.model.js';
import type { Prompting } from './prompting.js';
import { isLow, ratingView } from './rating.view.js';
import { reopeningView } from './reopening.view.js';
import { nameOf } from './sending.js';

/** Draws what stands around the question, and in its place. */
export class PromptingParts implements PromptParts {
  readonly #prompting: Prompting;
  #askingId: string | undefined;

  constructor(prompting: Prompting) {
    this.#prompting = prompting;
    new TickerController(prompting.form.host, () => this.#nextChange());
  }

  get question(): Question | undefined {
    return this.#isOpen ? this.#prompting.state.question : undefined;
  }

  get isBusy(): boolean {
    return this.#prompting.state.phase === 'sending';
  }

  get states(): readonly string[] {
    const { state, backend, source } = this.#prompting;
    const names: string[] = state.phase === 'idle' ? [] : [state.phase];
    if (state.phase === 'sent' && state.rating?.reply) names.push('replied');
    if (state.error) names.push(state.error.code === 'forbidden' ? 'denied' : 'failed');
    if (this.#isUnreachable) names.push('failed');
    if (backend.isConnected && source.known.state.status === 'unsupported') names.push('unsupported');
    return names;
  }

  get known(): Resource<unknown> | undefined {
    const { state, backend, source, isDecided } = this.#prompting;
    const isToAsk = state.phase === 'idle' && source.known.state.value !== undefined;
    return backend.isConnected && (isDecided || !isToAsk) ? source.known.state : undefined;
  }

  get instead(): TemplateResult | typeof nothing | undefined {
    const { state, sending } = this.#prompting;
    if (this.#isOpen) return undefined;
    if (state.phase === 'dismissed') return this.#dismissed();
    if (state.phase === 'waiting' && sending.posting.entry) return this.#waiting(sending.posting.entry);
    if (state.phase === 'sent' && state.rating) return this.#sent();
    return this.#isUnreachable && this.#prompting.form.now().always ? this.#unreachable() : nothing;
  }

  get header(): TemplateResult {
    const { state } = this.#prompting;
    const { title, restored } = this.#words;
    return html`<div class="header" part="header">
      <h2 class="title" part="title" id="title" tabindex="-1">${title}</h2>
      ${state.invitation ? html`<p class="about">${nameOf(state.invitation.subject)}</p>` : nothing}
      ${state.isRestored ? html`<p class="hint" part="hint">${icon('check')} ${restored}</p>` : nothing}
    </div>`;
  }

  get footer(): TemplateResult {
    const { state, sending, form, reopening } = this.#prompting;
    const { answer } = form.now();
    const { send, save, sending: isBeingSent, cancelChange } = this.#words;
    const isEditing = state.phase === 'editing' || (this.isBusy && state.rating !== undefined);
    const isLowScore = state.question && toneIn(state.question, answer) === 'low';
    return html`${isLowScore ? reopeningView(reopening, form.locale) : nothing}
      <div class="failure" id="failure" role="alert" tabindex="-1">${this.#failure()}</div>
      <div class="footer" part="footer">
        ${this.#trouble()}
        <div class="row">
          ${
            answer.score === undefined || state.isWithdrawn
              ? nothing
              : html`<button
                  class="button primary"
                  part="action"
                  type="button"
                  aria-disabled=${this.isBusy}
                  aria-busy=${this.isBusy}
                  @click=${sending.send}
                >
                  ${this.isBusy ? isBeingSent : isEditing ? save : send}
                </button>`
          }
          ${this.isBusy ? nothing : isEditing ? this.#quiet(cancelChange, sending.leaveAsItWas) : this.#postponing()}
        </div>
      </div>`;
  }

  changed(): void {
    this.#prompting.state.changed();
  }

  /** Escape is "later", while nothing would be lost from sight. */
  escape(): void {
    const { form, later, state } = this.#prompting;
    if (state.phase === 'asking' && form.now().answer.score === undefined) void later();
  }

  /** Whether the question is there to be answered. */
  get #isOpen(): boolean {
    return ['asking', 'editing', 'sending'].includes(this.#prompting.state.phase);
  }

  get #isUnreachable(): boolean {
    const { state, source } = this.#prompting;
    return state.phase === 'idle' && source.known.state.status === 'failed';
  }

  get #words() {
    return this.#prompting.form.locale.section('rating');
  }

  #quiet(label: string, act: () => Promise<void>): TemplateResult {
    return html`<button class="button quiet" part="action" type="button" @click=${act}>${label}</button>`;
  }

  #postponing(): TemplateResult {
    const { later, never } = this.#prompting;
    return html`${this.#quiet(this.#words.later, later)}${this.#quiet(this.#words.never, never)}`;
  }

  #failure(): TemplateResult | typeof nothing {
    const { error, isTooLong, isWithdrawn } = this.#prompting.state;
    if (isWithdrawn) return alertView(this.#words.withdrawn);
    if (isTooLong) return alertView(this.#words.tooLong);
    if (!error) return nothing;
    const { denied, alreadyRated, tooLate } = this.#words;
    const { errors } = this.#prompting.form.locale.core;
    const sentences: Readonly<Record<string, string>> = {
      ...errors,
      forbidden: denied,
      duplicate: alreadyRated,
      conflict: tooLate,
    };
    return alertView(sentences[error.code]!);
  }

  /** Where nothing outlives the page although it was meant to. */
  #trouble(): TemplateResult | typeof nothing {
    const { keeper } = this.#prompting.state;
    if (keeper?.kept !== 'page' || !keeper.trouble) return nothing;
    return html`<p class="hint" part="hint">${icon('alert')} ${this.#words.notKept}</p>`;
  }

  #dismissed(): TemplateResult {
    const { state, undo } = this.#prompting;
    const { postponed, silenced, undo: undoWord } = this.#words;
    return html`<div class="row" part="body">
      <p id="title" class="title-line" tabindex="-1">${state.dismissed === 'never' ? silenced : postponed}</p>
      ${this.#quiet(undoWord, undo)}
    </div>`;
  }

  #waiting(entry: OutboxEntry): TemplateResult {
    const { form, sending } = this.#prompting;
    const words = form.locale.section('outbox');
    const { outbox, owner } = sending.posting;
    return html`<div class="waiting" part="body">
      <h2 class="title" part="title" id="title" tabindex="-1">${icon('clock')} ${words.title}</h2>
      ${waitingView({
        words,
        entry,
        writtenAt: form.locale.dateTime(entry.createdAt),
        isSending: outbox?.isSending(entry.id) ?? false,
        isDurable: owner?.store.isDurable ?? false,
        seconds: secondsUntil(entry),
        isHeld: entry.notBefore > Date.now(),
        isSignOutSaid: false,
        asking: this.#askingId === entry.id ? 'discard' : undefined,
        retry: (id) => void outbox?.retry(id),
        change: undefined,
        ask: (id, question) => {
          this.#askingId = question && id;
          void form.focusOn(question ? 'answer-yes' : 'title');
        },
        discard: (id) => void sending.discard(id),
      })}
    </div>`;
  }

  #sent(): TemplateResult {
    const { state, sending, form, reopening } = this.#prompting;
    const { rating, invitation, summary } = state;
    const { sentTitle, yours, theirs } = this.#words;
    const { isFresh } = state;
    const whose = rating!.mine === false ? theirs : yours;
    return html`<div class="header" part="header">
        <h2 class=${isFresh ? 'title sent-title' : 'title'} part="title" id="title" tabindex="-1">
          ${isFresh ? html`${icon('check')} ${sentTitle}` : whose}
        </h2>
        ${invitation ? html`<p class="about">${nameOf(invitation.subject)}</p>` : nothing}
      </div>
      <div class="failure" id="failure" role="alert" tabindex="-1">${this.#failure()}</div>
      ${this.#unsent()}
      ${ratingView({
        locale: form.locale,
        rating: rating!,
        invitation,
        summary,
        change: sending.canChange && state.unsent === undefined ? () => void sending.edit() : undefined,
      })}
      ${isLow(rating!) ? reopeningView(reopening, form.locale) : nothing}`;
  }

  /** Words that cannot become part of the rating that stands. */
  #unsent(): TemplateResult | typeof nothing {
    const { state, sending } = this.#prompting;
    if (state.unsent === undefined) return nothing;
    const { unsent, copy, dropUnsent } = this.#words;
    return html`<div role="group" aria-labelledby="unsent" part="item">
      <h3 class="section-title" id="unsent">${unsent}</h3>
      <blockquote class="quote">${state.unsent}</blockquote>
      <div class="row">
        <button class="button" part="action" type="button" @click=${sending.copyUnsent}>${copy}</button>
        ${this.#quiet(dropUnsent, sending.dropUnsent)}
      </div>
    </div>`;
  }

  #unreachable(): TemplateResult {
    const { source, form } = this.#prompting;
    return html`<div class="row" part="body" role="status">
      <p id="title">${this.#words.loadFailed}</p>
      <button class="button" part="action" type="button" @click=${() => source.known.reload()}>
        ${form.locale.core.retry}
      </button>
    </div>`;
  }

  /** While seconds are counted, and when a rating can no longer be changed. */
  #nextChange(): number | undefined {
    const { state, sending, backend } = this.#prompting;
    const { entry } = sending.posting;
    if (state.phase === 'waiting' && entry && secondsUntil(entry) > 0) return nextMultiple(1000);
    if (state.phase !== 'sent' || !sending.canChange) return undefined;
    return Date.parse(state.rating!.editableUntil!) - backend.now + Date.now();
  }
}

function alertView(sentence: string): TemplateResult {
  return html`<p class="alert" part="error">${icon('alert')} <span>${sentence}</span></p>`;
}
