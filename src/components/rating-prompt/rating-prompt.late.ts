import type { nothing, TemplateResult } from 'lit';
import type { AnnounceController } from '../../controllers/announce.js';
import { FallbackController } from '../../controllers/fallback.js';
import type { LocalizeController } from '../../controllers/localize.js';
import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { ElementHost } from '../../controllers/provided.js';
import type { Resource } from '../../controllers/resource.js';
import type { Duration } from '../../domain/time.js';
import type { Answer, Question } from './rating-prompt.model.js';
import type { detailsView } from './details/index.js';

/** What the late parts need of the element. */
export interface PromptHost {
  readonly host: ElementHost & { adapter?: CommunityAdapter | undefined };
  readonly locale: LocalizeController<'ratingPrompt'>;
  readonly announcer: AnnounceController;
  /** How the element stands now. */
  now(): {
    readonly answer: Answer;
    readonly subjectId: string | undefined;
    readonly delay: Duration | undefined;
    readonly coolDown: Duration | undefined;
    readonly always: boolean;
    readonly sharedDevice: boolean;
  };
  /** Puts an answer in the place of the one that is there. */
  put(answer: Answer): void;
  /** The resident has changed the answer. */
  readonly change: (change: Partial<Answer>) => void;
  /** Moves the focus to the part with the id, once it is drawn. */
  focusOn(id: string): Promise<void>;
}

/** What the prompt draws around the question, and in its place. */
export interface PromptParts {
  /** What is asked now; `undefined`: nothing. */
  readonly question: Question | undefined;
  /** What stands in the place of the question; `nothing` while there is nothing to say. */
  readonly instead: TemplateResult | typeof nothing | undefined;
  readonly header: TemplateResult;
  readonly footer: TemplateResult;
  /** Whether nothing can be changed for the moment. */
  readonly isBusy: boolean;
  readonly states: readonly string[];
  /** What may be asked; `undefined` while it is not decided whether anything is. */
  readonly known: Resource<unknown> | undefined;
  /** The resident has changed the answer. */
  changed(): void;
  escape(): void;
}

/** Loads what comes after the first answer, and what a prompt over an adapter needs: a control in a form does without. */
export class RatingPromptLate {
  readonly #form: PromptHost;
  readonly #fallback: FallbackController;
  #details: Promise<void> | undefined;
  #parts: Promise<void> | undefined;
  details: typeof detailsView | undefined;
  parts: PromptParts | undefined;

  constructor(form: PromptHost) {
    this.#form = form;
    this.#fallback = new FallbackController(form.host, () => this.parts?.known);
  }

  /** Draws the prompt, or what the page has put in its place until it is decided what to ask. */
  draw(prompt: () => TemplateResult | typeof nothing): TemplateResult {
    return this.#fallback.draw(prompt, prompt);
  }

  /** What follows the first answer: loaded before it, so that it is there when the line is gone. */
  loadDetails(): void {
    this.#details ??= import('./details/index.js').then(
      ({ detailsView, dress }) => {
        dress(this.#form.host);
        this.details = detailsView;
        if (this.#form.now().answer.score !== undefined) this.#form.host.requestUpdate();
      },
      // The line is gone; whoever draws next tries again.
      () => (this.#details = undefined),
    );
  }

  loadParts(): void {
    this.#parts ??= import('./prompting/index.js').then(
      ({ startPrompting }) => {
        this.parts = startPrompting(this.#form);
        this.#form.host.requestUpdate();
      },
      () => (this.#parts = undefined),
    );
  }
}
