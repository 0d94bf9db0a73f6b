import { scaleBounds } from '../../domain/rating.js';
import type { Messages } from '../../i18n/messages.js';
import { warnOnce } from '../../internal/warn.js';
import { readAnswer } from './prompting/kept-answer.js';
import { toFormData, type Answer, type Question } from './rating-prompt.model.js';

/** What a control in a form says of itself. */
export interface FormReport {
  readonly name: string;
  readonly question: Question;
  readonly answer: Answer;
  readonly required: boolean;
  readonly words: Messages['ratingPrompt'];
  /** Where the browser points when something stands against sending. */
  readonly anchor: HTMLElement | undefined;
}

/** Tells the form what is sent, what a later page gets back, and what stands against sending it. */
export function reportTo(internals: ElementInternals, report: FormReport): void {
  const { name, question, answer, required, words, anchor } = report;
  const { score } = answer;
  const { min, max } = scaleBounds[question.scale];
  const badInput = score !== undefined && !(Number.isInteger(score) && score >= min && score <= max);
  const valueMissing = required && score === undefined;
  if (badInput) warnOnce(`rating-prompt value="${score}": ${question.scale} goes from ${min} to ${max}.`);
  internals.setFormValue(badInput ? null : toFormData(name, question, answer), JSON.stringify({ answer }));
  if (badInput) internals.setValidity({ badInput }, words.outOfRange, anchor);
  else if (valueMissing) internals.setValidity({ valueMissing }, words.required, anchor);
  else internals.setValidity({});
}

/** What a page held, as the browser brings it back; `undefined`: it is not ours, or of another version. */
export function parseAnswer(state: string): Answer | undefined {
  try {
    return readAnswer(JSON.parse(state) as object)?.answer;
  } catch {
    return undefined;
  }
}
