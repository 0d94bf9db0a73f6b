// How Uppy is mounted: it draws into an element, and has to be destroyed.
import Uppy from '@uppy/core';
import XHRUpload from '@uppy/xhr-upload';
import { limits } from '../content.js';

let made = 0;

/** What a subject exports, of a plugin with a face. */
export function uppyWith(plugin, options) {
  const uppies = new WeakMap();
  return {
    create() {
      const host = document.createElement('div');
      const uppy = new Uppy({
        id: `uppy-${++made}`,
        restrictions: { maxNumberOfFiles: limits.count, allowedFileTypes: ['image/*'] },
      });
      uppy.use(plugin, { target: host, ...options }).use(XHRUpload, { endpoint: '/photos' });
      uppies.set(host, uppy);
      return host;
    },
    async ready(hosts) {
      for (let frames = 0; !hosts.every((host) => host.querySelector('input[type=file]')); frames++) {
        if (frames > 600) throw new Error('the picker did not come');
        await new Promise(requestAnimationFrame);
      }
    },
    remove(host) {
      uppies.get(host).destroy();
      host.remove();
    },
  };
}
