import type { FilingForm } from './filing-form.js';

/** Whether what the form asks is all there. Says why when it is not. */
export function canJudge(form: FilingForm): boolean {
  const { source, locale, announcer } = form;
  const { status, value } = source.questions.state;
  if (value || (status !== 'loading' && status !== 'failed')) return true;
  if (status === 'loading') announcer.say(locale.words.loadingFields);
  else void form.focusOn('questions');
  return false;
}
