import { css } from 'lit';

/** What is drawn around the form and in its place. */
export const filingStyles = css`
  .report > * + *,
  .waiting > * + *,
  .question > * + *,
  .notice > * + * {
    margin-block-start: var(--_space-3);
  }

  .notice {
    padding: var(--_space-4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
  }

  .notice:focus-visible {
    outline: none;
  }

  .reports {
    padding: 0;
    list-style: none;
  }

  .report + .report {
    margin-block-start: var(--_space-4);
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_color-border);
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    margin: 0;
  }

  .facts a {
    color: var(--_color-accent-text);
  }

  .links a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target-size);
    color: var(--_color-accent-text);
  }

  .summary {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
`;
