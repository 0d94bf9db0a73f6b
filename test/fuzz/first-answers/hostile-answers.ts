import type { LitElement } from 'lit';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import { memory } from '../../../src/adapters/memory/index.js';
import '../../../src/components/activity-calendar/activity-calendar.define.js';
import '../../../src/components/notice-board/notice-board.define.js';
import '../../../src/components/rating-prompt/rating-prompt.define.js';
import '../../../src/components/request-form/request-form.define.js';
import '../../../src/components/request-tracker/request-tracker.define.js';
import { randomId } from '../../../src/internal/key.js';
import { dangersIn } from '../../support/attack/victim.js';
import { seededRandom, type Random } from '../../support/seeded-random.js';
import { mutated, withStranger } from '../mutate.js';
import { watchPrototypes } from '../oracle.js';

/** What marks the words that a page has written: no backend says it. */
const mark = 'As the page has it: ';

/** How long an element may take until it shows what it has, ms. */
const patience = 15_000;

/** An element, and what a server writes for it. */
interface Rendered {
  tag: string;
  data: object;
}

/** What became of the pages that were made. */
export interface Made {
  /** How many showed something of what the page had written. */
  shown: number;
  /** How many scripts could not be read, or not in one of their answers. */
  complaints: number;
  faults: readonly string[];
}

/** Every element that takes first answers, with those of a community as servers write them. */
export async function renderedElements(): Promise<readonly Rendered[]> {
  const { requests, notices, activities, ratings } = memory({ locale: 'en' }) as Required<CommunityAdapter>;
  const now = Date.now();
  const month = 30 * 86_400_000;
  const range = { from: new Date(now - month).toISOString(), until: new Date(now + month).toISOString() };
  const rendered: Rendered[] = [
    { tag: 'request-form', data: { requests: { intake: await requests.intake!({}) } } },
    { tag: 'request-tracker', data: { requests: { list: await requests.list({ limit: 20 } as never, {}) } } },
    {
      tag: 'notice-board',
      data: {
        notices: {
          list: await notices.list({ limit: 20 } as never, {}),
          current: await notices.current!({}),
          categories: await notices.categories!({}),
        },
      },
    },
    { tag: 'activity-calendar', data: { activities: { list: await activities.list(range as never, {}) } } },
    {
      // Whatever was asked before: a busy device that does not say in time what that was would have it ask later.
      tag: 'rating-prompt always=',
      data: { ratings: { invitations: await ratings.invitations!({} as never, {}) } },
    },
  ];
  return rendered.map(({ tag, data }) => ({ tag, data: marked(data) }));
}

const marked = (data: object) =>
  JSON.parse(
    JSON.stringify(data, (name, value: unknown) =>
      typeof value === 'string' && /^(?:title|description|name|summary)$/.test(name) ? mark + value : value,
    ),
  ) as object;

/** Puts an element with hostile first answers on the page, so many times, the same for the same seed. */
export async function makeHostilePages({ tag, data }: Rendered, seed: number, count: number): Promise<Made> {
  const random = seededRandom(seed);
  const expectUntouched = watchPrototypes();
  const faults: string[] = [];
  const notice = (event: ErrorEvent | PromiseRejectionEvent) =>
    faults.push(`uncaught: ${String('reason' in event ? event.reason : event.message)}`);
  const { error } = console;
  let complaints = 0;
  let shown = 0;
  addEventListener('error', notice);
  addEventListener('unhandledrejection', notice);
  console.error = (...told: unknown[]) => {
    if (String(told[0]).startsWith('[linli] script data-linli')) complaints++;
    else faults.push(`told the console: ${told.map(String).join(' ')}`);
  };
  try {
    for (let left = count; left > 0 && faults.length === 0; left--) {
      const written = hostileText(data, random);
      const element = place(tag, written);
      faults.push(...(await faultsOf(element)));
      if (element.shadowRoot!.textContent.includes(mark)) shown++;
      element.remove();
      // What nobody catches is told of in a later task.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        expectUntouched();
      } catch (thrown) {
        faults.push(String(thrown));
      }
      if (faults.length > 0) faults.push(`of ${written.slice(0, 2000)}`);
    }
  } finally {
    console.error = error;
    removeEventListener('error', notice);
    removeEventListener('unhandledrejection', notice);
  }
  return { shown, complaints, faults };
}

/** Mostly JSON in which something stands where it does not belong, at times what is no JSON any more. */
const hostileText = (data: object, random: Random) =>
  random.below(3) === 0 ? mutated(JSON.stringify(data), random) : withStranger(data, random);

/** An element with words of the server inside it, over a backend that answers, for a resident whom nobody knows yet. */
function place(tag: string, written: string): LitElement {
  const [name, ...attributes] = tag.split(' ');
  const element = document.createElement(`linli-${name}`) as LitElement;
  element.lang = 'en';
  for (const [attribute, value] of attributes.map((pair) => pair.split('=')))
    element.setAttribute(attribute!, value!);
  const script = document.createElement('script');
  Object.assign(script, { type: 'application/json', textContent: written });
  script.setAttribute('data-linli', '');
  element.append(document.createElement('p'), script);
  Object.assign(element, { adapter: memory({ locale: 'en', residentId: randomId() }) });
  document.body.append(element);
  return element;
}

/** What is wrong with an element once the server's words have given way, as they do where it has something to show or nothing to ask. */
async function faultsOf(element: LitElement): Promise<readonly string[]> {
  await element.updateComplete;
  const words = element.querySelector('p')!;
  const deadline = Date.now() + patience;
  while (words.assignedSlot) {
    if (Date.now() > deadline) return [`${element.localName} shows nothing of its own`];
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  // Elements draw a form whose choices have the backend's ids for values, and place what they draw by styles of their own; no
  // list shows HTML.
  const dangers = dangersIn(element.shadowRoot!).filter(
    (danger) => !/^<form>|^\S+ style=|^(?:input|option) value=/.test(danger),
  );
  return element.matches(':state(failed)') ? [...dangers, `${element.localName} has failed`] : dangers;
}
