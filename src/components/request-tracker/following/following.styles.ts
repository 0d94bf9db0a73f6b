import { css } from 'lit';
import { promiseStyles } from '../../../styles/promise.styles.js';
import { tones } from '../../../styles/tones.generated.styles.js';
import { photoRowStyles } from '../../../styles/photo-rows.styles.js';
import { printStyles } from './print.styles.js';
import { requestStyles } from './request.styles.js';

const actions = css`
  .question,
  .writing {
    padding: var(--_space-4);
    border-radius: var(--_radius-large);
  }

  .question {
    border: 1px solid transparent;
    background: var(--_color-accent-quiet);
  }

  .writing {
    border: 1px solid var(--_color-border-subtle);
    background: var(--_color-surface-raised);
  }

  :is(.question, .writing, .notice, .report) > * + * {
    margin-block-start: var(--_space-3);
  }

  .writing[aria-busy='true'] {
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
  }

  .writing-title {
    font-weight: 600;
  }

  .times {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: var(--_space-3);
  }

  .outcome:empty {
    display: none;
  }

  .outcome:focus-visible,
  .report:focus-visible {
    outline: none;
  }

  .done,
  .news {
    display: flex;
    gap: var(--_space-3);
    align-items: center;
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius-medium);
  }

  .done {
    border-inline-start: 4px solid ${tones.successText};
    background: ${tones.successQuiet};
    color: ${tones.successText};
  }

  .changes {
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  /* It follows the eye at the foot of the screen and moves nothing. */
  .news {
    position: sticky;
    inset-block-end: var(--_space-3);
    z-index: 2;
    margin-block-start: var(--_space-6);
    border: 1px solid var(--_color-accent-border);
    background: var(--_color-surface-raised);
  }

  .news > div {
    flex: 1;
  }

  .notice {
    padding: var(--_space-4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
  }

  .notice .section-title {
    font-size: 1em;
  }

  .report + .report {
    margin-block-start: var(--_space-4);
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_color-border-subtle);
  }

  .summary {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .photos > * + * {
    margin-block-start: var(--_space-3);
  }

  @media (forced-colors: active) {
    .question {
      border-color: CanvasText;
    }
  }
`;

/** What is drawn once one request is open, there is something to do, or something unsent. */
export const followingStyles = [...promiseStyles, requestStyles, photoRowStyles, actions, printStyles];
