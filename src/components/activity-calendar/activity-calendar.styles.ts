import { css } from 'lit';
import { buttonStyles } from '../../styles/button.styles.js';
import { controlStyles } from '../../styles/control.styles.js';
import { hostStyles } from '../../styles/host.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { tokenStyles } from '../../styles/tokens.generated.styles.js';
import { visuallyHiddenStyles } from '../../styles/visually-hidden.styles.js';

const around = css`
  .base {
    max-inline-size: var(--linli-activity-calendar-max-width, 1120px);
  }

  #period {
    flex: 1 1 auto;
  }

  /* In a narrow place, what is chosen is told by its frame and its ground alone. */
  @container (max-width: 559px) {
    .choices .chip {
      padding-inline: var(--_space-3);
    }

    .choices input {
      position: absolute;
      opacity: 0;
    }
  }

  .next svg {
    transform: scaleX(-1);
  }

  .jump .control {
    inline-size: auto;
  }

  .shape {
    inline-size: 0.75em;
    block-size: 0.75em;
    vertical-align: -0.05em;
    fill: currentColor;
    stroke: none;
  }
`;

const days = css`
  /* Ten thousand activities cost what is in view. */
  .agenda-day,
  .entry {
    content-visibility: auto;
    contain-intrinsic-size: auto 150px;
  }

  .agenda-day {
    padding-block-end: var(--_space-6);
  }

  .agenda-day .group-title {
    margin-block-start: 0;
  }

  .entry-title {
    margin: 0;
    font: inherit;
  }

  .entry .when {
    color: var(--_color-text-muted);
    font-size: 0.9375em;
  }

  .entry a.card-open {
    text-decoration: none;
  }
`;

const grid = css`
  .grid {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  .grid th {
    padding: var(--_space-2) 0;
    overflow-wrap: normal;
    color: var(--_color-text-muted);
    font-size: 0.875em;
    font-weight: 600;
    text-align: center;
  }

  .grid td {
    position: relative;
    block-size: 60px;
    padding: 2px;
    border: 1px solid var(--_color-border-subtle);
    text-align: center;
    vertical-align: top;
    cursor: pointer;
  }

  .grid td[aria-selected='true'] {
    background: var(--_color-accent-quiet);
    box-shadow: inset 0 0 0 2px var(--_color-accent-border);
  }

  .cell-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-1);
    align-items: center;
    justify-content: center;
    line-height: 1.4;
  }

  .cell-day {
    min-inline-size: min(1.75em, 100%);
    padding-inline: 2px;
    border-radius: var(--_radius-pill);
    line-height: 1.75;
    text-align: center;
  }

  [aria-current='date'] .cell-day {
    background: var(--_color-accent-fill);
    color: var(--_color-accent-on-fill);
    font-weight: 700;
  }

  :is(.cell-almanac, .cell-mark, .cell-more) {
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }

  .entry-chip {
    display: inline-flex;
    color: var(--_color-accent-text);
    font-size: 0.875em;
    line-height: 1.5;
  }

  .entry-chip :is(.chip-time, .chip-title),
  .cell-more {
    display: none;
  }

  .grid th > :last-child {
    display: none;
  }

  /* Seven names side by side are about this wide; where text is large, a telephone is not. */
  @container (max-width: 17em) {
    .grid th > * {
      display: none;
    }

    .grid th > :last-child {
      display: inline;
    }
  }

  .day-panel {
    margin-block-start: var(--_space-6);
  }

  .day-panel > * + * {
    margin-block-start: var(--_space-3);
  }

  @container (min-width: 560px) {
    .grid td {
      block-size: 116px;
      padding: var(--_space-1);
      text-align: start;
    }

    .grid[data-view='week'] td {
      block-size: 220px;
    }

    .cell-head {
      justify-content: flex-start;
    }

    .cell-mark {
      margin-inline-start: auto;
    }

    .entry-chip {
      display: flex;
      gap: 0.3em;
      align-items: baseline;
      margin-block-start: 2px;
      padding-inline: 0.3em;
      overflow: hidden;
      border-radius: var(--_radius-small);
      background: var(--_color-accent-quiet);
      white-space: nowrap;
    }

    .entry-chip .chip-time {
      display: inline;
    }

    .entry-chip .chip-time:empty {
      display: none;
    }

    .entry-chip .chip-title {
      display: inline;
      min-inline-size: 0;
      overflow: hidden;
      color: var(--_color-text);
      text-overflow: ellipsis;
    }

    .cell-more {
      display: block;
    }
  }
`;

/** The sheets of the calendar, from the most general to its own. */
export const activityCalendarStyles = [
  tokenStyles,
  hostStyles,
  controlStyles,
  buttonStyles,
  visuallyHiddenStyles,
  ...listStyles,
  around,
  days,
  grid,
];
