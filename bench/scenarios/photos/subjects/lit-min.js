// The thinnest Lit element that shows the picker: what Lit and a shadow root cost by themselves.
import { LitElement, css, html, nothing } from 'lit';
import { content } from '../content.js';
import { outlines } from './outlines.js';
import photoStyles from './photos.css' with { type: 'text' };

const sheet = new CSSStyleSheet();
sheet.replaceSync(photoStyles);

class LitMinimumPhotos extends LitElement {
  static styles = [
    css`
      :host {
        display: block;
      }
    `,
    sheet,
  ];

  render() {
    return html`<div class="photos" role="group" aria-labelledby="title">
      <h3 id="title">${content.legend} <span class="optional">${content.optional}</span></h3>
      <p class="hint" id="hint">${content.hint}</p>
      <div class="row">
        ${this.#picker(content.take, outlines.camera, true)}
        ${this.#picker(content.choose, outlines.album, false)}
      </div>
    </div>`;
  }

  #picker(label, outline, isCamera) {
    return html`<label class="picker"
      ><input
        type="file"
        accept="image/*"
        capture=${isCamera ? 'environment' : nothing}
        ?multiple=${!isCamera}
        aria-describedby="hint"
        @change=${() => this.requestUpdate()}
      /><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${outline} /></svg><span>${label}</span></label
    >`;
  }
}

customElements.define('lit-minimum-photos', LitMinimumPhotos);

export const create = () => document.createElement('lit-minimum-photos');
export const ready = (elements) => Promise.all(elements.map((element) => element.updateComplete));
