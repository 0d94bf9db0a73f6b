import type { nothing, TemplateResult } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { Resource } from '../../../controllers/resource.js';
import type { Draft, DraftContext, Issue } from '../request-form.model.js';
import type { Questions } from '../request-form.source.js';

/** What every part of the form is drawn from, and the one way in which it changes the draft. */
export interface FormView extends DraftContext {
  draft: Draft;
  issues: readonly Issue[];
  locale: LocalizeController<'requestForm'>;
  /** The questions of the chosen category. */
  questions: Resource<Questions>;
  categorySearch: string;
  /** The home that the page settled, unless the backend refused it. */
  givenHome: string | undefined;
  update: (change: Partial<Draft>) => void;
  /** Puts the focus on the control at a path, once it is drawn. */
  reveal: (path: string) => void;
  search: (text: string) => void;
  reloadQuestions: () => void;
}

/** What is loaded after the form and adds to it. */
export interface FormParts {
  /** In the place of the form. */
  readonly instead: TemplateResult | undefined;
  /** What is said at once, above the questions. */
  readonly alarm: TemplateResult | undefined;
  /** Above the questions. */
  readonly above: unknown;
  /** Below the description. */
  readonly nearDescription: TemplateResult | undefined;
  readonly similar: TemplateResult | undefined;
  readonly footnote: TemplateResult | typeof nothing;
  readonly alert: TemplateResult | undefined;
  readonly isSending: boolean;
  readonly status: 'sending' | 'waiting' | 'sent' | 'failed' | undefined;
  readonly error: AdapterError | undefined;
}

/** The id of the control at a path: `contact.phone` is `contact-phone`, `fields.水` is `fields-_6c34`. */
export function controlId(path: string): string {
  return path
    .replace(/[^\w.-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}`)
    .replace(/\./g, '-');
}

/** The words for what is wrong at a path, if anything is. */
export function errorAt(view: FormView, path: string, label: string): string | undefined {
  const issue = view.issues.find((candidate) => candidate.path === path);
  if (!issue) return undefined;
  const { words } = view.locale;
  return issue.code === 'time-order' ? words.timeOrder : words.fieldErrors[issue.code](label, issue.limit);
}

/** What the resident just typed or chose. */
export function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
