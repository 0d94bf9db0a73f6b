import { css } from 'lit';
import { buttonStyles } from '../../styles/button.styles.js';
import { controlStyles } from '../../styles/control.styles.js';
import { hostStyles } from '../../styles/host.styles.js';
import { tokenStyles } from '../../styles/tokens.generated.styles.js';
import { visuallyHiddenStyles } from '../../styles/visually-hidden.styles.js';
import { photoRowStyles } from '../../styles/photo-rows.styles.js';

const formStyles = css`
  :where(p, ul, dl, dd, h2, h3) {
    margin: 0;
  }

  .base {
    container-type: inline-size;
    max-inline-size: var(--linli-request-form-max-width, 720px);
  }

  /* Blocks with margins, not grids: a hundred forms lay out a quarter faster. */
  .body,
  .footer,
  .facts {
    margin-block: var(--_space-6) 0;
  }

  .body > * + *,
  .footer > * + * {
    margin-block-start: var(--_space-6);
  }

  .above > :not(:empty),
  .section > * + *,
  .sent > * + *,
  .header > * + *,
  .facts > * + *,
  .photos > * + * {
    margin-block-start: var(--_space-4);
  }

  /* What is on its way is still read: no opacity leaves its words 4.5 to 1 in every brand. */
  .body[inert] {
    color: var(--_color-text-muted);
  }

  .body[inert] :is(.control, .chip) {
    background: var(--_color-surface-sunken);
  }

  .title,
  .section-title {
    font-weight: 600;
    line-height: 1.3;
  }

  .title {
    font-size: 1.5em;
  }

  .title:focus-visible,
  #failure:focus-visible,
  .group:focus-visible {
    outline: none;
  }

  .section-title {
    font-size: 1.125em;
    padding-block-end: var(--_space-2);
    border-block-end: 1px solid var(--_color-border-subtle);
  }

  .columns {
    display: grid;
    gap: var(--_space-4);
  }

  .footer .primary {
    inline-size: 100%;
  }

  a.button {
    text-decoration: none;
  }

  @container (min-width: 560px) {
    .columns {
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    }

    .footer .primary {
      inline-size: auto;
    }
  }

  .optional {
    color: var(--_color-text-muted);
    font-weight: 400;
    font-size: 0.875em;
  }

  .search {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: var(--_space-2);
    margin-block-end: var(--_space-3);
    color: var(--_color-text-muted);
  }

  .categories > * + * {
    margin-block-start: var(--_space-3);
  }

  .group-title {
    margin-block-end: var(--_space-1);
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }

  .settled,
  .note {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-3);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
  }

  .photos {
    padding: 0;
    list-style: none;
  }

  .photo {
    padding: var(--_space-2);
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-medium);
  }

  @media (hover: hover) and (pointer: fine) {
    .camera {
      display: none;
    }
  }

  .alert,
  .message {
    padding: var(--_space-4);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
  }

  .alert {
    display: flex;
    gap: var(--_space-2);
    border-inline-start: 4px solid var(--_color-danger-border);
    background: var(--_color-danger-quiet);
    color: var(--_color-danger-text);
  }

  .message {
    display: grid;
    gap: var(--_space-4);
    min-block-size: 160px;
    place-content: center;
    justify-items: center;
    text-align: center;
  }

  .sent .title {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    color: var(--_color-success-text);
  }

  .fact dt {
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }

  .fact dd {
    overflow-wrap: anywhere;
  }

  .number {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
  }
`;

/** The sheets of the form, from the most general to its own. */
export const requestFormStyles = [
  tokenStyles,
  hostStyles,
  controlStyles,
  buttonStyles,
  visuallyHiddenStyles,
  photoRowStyles,
  formStyles,
];
