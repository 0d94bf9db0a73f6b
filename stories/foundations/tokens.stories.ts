import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { themeOf, type ColorRole, type PairReport, type Theme } from '../../src/brand/theme.js';
import { tokens, type Token } from '../../src/styles/tokens.generated.js';
import { chosenBrand } from '../brands/brands.js';
import { underSheets } from './story-sheet.js';
import { tableOf } from './table.view.js';

/** The tables are made of the brand and the density that the toolbar has chosen. */
const meta: Meta = {
  title: 'Foundations/Tokens',
  render: (_, { parameters, globals }) => {
    const view = parameters.table as (theme: Theme) => TemplateResult;
    return underSheets(view(themeOf(chosenBrand(globals))));
  },
};
export default meta;

const schemes = ['light', 'dark'] as const;
const colors = tokens.filter(({ name }) => name.startsWith('color-'));
const measures = tokens.filter(({ name }) => !name.startsWith('color-'));

const colorRow = (theme: Theme, { name, description }: Token) =>
  html`<tr>
    <th scope="row"><code>--linli-${name}</code></th>
    ${schemes.map((scheme) => {
      const color = theme[scheme][name as ColorRole];
      return html`<td>
        <span class="swatch" style=${styleMap({ backgroundColor: color })}></span>
        <code>${color}</code>
      </td>`;
    })}
    <td>${description}</td>
  </tr>`;

/** Words where 4.5 is promised, a line where 3 is. */
const pairRow = (theme: Theme, { scheme, role, against, ratio, least }: PairReport) =>
  html`<tr>
    <th scope="row"><code>${role.replace('color-', '')}</code></th>
    <td><code>${against.replace('color-', '')}</code></td>
    <td>${scheme}</td>
    <td>
      <span
        class="sample"
        style=${styleMap({ color: theme[scheme][role], backgroundColor: theme[scheme][against] })}
        >${least >= 4.5 ? '邻里 Aa' : html`<span class="line"></span>`}</span
      >
    </td>
    <td>${ratio.toFixed(2)}</td>
    <td>${least}</td>
  </tr>`;

function measureSample(name: string, value: string) {
  if (name.startsWith('radius'))
    return html`<div class="corner" style=${styleMap({ borderRadius: value })}></div>`;
  if (!value.endsWith('px')) return '';
  return html`<div class="bar" style=${styleMap({ inlineSize: value })}></div>`;
}

function measureRow(theme: Theme, { name, light, description }: Token) {
  const value = theme.measures[name] ?? light;
  return html`<tr>
    <th scope="row"><code>--linli-${name}</code></th>
    <td><code>${value}</code></td>
    <td>${measureSample(name, value)}</td>
    <td>${description}</td>
  </tr>`;
}

/** Every colour that a page can set, in both schemes. */
export const Colours: StoryObj = {
  parameters: {
    table: (theme: Theme) =>
      tableOf(
        'Colours',
        ['Role', 'Light', 'Dark', 'What for'],
        colors.map((token) => colorRow(theme, token)),
      ),
  },
};

/** What each role promises against the others, as measured. The tests hold the same list to it. */
export const Contrast: StoryObj = {
  parameters: {
    table: (theme: Theme) =>
      tableOf(
        'Contrast',
        ['Role', 'Against', 'Scheme', 'Sample', 'Ratio', 'At least'],
        theme.report.map((pair) => pairRow(theme, pair)),
      ),
  },
};

/** Distances, corners, sizes and times. */
export const Measures: StoryObj = {
  parameters: {
    table: (theme: Theme) =>
      tableOf(
        'Measures',
        ['Role', 'Value', 'Sample', 'What for'],
        measures.map((token) => measureRow(theme, token)),
      ),
  },
};
