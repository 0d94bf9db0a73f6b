import { html, svg, type TemplateResult } from 'lit';
import { tableOf } from '../foundations/table.view.js';
import { lengthOn, type Bar, type Plot, type Scale } from './plots.js';
import type { BenchWords } from './words.js';

/** Units of the drawing: how long the longest bar is, and how high each is. */
const width = 400;
const height = 16;

/** Two digits behind the point for small figures, none for large ones. */
export const said = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** The name of something in the words of the reader; names of products stay as they are. */
export const named = (names: Readonly<Record<string, string>>, name: string | number) =>
  names[name] ?? String(name);

/** The title of a plot: what, of what, and how many. */
export function titleOf({ scenario, what, of }: Omit<Plot, 'bars'>, words: BenchWords): string {
  const title = `${named(words.scenarios, scenario)}: ${named(words.whats, what)}`;
  return of === undefined ? title : `${title}, ${named(words.places, of)}`;
}

/** Says nothing to screen readers: the figure stands beside it. */
function barView({ value = 0, isOwn }: Bar, scale: Scale): TemplateResult {
  const mark = scale.kind === 'logarithmic' ? lengthOn(scale, 1) * width : 0;
  return html`<svg
    class="plot"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<rect class=${isOwn ? 'own' : 'other'} width=${lengthOn(scale, value) * width} height=${height} />
      <line class="mark" x1=${mark} x2=${mark} y1="0" y2=${height} />`}
  </svg>`;
}

function rowView(bar: Bar, scale: Scale, words: BenchWords): TemplateResult {
  const { name, value, reason, isOwn } = bar;
  const label = words.subjects[name] ?? named(words.places, name);
  return html`<tr>
    <th scope="row">${isOwn ? html`<strong>${label}</strong>` : label}</th>
    <td class="figure">${value === undefined ? words[reason!] : said(value)}</td>
    <td>${value === undefined ? '' : barView(bar, scale)}</td>
  </tr>`;
}

/** Bars under one another, each with its name and its figure: the table is the plot. */
export function plotView(
  plot: Plot,
  { scale, unit, words }: { scale: Scale; unit: string; words: BenchWords },
): TemplateResult {
  const title = titleOf(plot, words);
  const rows = plot.bars.map((bar) => rowView(bar, scale, words));
  return html`<section>
    <h3>${title}</h3>
    ${tableOf(title, [words.subject, unit, words.plot], rows)}
  </section>`;
}
