import { html, nothing, type TemplateResult } from 'lit';
import { roundsOf, type RequestRound, type RequestStep } from '../../../domain/request-steps.js';
import type { ServiceRequest } from '../../../domain/request.js';
import type { TrackerView } from './tracker-view.js';

/** The way of a request, with the place where it is; what was done before a reopening stands above. */
export function stepsView(view: TrackerView, request: ServiceRequest): TemplateResult {
  const words = view.locale.section('requestDetails');
  return html`<div role="group" class="section" aria-labelledby="steps-title">
    <h3 class="section-title" id="steps-title">${words.steps}</h3>
    ${roundsOf(request).map((round) => roundView(view, round))}
  </div>`;
}

function roundView(view: TrackerView, { reopened, steps }: RequestRound): TemplateResult {
  const { locale } = view;
  return html`${
      reopened
        ? html`<p class="round">
            <strong>${locale.section('requestDetails').reopened(locale.dateTime(reopened.at))}</strong>
            ${reopened.text ? html`<span class="said">${reopened.text}</span>` : nothing}
          </p>`
        : nothing
    }
    <ol class="steps" part="list">
      ${steps.map((step) => stepView(view, step))}
    </ol>`;
}

function stepView({ locale }: TrackerView, { status, state, at }: RequestStep): TemplateResult {
  const words = locale.section('requestDetails');
  return html`<li
    class="step"
    part="item"
    data-state=${state}
    data-status=${status}
    aria-current=${state === 'current' ? 'step' : nothing}
  >
    <span>${words.stepNames[status]}</span>
    ${at ? html`<time class="hint" datetime=${at}>${locale.dateTime(at)}</time>` : nothing}
    <span class=${state === 'skipped' ? 'hint' : 'visually-hidden'}>${words.stepStates[state]}</span>
  </li>`;
}
