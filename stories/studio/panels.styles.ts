import { css } from 'lit';

/** What is shown of the brand: verdict, tabs, frames, tables, files. */
export const panelStyles = css`
  .verdict,
  .remark,
  .done {
    display: flex;
    gap: var(--_space-3);
    align-items: flex-start;
  }

  .verdict {
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-large);
    background: var(--_color-surface);
  }

  :is(.verdict, .remark, .done) svg {
    margin-block-start: 0.2em;
  }

  :is(.verdict.good, .done) svg {
    color: var(--_color-success-text);
  }

  .verdict.bad svg,
  .number.bad {
    color: var(--_color-danger-text);
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
    margin-block: var(--_space-3);
    border-block-end: 1px solid var(--_color-border-subtle);
  }

  .tab {
    min-block-size: var(--_target-size);
    margin: 0 0 -1px;
    padding: var(--_space-2) var(--_space-4);
    border: 0;
    border-block-end: 3px solid transparent;
    background: transparent;
    color: var(--_color-text-muted);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .tab:hover {
    color: var(--_color-text);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_color-accent-border);
    color: var(--_color-accent-text);
  }

  .panel:not(#panel-preview) {
    padding: var(--_space-4);
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-large);
    background: var(--_color-surface);
  }

  .panel:not(#panel-preview, [hidden]) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }

  .panel-title {
    font-size: 1.25em;
    line-height: 1.3;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    margin-block-end: var(--_space-4);
  }

  .choice {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }

  .choice .control {
    inline-size: auto;
  }

  .frames {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4);
    align-items: flex-start;
  }

  .frames.phone {
    justify-content: center;
  }

  .frame {
    flex: 1 1 100%;
    min-inline-size: 0;
  }

  .frames.phone .frame {
    flex: 0 1 390px;
  }

  .frame-title {
    margin-block-end: var(--_space-2);
    color: var(--_color-text-muted);
    font-size: 0.9375em;
  }

  .stage {
    overflow: hidden;
    border: 1px solid var(--_color-border-subtle);
    border-radius: 20px;
    box-shadow: 0 8px 32px rgb(0 0 0 / 8%);
  }

  .group-title {
    font-size: 1em;
  }

  .verdicts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-6);
    padding: 0;
    list-style: none;
  }

  .moved {
    display: flex;
    gap: var(--_space-3);
    align-items: center;
  }

  .moved strong {
    display: block;
  }

  .blocks {
    display: grid;
    grid-template-columns: 44px 44px;
    overflow: hidden;
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-medium);
    forced-color-adjust: none;
  }

  .blocks span {
    block-size: 44px;
  }

  /* Positioned, or words that are only heard would stand outside of what scrolls. */
  .scroller {
    position: relative;
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    overflow-wrap: normal;
  }

  th,
  td {
    padding: var(--_space-1) var(--_space-3) var(--_space-1) 0;
    border-block-end: 1px solid var(--_color-border-subtle);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }

  thead th {
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }

  code {
    font-family: ui-monospace, 'SFMono-Regular', Consolas, monospace;
    font-size: 0.875em;
  }

  .pair {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }

  .sample {
    display: inline-grid;
    place-items: center;
    inline-size: 64px;
    block-size: 32px;
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-small);
    font-weight: 600;
    forced-color-adjust: none;
  }

  .mark {
    inline-size: 36px;
    block-size: 14px;
    border: 2px solid;
    border-radius: 4px;
  }

  .number {
    font-variant-numeric: tabular-nums;
  }

  .file-text {
    max-block-size: 480px;
    padding: var(--_space-3) var(--_space-4);
    overflow: auto;
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
    line-height: 1.5;
    white-space: pre;
    overflow-wrap: normal;
    text-align: start;
  }

  textarea.code {
    font-family: ui-monospace, 'SFMono-Regular', Consolas, monospace;
    font-size: max(16px, 0.875em);
  }

  .faults {
    display: grid;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
    padding: 0;
    list-style: none;
  }

  .faults code {
    font-weight: 600;
  }

  @container (max-width: 480px) {
    .tab {
      padding-inline: var(--_space-2);
    }

    .choice,
    .choice .control {
      flex: 1 1 auto;
    }
  }

  @container (min-width: 1180px) {
    .frames.phone .frame {
      flex: 1 1 0;
      max-inline-size: 430px;
    }
  }
`;
