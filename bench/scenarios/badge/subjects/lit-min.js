// The thinnest Lit element that shows the time left: what Lit and a shadow root cost by themselves.
import { LitElement, css, html } from 'lit';
import { inWords, nextDue, row } from '../content.js';

const shown = new Set();
let timer;

class LitMinimumBadge extends LitElement {
  static styles = css`
    :host {
      display: inline;
    }
  `;

  connectedCallback() {
    super.connectedCallback();
    shown.add(this);
    timer ??= setInterval(() => shown.forEach((badge) => badge.requestUpdate()), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    shown.delete(this);
  }

  render() {
    return html`<span>${inWords(this.due - Date.now(), this.view)}</span>`;
  }
}

customElements.define('lit-minimum-badge', LitMinimumBadge);

export function create(rows, view) {
  const badge = document.createElement('lit-minimum-badge');
  return row(Object.assign(badge, { due: nextDue(view), view }));
}

export const ready = (elements) =>
  Promise.all(elements.map(({ firstElementChild }) => firstElementChild.updateComplete));
