import { html, nothing, type TemplateResult } from 'lit';

/** What it is called, and what is known: `undefined`, `false` and an empty text stand for what is not. */
export type Fact = readonly [term: string, description: unknown];

/** A list of facts, without those that are not known. */
export function factListView(facts: readonly Fact[]): TemplateResult {
  return html`<dl class="facts">
    ${facts.map(([term, description]) => (description ? factView(term, description) : nothing))}
  </dl>`;
}

/** One line of a list of facts. */
export function factView(term: string, description: unknown): TemplateResult {
  return html`<div class="fact">
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}
