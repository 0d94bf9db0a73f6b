import { css } from 'lit';
import { wholeStyles } from '../../../styles/whole.styles.js';
import { tones } from '../../../styles/tones.generated.styles.js';

/** How days and activities stand: it comes with the words for it. */
const marks = css`
  .grid td[data-outside='true'] .cell-head {
    color: var(--_color-text-muted);
  }

  .agenda-day[data-today='true'] .group-title {
    color: var(--_color-accent-text);
  }

  [aria-selected='true'] .entry-chip {
    background: var(--_color-surface-raised);
  }

  .cell-more {
    padding-inline: 0.3em;
    text-decoration: underline;
  }

  .previous:dir(rtl) svg {
    transform: scaleX(-1);
  }

  .next:dir(rtl) svg {
    transform: none;
  }

  /* What is outside of a card is not painted. */
  .entry .card-open:focus-visible::after {
    outline-offset: -3px;
  }

  .grid td:not([aria-selected='true']):hover {
    background: var(--_color-surface-sunken);
  }

  .grid td:focus-visible {
    z-index: 1;
    outline: 2px solid var(--_color-focus);
    outline-offset: 1px;
  }

  .day-panel .section-title:focus-visible {
    outline: none;
  }

  .earlier {
    margin-block-end: var(--_space-6);
  }

  .earlier summary {
    min-block-size: var(--_target-size);
    padding-block: var(--_space-2);
    color: var(--_color-text-muted);
    cursor: pointer;
  }

  .earlier summary:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  [data-status='cancelled'] :is(.card-open, .chip-title) {
    text-decoration: line-through;
  }

  .almanac-words {
    margin-inline-start: var(--_space-2);
    font-weight: 400;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
  }

  .status[data-tone='ended'],
  .status[data-tone='place'] {
    border-color: var(--_color-border-subtle);
    background: none;
    color: var(--_color-text-muted);
    font-weight: 500;
  }

  .status[data-tone='ended'] {
    color: var(--_color-danger-text);
  }

  .cell-almanac[data-special='true'] {
    color: var(--_color-accent-text);
    font-weight: 600;
  }

  .cell-mark {
    padding-inline: 0.3em;
    border: 1px solid currentColor;
    border-radius: var(--_radius-small);
    line-height: 1.3;
  }

  [data-off='true'] .cell-mark {
    color: var(--_color-danger-text);
  }

  @media (forced-colors: active) {
    .grid td[aria-selected='true'] {
      border: 3px solid Highlight;
    }

    [aria-current='date'] .cell-day {
      border: 2px solid CanvasText;
    }

    .card,
    .status,
    .entry-chip {
      border: 1px solid CanvasText;
    }
  }
`;

const own = css`
  @media print {
    .button,
    .choices,
    .jump,
    .joining {
      display: none !important;
    }

    .entry,
    .agenda-day {
      content-visibility: visible;
      break-inside: avoid;
    }
  }

  .status[data-tone='waiting'] {
    background: ${tones.warningQuiet};
    color: ${tones.warningText};
  }

  .status[data-tone='done'] {
    background: ${tones.successQuiet};
    color: ${tones.successText};
  }

  .joining {
    margin-block-start: var(--_space-6);
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
  }

  .joining[data-place='joined'] {
    border-color: ${tones.successText};
  }

  .joining[data-place='waiting'] {
    border-color: ${tones.warningText};
  }

  .joining > * + *,
  .question > * + * {
    margin-block-start: var(--_space-3);
  }

  .joining .section-title:focus-visible,
  #leave-question:focus-visible {
    outline: none;
  }

  .joining .row {
    align-items: end;
  }

  .guests .control {
    min-inline-size: 96px;
  }

  .day-panel + .message {
    margin-block-start: var(--_space-4);
  }

  .footer > .hint + .section,
  .whole > .hint {
    margin-block-start: var(--_space-6);
  }

  .frequency > li + li {
    margin-block-start: var(--_space-1);
  }
`;

/** The sheets of what is loaded after the calendar. */
export const attendingStyles = [marks, wholeStyles, own];
