import type { HostilePage } from '../hostile-page.js';

/** Puts something on every object of the page; hidden from loops, or, as the clumsiest do it, not. */
const pollute =
  (members: Readonly<Record<string, unknown>>, enumerable = false) =>
  () => {
    for (const name in members)
      if (Object.hasOwn(members, name)) {
        // Without a prototype: what is put there would be read of the next descriptor.
        const descriptor = Object.assign(Object.create(null) as PropertyDescriptor, {
          ...{ value: members[name], enumerable, writable: true, configurable: true },
        });
        Object.defineProperty(Object.prototype, name, descriptor);
      }
  };

const page = (name: string, members: Readonly<Record<string, unknown>>, more: Partial<HostilePage> = {}) => ({
  name: `object-${name}`,
  does: `Every object has \`${Object.keys(members).join('`, `')}\`.`,
  before: pollute(members),
  ...more,
});

const doNothing = () => undefined;

/** Pages on which every object has more than it should. */
export const pollutedObjects: readonly HostilePage[] = [
  page('signal', { signal: 'none' }),
  page('signal-portal', { signal: 'none' }, { backend: 'portal' }),
  page('get', { get: doNothing }),
  page('set', { set: doNothing }),
  page('writable', { writable: true }),
  page('value', { value: 17 }),
  page('enumerable', { enumerable: true, configurable: true }),
  page('then', { then: undefined }),
  page('listener-options', { once: true, passive: true, capture: true }),
  page(
    'fetch-options',
    { method: 'DELETE', body: 'the host', mode: 'no-cors', redirect: 'error' },
    { backend: 'portal' },
  ),
  page('event-options', { bubbles: true, cancelable: true, composed: true, detail: 5 }),
  page('node-options', { mode: 'closed', is: 'x-host', extends: 'button', delegatesFocus: true }),
  page('observer-options', { root: 5, threshold: 7, subtree: true, attributeFilter: ['x'] }),
  page('language-options', {
    hour12: true,
    numberingSystem: 'fullwide',
    calendar: 'buddhist',
    timeZone: 'Asia/Tokyo',
  }),
  page('database-options', { keyPath: 'id', autoIncrement: true, durability: 'relaxed' }),
  page('enumerable-helper', { extend: doNothing }),
  {
    ...page(
      'enumerable-helpers',
      { clone: doNothing, merge: doNothing, forEach: doNothing },
      { backend: 'portal' },
    ),
    before: pollute({ clone: doNothing, merge: doNothing, forEach: doNothing }, true),
  },
  page('ids', { id: 'host', name: 'host', type: 'host', code: 'host', title: 'host' }),
  page('json', { toJSON: undefined }, { backend: 'portal' }),
  page('errors', { cause: 'the host', message: 'the host', fields: {} }),
  {
    name: 'object-frozen',
    does: 'Freezes Object, Array and Function and their prototypes.',
    before: () => {
      for (const constructor of [Object, Array, Function, Promise, Map, Set, RegExp, Date, Error])
        Object.freeze(Object.freeze(constructor).prototype);
    },
    backend: 'portal',
  },
  {
    name: 'function-helpers',
    does: 'Every function has helpers, which loops see.',
    before: () => {
      (Function.prototype as never as Record<string, unknown>).delay = doNothing;
      (Function.prototype as never as Record<string, unknown>).bindAsEventListener = doNothing;
    },
  },
];
