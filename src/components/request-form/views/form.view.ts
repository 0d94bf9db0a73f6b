import { html, nothing, type TemplateResult } from 'lit';
import type { Resource } from '../../../controllers/resource.js';
import type { Intake } from '../../../domain/intake.js';
import type { RequestKind } from '../../../domain/request.js';
import { icon } from '../../../styles/icons.js';
import { countCharacters, descriptionLimit } from '../../../domain/text.js';
import { sectionsFor } from '../request-form.model.js';
import { callView } from './call.view.js';
import { categoryView } from './category.view.js';
import { contactView } from './contact.view.js';
import type { FormParts, FormView } from './form-view.js';
import { kindView } from './kind.view.js';
import { photosView, type PhotosView } from './photos.view.js';
import { textField } from './text.view.js';
import { whenView } from './when.view.js';
import { whereView } from './where.view.js';

/** What the whole form is drawn from. */
export interface WholeFormView extends FormView {
  kinds: readonly RequestKind[];
  photos: PhotosView | undefined;
  /** What is loaded after the form; absent until then. */
  parts: FormParts | undefined;
  sending: boolean;
  /** Whether what sends could not be loaded. */
  isCutOff: boolean;
  emergencyPhone: string | undefined;
  send: () => void;
}

/** The form from its title to its button. */
export function formView(view: WholeFormView): TemplateResult {
  const { words } = view.locale;
  const { kind } = view.draft;
  const sections = sectionsFor(view.draft);
  return html`<form novalidate @submit=${(event: Event) => event.preventDefault()}>
    <div class="header" part="header">
      <h2 class="title" part="title" id="title" tabindex="-1">
        <slot name="title">${words.title[kind]}</slot>
      </h2>
      <slot name="intro"></slot>
    </div>
    <div class="above">
      <div role="alert">${view.parts ? view.parts.alarm : alarmView(view)}</div>
      ${view.parts?.above}
    </div>
    <div class="body" part="body" ?inert=${view.sending}>
      ${view.kinds.length > 1 ? kindView(view, view.kinds) : nothing}
      <div role="group" class="section" aria-labelledby="what-title">
        <h3 class="section-title" id="what-title">${words.whatLegend}</h3>
        ${categoryView(view)} ${questionsPart(view)}
        ${textField(view, 'description', {
          path: 'description',
          label: words.description,
          hint: words.descriptionHint[kind],
          required: true,
          rows: 5,
        })}
        ${countView(view)}
        ${view.parts ? view.parts.nearDescription : view.draft.description && emergencyCall(view)}
      </div>
      ${sections.where ? whereView(view) : nothing} ${sections.when ? whenView(view) : nothing}
      ${view.parts?.similar} ${contactView(view)} ${view.photos ? photosView(view.photos) : nothing}
    </div>
    <div class="footer" part="footer">
      <slot name="notes"></slot>
      <div id="failure" role="alert" tabindex="-1">${failureView(view)}</div>
      ${view.parts?.footnote}
      <button
        class="button primary"
        part="action"
        type="button"
        aria-disabled=${view.sending}
        aria-busy=${view.sending}
        @click=${view.send}
      >
        ${view.sending ? words.sending : words.send[kind]}
      </button>
    </div>
  </form>`;
}

/** Whom to call while nothing reads along yet, or ever. */
function alarmView(view: WholeFormView) {
  if (view.isCutOff) return html`${alertView(view.locale.words.cutOff)} ${emergencyCall(view)}`;
  return view.category?.emergency ? emergencyCall(view) : nothing;
}

function emergencyCall({ locale, emergencyPhone }: Pick<WholeFormView, 'locale' | 'emergencyPhone'>) {
  return emergencyPhone ? callView(locale.words.emergencyCall(emergencyPhone), emergencyPhone) : nothing;
}

/** The category's own questions, or what stands in their place while they are not there. */
function questionsPart(view: FormView) {
  const { questions, locale, reloadQuestions, reveal } = view;
  if (questions.value) return questions.value.draw(view);
  if (questions.status === 'loading')
    return html`<p class="hint" role="status">${locale.words.loadingFields}</p>`;
  if (questions.status !== 'failed') return nothing;
  // The button goes.
  const retry = () => {
    reveal('categoryId');
    reloadQuestions();
  };
  return html`<div class="error" part="error" role="alert" id="questions" tabindex="-1">
    ${icon('alert')} ${locale.words.fieldsFailed}
    <button class="button quiet" part="action" type="button" @click=${retry}>${locale.core.retry}</button>
  </div>`;
}

/** How many characters are left, once that begins to matter. */
function countView({ draft, locale }: FormView) {
  if (draft.description.length < descriptionLimit * 0.9) return nothing;
  const left = descriptionLimit - countCharacters(draft.description);
  return html`<p class="hint">${locale.words.charactersLeft(left)}</p>`;
}

function failureView({ issues, parts, isCutOff, locale }: WholeFormView) {
  const { words, core } = locale;
  if (isCutOff) return alertView(core.errors.offline);
  if (parts?.alert) return parts.alert;
  if (issues.some(({ path }) => path === 'photoIds')) return alertView(words.photosExpired);
  if (issues.length > 0) return alertView(words.errorSummary(issues.length));
  return parts?.error ? alertView(core.errors[parts.error.code]) : nothing;
}

function alertView(sentence: string): TemplateResult {
  return html`<p class="alert" part="error">${icon('alert')} <span>${sentence}</span></p>`;
}

/** What is known while there is no form to draw. */
export interface AbsentView {
  locale: FormView['locale'];
  intake: Resource<Intake>;
  /** Whether the element has an adapter, and whether one may still come. */
  isConnected: boolean;
  isAwaited: boolean;
  emergencyPhone: string | undefined;
  reload: () => void;
}

/** What stands in the form's place: while it loads, when it can't, when there is none. */
export function absentView(view: AbsentView): TemplateResult {
  const { locale, intake, isConnected, isAwaited, reload } = view;
  const { words, core } = locale;
  if (intake.status === 'failed') {
    return message(html`
      <strong>${words.loadFailed}</strong>
      <p>${core.errors[intake.error.code]}</p>
      ${emergencyCall(view)}
      <button class="button" part="action" type="button" @click=${reload}>${core.retry}</button>
    `);
  }
  if (intake.status === 'empty') return message(html`${words.noCategories} ${emergencyCall(view)}`);
  if (intake.status === 'unsupported' && isConnected)
    return message(html`${words.unsupported} ${emergencyCall(view)}`);
  return message(isConnected || isAwaited ? words.loading : core.unconfigured);
}

function message(content: unknown): TemplateResult {
  return html`<div class="message" part="body" role="status">${content}</div>`;
}
