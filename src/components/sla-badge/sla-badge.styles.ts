import { css } from 'lit';
import { tones } from '../../styles/tones.generated.styles.js';

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

/** A disc that runs, a triangle that warns, a diamond that is past, two bars that pause, a tick, a cross. */
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
    font-size: 0.875em;
  }

  :host([size='inline']) .promise {
    padding: 0;
    background: none;
    color: inherit;
    font-size: inherit;
  }

  .promise::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.4em;
    inline-size: 0.75em;
    block-size: 0.75em;
    background: var(--_tone);
    clip-path: circle(40%);
    forced-color-adjust: none;
  }

  [data-state='due-soon']::before {
    clip-path: polygon(50% 5%, 100% 95%, 0 95%);
  }

  [data-state='overdue']::before {
    clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }

  [data-state='missed']::before {
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

  [data-state='paused']::before {
    clip-path: polygon(10% 0, 40% 0, 40% 100%, 60% 100%, 60% 0, 90% 0, 90% 100%, 10% 100%);
  }

  [data-state='met']::before {
    clip-path: polygon(0 55%, 15% 40%, 38% 62%, 85% 12%, 100% 27%, 38% 92%);
  }

  .text {
    font-weight: 600;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .promise {
      --_tone: CanvasText;
      border-color: CanvasText;
    }
  }
`;

export const slaBadgeStyles = [toned, shapes];
