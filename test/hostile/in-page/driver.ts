import { pageNamed } from '../pages/index.js';
import type { HostilePage } from '../hostile-page.js';
import { compare, takeSnapshot, type Snapshot } from './snapshot.js';
import { intrinsics } from './intrinsics.js';
import { finishUsing, openElements, useElements } from './use.js';

// The first script of every hostile page: it watches, then lets the page do its worst. The document calls `start` right
// before the library and `use` right after it; the test calls `finish` from outside.

const { search } = new URL((document.currentScript as HTMLScriptElement).src);
const page: HostilePage = pageNamed(search.slice(1));
const complaints: string[] = [];
let before: Snapshot;

const complain = (words: string) => (complaints[complaints.length] = words);

/** What the page itself throws says so. */
const isOfHost = (words: string) => words.includes('the host');

addEventListener('error', ({ message, error, filename, lineno }) => {
  const { stack = '' } = (error ?? {}) as Error;
  if (message && !isOfHost(message))
    complain(`uncaught: ${message} ${filename}:${lineno} ${stack.slice(0, 600)}`);
});
addEventListener('unhandledrejection', ({ reason }) => {
  const words = `${String(reason)} ${((reason ?? {}) as Error).stack ?? ''}`;
  if (!isOfHost(words)) complain(`unhandled: ${words.slice(0, 700)}`);
});
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  complain(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
);

let heard = 0;
const hear = () => heard++;

/** What the developer is told. */
let told = '';
for (const level of ['warn', 'error'] as const) {
  const say = console[level].bind(console);
  console[level] = (...parameters: unknown[]) => {
    told += `${parameters.join(' ')}\n`;
    say(...parameters);
  };
}

const driver = {
  state: '',
  said: '',
  told: '',
  start() {
    addEventListener('host-event', hear);
    document.addEventListener('host-event', hear, true);
    document.getElementById('host')!.addEventListener('host-event', hear);
    const place = document.getElementById('place')!;
    const elements = place.firstChild ? document.createDocumentFragment() : undefined;
    while (elements && place.firstChild) elements.appendChild(place.firstChild);
    before = takeSnapshot();
    if (elements) place.appendChild(elements);
  },
  use: () => run('used', () => useAll(page)),
  finish: () => run('finished', finish),
};

Object.defineProperty(globalThis, Symbol.for('hostile'), { value: driver });
addEventListener('message', ({ data, source }) => {
  if (data === 'finish' && source === parent && parent !== window) driver.finish();
});
page.before?.();

async function useAll(hostile: HostilePage): Promise<void> {
  const place = document.getElementById('place')!;
  openElements();
  await hostile.after?.(place);
  await useElements(place, hostile);
}

async function finish(): Promise<void> {
  const place = document.getElementById('place')!;
  await finishUsing(place);
  while (place.firstChild) place.removeChild(place.firstChild);
  await intrinsics.pause(50);
  // The form brings into view what it says; the picture is that of the top.
  intrinsics.scrollTo(0, 0);
  // The one thing that stays, and says so: what screen readers listen to.
  document.querySelector('[data-linli=announcer]')?.remove();
  for (const difference of compare(before, takeSnapshot())) complain(difference);
  heard = 0;
  document.getElementById('host')!.dispatchEvent(new CustomEvent('host-event', { bubbles: true }));
  if (heard !== 3) complain(`the page's own listeners heard ${heard} of 3`);
}

/** Does it, and lets the test know how it went. */
function run(state: string, work: () => Promise<void>): void {
  work().then(
    () => tell(state),
    (thrown: unknown) => {
      const { stack = '' } = (thrown ?? {}) as Error;
      complain(`${String(thrown)} ${stack.slice(0, 500)}`);
      tell(state);
    },
  );
}

function tell(state: string): void {
  driver.said = complaints.join('\n');
  driver.told = told;
  driver.state = state;
  if (parent !== window) parent.postMessage({ state, said: driver.said }, '*');
}
