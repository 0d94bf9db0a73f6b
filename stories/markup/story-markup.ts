import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttonStyles } from '../../src/styles/button.styles.js';
import { hostStyles } from '../../src/styles/host.styles.js';
import { icon } from '../../src/styles/icons.js';
import { tokenStyles } from '../../src/styles/tokens.generated.styles.js';
import { frameworks, type Framework } from './snippets.js';
import type { Use } from './uses.js';

const markupStyles = css`
  section {
    margin-block-end: 32px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 16px;
  }

  h2 {
    margin: 0;
    font-size: 1.25em;
  }

  pre {
    margin-block: 8px 0;
    padding: 16px;
    overflow-x: auto;
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-small);
    background: var(--_color-surface-sunken);
    color: var(--_color-text);
    direction: ltr;
    font:
      14px/1.5 ui-monospace,
      Menlo,
      Consolas,
      monospace;
    text-align: left;
    white-space: pre;
  }
`;

/** The markup of one element for each framework, to be copied. */
export class StoryMarkup extends LitElement {
  static override styles = [tokenStyles, hostStyles, buttonStyles, markupStyles];

  /** What was copied last, and whether the browser let us. */
  @state() private outcome?: { framework: Framework; isCopied: boolean };

  @property({ attribute: false }) use?: Use;

  async #copy(framework: Framework, code: string): Promise<void> {
    const isCopied = await navigator.clipboard?.writeText(code).then(
      () => true,
      () => false,
    );
    if (!isCopied) this.#select(framework);
    this.outcome = { framework, isCopied: isCopied ?? false };
  }

  /** Where a browser keeps the clipboard to itself, the code is marked and one key is left to press. */
  #select(framework: Framework): void {
    const code = this.renderRoot.querySelector(`#${framework} code`)!;
    getSelection()?.selectAllChildren(code);
  }

  #said(framework: Framework): TemplateResult | typeof nothing {
    if (this.outcome?.framework !== framework) return nothing;
    return html`${this.outcome.isCopied ? 'Copied.' : 'Marked: press Ctrl+C, or ⌘C.'}`;
  }

  #section(framework: Framework, use: Use): TemplateResult {
    const { title, snippet } = frameworks[framework];
    const code = snippet(use);
    return html`<section id=${framework}>
      <div class="head">
        <h2>${title}</h2>
        <button
          class="button"
          type="button"
          aria-label=${`Copy for ${title}`}
          @click=${() => this.#copy(framework, code)}
        >
          ${icon('copy')} Copy
        </button>
        <span role="status">${this.#said(framework)}</span>
      </div>
      <pre tabindex="0" role="region" aria-label=${`Markup for ${title}`}><code>${code}</code></pre>
    </section>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { use } = this;
    if (!use) return nothing;
    return html`<div class="base">
      ${(Object.keys(frameworks) as Framework[]).map((framework) => this.#section(framework, use))}
    </div>`;
  }
}
customElements.define('story-markup', StoryMarkup);

/** Draws the markup of an element. A function, since a build drops an import that nothing is used of. */
export const markupOf = (use: Use): TemplateResult => html`<story-markup .use=${use}></story-markup>`;
