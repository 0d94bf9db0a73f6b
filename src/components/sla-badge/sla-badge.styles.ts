import { css, type CSSResultGroup } from 'lit';
import { badgeTokenStyles } from '../../styles/badge-tokens.generated.styles.js';
import { visuallyHiddenStyles } from '../../styles/visually-hidden.styles.js';

/** Shapes: a ring that runs, a triangle that warns, two bars that pause, a tick, a cross. */
const shapes = css`
  .promise {
    --_tone: var(--_color-text-muted);
    --_quiet: var(--_color-surface-sunken);
    --_shape: circle(40%);
  }

  .promise::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.4em;
    inline-size: 0.75em;
    block-size: 0.75em;
    background: var(--_tone);
    clip-path: var(--_shape);
    forced-color-adjust: none;
  }

  [data-state='running'] {
    --_tone: var(--_color-accent-text);
    --_quiet: var(--_color-accent-quiet);
  }

  [data-state='due-soon'] {
    --_tone: var(--_color-warning-text);
    --_quiet: var(--_color-warning-quiet);
    --_shape: polygon(50% 5%, 100% 95%, 0 95%);
  }

  [data-state='overdue'],
  [data-state='missed'] {
    --_tone: var(--_color-danger-text);
    --_quiet: var(--_color-danger-quiet);
    --_shape: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }

  [data-state='missed'] {
    --_shape: polygon(
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

  [data-state='paused'] {
    --_shape: polygon(10% 0, 40% 0, 40% 100%, 60% 100%, 60% 0, 90% 0, 90% 100%, 10% 100%);
  }

  [data-state='met'] {
    --_tone: var(--_color-success-text);
    --_shape: polygon(0 55%, 15% 40%, 38% 62%, 85% 12%, 100% 27%, 38% 92%);
  }
`;

export const slaBadgeStyles: CSSResultGroup = [
  badgeTokenStyles,
  visuallyHiddenStyles,
  shapes,
  css`
    :host {
      display: inline-block;
      vertical-align: baseline;
      max-inline-size: 100%;
    }

    :host([size='detailed']) {
      display: block;
    }

    :host([hidden]) {
      display: none !important;
    }

    :host([size='detailed']) .base {
      padding: var(--_inset);
      border-radius: var(--_radius-large);
      background: var(--_color-surface);
      color: var(--_color-text);
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2) var(--_space-3);
      align-items: center;
    }

    .promise {
      display: inline-block;
      padding: 0.15em 0.6em;
      border: 1px solid transparent;
      border-radius: 1em;
      background: var(--_quiet);
      color: var(--_tone);
      font-size: 0.875em;
      font-variant-numeric: tabular-nums;
    }

    .text {
      font-weight: 600;
    }

    :host([size='inline']) .promise {
      padding: 0;
      background: none;
      color: inherit;
      font-size: inherit;
    }

    .title {
      font-weight: 600;
    }

    @media (forced-colors: active) {
      .promise {
        --_tone: CanvasText;
        border-color: CanvasText;
      }
    }
  `,
];
