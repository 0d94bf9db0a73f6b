import { css } from 'lit';

/** Buttons, and labels that look like them. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    gap: var(--_space-2);
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target-size);
    margin: 0;
    padding: var(--_space-2) var(--_space-4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    font: inherit;
    font-weight: 500;
    text-align: center;
    cursor: pointer;
    transition: background-color var(--_duration);
    position: relative;
  }

  .button:hover {
    background: var(--_color-surface-sunken);
  }

  .button.primary {
    border-color: transparent;
    background: var(--_color-accent-fill);
    color: var(--_color-accent-on-fill);
    font-weight: 600;
  }

  .button.primary:hover {
    background: var(--_color-accent-fill-hover);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_color-accent-text);
    justify-self: start;
  }

  .button.quiet:hover {
    background: var(--_color-accent-quiet);
  }

  .button.icon-only {
    min-inline-size: var(--_target-size);
    padding: var(--_space-2);
  }

  .button:is(:focus-visible, :has(:focus-visible)) {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  .button:is([aria-disabled='true'], :has(:disabled)) {
    cursor: not-allowed;
  }

  .button:is([aria-disabled='true'], :has(:disabled)):not([aria-busy='true']) {
    opacity: 0.65;
  }

  .button[aria-busy='true'] {
    cursor: progress;
  }

  @media (forced-colors: active) {
    .button.primary {
      border-color: ButtonText;
    }
  }
`;
