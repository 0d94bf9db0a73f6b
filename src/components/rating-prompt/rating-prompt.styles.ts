import { css } from 'lit';

export const ratingPromptStyles = css`
  :host {
    display: block;
  }

  .base {
    color: var(--linli-color-text, CanvasText);
  }
`;
