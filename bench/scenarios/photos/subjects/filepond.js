// FilePond without plugins.
import { create as createPond, destroy } from 'filepond';
import 'filepond/dist/filepond.min.css';
import { limits } from '../content.js';

export function create() {
  const host = document.createElement('div');
  const input = document.createElement('input');
  input.type = 'file';
  host.append(input);
  createPond(input, { allowMultiple: true, maxFiles: limits.count });
  return host;
}

/** It draws in frames of its own until its place has its height. */
export async function ready(hosts) {
  const isDrawn = (host) => host.querySelector('.filepond--root')?.offsetHeight > 40;
  for (let frames = 0; !hosts.every(isDrawn); frames++) {
    if (frames > 600) throw new Error('the picker did not come');
    await new Promise(requestAnimationFrame);
  }
}

export function remove(host) {
  destroy(host.querySelector('.filepond--root'));
  host.remove();
}
