import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { tableOf } from '../foundations/table.view.js';
import { underSheets } from '../foundations/story-sheet.js';
import { matrixOf, type Cell, type IndexedStory } from './matrix.js';
import { elements, states } from './states.js';

const meta: Meta = {
  title: 'Catalogue/States',
  tags: ['!autodocs'],
};
export default meta;

/** The stories, as the catalogue itself lists them. */
async function indexedStories(): Promise<IndexedStory[]> {
  const response = await fetch('index.json');
  const { entries } = (await response.json()) as { entries: Record<string, IndexedStory> };
  return Object.values(entries);
}

const cellView = ({ stories, reason }: Cell) =>
  html`<td>
    ${stories.map(
      ({ id, name }) => html`<a class="line-link" href="./?path=/story/${id}" target="_top">${name}</a>`,
    )}
    ${reason === undefined ? nothing : html`<span class="hint">${reason}</span>`}
  </td>`;

/** Every element in every state: the stories that show it, or why there is none. */
export const Matrix: StoryObj = {
  loaders: [async () => ({ stories: await indexedStories() })],
  render: (_, { loaded }) => {
    const cells = matrixOf(loaded.stories as IndexedStory[]);
    const rows = elements.map(
      (element) =>
        html`<tr>
          <th scope="row">${element}</th>
          ${cells.filter((cell) => cell.element === element).map(cellView)}
        </tr>`,
    );
    return underSheets(tableOf('Every element in every state', ['Element', ...Object.values(states)], rows));
  },
};
