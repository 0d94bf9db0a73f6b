import { spoil } from './spoil.js';

// A page with a form, in a frame: a tab of its own for IndexedDB, Web Locks and BroadcastChannel. The test drives it
// by messages, so that it may also be of another origin.

/** What a test may ask of the page. */
export interface Asked {
  id: number;
  call: string;
  parameters: readonly unknown[];
}

/** What the page says: an answer, or an error that nobody has caught. */
export type Said =
  { id: number; result?: unknown; error?: string } | { uncaught: string } | { isReady: true };

const say = (said: Said) => parent.postMessage(said, '*');
addEventListener('error', ({ message }) => say({ uncaught: message }));
addEventListener('unhandledrejection', ({ reason }) => say({ uncaught: String(reason) }));

const settings = new URLSearchParams(location.search);
spoil(settings.get('spoil') ?? '');
const { openTab } = await import('./open-tab.js');
const calls: Readonly<Record<string, (...parameters: never[]) => unknown>> = openTab(settings);

addEventListener('message', ({ data }: MessageEvent<Asked>) => void answer(data));
say({ isReady: true });

async function answer({ id, call, parameters }: Asked): Promise<void> {
  if (typeof id !== 'number') return;
  try {
    say({ id, result: await calls[call]!(...(parameters as never[])) });
  } catch (thrown) {
    say({ id, error: String(thrown) });
  }
}
