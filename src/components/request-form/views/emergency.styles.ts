import { css } from 'lit';

/** The emergency stands out by its frame, its size and its words; colour comes on top. */
export const emergencyStyles = css`
  .emergency {
    padding: var(--_space-4);
    border: 2px solid var(--_color-danger-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-danger-quiet);
    color: var(--_color-text);
  }

  .emergency > * + * {
    margin-block-start: var(--_space-3);
  }

  .emergency-line {
    padding-inline-start: var(--_space-3);
    border-inline-start: 4px solid var(--_color-danger-border);
    color: var(--_color-danger-text);
  }

  .emergency-line > * + * {
    margin-block-start: var(--_space-2);
  }

  .emergency-title {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    color: var(--_color-danger-text);
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }

  .emergency .button.primary,
  .emergency-line .button.primary {
    background: var(--_color-danger-fill);
    color: var(--_color-danger-on-fill);
  }

  .emergency .button.primary:hover,
  .emergency-line .button.primary:hover {
    text-decoration: underline;
  }

  .emergency .primary {
    inline-size: 100%;
    font-size: 1.25em;
  }

  .emergency .quiet {
    color: inherit;
    text-decoration: underline;
  }

  .steps {
    margin-block-end: 0;
    padding-inline-start: 1.5em;
  }

  .steps > li + li {
    margin-block-start: var(--_space-1);
  }
`;
