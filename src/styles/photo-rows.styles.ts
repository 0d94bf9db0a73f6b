import { css } from 'lit';

/** A row of a photo: the picture, its name and state, and what can be done, below them where there is no room. */
export const photoRowStyles = css`
  .photo {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
  }

  .thumbnail {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    overflow: hidden;
    border-radius: var(--_radius-small);
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
  }

  .thumbnail canvas {
    inline-size: 100%;
    block-size: 100%;
  }

  .photo-text {
    flex: 1 1 7em;
    min-inline-size: 0;
  }

  .photo-text > * {
    display: block;
  }

  .photo-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .photo-actions {
    margin-inline-start: auto;
  }

  .photo progress {
    inline-size: 100%;
    accent-color: var(--_color-accent-fill);
  }
`;
