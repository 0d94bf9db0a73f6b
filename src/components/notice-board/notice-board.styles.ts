import { css } from 'lit';
import { buttonStyles } from '../../styles/button.styles.js';
import { controlStyles } from '../../styles/control.styles.js';
import { hostStyles } from '../../styles/host.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { tokenStyles } from '../../styles/tokens.generated.styles.js';
import { visuallyHiddenStyles } from '../../styles/visually-hidden.styles.js';

const own = css`
  .base {
    position: relative;
    max-inline-size: var(--linli-notice-board-max-width, 960px);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }

  .head .button {
    margin-inline-start: auto;
  }

  /* Ten thousand notices cost what is in view: the rest is laid out once it comes near. As list items, they would all be
     counted again for each that is taken away. */
  .card {
    display: block;
    padding: 0;
    content-visibility: auto;
    contain-intrinsic-size: auto 150px;
  }

  .notice {
    padding: var(--_space-4);
    border-inline-start: 4px solid transparent;
    border-radius: inherit;
  }

  .notice > * + * {
    margin-block-start: var(--_space-2);
  }

  .notice-title {
    font: inherit;
  }

  .card a.card-open {
    text-decoration: none;
  }

  /* What is outside of a card is not painted. */
  .card-open:focus-visible::after,
  .notice:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -3px;
  }

  .notice[data-tone='urgent'] {
    border-inline-start-color: var(--_color-danger-border);
  }

  @media (forced-colors: active) {
    .status,
    .card {
      border-color: CanvasText;
    }
  }
`;

/** The sheets of the board, from the most general to its own. */
export const noticeBoardStyles = [
  tokenStyles,
  hostStyles,
  controlStyles,
  buttonStyles,
  visuallyHiddenStyles,
  ...listStyles,
  own,
];
