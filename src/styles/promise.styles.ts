import { css } from 'lit';
import { tones } from './tones.generated.styles.js';

/** Words and shape first; the tone of the state, and its ground, second. */
const toned = css`
  .promise {
    --_tone: ${tones.textMuted};
    --_ground: ${tones.surfaceSunken};
  }

  [data-state='running'] {
    --_tone: ${tones.accentText};
    --_ground: ${tones.accentQuiet};
  }

  [data-state='due-soon'] {
    --_tone: ${tones.warningText};
    --_ground: ${tones.warningQuiet};
  }

  [data-state='overdue'],
  [data-state='missed'] {
    --_tone: ${tones.dangerText};
    --_ground: ${tones.dangerQuiet};
  }

  [data-state='met'] {
    --_tone: ${tones.successText};
    --_ground: ${tones.successQuiet};
  }
`;

/**
 * A disc that runs, a triangle that warns, a diamond that is past, two bars that pause, a tick, a cross. The commonest
 * are drawn without a clip path, and nothing is positioned: each makes Chromium paint a page of many anew.
 */
const shapes = css`
  :host([size='detailed']) {
    display: block;
  }

  :host([hidden]) {
    display: none !important;
  }

  .promise {
    display: inline-block;
    padding: 0.15em 0.6em;
    border: 1px solid transparent;
    border-radius: 1em;
    background: var(--_ground);
    color: var(--_tone);
    /* A badge stands in a line of the page, so that without a brand it takes the size of that line. */
    font-size: calc(var(--linli-font-size, 1em) * 0.875);
  }

  :host([size='inline']) .promise {
    padding: 0;
    background: none;
    color: inherit;
    font-size: inherit;
  }

  /* Heard are its words, seen is its shape. */
  .shape {
    display: inline-block;
    box-sizing: border-box;
    margin-block-end: 0.22em;
    margin-inline-end: 0.4em;
    inline-size: 0.75em;
    block-size: 0.75em;
    background: var(--_tone);
    color: transparent;
    line-height: 0;
    vertical-align: middle;
    white-space: nowrap;
    forced-color-adjust: none;
    user-select: none;
  }

  [data-state='running'] .shape,
  [data-state='unknown'] .shape {
    margin-inline: 0.075em 0.475em;
    inline-size: 0.6em;
    block-size: 0.6em;
    border-radius: 50%;
  }

  [data-state='due-soon'] .shape {
    block-size: 0;
    margin-block-end: 0.0375em;
    border: 0 solid transparent;
    border-width: 0 0.375em 0.675em;
    border-block-end-color: var(--_tone);
    background: none;
  }

  [data-state='overdue'] .shape {
    clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }

  [data-state='missed'] .shape {
    clip-path: polygon(
      0 18%,
      18% 0,
      50% 32%,
      82% 0,
      100% 18%,
      68% 50%,
      100% 82%,
      82% 100%,
      50% 68%,
      18% 100%,
      0 82%,
      32% 50%
    );
  }

  [data-state='paused'] .shape {
    margin-inline: 0.075em 0.475em;
    inline-size: 0.6em;
    border: 0 solid var(--_tone);
    border-inline-width: 0.225em;
    background: none;
  }

  [data-state='met'] .shape {
    clip-path: polygon(0 55%, 15% 40%, 38% 62%, 85% 12%, 100% 27%, 38% 92%);
  }

  .text {
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .promise {
      --_tone: CanvasText;
      border-color: CanvasText;
    }
  }
`;

/** A promise as the badge and others draw it; its sizes are the badge's alone. */
export const promiseStyles = [toned, shapes];
