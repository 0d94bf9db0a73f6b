import type { Engine } from '../hostile/hostile-page.js';

/** One of the examples in examples/hosts, and what is different about it. */
export interface HostExample {
  /** The name of its folder. */
  name: string;
  /** What `npm run build` writes, if not into the folder itself. */
  built?: string;
  /** Whether it has a server of its own, `server.js`. */
  hasServer?: boolean;
  /** What is asked: the page's own memory, or the example portal. */
  backend: 'memory' | 'portal';
  /** Whether a link loads another document. */
  hasManyPages?: boolean;
  engines: readonly Engine[];
}

const both: readonly Engine[] = ['chromium', 'firefox'];
const all: readonly Engine[] = [...both, 'webkit'];

const bundled = (name: string): HostExample => ({ name, built: 'dist', backend: 'memory', engines: both });

export const hosts: readonly HostExample[] = [
  { name: 'jquery', backend: 'portal', engines: all },
  { name: 'server-rendered', backend: 'portal', hasServer: true, hasManyPages: true, engines: all },
  { name: 'strict-csp', backend: 'portal', hasServer: true, engines: all },
  ...['vue-3', 'vue-2', 'react-19', 'react-16', 'angular', 'svelte-5'].map(bundled),
];
