import { css } from 'lit';

/** Everything but what can be pressed, on white. */
export const printStyles = css`
  @media print {
    :host {
      color-scheme: light;
    }

    .base {
      max-inline-size: none;
      padding: 0;
    }

    .button:not([href^='tel:']),
    .controls,
    .actions,
    .news,
    .notice,
    .stale .button {
      display: none !important;
    }

    .button[href^='tel:'] {
      border: 0;
    }

    .button svg {
      display: none;
    }

    .aside {
      padding: 0;
      background: none;
    }

    .columns {
      display: block;
    }

    .aside {
      margin-block-start: var(--_space-6);
    }

    .event,
    .step,
    .person,
    .card {
      break-inside: avoid;
    }

    .step::before {
      print-color-adjust: exact;
    }
  }

  @media (forced-colors: active) {
    .status,
    .card {
      border-color: CanvasText;
    }

    .step::before {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
    }

    .step[data-state='done']::before {
      background: CanvasText;
    }

    .step[data-state='current']::before {
      border-color: Highlight;
    }
  }
`;
