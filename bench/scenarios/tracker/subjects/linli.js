// The real element over a backend that has all requests in one page and answers at once.
import '../../../../src/components/request-tracker/request-tracker.define.ts';
import { requests } from '../content.js';

const adapterOf = (rows) => ({
  name: 'bench',
  requests: {
    intake: async () => ({ categories: [] }),
    create: async () => Promise.reject(new Error('nothing is filed here')),
    get: async (wanted) => requests.find(({ id }) => id === wanted),
    list: async () => ({ items: requests.slice(0, rows) }),
  },
});

export const create = (rows) =>
  Object.assign(document.createElement('linli-request-tracker'), { adapter: adapterOf(rows) });

export async function ready(trackers) {
  const isDrawn = ({ shadowRoot }) => shadowRoot?.querySelector('.card');
  for (let frames = 0; !trackers.every(isDrawn); frames++) {
    if (frames > 600) throw new Error('the requests did not come');
    await new Promise(requestAnimationFrame);
  }
}
