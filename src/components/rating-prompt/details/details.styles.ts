import { css } from 'lit';

/** What follows the first answer, and what stands around the question. */
export const detailsStyles = css`
  :where(h2, h3, p, ul, blockquote) {
    margin: 0;
  }

  .details > *,
  .base > * + .field {
    margin-block-start: var(--_space-6);
  }

  .dimension + .dimension,
  .dimension .expected {
    margin-block-start: var(--_space-4);
  }

  .dimension .label {
    font-weight: 500;
  }

  .dimension .options {
    gap: var(--_space-1);
  }

  .dimension .word {
    font-size: 0.875em;
  }

  .dimension .expected {
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_color-border-subtle);
  }

  .section-title {
    font-size: 1em;
    font-weight: 600;
    margin-block-end: var(--_space-2);
  }

  .chips {
    padding: 0;
    list-style: none;
  }

  .optional {
    color: var(--_color-text-muted);
    font-weight: 400;
    font-size: 0.875em;
  }

  .wishes > * {
    display: flex;
  }
`;
