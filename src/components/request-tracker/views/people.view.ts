import { html, nothing, type TemplateResult } from 'lit';
import { peopleOf } from '../../../domain/request-steps.js';
import { isSamePerson, type Person } from '../../../domain/person.js';
import type { ServiceRequest } from '../../../domain/request.js';
import { dialable } from '../../../internal/dialable.js';
import { icon } from '../../../styles/icons.js';
import { isEnded } from '../request-tracker.model.js';
import type { TrackerView } from './tracker-view.js';

/** Who answers for a request, and who did first. Never blank: without an owner it says who answers by when. */
export function peopleView({ locale }: TrackerView, request: ServiceRequest): TemplateResult {
  const words = locale.section('requestDetails');
  const { owner, firstContact } = peopleOf(request);
  const promised = request.promises?.find(({ metric }) => metric === 'response');
  const answerBy = promised?.stoppedAt === undefined ? promised?.dueAt : undefined;
  const isOther = firstContact && !(owner && isSamePerson(firstContact, owner));
  return html`<div role="group" class="section" aria-labelledby="owner-title">
    <h3 class="section-title" id="owner-title">${isEnded(request) ? words.wasOwner : words.owner}</h3>
    ${
      owner
        ? personView(owner, words.call)
        : html`<p class="nobody">${words.noOwner(answerBy ? locale.dateTime(answerBy) : '')}</p>`
    }
    ${
      isOther
        ? html`<h4 class="sub-title">${words.firstContact}</h4>
            ${personView(firstContact, words.call)}`
        : nothing
    }
  </div>`;
}

/** A name, a role, and how to reach them. */
function personView(
  { name, role, phone }: Person,
  call: (name: string, phone: string) => string,
): TemplateResult {
  const number = dialable(phone ?? '');
  return html`<div class="person">
    <span class="portrait">${icon('person')}</span>
    <span class="person-text">
      <strong>${name}</strong>
      ${role ? html`<span class="hint">${role}</span>` : nothing}
      ${phone && !number ? html`<span class="hint">${phone}</span>` : nothing}
    </span>
    ${
      number
        ? html`<a class="button" part="action" href="tel:${number}" aria-label=${call(name, phone!)}>
            ${icon('phone')} <span><span class="phone">${phone}</span></span>
          </a>`
        : nothing
    }
  </div>`;
}
