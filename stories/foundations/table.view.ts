import { html, type TemplateResult } from 'lit';

/** A table that scrolls by itself where it is too wide. */
export function tableOf(
  label: string,
  headings: readonly string[],
  rows: readonly TemplateResult[],
): TemplateResult {
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${label}>
    <table>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
