import { html, LitElement } from 'lit';

// An application of the page's own, made with another copy of Lit, whose Trusted Types policy is `lit-html`.

class HostClock extends LitElement {
  override render() {
    return html`<p>It is <b>nine</b>.</p>`;
  }
}

customElements.define('host-clock', HostClock);
