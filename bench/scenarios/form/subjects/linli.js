// The real element, as a page would use it, over the memory adapter without latency.
import { memory } from '../../../../src/adapters/memory/index.ts';
import '../../../../src/components/request-form/request-form.define.ts';
import { content } from '../content.js';
import { valueOf } from './markup.js';

const adapter = memory({
  seed: {
    intake: {
      categories: content.groups.flatMap(({ name: group, categories }) =>
        categories.map((name) => ({ id: valueOf(name), name, group })),
      ),
      homes: content.homes.map((label) => ({ id: valueOf(label), label })),
    },
  },
});

export const create = () => Object.assign(document.createElement('linli-request-form'), { adapter });

/** Ready when every form stands: until the adapter has answered, an element says that it is loading. */
export async function ready(elements) {
  const isReady = (element) => element.renderRoot?.querySelector('form');
  for (let frames = 0; !elements.every(isReady); frames++) {
    if (frames > 600) throw new Error('the form did not come');
    await new Promise(requestAnimationFrame);
  }
}
