import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { tableOf } from '../foundations/table.view.js';
import { plotView, said, titleOf } from './bars.view.js';
import { underBenchSheet } from './bench-sheet.js';
import {
  actPlots,
  bytesScale,
  keptPlot,
  kilobyteScale,
  livePlots,
  mountPlots,
  ratioScale,
  sizePlot,
  type Plot,
  type Scale,
} from './plots.js';
import { results, type Goal } from './results.js';
import { benchWords, type BenchWords } from './words.js';

/** The last whole run of the bench: Linli beside hand-written DOM and its peers. */
const meta: Meta = {
  title: 'Catalogue/Bench',
  tags: ['!autodocs'],
  render: (_, { parameters, globals }) => {
    const words = benchWords(globals.locale as string);
    const view = parameters.view as (words: BenchWords) => TemplateResult;
    return underBenchSheet(
      html`<div class="column">${runView(words)}</div>
        ${view(words)}`,
    );
  },
};
export default meta;

const { browser, rounds, date, machine, scenarios, sizes, goals } = results;

const runView = (words: BenchWords) =>
  html`<p class="hint">
    ${words.run(browser, machine.system, machine.cores, rounds, date.slice(0, 10))}
    <code>npm run bench</code>
  </p>`;

function goalRow({ isMet, limit, figure, ...goal }: Goal, words: BenchWords) {
  const outcome = isMet
    ? words.met
    : figure === undefined
      ? words.notMeasured
      : words.missedBy(said(figure - limit));
  return html`<tr>
    <th scope="row">${titleOf(goal, words)}</th>
    <td class="figure">${limit}</td>
    <td class="figure">${figure === undefined ? '' : said(figure)}</td>
    <td>${isMet ? outcome : html`<strong>${outcome}</strong>`}</td>
  </tr>`;
}

/** Every goal, met or by how much it is missed. */
export const Goals: StoryObj = {
  parameters: {
    view: (words: BenchWords) =>
      tableOf(
        words.goal,
        [words.goal, words.atMost, words.measured, words.outcome],
        goals.map((goal) => goalRow(goal, words)),
      ),
  },
};

/** A story of plots on one scale. */
const plots = (list: readonly Plot[], scale: Scale, unit: 'ratio' | 'kilobytes' | 'bytes'): StoryObj => ({
  parameters: {
    view: (words: BenchWords) =>
      html`<p class="hint">${words[scale.kind]}</p>
        ${list.map((plot) => plotView(plot, { scale, unit: words[unit], words }))}`,
  },
});

/** CPU time of mounting, of each element and count. */
export const Mounting: StoryObj = plots(scenarios.flatMap(mountPlots), ratioScale, 'ratio');

/** CPU time of what is done with what stands: the next month, the choice of a category. */
export const Acting: StoryObj = plots(scenarios.flatMap(actPlots), ratioScale, 'ratio');

/** CPU time of a thousand badges that nobody touches. */
export const Alive: StoryObj = plots(scenarios.flatMap(livePlots), ratioScale, 'ratio');

/** What mounting and unmounting leaves behind. */
export const Kept: StoryObj = plots(scenarios.map(keptPlot), bytesScale, 'bytes');

/** What a page loads. */
export const Sizes: StoryObj = plots(
  [sizePlot(sizes.entries, true, 'own'), sizePlot(sizes.peers, false, 'peers')],
  kilobyteScale,
  'kilobytes',
);
