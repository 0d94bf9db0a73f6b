import { parse } from 'acorn';

/**
 * The members of objects that the platform reads, absent ones too: property descriptors, options of listeners, events,
 * observers, shadow roots, requests, transactions and of `Intl`.
 */
const platformWords = new Set(
  [
    'get set value writable enumerable configurable',
    'once passive capture signal',
    'bubbles cancelable composed detail',
    'childList subtree attributes attributeFilter characterData root rootMargin threshold box',
    'mode delegatesFocus slotAssignment',
    'method headers body credentials redirect cache keepalive url',
    'durability keyPath autoIncrement unique ifAvailable steal',
    'behavior block inline preventScroll',
    'type cause endings',
    'timeZone timeZoneName calendar numberingSystem hour12 hourCycle dateStyle timeStyle localeMatcher',
    'era year month day weekday hour minute second fractionalSecondDigits',
    'minimumFractionDigits maximumFractionDigits minimumIntegerDigits numeric granularity',
  ].flatMap((words) => words.split(' ')),
);

/** Literals of one member alone that are mostly something else: a state, a record. */
const ambiguous = new Set([
  'value',
  'type',
  'body',
  'url',
  'method',
  'box',
  'root',
  'block',
  'inline',
  'cause',
  'detail',
]);

/** Whether an object literal is one that the platform reads, and not a record of ours. */
function isForPlatform({ properties }) {
  const names = properties.map(({ type, computed, key }) =>
    type === 'Property' && !computed ? (key.name ?? key.value) : undefined,
  );
  const known = names.filter((name) => platformWords.has(name));
  const isSpread = properties.map(({ type }) => type === 'SpreadElement');
  if (!names.every((name, index) => platformWords.has(name) || isSpread[index])) return false;
  return known.some((name) => !ambiguous.has(name));
}

/** `Object.defineProperty(holder, name, { value })`, whatever the function is called by then. */
function isConstant({ type, arguments: given }) {
  const last = type === 'CallExpression' && given.length === 3 ? given[2] : undefined;
  const names = last?.type === 'ObjectExpression' ? last.properties.map(({ key }) => key?.name) : [];
  return names.length === 1 && names[0] === 'value';
}

/** The descriptor of `Object.defineProperty(holder, name, descriptor)`, where it is one that was read before. */
function readDescriptor({ type, callee, arguments: given }) {
  const isDefining = type === 'CallExpression' && callee.property?.name === 'defineProperty';
  return isDefining && given[2]?.type === 'Identifier' ? given[2] : undefined;
}

/** What is put where. */
function insertionsIn(node, found = []) {
  if (Array.isArray(node)) for (const one of node) insertionsIn(one, found);
  else if (node !== null && typeof node === 'object') {
    const descriptor = readDescriptor(node);
    if (node.type === 'ObjectExpression' && isForPlatform(node))
      found.push([node.start + 1, ' __proto__: null,']);
    if (isConstant(node)) found.push([node.arguments[2].start + 1, ' __proto__: null,']);
    if (descriptor) found.push([descriptor.start, '{ __proto__: null, ...'], [descriptor.end, ' }']);
    for (const child of Object.values(node)) if (typeof child === 'object') insertionsIn(child, found);
  }
  return found;
}

/** How Lit adds a listener: with the listener itself, mostly a function, as the options. */
const listening = /\.addEventListener\(this\.name, this, (?<listener>[\w$]+)\)/;

/**
 * Gives the objects that the platform reads no prototype. Pages put things on `Object.prototype`; the browser takes
 * `signal`, `get` or `once` from there where an object has none of its own, and Lit and the library would be dead.
 *
 * @param {string} code of a module
 * @returns {string} with as many lines
 */
export function withNullPrototypes(code) {
  let result = '';
  let end = 0;
  const insertions = insertionsIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  for (const [place, text] of insertions.sort(([one], [other]) => one - other)) {
    result += code.slice(end, place) + text;
    end = place;
  }
  return result + code.slice(end);
}

/**
 * @param {string} code lit-html in one file with others
 * @returns {string}
 * @throws {Error} when Lit no longer looks as expected: the bundle must not ship without this
 */
export function withoutListenersAsOptions(code) {
  if (!listening.test(code)) throw new Error('Lit no longer listens as expected: see null-prototypes.mjs');
  return code.replace(
    listening,
    '.addEventListener(this.name, this, typeof $<listener> === "function" ? false : $<listener>)',
  );
}

/** @returns {import('vite').Plugin} */
export function nullPrototypesPlugin() {
  let listensSafely = false;
  return {
    name: 'linli-null-prototypes',
    renderChunk(code, { moduleIds }) {
      const hasLit = moduleIds.some((id) => id.endsWith('/lit-html/lit-html.js'));
      listensSafely ||= hasLit;
      return { code: withNullPrototypes(hasLit ? withoutListenersAsOptions(code) : code), map: null };
    },
    generateBundle() {
      if (!listensSafely) throw new Error('lit-html was not in the bundle: listeners stay options');
    },
  };
}
