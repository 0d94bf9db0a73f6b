import { undoAlso } from './replace.js';

/**
 * Another tab until the test has ended: a document with its own copy of the modules, over the same database. Resolves with
 * its window, which has what they export. `before`: a script that runs there first.
 */
export async function openTab<Exports>(modules: readonly string[], before = ''): Promise<Window & Exports> {
  const frame = document.createElement('iframe');
  const copies = modules.map(
    (path, at) => `import * as copy${at} from '${path}'; Object.assign(window, copy${at});`,
  );
  frame.srcdoc = `<!doctype html><script>${before}</script><script type="module">${copies.join(' ')}</script>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  undoAlso(() => frame.remove());
  await loaded;
  return frame.contentWindow as unknown as Window & Exports;
}
