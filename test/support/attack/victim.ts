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

/** What is wrong with an attribute, whatever it stands on. */
function isDangerous({ name, value }: Attr): boolean {
  const scheme = value.replace(/[\p{Cc}\p{Cf}\s]/gu, '').toLowerCase();
  return (
    name.startsWith('on') ||
    name === 'style' ||
    name === 'srcdoc' ||
    // No browser follows what only a script of the page can read.
    (!name.startsWith('data-') && /^(?:javascript|data|vbscript|blob|file|about):/.test(scheme))
  );
}

/** What is wrong with the elements of a tree that shows HTML of others beside what is its own. */
export function dangersIn(tree: ParentNode): readonly string[] {
  return [...tree.querySelectorAll('*')].flatMap((element) => {
    const attributes = [...element.attributes].filter(isDangerous);
    const names = attributes.map(({ name, value }) => `${element.localName} ${name}=${value}`);
    return /^(?:script|style|link|base|meta|iframe|object|embed|form)$/.test(element.localName)
      ? [...names, `<${element.localName}>`]
      : names;
  });
}

/** What is wrong with an element of HTML that is shown, as far as can be seen. */
function faultsOf(element: Element): readonly string[] {
  const faults: string[] = [];
  if (!elements.has(element.localName)) faults.push(`<${element.localName}>`);
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') faults.push(element.namespaceURI ?? 'none');
  if (getComputedStyle(element).position !== 'static') faults.push('position');
  for (const attribute of element.attributes) {
    const { name, value } = attribute;
    if (!attributes.has(name) || isDangerous(attribute)) faults.push(`${name}=${value}`);
  }
  const { className } = element;
  if (className !== '' && className !== 'picture-hidden') faults.push(`class=${className}`);
  return faults;
}

/** What is wrong with what HTML of others has become. */
export const faultsIn = (tree: ParentNode): readonly string[] =>
  [...tree.querySelectorAll('*')].flatMap(faultsOf);

/** What the browser fetched for the page, apart from what a test did itself and the modules. */
export const fetched = (): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !/\/beacons\/|\/last$|__web|\/wtr|\.m?js|\.ts/.test(name));

/** The functions of a window that attacks call to show that they run. */
const callables = ['alert', 'prompt', 'confirm', 'print', 'open'];

/** A page on which HTML of others is shown, and which knows what that HTML does. */
export class Victim {
  readonly #run = crypto.randomUUID();
  readonly #restores: (() => void)[] = [];
  #aimed = 0;
  /** What ran. */
  readonly ran: string[] = [];

  constructor() {
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(5000);
    this.watch(window);
  }

  /** Notices what runs in a window. */
  watch(view: Window): void {
    for (const name of callables) {
      const before: unknown = Reflect.get(view, name);
      Reflect.set(view, name, (...given: unknown[]) => this.ran.push(`${name}(${given.join()})`));
      this.#restores.push(() => Reflect.set(view, name, before));
    }
  }

  /** The path under which the server counts what is called. */
  get path(): string {
    return `/beacon/${this.#run}`;
  }

  /** HTML whose requests would come to the server that counts them, on this host or another name of it. */
  aimed(html: string, host = location.host): string {
    this.#aimed++;
    return html.replaceAll('evil.example', `${host}${this.path}/${this.#aimed}`);
  }

  /** Puts nodes into a shadow root on the page. */
  put(content: Node): ShadowRoot {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.append(content);
    document.body.append(host);
    return root;
  }

  /** Does what a person might, with everything that is there. Links to other pages are not followed. */
  touch(tree: ParentNode & Node, names: readonly string[] = events): void {
    const stay = (event: Event) => {
      // Of every namespace: SVG has links, and in WebKit every element of MathML can be one.
      const link = event
        .composedPath()
        .find((target) => target instanceof Element && target.matches('[*|href]'));
      if (link instanceof Element && /^(?:https?|mailto|tel):/.test(addressOf(link))) event.preventDefault();
    };
    // WebKit follows a link for more than its click.
    for (const name of events) tree.addEventListener(name, stay);
    for (const element of tree.querySelectorAll('*')) {
      for (const name of names) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
      if (element instanceof HTMLElement) element.click();
    }
    for (const name of events) tree.removeEventListener(name, stay);
  }

  /** Everything that was called, once what was begun before is done. */
  async calls(): Promise<readonly string[]> {
    const last = new Image();
    const isDone = new Promise((resolve) => (last.onload = last.onerror = resolve));
    last.src = `${this.path}/last`;
    await isDone;
    const reply = await fetch(`/beacons/${this.#run}`);
    const calls = (await reply.json()) as string[];
    return calls.filter((call) => call !== 'GET /last');
  }

  end(): void {
    for (const restore of this.#restores.splice(0).reverse()) restore();
  }
}

/** HTML as a page would take it that cleans nothing. */
export const raw = (html: string): DocumentFragment => document.createRange().createContextualFragment(html);

/** Where a link leads, as browsers read it; '' where they cannot. */
function addressOf(link: Element): string {
  const href = link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '';
  return URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI).href : '';
}

/** The values of attributes in HTML, as they are written and as they are meant. */
export function valuesIn(html: string): readonly string[] {
  const written = [...html.matchAll(/=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  const meant = written.map((value) => raw(`<p title="${value.replaceAll('"', '&quot;')}">`));
  return [...written, ...meant.map((content) => content.querySelector('p')?.title ?? '')];
}
