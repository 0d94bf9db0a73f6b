import { css } from 'lit';

/** What only the detailed badge shows. */
export const detailsStyles = css`
  .base {
    padding: var(--_inset);
    border-radius: var(--_radius-large);
    background: var(--_color-surface);
    color: var(--_color-text);
    font-size: var(--linli-font-size, 1em);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }

  .title {
    font-weight: 600;
  }

  .fact {
    margin: var(--_space-2) 0 0;
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }

  progress {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 0.625em;
    margin-block-start: var(--_space-3);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-pill);
    background: var(--_color-surface-sunken);
    color: var(--_color-accent-fill);
    accent-color: var(--_color-accent-fill);
    overflow: hidden;
    appearance: none;
  }

  progress::-webkit-progress-bar {
    background: var(--_color-surface-sunken);
  }

  progress::-webkit-progress-value {
    background: var(--_color-accent-fill);
  }

  progress::-moz-progress-bar {
    background: var(--_color-accent-fill);
  }

  summary {
    min-block-size: var(--_target-size);
    align-content: center;
    color: var(--_color-accent-text);
    cursor: pointer;
  }

  summary:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.875em;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-4);
    padding-block: var(--_space-1);
    border-block-end: 1px solid var(--_color-border-subtle);
  }

  li:not([data-kind='counted']) {
    color: var(--_color-text-muted);
  }

  .sum {
    font-weight: 600;
  }

  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
      background: Canvas;
      color: Highlight;
    }

    progress::-webkit-progress-bar {
      background: Canvas;
    }

    progress::-webkit-progress-value {
      background: Highlight;
    }

    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
`;
