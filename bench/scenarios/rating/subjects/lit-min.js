// The thinnest Lit element that shows the answers: what Lit and a shadow root cost by themselves.
import { LitElement, css, html } from 'lit';
import { content } from '../content.js';
import ratingStyles from './rating.css' with { type: 'text' };

const sheet = new CSSStyleSheet();
sheet.replaceSync(ratingStyles);

class LitMinimumRating extends LitElement {
  static styles = [
    css`
      :host {
        display: block;
      }
    `,
    sheet,
  ];

  render() {
    return html`<fieldset class="rating" role="radiogroup">
      <legend>${content.question}</legend>
      <div class="options">
        ${content.answers.map(
          (answer, index) =>
            html`<label class="step"
              ><input type="radio" name="score" value=${index + 1} /><span class="face"
                ><span class="sign" aria-hidden="true">${index + 1}</span
                ><span class="word">${answer}</span></span
              ></label
            >`,
        )}
      </div>
    </fieldset>`;
  }
}

customElements.define('lit-minimum-rating', LitMinimumRating);

export const create = () => document.createElement('lit-minimum-rating');
export const ready = (elements) => Promise.all(elements.map((element) => element.updateComplete));
