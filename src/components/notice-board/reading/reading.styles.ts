import { css } from 'lit';
import { wholeStyles } from '../../../styles/whole.styles.js';
import { tones } from '../../../styles/tones.generated.styles.js';

const marks = css`
  .whole[data-tone='urgent'] {
    border-inline-start-color: var(--_color-danger-border);
  }

  [data-unread='false'] .card-open {
    font-weight: 500;
  }

  [data-unread='true'] .card-open::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.5em;
    border-radius: 50%;
    background: var(--_color-accent-fill);
  }

  @media (forced-colors: active) {
    [data-unread='true'] .card-open::before {
      forced-color-adjust: none;
      background: Highlight;
    }
  }

  .notice:is([data-tone='now'], [data-tone='ahead']),
  .whole:is([data-tone='now'], [data-tone='ahead']) {
    border-inline-start-color: ${tones.warningText};
  }

  .when {
    color: ${tones.warningText};
  }

  [data-tone='urgent'] .when {
    color: var(--_color-danger-text);
  }

  [data-tone='ended'] .when {
    color: var(--_color-text-muted);
  }

  .marks .status {
    border-radius: 1em;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
  }

  .status[data-tone='urgent'] {
    background: var(--_color-danger-quiet);
    color: var(--_color-danger-text);
  }

  .status[data-tone='waiting'] {
    background: ${tones.warningQuiet};
    color: ${tones.warningText};
  }

  .status[data-tone='done'] {
    background: ${tones.successQuiet};
    color: ${tones.successText};
  }

  .status[data-tone='ended'],
  .status[data-tone='place'] {
    border-color: var(--_color-border-subtle);
    background: none;
    color: var(--_color-text-muted);
    font-weight: 500;
  }

  /* It takes no room: what is being read stays where it is. */
  .arrivals {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--_space-2);
    block-size: 0;
    text-align: center;
  }

  .arrivals .button {
    border-radius: var(--_radius-pill);
    border: 2px solid var(--_color-surface);
  }
`;

const whole = css`
  .whole[data-tone='urgent'],
  .whole[data-tone='now'],
  .whole[data-tone='ahead'] {
    padding-inline-start: var(--_space-4);
    border-inline-start-width: 4px;
    border-inline-start-style: solid;
  }

  .whole .acknowledgement {
    margin-block-start: var(--_space-6);
  }

  .corrections,
  .acknowledgement {
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_color-border-subtle);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
  }

  .acknowledgement[data-done='false'] {
    border-color: ${tones.warningText};
  }

  .acknowledgement > * + *,
  .corrections > * + * {
    margin-block-start: var(--_space-2);
  }

  .acknowledgement .section-title:focus-visible {
    outline: none;
  }

  /* Nothing in a notice leaves its place. */
  .rich {
    position: relative;
    overflow: auto;
    contain: layout paint;
  }

  .rich > * + * {
    margin-block-start: var(--_space-3);
  }

  .rich :is(ul, ol) {
    padding-inline-start: 1.4em;
    list-style: revert;
  }

  .rich :is(h1, h2, h3, h4, h5, h6) {
    margin-block: var(--_space-4) 0;
    font-size: 1.0625em;
    font-weight: 600;
  }

  .rich table {
    border-collapse: collapse;
  }

  .rich :is(td, th) {
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_color-border-subtle);
    text-align: start;
  }

  /* Figures stay whole; a wide table is scrolled. */
  .rich :is(td, th) {
    overflow-wrap: normal;
  }

  .rich th {
    background: var(--_color-surface-sunken);
  }

  .rich img {
    max-inline-size: 100%;
    block-size: auto;
  }

  /* What stands in the place of a picture: beside words as a word, quieter than they are. */
  .picture-hidden {
    display: inline-block;
    padding-inline: var(--_space-2);
    border: 1px dashed var(--_color-border);
    border-radius: var(--_radius-small);
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }

  .rich blockquote {
    margin-inline: 0;
    padding-inline-start: var(--_space-4);
    border-inline-start: 3px solid var(--_color-border-subtle);
  }

  .rich pre {
    overflow: auto;
  }

  .expired {
    margin-block-start: var(--_space-6);
  }

  .expired summary {
    display: list-item;
    min-block-size: var(--_target-size);
    padding-block: var(--_space-2);
    color: var(--_color-text-muted);
    cursor: pointer;
  }

  .expired summary:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  .expired > .button {
    margin-block-start: var(--_space-3);
  }

  @media print {
    .button,
    .arrivals,
    .controls,
    .expired,
    .acknowledgement[data-done='false'] {
      display: none !important;
    }

    .card {
      content-visibility: visible;
      break-inside: avoid;
    }
  }
`;

/** The sheets of what is loaded after the list. */
export const readingStyles = [marks, wholeStyles, whole];
