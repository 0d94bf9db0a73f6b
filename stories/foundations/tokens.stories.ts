import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { contrast } from '../../src/styles/contrast.js';
import { tokens, type Token } from '../../src/styles/tokens.generated.js';
import { underSheets } from './story-sheet.js';

const meta: Meta = {
  title: 'Foundations/Tokens',
  render: (_, { parameters }) => underSheets(parameters.content as TemplateResult),
};
export default meta;

const schemes = ['light', 'dark'] as const;
const colors = tokens.filter(({ name }) => name.startsWith('color-'));
const measures = tokens.filter(({ name }) => !name.startsWith('color-'));
const color = (name: string) => colors.find((token) => token.name === `color-${name}`)!;

function table(headings: readonly string[], rows: TemplateResult[]): TemplateResult {
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${headings.join(', ')}>
    <table>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

const colorRow = (token: Token) =>
  html`<tr>
    <th scope="row"><code>--linli-${token.name}</code></th>
    ${schemes.map(
      (scheme) =>
        html`<td>
          <span class="swatch" style=${styleMap({ backgroundColor: token[scheme]! })}></span>
          <code>${token[scheme]}</code>
        </td>`,
    )}
    <td>${token.description}</td>
  </tr>`;

/** Words where 4.5 is promised, a line where 3 is. */
function pairSample(token: Token, ground: Token, ratio: number, scheme: 'light' | 'dark') {
  const [front, back] = [token[scheme]!, ground[scheme]!];
  const frame = styleMap({ color: front, backgroundColor: back });
  return html`<td>
    <span class="sample" style=${frame}>${ratio >= 4.5 ? '邻里 Aa' : html`<span class="line"></span>`}</span>
    ${contrast(front, back).toFixed(2)}
  </td>`;
}

const pairRows = (token: Token) =>
  token.contrast.map(
    ({ against, ratio }) =>
      html`<tr>
        <th scope="row"><code>${token.name.replace('color-', '')}</code></th>
        <td><code>${against}</code></td>
        <td>${ratio}</td>
        ${schemes.map((scheme) => pairSample(token, color(against), ratio, scheme))}
      </tr>`,
  );

function measureSample({ name, light }: Token) {
  if (name.startsWith('radius'))
    return html`<div class="corner" style=${styleMap({ borderRadius: light })}></div>`;
  if (!light.endsWith('px')) return '';
  return html`<div class="bar" style=${styleMap({ inlineSize: light })}></div>`;
}

const measureRow = (token: Token) =>
  html`<tr>
    <th scope="row"><code>--linli-${token.name}</code></th>
    <td><code>${token.light}</code></td>
    <td>${measureSample(token)}</td>
    <td>${token.description}</td>
  </tr>`;

/** Every colour that a page can set, in both schemes. */
export const Colours: StoryObj = {
  parameters: { content: table(['Role', 'Light', 'Dark', 'What for'], colors.map(colorRow)) },
};

/** What each role promises against the others, as measured. The tests hold the same list to it. */
export const Contrast: StoryObj = {
  parameters: {
    content: table(['Role', 'Against', 'At least', 'Light', 'Dark'], colors.flatMap(pairRows)),
  },
};

/** Distances, corners, sizes and times. */
export const Measures: StoryObj = {
  parameters: { content: table(['Role', 'Value', 'Sample', 'What for'], measures.map(measureRow)) },
};
