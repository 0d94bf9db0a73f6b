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

/** How long it is waited for what may have nothing to show, ms. */
const silence = 500;

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
      tag: 'rating-prompt delay=PT0S',
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
  const adapter = memory({ locale: 'en', residentId: randomId() });
  const expectUntouched = watchPrototypes();
  const faults: string[] = [];
  const notice = (event: ErrorEvent | PromiseRejectionEvent) =>
    faults.push(`uncaught: ${String('reason' in event ? event.reason : event.message)}`);
  const { error } = console;
  let complaints = 0;
  let shown = 0;
  addEventListener('error', notice);
  addEventListener('unhandledrejection', notice);
  console.error = (...told: unknown[]) =>
    void (String(told[0]).includes('script data-linli') && complaints++);
  try {
    for (let left = count; left > 0 && faults.length === 0; left--) {
      const written = hostileText(data, random);
      const element = place(tag, written, adapter);
      faults.push(...(await faultsOf(element)));
      if (textOf(element).includes(mark)) shown++;
      element.remove();
      expectUntouched();
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

function place(tag: string, written: string, adapter: CommunityAdapter): HTMLElement {
  const [name, ...attributes] = tag.split(' ');
  const element = document.createElement(`linli-${name}`);
  element.lang = 'en';
  for (const [attribute, value] of attributes.map((pair) => pair.split('=')))
    element.setAttribute(attribute!, value!);
  const script = document.createElement('script');
  Object.assign(script, { type: 'application/json', textContent: written });
  script.setAttribute('data-linli', '');
  element.append(script);
  Object.assign(element, { adapter });
  document.body.append(element);
  return element;
}

const textOf = ({ shadowRoot }: Element) => shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

/** Whether an element still waits for its parts or its data. */
const isLoading = (element: HTMLElement) =>
  element.matches(':state(loading)') || /^(?:Loading|$)/.test(textOf(element));

/** What is wrong with an element once it shows what it has. A prompt that has nothing to ask shows nothing. */
async function faultsOf(element: HTMLElement): Promise<readonly string[]> {
  const mayBeSilent = element.localName === 'linli-rating-prompt';
  const deadline = Date.now() + (mayBeSilent ? silence : patience);
  while (isLoading(element) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
  if (isLoading(element) && !mayBeSilent) return [`${element.localName} shows nothing`];
  const own = /^<form>|^\S+ style=|^\S+ (?:href|src)=blob:/;
  const dangers = dangersIn(element.shadowRoot!).filter((danger) => !own.test(danger));
  return element.matches(':state(failed)') ? [...dangers, `${element.localName} has failed`] : dangers;
}
