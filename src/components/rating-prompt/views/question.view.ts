import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { PromptParts, RatingPromptLate } from '../rating-prompt.late.js';
import { isBlank, type Answer, type Question } from '../rating-prompt.model.js';
import { scaleView } from './scale.view.js';

/** What the question is drawn from. */
export interface QuestionView {
  readonly question: Question;
  readonly answer: Answer;
  readonly locale: LocalizeController<'ratingPrompt'>;
  /** What stands around it; absent in a form. */
  readonly parts: PromptParts | undefined;
  /** What follows the first answer; absent until it is loaded. */
  readonly details: RatingPromptLate['details'];
  readonly label: string | undefined;
  /** What a label of the page says. */
  readonly spoken: string | undefined;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly change: (change: Partial<Answer>) => void;
}

/** The question, what follows the first answer, and what stands around both. */
export function questionView(view: QuestionView): TemplateResult {
  const { question, answer, locale, parts, label, spoken, change } = view;
  const { words } = locale;
  const disabled = view.disabled || (parts?.isBusy ?? false);
  return html`${parts?.header}
  ${scaleView({
    ...view,
    scale: question.scale,
    words,
    legend: label ?? (spoken || words.questions[question.scale]),
    isLegendHidden: label === undefined && Boolean(spoken),
    chosen: answer.score,
    disabled,
    choose: (score) => change({ score }),
  })}
  ${
    isBlank(answer)
      ? nothing
      : view.details?.({ question, answer, locale, disabled: disabled || view.readonly, change })
  }
  ${parts?.footer}`;
}
