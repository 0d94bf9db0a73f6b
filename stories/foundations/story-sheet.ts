import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { buttonStyles } from '../../src/styles/button.styles.js';
import { controlStyles } from '../../src/styles/control.styles.js';
import { hostStyles } from '../../src/styles/host.styles.js';
import { tokenStyles } from '../../src/styles/tokens.generated.styles.js';

const sheetStyles = css`
  .scroller {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
  }

  th,
  td {
    padding: 8px 16px 8px 0;
    border-block-end: 1px solid var(--_color-border-subtle);
    text-align: start;
    vertical-align: middle;
    overflow-wrap: normal;
  }

  code {
    font-size: 0.875em;
    white-space: nowrap;
  }

  .swatch,
  .sample {
    display: inline-grid;
    place-items: center;
    inline-size: 72px;
    block-size: 44px;
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-small);
  }

  .line {
    inline-size: 44px;
    block-size: 20px;
    border: 2px solid;
  }

  .bar {
    block-size: 16px;
    background: var(--_color-accent-fill);
  }

  .corner {
    inline-size: 88px;
    block-size: 44px;
    border: 1px solid var(--_color-border);
    background: var(--_color-accent-quiet);
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
    gap: 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .column {
    display: grid;
    gap: 16px;
    max-inline-size: 560px;
  }

  p {
    margin: 0;
  }
`;

/** Has the sheets that every element has, and draws what it is given. */
export class StorySheet extends LitElement {
  static override styles: CSSResultGroup = [
    tokenStyles,
    hostStyles,
    controlStyles,
    buttonStyles,
    sheetStyles,
  ];

  @property({ attribute: false }) content?: TemplateResult;

  protected override render() {
    return html`<div class="base">${this.content}</div>`;
  }
}
customElements.define('story-sheet', StorySheet);

/** Draws a template under the sheets that every element has. */
export function underSheets(content: TemplateResult): TemplateResult {
  return html`<story-sheet .content=${content}></story-sheet>`;
}
