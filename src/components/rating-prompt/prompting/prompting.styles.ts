import { css } from 'lit';

/** What stands around the question, and in its place. */
export const promptingStyles = css`
  :where(h2, h3, p, q, ul, blockquote) {
    margin: 0;
  }

  .base {
    padding: calc(var(--_inset) * 1.25);
    border: 1px solid var(--_color-border-subtle);
    background: var(--_color-surface-raised);
  }

  .header {
    margin-block-end: var(--_space-4);
  }

  .title {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }

  .title:focus,
  .title-line:focus,
  .failure:focus {
    outline: none;
  }

  .about {
    color: var(--_color-text-muted);
  }

  .footer,
  .after > * + *,
  .waiting > * + *,
  .question > * + * {
    margin-block-start: var(--_space-4);
  }

  .footer {
    padding-block-start: var(--_space-3);
  }

  .footer .primary {
    min-inline-size: 8em;
  }

  .alert {
    display: flex;
    gap: var(--_space-2);
    margin-block-start: var(--_space-4);
    padding: var(--_space-3) var(--_space-4);
    border-inline-start: 4px solid var(--_color-danger-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-danger-quiet);
    color: var(--_color-danger-text);
  }

  .sent-title {
    color: var(--_color-success-text);
  }

  .given {
    font-size: 1.125em;
    font-weight: 600;
  }

  .parts {
    padding: 0;
    list-style: none;
    color: var(--_color-text-muted);
  }

  .quote {
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_color-border-subtle);
    white-space: pre-line;
  }

  .reply {
    padding: var(--_space-4);
    border-radius: var(--_radius-medium);
    background: var(--_color-accent-quiet);
  }

  .reply > * + *,
  .reopening > * + * {
    margin-block-start: var(--_space-3);
  }

  .reopening {
    margin-block-start: var(--_space-6);
    padding: var(--_space-4);
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-medium);
  }

  .section-title {
    font-size: 1em;
    font-weight: 600;
  }
`;
