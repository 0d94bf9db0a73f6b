// The thinnest Lit element that shows what the baseline does: what Lit and a shadow root cost by themselves.
import { LitElement, html, nothing } from 'lit';
import { agendaDays, backend, clockOf, shownDays } from '../content.js';
import styles from './calendar.css' with { type: 'text' };
import { byDay, daysOf, sayDay, weekdays } from './month.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
const activities = backend();

const shape = (category) => html`<span class="shape" data-category=${category}></span>`;

const chipView = (activity) =>
  html`<span class="entry-chip" data-id=${activity.id}
    >${shape(activity.category)}
    <span class="chip-time">${activity.when.allDay ? '' : clockOf(activity)}</span>
    <span class="chip-title">${activity.title}</span></span
  >`;

function cellView(day, entries, month) {
  const shown = entries.length > 3 ? entries.slice(0, 2) : entries;
  const rest = entries.length - shown.length;
  return html`<td
    data-date=${day}
    data-outside=${!day.startsWith(month)}
    tabindex=${day.endsWith('-16') ? 0 : -1}
  >
    <div>
      <span class="cell-day">${Number(day.slice(8))}</span> ${shown.map(chipView)}
      ${rest ? html`<span class="cell-more">${`+${rest} more`}</span>` : nothing}
    </div>
  </td>`;
}

function cardView(activity) {
  const { title, category, place, capacity, when } = activity;
  return html`<li class="card">
    <p class="when">${when.allDay ? 'All day' : `${clockOf(activity)} – ${clockOf(activity, 'end')}`}</p>
    <h5><button class="card-open" type="button" @click=${() => {}}>${title}</button></h5>
    ${
      capacity
        ? html`<p class="marks">
            <span class="status">${capacity.total - capacity.taken} of ${capacity.total} places left</span>
          </p>`
        : nothing
    }
    <p class="hint">${shape(category)} ${category} · ${place}</p>
  </li>`;
}

class LitMinimumCalendar extends LitElement {
  static styles = sheet;
  static properties = { step: {} };

  constructor() {
    super();
    this.step = 'month';
  }

  render() {
    return html`<section class="calendar">
      <h2>Activities</h2>
      <div class="row">
        <button type="button" aria-label="Previous month">‹</button>
        <button class="next" type="button" aria-label="Next month" @click=${() => (this.step = 'next')}>
          ›
        </button>
        <h3 aria-live="polite">${this.step === 'next' ? 'December' : 'November'} 2026</h3>
        <button type="button">Today</button>
      </div>
      <div class="body">${this.view === 'agenda' ? this.agenda() : this.grid()}</div>
    </section>`;
  }

  grid() {
    const days = daysOf(this.step);
    const entries = byDay(activities(this.rows, ...shownDays[this.step]));
    const month = this.step === 'next' ? '2026-12' : '2026-11';
    const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
    return html`<table class="grid" role="grid">
      <thead>
        <tr>
          ${weekdays.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (week) =>
            html`<tr>
              ${week.map((day) => cellView(day, entries.get(day) ?? [], month))}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  agenda() {
    return [...byDay(activities(this.rows, ...agendaDays))].map(
      ([day, entries]) =>
        html`<section class="agenda-day">
          <h4>${sayDay(day)}</h4>
          <ul class="cards">
            ${entries.map(cardView)}
          </ul>
        </section>`,
    );
  }
}

customElements.define('lit-minimum-calendar', LitMinimumCalendar);

export function create(rows, view) {
  const calendar = document.createElement('lit-minimum-calendar');
  calendar.style.display = 'block';
  return Object.assign(calendar, { rows, view });
}

export const ready = (calendars) => Promise.all(calendars.map(({ updateComplete }) => updateComplete));

export async function next(calendar) {
  calendar.shadowRoot.querySelector('.next').click();
  await calendar.updateComplete;
}
