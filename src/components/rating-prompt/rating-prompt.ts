import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { MessageOverrides } from '../../adapter/brand.js';
import { AnnounceController } from '../../controllers/announce.js';
import { LocalizeController } from '../../controllers/localize.js';
import {
  ratingScales,
  type RatingDimension,
  type RatingReason,
  type RatingScale,
} from '../../domain/rating.js';
import { booleanAttribute, readsFalse } from '../../internal/boolean-attribute.js';
import { setStates } from '../../internal/states.js';
import { warnOnce } from '../../internal/warn.js';
import { parseAnswer, reportTo } from './rating-prompt.form.js';
import { RatingPromptLate, type PromptParts } from './rating-prompt.late.js';
import { blankAnswer, toRatingInput, type Answer, type Question } from './rating-prompt.model.js';
import { ratingPromptStyles } from './rating-prompt.styles.js';
import { questionView } from './views/question.view.js';

/**
 * Satisfaction asked well. Over an adapter it asks once, at the right moment, about work that is done, and takes no room
 * while there is nothing to ask. With a `name` it is a control in the page's own form and needs no adapter. Nothing is
 * filled in beforehand, and everything can be cleared.
 *
 * @summary Asks how it went: satisfaction, effort or recommendation, expected against perceived, reasons, call-back.
 * @slot - What is read until the element knows whether there is something to ask, or where the backend cannot be reached.
 * @fires {LinliRatingSubmitEvent} linli-rating-submit - Before a rating is sent; cancelable.
 * @fires {LinliRatingSubmittedEvent} linli-rating-submitted - After the backend said that it has the rating.
 * @fires {LinliRatingFailedEvent} linli-rating-failed - After an attempt that did not get through.
 * @fires {LinliRatingDismissedEvent} linli-rating-dismissed - After "later", or "don't ask again".
 * @fires {LinliRatingReopenEvent} linli-rating-reopen - Before the request that was rated is reopened; cancelable.
 * @fires {LinliRatingReopenedEvent} linli-rating-reopened - After it is open again.
 * @fires {LinliSessionExpiredEvent} linli-session-expired - Once, when the resident has to sign in again.
 * @fires {Event} input - With a `name`: on every change of the answer.
 * @fires {Event} change - With a `name`: on every change of the answer.
 * @csspart base - The box around everything.
 * @csspart header - The heading, and what is rated.
 * @csspart title - The heading.
 * @csspart body - What follows the first answer.
 * @csspart footer - The buttons.
 * @csspart label - The words of a question.
 * @csspart control - A group of answers, and the field for words.
 * @csspart list - The reasons.
 * @csspart item - One reason, or one part of what was sent.
 * @csspart hint - Small print.
 * @csspart error - What is wrong.
 * @csspart action - A button.
 * @cssproperty [--linli-rating-prompt-max-width=640px] - How wide it grows.
 * @cssstate asking - It asks.
 * @cssstate dismissed - The resident has just put it off.
 * @cssstate sending - It is being sent.
 * @cssstate waiting - It is not sent yet and goes by itself.
 * @cssstate sent - The backend has it.
 * @cssstate editing - The resident changes what was sent.
 * @cssstate replied - Somebody has answered the rating.
 * @cssstate failed - The last attempt was refused, or the question could not be loaded.
 * @cssstate denied - This resident may not rate it.
 * @cssstate unsupported - The backend takes no ratings.
 */
export class LinliRatingPrompt extends LitElement {
  static override styles = ratingPromptStyles;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  /** It takes part in forms. */
  static readonly formAssociated = true;

  readonly #locale = new LocalizeController(this, 'ratingPrompt');
  readonly #announcer = new AnnounceController(this, () => this.#locale.locale);
  readonly #internals = this.attachInternals?.();
  readonly #late = new RatingPromptLate({
    host: this,
    locale: this.#locale,
    announcer: this.#announcer,
    now: () => {
      const { answer, subjectId, delay, coolDown, always, sharedDevice } = this;
      return { answer, subjectId, delay, coolDown, always, sharedDevice };
    },
    put: (answer) => this.#put(answer),
    change: (change) => this.#change(change),
    focusOn: async (id) => {
      this.requestUpdate();
      await this.updateComplete;
      this.shadowRoot!.getElementById(id)?.focus();
    },
  });

  @state() private answer: Answer = blankAnswer;
  @state() private formDisabled = false;
  @state() private showsError = false;

  /** `satisfaction`, 1–5; `emoji`, 1–5; `effort`, 1–7; `recommendation`, 0–10. An invitation brings its own. */
  @property() scale: RatingScale = 'satisfaction';

  /** The question. Absent: the words of a `<label>`, or those of the scale. */
  @property() label?: string;

  /** Makes it a control of the page's form: the name under which it is sent. */
  @property() name?: string;

  /** A form with it is not sent without an answer. */
  @readsFalse @property({ converter: booleanAttribute }) required = false;

  /** It takes no answer and is not sent. */
  @readsFalse @property({ converter: booleanAttribute }) disabled = false;

  /** It shows an answer that cannot be changed. */
  @readsFalse @property({ converter: booleanAttribute }) readonly = false;

  /** In a form: whether to ask for words too. */
  @readsFalse @property({ converter: booleanAttribute }) comment = false;

  /** In a form: what else is asked, each 1–5. */
  @property({ attribute: false }) dimensions: readonly RatingDimension[] = [];

  /** In a form: the reasons that are offered after the score. */
  @property({ attribute: false }) reasons: readonly RatingReason[] = [];

  /** The id of the one request or activity to ask about. Absent: whatever was finished last. */
  @property({ attribute: 'subject-id' }) subjectId?: string;

  /** How long to wait once the work is done, ISO 8601. Absent: `PT1H`. */
  @property() delay?: string;

  /** How long to leave a resident alone between two questions, ISO 8601. Absent: `P7D`. */
  @property({ attribute: 'cool-down' }) coolDown?: string;

  /** Asks at once and whatever was asked before: for a page that decides itself when to ask. */
  @readsFalse @property({ converter: booleanAttribute }) always = false;

  /** Whether others use this device too: then nothing that is written stays on it. */
  @readsFalse @property({ attribute: 'shared-device', converter: booleanAttribute }) sharedDevice = false;

  /** The backend of this one element; the provider's or the page's when left out. */
  @property({ attribute: false }) adapter?: CommunityAdapter | undefined;

  /** Words that replace this element's own, by locale, section and key. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  /** The score as text, empty while there is none. The attribute is what a reset goes back to. */
  @property()
  get value(): string {
    return this.answer.score === undefined ? '' : String(this.answer.score);
  }
  set value(value: string) {
    const text = String(value ?? '').trim();
    this.#put({ ...this.answer, score: text === '' ? undefined : Number(text) });
  }

  /** The whole answer, without what is not asked; `undefined` while there is no score. */
  get rating(): ReturnType<typeof toRatingInput> | undefined {
    return this.answer.score === undefined ? undefined : toRatingInput(this.#question!, this.answer);
  }

  /** The form that it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals?.form ?? null;
  }

  /** What stands against sending it, as of native controls. */
  get validity(): ValidityState | undefined {
    return this.#internals?.validity;
  }

  /** The sentence that says so. */
  get validationMessage(): string {
    return this.#internals?.validationMessage ?? '';
  }

  /** Whether nothing stands against sending it. */
  checkValidity(): boolean {
    return this.#internals?.checkValidity() ?? true;
  }

  /** The same, and says what does. */
  reportValidity(): boolean {
    return this.#internals?.reportValidity() ?? true;
  }

  /** Called by the browser: a `<fieldset disabled>` around it. */
  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }

  constructor() {
    super();
    this.addEventListener('invalid', () => (this.showsError = true));
  }

  /** Called by the browser when the form is reset. */
  formResetCallback(): void {
    this.answer = blankAnswer;
    this.value = this.getAttribute('value') ?? '';
    this.showsError = false;
  }

  /** Called by the browser when it brings back what a page held: after "Back", a restart, or by autofill. */
  formStateRestoreCallback(state: string): void {
    this.#put(parseAnswer(state) ?? this.answer);
  }

  protected override willUpdate(): void {
    if (!ratingScales.includes(this.scale)) {
      if (this.scale) warnOnce(`rating-prompt scale="${this.scale}": use ${ratingScales.join(', ')}.`);
      this.scale = 'satisfaction';
    }
    if (this.#isControl) this.#report();
    else this.#late.loadParts();
    setStates(this.#internals, this.#parts?.states ?? []);
  }

  protected override updated(): void {
    if (this.#question) this.#late.loadDetails();
  }

  get #isControl(): boolean {
    return this.name != null;
  }

  get #parts(): PromptParts | undefined {
    return this.#isControl ? undefined : this.#late.parts;
  }

  get #question(): Question | undefined {
    if (!this.#isControl) return this.#late.parts?.question;
    const { scale, dimensions, reasons, comment } = this;
    return { scale, dimensions, reasons, asksComment: comment, offersCallBack: false, personName: undefined };
  }

  #put(answer: Answer): void {
    this.answer = answer;
    if (this.#isControl) this.#report();
  }

  readonly #change = (change: Partial<Answer>) => {
    if (this.disabled || this.formDisabled || this.readonly || this.#parts?.isBusy) return;
    this.showsError = false;
    this.#put({ ...this.answer, ...change });
    this.#parts?.changed();
    if (!this.#isControl) return;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  #report(): void {
    if (!this.#internals || !this.#question) return;
    reportTo(this.#internals, {
      name: this.name!,
      question: this.#question,
      answer: this.answer,
      required: this.required && !this.readonly,
      words: this.#locale.words,
      anchor: this.shadowRoot?.querySelector('input') ?? undefined,
    });
  }

  readonly #onKey = ({ key, isComposing }: KeyboardEvent) => {
    if (key === 'Escape' && !isComposing) this.#parts?.escape();
  };

  protected override render(): TemplateResult | typeof nothing {
    return this.#isControl ? this.#base() : this.#late.draw(() => this.#base());
  }

  #base(): TemplateResult | typeof nothing {
    const content = this.#parts?.instead ?? (this.#question ? this.#ask(this.#question) : nothing);
    if (content === nothing) return nothing;
    const [role, title] = this.#isControl ? [nothing, nothing] : ['group', 'title'];
    return html`<div
      class="base"
      part="base"
      lang=${this.#locale.locale}
      role=${role}
      aria-labelledby=${title}
      @keydown=${this.#onKey}
    >
      ${content}
    </div>`;
  }

  #ask(question: Question): TemplateResult {
    const { answer, label, readonly, required } = this;
    return questionView({
      question,
      answer,
      label,
      readonly,
      required,
      locale: this.#locale,
      parts: this.#parts,
      details: this.#late.details,
      spoken: this.#internals?.labels?.[0]?.textContent?.trim(),
      disabled: this.disabled || this.formDisabled,
      error: this.showsError ? this.validationMessage : undefined,
      change: this.#change,
    });
  }
}
