import { clean } from '../../../src/internal/rich-text/clean.js';

/** What notices may be made of: said here once more, so that the source cannot change it unseen. */
const elements = new Set(
  (
    'a abbr b bdi blockquote br caption cite code dd del details div dl dt em figcaption figure h3 h4 h5 h6 hr i img ins ' +
    'kbd li mark ol p pre q rp rt ruby s small span strong sub summary sup table tbody td tfoot th thead time tr u ul wbr'
  ).split(' '),
);
const attributes = new Set(
  (
    'alt class colspan datetime decoding dir height href lang loading open referrerpolicy rel reversed rowspan scope ' +
    'src start target title type value width'
  ).split(' '),
);

const events = (
  'click auxclick dblclick mousedown mouseover mouseenter mousemove pointerover pointerdown touchstart wheel contextmenu ' +
  'copy cut paste beforecopy selectstart dragstart drop focus focusin blur keydown keyup input beforeinput change submit ' +
  'load loadstart error canplay play toggle beforetoggle animationstart animationend transitionend webkitAnimationStart ' +
  'scroll scrollend resize start finish bounce begin end repeat slotchange close message hashchange pageshow'
).split(' ');

/** What is wrong with an element that is shown, as far as can be seen. */
function faultsOf(element: Element): readonly string[] {
  const faults: string[] = [];
  if (!elements.has(element.localName)) faults.push(`<${element.localName}>`);
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') faults.push(element.namespaceURI ?? 'none');
  if (getComputedStyle(element).position !== 'static') faults.push('position');
  for (const { name, value } of element.attributes) {
    const scheme = value.replace(/[\p{Cc}\p{Cf}\s]/gu, '').toLowerCase();
    if (!attributes.has(name) || name.startsWith('on') || name === 'style') faults.push(name);
    if (/^(?:javascript|data|vbscript|blob|file|about):/.test(scheme)) faults.push(`${name}=${value}`);
  }
  const { className } = element;
  if (className !== '' && className !== 'picture-hidden') faults.push(`class=${className}`);
  return faults;
}

/** A page on which HTML is shown, and which knows what that HTML does. */
export class Victim {
  readonly #run = crypto.randomUUID();
  readonly #before = new Map<string, unknown>();
  #shown = 0;
  /** What ran. */
  readonly ran: string[] = [];

  constructor() {
    for (const name of ['alert', 'prompt', 'confirm', 'print', 'open']) {
      this.#before.set(name, Reflect.get(window, name));
      Reflect.set(window, name, (...given: unknown[]) => this.ran.push(`${name}(${given.join()})`));
    }
  }

  /** Shows HTML after it was cleaned. */
  show(html: string): ShadowRoot {
    const { content } = clean(this.aimed(html), {
      base: `${location.origin}/beacon/${this.#run}/base/`,
      imageOrigins: [],
      words: { pictureHidden: (host, alt) => `[${host}: ${alt}]` },
    });
    return this.put(content);
  }

  /** HTML whose requests would come to the server that counts them. */
  aimed(html: string): string {
    this.#shown++;
    return html.replaceAll('evil.example', `${location.host}/beacon/${this.#run}/${this.#shown}`);
  }

  /** Puts nodes into a shadow root on the page. */
  put(content: Node): ShadowRoot {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.append(content);
    document.body.append(host);
    return root;
  }

  faultsIn(root: ShadowRoot): readonly string[] {
    return [...root.querySelectorAll('*')].flatMap(faultsOf);
  }

  /** Does what a person might, with everything that is there. Links to other pages are not followed. */
  touch(root: ShadowRoot): void {
    const stay = (event: Event) => {
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
      if (link && /^(?:https?|mailto|tel):$/.test(link.protocol)) event.preventDefault();
    };
    // WebKit follows a link for more than its click.
    for (const name of events) root.addEventListener(name, stay);
    for (const element of root.querySelectorAll('*')) {
      for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
      if (element instanceof HTMLElement) element.click();
    }
    root.host.remove();
  }

  /** Everything that was called, once what was begun before is done. */
  async calls(): Promise<readonly string[]> {
    const last = new Image();
    const isDone = new Promise((resolve) => (last.onload = last.onerror = resolve));
    last.src = `/beacon/${this.#run}/last`;
    await isDone;
    const reply = await fetch(`/beacons/${this.#run}`);
    const calls = (await reply.json()) as string[];
    return calls.filter((call) => call !== 'GET /last');
  }

  end(): void {
    for (const [name, value] of this.#before) Reflect.set(window, name, value);
  }
}
