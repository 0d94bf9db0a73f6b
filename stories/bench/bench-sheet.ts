import { css, html, type TemplateResult } from 'lit';
import { StorySheet } from '../foundations/story-sheet.js';

const plotStyles = css`
  section + section {
    margin-block-start: 32px;
  }

  h3 {
    margin: 0 0 8px;
    font-size: 1.125em;
  }

  .figure {
    font-variant-numeric: tabular-nums;
  }

  /* A drawing alone has no length of its own in a table: the bars take what the words leave. */
  section table {
    inline-size: 100%;
    min-inline-size: 440px;
    max-inline-size: 880px;
  }

  section td:last-child {
    inline-size: 50%;
    min-inline-size: 120px;
  }

  .plot {
    display: block;
    inline-size: 100%;
    block-size: 16px;
    fill: none;
    stroke: none;
  }

  .plot .own {
    fill: var(--_color-accent-fill);
  }

  .plot .other {
    fill: var(--_color-border);
  }

  .plot .mark {
    stroke: var(--_color-text);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }

  @media (forced-colors: active) {
    .plot .own {
      fill: Highlight;
    }

    .plot .other {
      fill: GrayText;
    }

    .plot .mark {
      stroke: CanvasText;
    }
  }
`;

/** A sheet on which plots are drawn. */
class BenchSheet extends StorySheet {
  static override styles = [StorySheet.styles, plotStyles];
}
customElements.define('bench-sheet', BenchSheet);

export const underBenchSheet = (content: TemplateResult) =>
  html`<bench-sheet .content=${content}></bench-sheet>`;
