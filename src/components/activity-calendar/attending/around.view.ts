import { html, nothing, type TemplateResult } from 'lit';
import type { PassingOn } from '../../../controllers/passing-on.js';
import { toolIcon } from '../../../styles/tool-icons.js';
import { codeView } from '../../notice-board/views/code.view.js';
import type { CalendarParts } from '../calendar-parts.js';
import { shapeView } from '../views/entry.view.js';
import type { Frequency } from './frequency.js';
import type { ToCalendar } from './to-calendar.js';

/** Below the calendar: how often it happens, and the address at which a calendar asks for the latest. */
export function aroundView(
  calendar: CalendarParts,
  frequency: Frequency,
  toCalendar: ToCalendar,
  passingOn: PassingOn,
): TemplateResult {
  return html`${frequencyView(calendar, frequency)} ${subscribeView(calendar, toCalendar, passingOn)}`;
}

function frequencyView(
  { locale }: CalendarParts,
  { value, from }: Frequency,
): TemplateResult | typeof nothing {
  if (value.length === 0) return nothing;
  const { frequency: words } = locale.section('activity');
  const { categories } = locale.words;
  const [year, month] = from.split('-').map(Number) as [number, number];
  return html`<div role="group" class="section" aria-labelledby="frequency-title">
    <h3 class="section-title" id="frequency-title">${words.title(words.quarter(year, (month + 2) / 3))}</h3>
    <ul class="frequency" part="list">
      ${value.map(
        ({ category, planned, held }) =>
          html`<li part="item">
            ${shapeView(category)} ${words.line(categories[category], planned, held)}
          </li>`,
      )}
    </ul>
  </div>`;
}

function subscribeView(
  { locale }: CalendarParts,
  toCalendar: ToCalendar,
  passingOn: PassingOn,
): TemplateResult | typeof nothing {
  const { subscribe: words, qr, hideQr } = locale.section('activity');
  const address = toCalendar.subscription;
  if (!address) return nothing;
  return html`<div role="group" class="section" aria-labelledby="subscribe-title">
    <h3 class="section-title" id="subscribe-title">${words.title}</h3>
    <p class="hint" part="hint">${words.hint}</p>
    <div class="tools">
      <a class="button" part="action" href=${address.webcal}>${toolIcon('calendar')} ${words.open}</a>
      <button class="button" part="action" type="button" @click=${() => void toCalendar.copySubscription()}>
        ${words.copy}
      </button>
      <button
        class="button"
        part="action"
        type="button"
        @click=${() => void passingOn.toggleCode('', address.href)}
      >
        ${toolIcon('qr')} ${passingOn.code ? hideQr : qr}
      </button>
    </div>
    ${passingOn.said ? html`<p class="hint" part="hint">${passingOn.said}</p>` : nothing}
    ${codeView(passingOn.code, words.qrLabel)}
  </div>`;
}
