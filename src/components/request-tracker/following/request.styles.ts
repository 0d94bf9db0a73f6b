import { css } from 'lit';
import { tones } from '../../../styles/tones.generated.styles.js';

/** One request in full. */
export const requestStyles = css`
  .sub-title {
    color: var(--_color-text-muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .said {
    white-space: pre-line;
  }

  .rest {
    margin: 0;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-6);
  }

  .aside {
    padding: var(--_space-4);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-sunken);
  }

  /* What most want to know comes first on a telephone: where it stands, and who has it. */
  @container (min-width: 720px) {
    .columns {
      grid-template: 'top aside' auto 'rest aside' 1fr / minmax(0, 1.7fr) minmax(0, 1fr);
    }

    .top {
      grid-area: top;
    }

    .aside {
      grid-area: aside;
      align-self: start;
    }

    .rest {
      grid-area: rest;
    }
  }

  .status[data-tone='waiting'] {
    background: ${tones.warningQuiet};
    color: ${tones.warningText};
  }

  .status[data-tone='still'],
  .status[data-tone='ended'] {
    background: ${tones.surfaceSunken};
    color: ${tones.textMuted};
  }

  .status[data-tone='urgent'] {
    background: ${tones.dangerQuiet};
    color: ${tones.dangerText};
  }

  .pause {
    display: flex;
    gap: var(--_space-3);
    align-items: center;
    padding: var(--_space-3) var(--_space-4);
    border-inline-start: 4px solid ${tones.warningText};
    border-radius: var(--_radius-medium);
    background: ${tones.warningQuiet};
  }

  .lead {
    font-size: 1.0625em;
  }

  /* A line from step to step, with a mark for each: filled when done, a ring where it is now. */
  .step {
    position: relative;
    padding-block-end: var(--_space-4);
    padding-inline-start: 2em;
  }

  .step > * {
    display: block;
  }

  .step::before,
  .step::after {
    content: '';
    position: absolute;
  }

  .step::before {
    inset-block-start: 0.3em;
    inset-inline-start: 0.1em;
    z-index: 1;
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid var(--_color-border);
    border-radius: 50%;
    background: var(--_color-surface-sunken);
  }

  .step::after {
    inset-block: 0.8em -0.8em;
    inset-inline-start: calc(0.6em - 1px);
    border-inline-start: 2px solid var(--_color-border-subtle);
  }

  .step:last-child::after {
    display: none;
  }

  .step[data-state='done']::before,
  .step[data-state='current']::before {
    border-color: var(--_color-accent-fill);
  }

  .step[data-state='done']::before {
    background: var(--_color-accent-fill);
  }

  .step[data-state='done']::after {
    border-color: var(--_color-accent-fill);
  }

  .step[data-state='current']::before {
    box-shadow: 0 0 0 4px var(--_color-accent-quiet);
    border-width: 5px;
  }

  .step[data-state='current'] > :first-child {
    font-weight: 600;
  }

  .step:is([data-state='upcoming'], [data-state='skipped']) {
    color: var(--_color-text-muted);
  }

  .step[data-state='skipped']::before {
    border-style: dashed;
  }

  .round {
    padding-block-end: var(--_space-3);
  }

  .round > * {
    display: block;
  }

  .person {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
  }

  .portrait {
    display: grid;
    place-items: center;
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: 50%;
    background: var(--_color-accent-quiet);
    color: var(--_color-accent-text);
  }

  .person-text {
    flex: 1 1 120px;
  }

  .person-text > * {
    display: block;
  }

  .facts > * + * {
    margin-block-start: var(--_space-3);
  }

  .fact dt {
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }

  .album {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .picture {
    display: grid;
    place-items: center;
    inline-size: 88px;
    block-size: 88px;
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
    font-size: 0.875em;
    object-fit: cover;
    overflow: hidden;
  }

  .picture-link {
    display: block;
    border-radius: var(--_radius-medium);
  }

  .picture-link:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  .event {
    padding-block: var(--_space-3);
    border-block-end: 1px solid var(--_color-border-subtle);
  }

  .event:last-child {
    border: 0;
  }

  .event > * + * {
    margin-block-start: var(--_space-1);
  }
`;
