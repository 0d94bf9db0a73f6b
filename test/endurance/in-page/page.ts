import { countKept, countTimers, note } from './kept.js';
import '../../../src/define.js';
import { configure } from '../../../src/adapter/settings.js';
import { adapter, countSubscribersNow, happen } from './community.js';

/** The badge first: what is out of view is drawn once it is seen. */
const attributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sla-badge': { size: 'detailed', due: new Date(Date.now() + 28 * 3_600_000).toISOString() },
  'request-form': {},
  'request-tracker': {},
  'notice-board': {},
  'activity-calendar': {},
  'rating-prompt': { always: '' },
};

configure({ adapter });

function create(name: string): HTMLElement {
  const element = note('element', document.createElement(`linli-${name}`));
  for (const [key, value] of Object.entries(attributes[name]!)) element.setAttribute(key, value);
  return element;
}

const wordsOf = (element: HTMLElement) =>
  (element.shadowRoot?.querySelector('.base') ?? element.shadowRoot)?.textContent
    .replace(/\s+/g, ' ')
    .trim() ?? '';

/** Resolves once the element shows what it was given, not that it is loading. */
async function untilSays(element: HTMLElement): Promise<void> {
  while (wordsOf(element).length < 3 || /Loading/.test(wordsOf(element)))
    await new Promise((resolve) => setTimeout(resolve));
}

const page = {
  names: Object.keys(attributes),
  /** Puts an element in the page, waits until it says something, and takes it away; so many times. */
  async cycle(name: string, times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      const element = create(name);
      document.body.append(element);
      await untilSays(element);
      element.remove();
    }
  },
  /** The same, and takes it away at whatever moment, each time a little later. */
  async glimpse(name: string, times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      const element = create(name);
      document.body.append(element);
      const leavesAt = performance.now() + (time % 100) / 2;
      while (performance.now() < leavesAt) await new Promise((resolve) => setTimeout(resolve));
      element.remove();
    }
  },
  /** Opens the page with every element on it, for so many hours: the badge's promise is due four and a half hours later. */
  async open(hours: number): Promise<void> {
    await happen(0);
    const elements = page.names.map(create);
    const due = new Date(Date.now() + (hours + 4.5) * 3_600_000).toISOString();
    elements[page.names.indexOf('sla-badge')]!.setAttribute('due', due);
    document.body.append(...elements);
    await Promise.all(elements.map(untilSays));
  },
  /** Something happens in the house every minute from now on. */
  live(): void {
    let minute = 0;
    // For as long as the page lives: it is what the page is watched under.
    setInterval(() => void happen(++minute), 60_000);
  },
  wordsOf: (name: string) => wordsOf(document.querySelector<HTMLElement>(`linli-${name}`)!),
  /** For each time that the page was shown: whether it came out of the back/forward cache. */
  shown: [] as boolean[],
  count: () => ({ ...countKept(), timers: countTimers(), subscribers: countSubscribersNow() }),
};

declare global {
  interface Window {
    endurance: typeof page;
  }
}
window.endurance = page;
addEventListener('pageshow', ({ persisted }) => page.shown.push(persisted));
