import { countKept, countTimers, note } from '../../endurance/in-page/kept.js';
import { countListeners } from './listeners.js';
import { find, fill, pressSend, textOf, until } from '../../hostile/in-page/hands.js';
import { intrinsics } from '../../hostile/in-page/intrinsics.js';

// The first script of every page of a host: it listens for what goes wrong, and does what a resident does.

const complaints: string[] = [];

addEventListener('error', ({ message }) => message && complaints.push(`uncaught: ${message}`));
addEventListener('unhandledrejection', ({ reason }) => complaints.push(`unhandled: ${String(reason)}`));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  complaints.push(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
);
for (const level of ['warn', 'error'] as const) {
  const say = console[level].bind(console);
  console[level] = (...parameters: unknown[]) => {
    complaints.push(`${level}: ${parameters.join(' ')}`);
    say(...parameters);
  };
}

type RequestForm = HTMLElement & { sharedDevice: boolean; contact: unknown };

/** What the library is known by on the page: the one thing that stays. */
const isAnnouncer = (element: Element) => element.getAttribute('data-linli') === 'announcer';

const elements = () =>
  [...document.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName.startsWith('linli-'));

/** Waits for the element to be there and at work. */
async function element<Found extends HTMLElement>(tag: string): Promise<Found> {
  const found = await until(() => {
    const [one] = document.getElementsByTagName(tag);
    return one?.shadowRoot ? (one as Found) : undefined;
  }, `<${tag}>`);
  return note('element', found);
}

async function form(): Promise<RequestForm> {
  const found = await element<RequestForm>('linli-request-form');
  await until(() => find(found, '#description') && find(found, 'input[name=category]'), 'the form', found);
  return found;
}

/** The page's own link or button of that name. */
const own = <Found extends HTMLElement>(selector: string, words: string) =>
  until(
    () => [...document.querySelectorAll<Found>(selector)].find((one) => one.textContent.trim() === words),
    `the page's own "${words}"`,
  );

const saysOfItself = async (words: string, shown?: HTMLElement): Promise<void> =>
  void (await until(() => document.body.innerText.includes(words), `the page to say "${words}"`, shown));

/** What a resident does in the page; every step ends once it is seen to have worked. */
const steps = {
  /** Follows a link of the page's own. */
  async follow(words: string): Promise<void> {
    (await own<HTMLAnchorElement>('nav a', words)).click();
  },
  async seeForm(): Promise<Record<string, unknown>> {
    const shown = await form();
    const { fontSize } = getComputedStyle(find(shown, '.base')!);
    return {
      kinds: shown.shadowRoot!.querySelectorAll('input[name=kind]').length,
      fontSize: parseFloat(fontSize),
      undefined: elements().filter((one) => one.matches(':not(:defined)')).length,
    };
  },
  async seeContact(name: string): Promise<void> {
    const shown = await form();
    await until(() => textOf(shown).includes(name), `the contact "${name}"`, shown);
  },
  async press(words: string): Promise<void> {
    (await own<HTMLButtonElement>('button', words)).click();
  },
  /** Whether the device is shared, as the form has it now. */
  readShared: async (): Promise<boolean> => (await form()).sharedDevice,
  async toggleShared(isShared: boolean): Promise<void> {
    const shown = await form();
    document.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    await until(() => shown.sharedDevice === isShared, `a form that is shared: ${isShared}`, shown);
  },
  async describe(words: string): Promise<void> {
    const shown = await form();
    const choices = [...shown.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=category]')];
    const light = choices.find((choice) => /light|lamp/i.test(choice.closest('label')?.textContent ?? ''));
    (light ?? choices.at(-1)!).click();
    await fill(shown, '#description', words);
    if (find(shown, '#location-detail')) await fill(shown, '#location-detail', 'by the door');
    const home = find<HTMLSelectElement>(shown, '#location-homeId');
    if (!home || home.selectedIndex > 0) return;
    home.selectedIndex = 1;
    home.dispatchEvent(new Event('change', { bubbles: true }));
  },
  /** Until the form says that the draft is kept on the device. */
  async seeKept(): Promise<void> {
    const shown = await form();
    await until(() => find(shown, '.kept'), 'the draft to be kept', shown);
  },
  async seeDescription(words: string): Promise<void> {
    const shown = await form();
    const isThere = () => find<HTMLTextAreaElement>(shown, '#description')?.value === words;
    await until(isThere, `the draft "${words}"`, shown);
  },
  async send(): Promise<void> {
    const shown = await form();
    await pressSend(shown);
    await saysOfItself('Filed: recorded', shown);
  },
  async seeTracker(): Promise<void> {
    const tracker = await element('linli-request-tracker');
    const isRead = () => textOf(tracker).length > 0 && !textOf(tracker).includes('Loading');
    await until(isRead, 'the list', tracker);
  },
  /** Opens the newest request, and waits until the page has heard of it. */
  async openRequest(): Promise<void> {
    const tracker = await element('linli-request-tracker');
    const card = await until(() => find(tracker, '.card-open'), 'a request', tracker);
    card.click();
    await until(() => /Opened: \S/.test(document.body.innerText), 'the page to say what was opened', tracker);
  },
  async seeHome(): Promise<void> {
    await saysOfItself('Welcome to our portal.');
    await until(() => elements().length === 0, 'the elements to be gone');
  },
  /** What is held. After a pause: WebKit's driver sets a timer in the page for as long as it runs a script there. */
  async count(): Promise<Record<string, number>> {
    await intrinsics.pause(20);
    return {
      ...countKept(),
      timers: countTimers(),
      pageListeners: countListeners(),
      bodyElements: [...document.body.querySelectorAll('*')].filter((one) => !isAnnouncer(one)).length,
    };
  },
};

type Steps = typeof steps;

/** What the test has a page do and asks it. */
const driver = {
  /** Another one in every document. */
  id: Math.random().toString(36).slice(2),
  /** What the last step has come to, as JSON: empty while it is under way. */
  outcome: '',
  begin<Name extends keyof Steps>(name: Name, parameters: Parameters<Steps[Name]>): string {
    driver.outcome = '';
    const step = steps[name] as (...given: typeof parameters) => Promise<unknown>;
    step(...parameters).then(
      (value) => (driver.outcome = JSON.stringify({ value })),
      (reason: unknown) => (driver.outcome = JSON.stringify({ error: String(reason) })),
    );
    return driver.id;
  },
  complaints: () => JSON.stringify(complaints),
};

export type { Steps };

Object.defineProperty(globalThis, Symbol.for('host-driver'), { value: driver });
