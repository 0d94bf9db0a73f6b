import { css } from 'lit';
import { controlStyles } from '../../styles/control.styles.js';
import { hostStyles } from '../../styles/host.styles.js';
import { tokenStyles } from '../../styles/tokens.generated.styles.js';
import { visuallyHiddenStyles } from '../../styles/visually-hidden.styles.js';

const promptStyles = css`
  .base {
    container-type: inline-size;
    max-inline-size: var(--linli-rating-prompt-max-width, 640px);
  }

  .options {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(var(--_target-size), 1fr));
    gap: var(--_space-2);
  }

  .step {
    position: relative;
    display: block;
    cursor: pointer;
  }

  .step input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .face {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target-size);
    block-size: 100%;
    padding: var(--_space-2) var(--_space-1);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-raised);
    text-align: center;
    line-height: 1.3;
    transition: background-color var(--_duration);
  }

  .word {
    font-size: 0.875em;
    hyphens: auto;
  }

  .sign {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .words .sign {
    color: var(--_color-text-muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .faces .face {
    gap: var(--_space-1);
    border-color: transparent;
    background: none;
  }

  .faces svg {
    inline-size: min(2.25em, 100%);
    block-size: 2.25em;
    stroke-width: 1.6;
  }

  .step:hover .face {
    background: var(--_color-surface-sunken);
  }

  .step :checked + .face {
    border-color: var(--_color-accent-border);
    box-shadow: inset 0 0 0 1px var(--_color-accent-border);
    background: var(--_color-accent-quiet);
    color: var(--_color-accent-text);
    font-weight: 600;
  }

  .step :checked + .face .sign {
    color: inherit;
  }

  .step :focus-visible + .face {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  .steps:disabled .step {
    cursor: default;
  }

  .steps:disabled:not([aria-readonly]) .options {
    opacity: 0.6;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: var(--_space-4);
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }

  .ends :last-child {
    text-align: end;
  }

  /* Not the fieldset: what is placed in one begins below its legend. */
  .asked {
    position: relative;
  }

  .steps legend {
    max-inline-size: 100%;
    padding-inline-end: 5.5em;
  }

  .clear {
    min-block-size: var(--_target-size);
    margin: 0;
    padding: 0 var(--_space-1);
    border: 0;
    background: none;
    color: var(--_color-accent-text);
    font: inherit;
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  /* In the line of the question, so that nothing moves when it appears. */
  .clear.beside {
    position: absolute;
    inset-block-start: calc((1em * var(--_line-height) - var(--_target-size)) / 2);
    inset-inline-end: 0;
  }

  .clear:focus-visible {
    outline: 2px solid var(--_color-focus);
    border-radius: var(--_radius-small);
  }

  /* Words need the whole line where five columns would break the longest, the larger the letters the sooner. */
  @container (max-width: 36em) {
    .words .options {
      grid-template-columns: 1fr;
      gap: var(--_space-1);
    }

    .words .face {
      flex-direction: row;
      gap: var(--_space-3);
      justify-content: start;
      padding-inline: var(--_space-4);
    }
  }

  /* The short words of the other scales break only where large letters meet a narrow screen. */
  @container (max-width: 16em) {
    :is(.faces, .levels) .options {
      grid-template-columns: 1fr;
    }

    :is(.faces, .levels) .face {
      flex-direction: row;
      gap: var(--_space-3);
      justify-content: start;
      padding-inline: var(--_space-4);
    }
  }

  @container (max-width: 340px) {
    .options {
      gap: var(--_space-1);
    }
  }

  @media (forced-colors: active) {
    .face {
      border-color: ButtonText;
    }

    .step :checked + .face {
      border: 3px solid Highlight;
    }
  }
`;

export const ratingPromptStyles = [
  tokenStyles,
  hostStyles,
  controlStyles,
  visuallyHiddenStyles,
  promptStyles,
];
