// The real element over a backend that has all notices in one page and answers at once.
import '../../../../src/components/notice-board/notice-board.define.ts';
import { categories, choose, inCategory, notices } from '../content.js';

/** A backend as a portal's own: it keeps what was read. */
function adapterOf(rows) {
  const all = notices.slice(0, rows);
  const nameOf = (wanted) => categories.find(({ id }) => id === wanted)?.name;
  return {
    name: 'bench',
    notices: {
      list: async ({ categoryId }) => ({ items: inCategory(all, nameOf(categoryId)) }),
      get: async (wanted) => all.find(({ id }) => id === wanted),
      categories: async () => categories,
      markRead: async () => {},
    },
  };
}

export function create(rows) {
  const board = document.createElement('linli-notice-board');
  board.setAttribute('page-size', '10000');
  return Object.assign(board, { adapter: adapterOf(rows) });
}

async function until(isDrawn) {
  for (let frames = 0; !isDrawn(); frames++) {
    if (frames > 600) throw new Error('the notices did not come');
    await new Promise(requestAnimationFrame);
  }
}

/** Resolves when every list stands, with the marks: what is loaded after the list draws them. */
export const ready = (boards) =>
  until(() => boards.every(({ shadowRoot }) => shadowRoot?.querySelector('.card .marks')));

export async function filter(board, name) {
  const { items } = await board.adapter.notices.list({});
  const { length } = inCategory(items, name);
  choose(board.shadowRoot, name);
  await until(() => board.shadowRoot.querySelectorAll('.card').length === length);
}
