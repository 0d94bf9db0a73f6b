import { intrinsics } from './intrinsics.js';

const { descriptor, hasOwn, is, ownKeys, prototypeOf } = intrinsics;

/** What a page owns: under a name that says what it is, the thing itself, to be compared by identity. */
export type Snapshot = Map<string, unknown>;

/** Ours, and the driver's own. */
const allowedSymbols = [Symbol.for('linli'), Symbol.for('hostile')];

/** What WebKit makes anew whenever it is asked, and what its driver leaves. */
const isNobodys = (key: string | symbol) =>
  typeof key === 'symbol'
    ? allowedSymbols.includes(key) || key.description === 'automationSessionProxy'
    : key === 'supportedEntryTypes';

/** Everything that the page owns, except for its elements and its storage, see below. */
export function takeSnapshot(): Snapshot {
  const found: Snapshot = new Map();
  addGlobals(found);
  addHandlers(found);
  addStorage(found);
  addPlaces(found);
  addElements(found);
  return found;
}

/** What is no longer there, what is new, and what has changed. */
export function compare(before: Snapshot, after: Snapshot): string[] {
  const differences: string[] = [];
  before.forEach((value, name) => {
    if (!after.has(name)) differences[differences.length] = `gone: ${name}`;
    else if (!is(after.get(name), value))
      differences[differences.length] = `changed: ${name}: ${words(value)} became ${words(after.get(name))}`;
  });
  after.forEach((value, name) => {
    if (!before.has(name)) differences[differences.length] = `new: ${name}: ${words(value)}`;
  });
  return differences;
}

function words(value: unknown): string {
  return typeof value === 'object' || typeof value === 'function'
    ? typeof value
    : String(value as string).slice(0, 160);
}

/** Every property of the global object, of its functions and namespaces, and of their prototypes. */
function addGlobals(found: Snapshot): void {
  addProperties(found, 'window', globalThis);
  addProperties(found, 'document', document);
  for (const holder of [globalThis, Intl] as object[])
    for (const key of ownKeys(holder)) {
      if (typeof key === 'symbol') continue;
      const held = descriptor(holder, key)!;
      if (!hasOwn(held, 'value')) continue;
      const value = held.value as unknown;
      const isNamespace = typeof value === 'object' && value !== null && /^[A-Z]|^console$/.test(key);
      if (typeof value !== 'function' && !isNamespace) continue;
      addProperties(found, key, value as object);
      const prototype =
        hasOwn(value as object, 'prototype') && (descriptor(value as object, 'prototype')!.value as unknown);
      if (prototype) addProperties(found, `${key}.prototype`, prototype as object);
    }
}

function addProperties(found: Snapshot, name: string, holder: object): void {
  found.set(`${name} [[Prototype]]`, prototypeOf(holder));
  for (const key of ownKeys(holder)) {
    if (isNobodys(key)) continue;
    const held = descriptor(holder, key);
    if (!held) continue;
    const title = `${name}.${String(key)}`;
    for (const part of ownKeys(held) as (keyof PropertyDescriptor)[])
      found.set(`${title} ${part}`, held[part]);
  }
}

/** Handlers that are properties: of errors, of leaving the page. */
function addHandlers(found: Snapshot): void {
  for (const [name, target] of [
    ['window', globalThis],
    ['document', document],
    ['body', document.body],
  ] as const)
    for (const key in target)
      if (key.startsWith('on')) found.set(`handler ${name}.${key}`, (target as never)[key]);
}

function addStorage(found: Snapshot): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = globalThis[name];
      for (let index = 0; index < storage.length; index++) {
        const key = storage.key(index)!;
        if (!key.startsWith('linli')) found.set(`${name}.${key}`, storage.getItem(key));
      }
    } catch {
      // The page has none.
    }
  }
  try {
    found.set('cookies', document.cookie);
  } catch {
    // A page of an opaque origin has none.
  }
}

function addPlaces(found: Snapshot): void {
  found.set('address', location.href);
  found.set('title', document.title);
  found.set('sheets', document.styleSheets.length);
  found.set('adopted sheets', document.adoptedStyleSheets.length);
  found.set('element names', document.querySelectorAll(':defined').length > 0);
  found.set('history', history.state);
}

const isOurs = (element: Element) =>
  element.id === 'place' ||
  element.parentElement?.closest('#place') != null ||
  element.localName === 'script';

/** Each of the page's elements: its attributes and words, its box, and all of its computed styles. */
function addElements(found: Snapshot): void {
  const all = document.querySelectorAll<HTMLElement>('*');
  for (let index = 0, place = 0; index < all.length; index++) {
    const element = all[index]!;
    if (isOurs(element)) continue;
    const name = `${element.localName} ${place++}`;
    found.set(`element ${name}`, describe(element));
    const { x, y, width, height } = element.getBoundingClientRect();
    // The page ends with the elements, so how long it is is not its own.
    const isWhole = element === document.documentElement || element === document.body;
    if (element.closest('head')) continue;
    // What draws nothing has no place: engines put an option wherever the page has grown to.
    const isDrawn = width > 0 || height > 0;
    if (isDrawn) found.set(`box ${name}`, `${x + scrollX} ${y + scrollY} ${width} ${isWhole ? '' : height}`);
    if (isWhole) continue;
    for (const part of [null, '::before', '::after'] as const)
      found.set(`styles ${name}${part ?? ''}`, stylesOf(element, part));
  }
}

function describe(element: Element): string {
  const parts: string[] = [];
  for (let index = 0; index < element.attributes.length; index++) {
    const { name, value } = element.attributes[index]!;
    parts[parts.length] = `${name}=${value}`;
  }
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE && !['html', 'body'].includes(element.localName))
      parts[parts.length] = (node as Text).data;
  const { value } = element as HTMLInputElement;
  if (typeof value === 'string') parts[parts.length] = value;
  return parts.join(' ');
}

function stylesOf(element: Element, part: string | null): string {
  const computed = getComputedStyle(element, part);
  // At once where the engine gives them so: Firefox does not.
  let text = computed.cssText;
  if (text !== '') return text;
  for (let index = 0; index < computed.length; index++) {
    const property = computed[index]!;
    text += `${property}:${computed.getPropertyValue(property)};`;
  }
  return text;
}
