import { css } from 'lit';

/** The fields of the form, in parts that fold. */
export const formStyles = css`
  .form {
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-large);
    background: var(--_color-surface);
  }

  .section + .section {
    border-block-start: 1px solid var(--_color-border-subtle);
  }

  summary {
    min-block-size: var(--_target-size);
    padding: var(--_space-2) var(--_space-4);
    border-radius: var(--_radius-medium);
    font-weight: 600;
    line-height: calc(var(--_target-size) - 2 * var(--_space-2));
    cursor: pointer;
  }

  summary h3 {
    display: inline;
    font: inherit;
  }

  summary:hover {
    background: var(--_color-surface-sunken);
  }

  :is(summary, .preset, .picker, .tab, .scroller, .file-text, input[type='range']):focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }

  .fields {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-2) var(--_space-4) var(--_space-6);
  }

  .inner {
    margin-inline: calc(-1 * var(--_space-4));
  }

  .inner > :not(summary) {
    margin-inline: var(--_space-4);
  }

  .inner .pairs {
    display: grid;
    gap: var(--_space-3);
    padding-block: var(--_space-3);
  }

  .colour {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    gap: var(--_space-2);
  }

  .colour .control {
    font-family: ui-monospace, 'SFMono-Regular', Consolas, monospace;
  }

  .picker {
    inline-size: 100%;
    block-size: max(var(--_target-size), 100%);
    margin: 0;
    padding: 4px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-raised);
    cursor: pointer;
  }

  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
    margin-inline-start: -6px;
  }

  .preset {
    display: grid;
    place-items: center;
    inline-size: var(--_target-size);
    block-size: var(--_target-size);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: transparent;
    cursor: pointer;
  }

  .preset .swatch {
    display: block;
    inline-size: 32px;
    block-size: 32px;
    border: 1px solid var(--_color-border-subtle);
    border-radius: 50%;
    forced-color-adjust: none;
  }

  .preset .none {
    border-color: var(--_color-border);
    background: linear-gradient(
      to top right,
      transparent calc(50% - 1px),
      var(--_color-border) calc(50% - 1px) calc(50% + 1px),
      transparent calc(50% + 1px)
    );
  }

  .preset[aria-pressed='true'] .swatch {
    outline: 3px solid var(--_color-accent-border);
    outline-offset: 2px;
  }

  .range {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 4em;
    gap: var(--_space-3);
    align-items: center;
    min-block-size: var(--_target-size);
  }

  .range input {
    inline-size: 100%;
    margin: 0;
    accent-color: var(--_color-accent-fill);
  }

  .range output {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .checks {
    display: grid;
  }

  .kept {
    padding: var(--_space-3) var(--_space-4);
    border-block-start: 1px solid var(--_color-border-subtle);
  }

  .file {
    padding-block: calc((var(--_target-size) - 32px) / 2);
  }
`;
