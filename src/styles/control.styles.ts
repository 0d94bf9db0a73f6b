import { css } from 'lit';

/** Labelled controls: text, lists, choices, with their help and what is wrong with them. */
export const controlStyles = css`
  .field {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .label {
    display: block;
    padding: 0;
    color: inherit;
    font-weight: 600;
  }

  .field > * + * {
    margin-block-start: var(--_space-1);
  }

  legend.label {
    margin-block-end: var(--_space-2);
  }

  .hint {
    margin: 0;
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }

  .error {
    margin: 0;
    color: var(--_color-danger-text);
    font-size: 0.9375em;
  }

  /* Never under 16 px: iOS zooms into smaller fields. */
  .control {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target-size);
    margin: 0;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    font: inherit;
    font-size: max(16px, 1em);
  }

  /* Engines lay out a day and a time as wide as they are: on a narrow screen each pixel counts. */
  .control[type='datetime-local'] {
    padding-inline-end: calc(var(--_space-1) / 2);
  }

  textarea.control {
    resize: vertical;
  }

  .control::placeholder {
    color: var(--_color-text-muted);
    opacity: 1;
  }

  .control[aria-invalid='true'] {
    border-color: var(--_color-danger-border);
    border-inline-start-width: 4px;
  }

  .group:has(.error) {
    padding-inline-start: var(--_space-3);
    border-inline-start: 4px solid var(--_color-danger-border);
  }

  .control:focus-visible,
  .check input:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 1px;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .chip,
  .check {
    display: inline-flex;
    gap: var(--_space-2);
    align-items: center;
    min-block-size: var(--_target-size);
    cursor: pointer;
  }

  .chip {
    padding: var(--_space-1) var(--_space-4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-pill);
    background: var(--_color-surface-raised);
  }

  .chip:hover {
    background: var(--_color-surface-sunken);
  }

  .chip:has(:checked) {
    border-color: var(--_color-accent-border);
    box-shadow: inset 0 0 0 1px var(--_color-accent-border);
    background: var(--_color-accent-quiet);
    color: var(--_color-accent-text);
    font-weight: 600;
  }

  .chip:has(:focus-visible) {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  .chip input,
  .check input {
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
    accent-color: var(--_color-accent-fill);
  }

  @supports selector(:has(*)) {
    .chip input:focus-visible {
      outline: none;
    }
  }

  @media (forced-colors: active) {
    .chip:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;
