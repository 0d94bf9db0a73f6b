import { html, nothing, type TemplateResult } from 'lit';
import { joinParts } from '../../../internal/join-parts.js';
import { icon } from '../../../styles/icons.js';
import { isAnonymous } from '../request-form.model.js';
import type { FormView } from './form-view.js';
import { textField } from './text.view.js';

/** How the resident can be reached: what the portal knows is shown, not asked. */
export function contactView(view: FormView): TemplateResult {
  const { words } = view.locale;
  const known = view.contact && !view.draft.ownContact ? view.contact : undefined;
  const open = () => {
    view.update({ ...known, ownContact: true });
    view.reveal('contact.name');
  };
  return html`<div role="group" class="section" aria-labelledby="contact-title">
    <h3 class="section-title" id="contact-title">${words.contactLegend}</h3>
    ${view.intake.anonymousKinds?.includes(view.draft.kind) ? anonymousView(view) : nothing}
    ${
      isAnonymous(view.draft, view.intake)
        ? nothing
        : known
          ? html`<p class="settled">
                ${icon('person')}
                <span>${words.contactKnown(joinParts(known.name, known.phone, known.email))}</span>
              </p>
              <button class="button quiet" part="action" type="button" @click=${open}>
                ${words.contactChange}
              </button>`
          : html`<div class="columns">
              ${textField(view, 'name', { path: 'contact.name', label: words.name, autocomplete: 'name' })}
              ${textField(view, 'phone', {
                path: 'contact.phone',
                label: words.phone,
                type: 'tel',
                autocomplete: 'tel',
                required: view.draft.kind === 'repair',
              })}
              ${textField(view, 'email', {
                path: 'contact.email',
                label: words.email,
                type: 'email',
                autocomplete: 'email',
              })}
            </div>`
    }
  </div>`;
}

function anonymousView({ locale: { words }, draft, update }: FormView): TemplateResult {
  return html`<label class="chip" part="item">
      <input
        type="checkbox"
        .checked=${draft.anonymous}
        aria-describedby="anonymous-hint"
        @change=${() => update({ anonymous: !draft.anonymous })}
      />
      <span>${words.anonymous}</span>
    </label>
    <p class="hint" part="hint" id="anonymous-hint">${words.anonymousHint}</p>`;
}
