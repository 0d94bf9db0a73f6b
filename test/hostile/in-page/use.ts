import type { memory as makeMemory } from '../../../src/adapters/memory/index.js';
import type { rest as makeRest } from '../../../src/adapters/rest/index.js';
import type { configure as makeSettings } from '../../../src/adapter/settings.js';
import type { PageRegistry } from '../../../src/internal/page-registry.js';
import type { HostilePage } from '../hostile-page.js';
import { community } from './community.js';
import { fill, find, named, press, pressSend, shown, textOf, until } from './hands.js';
import { intrinsics } from './intrinsics.js';

interface Api {
  configure: typeof makeSettings;
  memory: typeof makeMemory;
  rest: typeof makeRest;
}

const received = 'We have received it';

/** The way to the portal, where the page has one. */
const line = /[?&]line=([\w-]+)/.exec(location.search)?.[1];

/** Gives the elements their backend, as the page's own script would. */
export function openElements(): void {
  const registry = (globalThis as unknown as Record<symbol, PageRegistry | undefined>)[Symbol.for('linli')];
  const { configure, memory, rest } = registry!.api as Api;
  const resident = 'wang-fang';
  configure({
    adapter:
      line === undefined
        ? memory(community(resident))
        : rest({ baseUrl: `/line/${line}/api/community`, resident: () => resident }),
  });
}

/** The one element of that name. */
const element = (place: HTMLElement, name: string) =>
  until(() => {
    const found = place.ownerDocument.querySelector<HTMLElement>(`linli-${name}`);
    return found?.shadowRoot ? found : undefined;
  }, `<linli-${name}> to be there`);

/** Does with the six elements what residents do, each to its end. */
export async function useElements(place: HTMLElement, { during }: HostilePage): Promise<void> {
  for (const name of [
    'request-form',
    'request-tracker',
    'notice-board',
    'activity-calendar',
    'rating-prompt',
    'sla-badge',
  ])
    await element(place, name);
  const words = await fillForm(place);
  await during?.(place);
  await send(place);
  const tracker = await element(place, 'request-tracker');
  await until(() => textOf(tracker).includes(words.slice(0, 20)), 'the tracker to show the request', tracker);
  await readNotice(await element(place, 'notice-board'));
  await join(await element(place, 'activity-calendar'), line === undefined);
  const badge = await element(place, 'sla-badge');
  await until(() => textOf(badge).length > 5, 'the badge to say something', badge);
  const prompt = await element(place, 'rating-prompt');
  // The portal has nothing yet to ask about.
  if (line === undefined) await until(() => find(prompt, 'input, button'), 'the prompt to ask', prompt);
  for (const name of ['request-form', 'request-tracker', 'notice-board', 'activity-calendar', 'sla-badge'])
    expectShown(await element(place, name));
}

/** Uses them once more, after whatever happened in between. */
export async function finishUsing(place: HTMLElement): Promise<void> {
  const form = await element(place, 'request-form');
  if (textOf(form).includes('Report something else')) await press(form, 'Report something else');
  await fillForm(place);
  await send(place);
}

async function fillForm(place: HTMLElement): Promise<string> {
  const form = await element(place, 'request-form');
  await until(() => find(form, '#description, input[name=category]'), 'the form to open', form);
  const lamp = await until(() => find<HTMLInputElement>(form, 'input[name=category]'), 'categories', form);
  const choices = form.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=category]');
  let chosen = lamp;
  for (let index = 0; index < choices.length; index++) {
    const choice = choices[index]!;
    if ((choice.closest('label')?.textContent ?? '').includes('Light in the stairwell')) chosen = choice;
  }
  chosen.click();
  const words = `The lamp is dark ${intrinsics.now()}${Math.random()}`;
  await fill(form, '#description', words);
  if (find(form, '#location-detail')) await fill(form, '#location-detail', 'by the door');
  const home = find<HTMLSelectElement>(form, '#location-homeId');
  if (home && home.selectedIndex <= 0) {
    home.selectedIndex = 1;
    home.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return words;
}

async function send(place: HTMLElement): Promise<void> {
  const form = await element(place, 'request-form');
  await pressSend(form);
  await until(() => textOf(form).includes(received), 'the request to be received', form);
}

async function readNotice(board: HTMLElement): Promise<void> {
  const card = await until(() => find(board, '.card-open'), 'a notice', board);
  const title = (card.textContent ?? '').trim();
  card.click();
  await until(() => !find(board, '.card-open') && find(board, '.body, [part~=body]'), 'its text', board);
  await until(() => textOf(board).includes(title.slice(-8)), 'its title', board);
}

/** Opens an activity, takes a place and gives it up; what the portal has is for other tests to take. */
async function join(calendar: HTMLElement, isOwn: boolean): Promise<void> {
  calendar.setAttribute('view', 'agenda');
  const card = await until(() => find(calendar, '.card-open'), 'an activity', calendar);
  card.click();
  await until(() => find(calendar, '.joining'), 'the activity to open', calendar);
  if (!isOwn) return;
  await press(calendar, 'Join');
  await until(() => textOf(calendar).includes('You are in'), 'the place to be taken', calendar);
  await press(calendar, 'Give up my place');
  await press(calendar, 'Yes, give it up');
  await until(() => named(calendar, 'Join'), 'the place to be free', calendar);
}

function expectShown(part: HTMLElement): void {
  const trouble = shown(part);
  if (trouble) throw new Error(`<${part.localName}> cannot be read: ${trouble}`);
}
