import type { HostilePage } from '../hostile-page.js';

type Loose = Record<string, unknown>;

const loose = (thing: unknown) => thing as Loose;
const onPortal = { backend: 'portal' } as const;

/** Pages that have replaced what the browser gave them, as libraries of their time did. */
export const patchedGlobals: readonly HostilePage[] = [
  {
    name: 'array-to-json',
    does: 'Lists are written as text into JSON, as by Prototype.js.',
    before: () => {
      loose(Array.prototype).toJSON = function (this: unknown[]) {
        return `[${this.join(', ')}]`;
      };
      loose(String.prototype).toJSON = function (this: string) {
        return `"${this}"`;
      };
    },
    ...onPortal,
  },
  {
    name: 'array-helpers',
    does: 'Lists have helpers, which loops see.',
    before: () => {
      for (const name of ['each', 'remove', 'first', 'last', 'contains', 'clear'])
        loose(Array.prototype)[name] = function () {
          throw new Error('the host is called');
        };
    },
    ...onPortal,
  },
  {
    name: 'array-old-polyfills',
    does: 'Brings old polyfills, which know less than the browser did.',
    before: () => {
      Array.prototype.find = function (this: unknown[], test: (item: unknown) => boolean) {
        for (let index = 0; index < this.length; index++) if (test(this[index])) return this[index];
        return undefined;
      } as never;
      Array.prototype.includes = function (this: unknown[], wanted: unknown) {
        return this.indexOf(wanted) !== -1;
      };
      Object.entries = ((object: Loose) => Object.keys(object).map((key) => [key, object[key]])) as never;
    },
    ...onPortal,
  },
  {
    name: 'string-old-polyfills',
    does: 'Trims and pads its own way.',
    before: () => {
      String.prototype.trim = function (this: string) {
        return this.replace(/^\s+|\s+$/g, '');
      };
      String.prototype.padStart = function (this: string, length: number, filler = ' ') {
        return filler.repeat(Math.max(0, length - this.length)) + this.toString();
      };
    },
  },
  {
    name: 'json-of-its-own',
    does: 'Has a JSON of its own, which writes spaces.',
    before: () => {
      const { parse, stringify } = JSON;
      JSON.stringify = ((value: unknown) => stringify(value, null, 2)) as typeof JSON.stringify;
      JSON.parse = (text: string, reviver?: never) => parse(text, reviver) as unknown;
    },
    ...onPortal,
  },
  {
    name: 'promise-replaced',
    does: 'Has a Promise of its own, without `finally` and `allSettled`.',
    before: () => {
      class OldPromise<Value> extends Promise<Value> {}
      for (const name of ['allSettled', 'any', 'withResolvers', 'try'])
        Object.defineProperty(OldPromise, name, { value: undefined });
      globalThis.Promise = OldPromise as PromiseConstructor;
    },
    ...onPortal,
  },
  {
    name: 'promise-then-wrapped',
    does: 'Wraps what follows every promise, as zones do.',
    before: () => {
      const { then } = Promise.prototype;
      Promise.prototype.then = function (this: Promise<unknown>, fulfilled: never, rejected: never) {
        return then.call(this, fulfilled, rejected);
      } as never;
    },
    ...onPortal,
  },
  {
    name: 'fetch-wrapped',
    does: 'Wraps `fetch` to count its calls.',
    before: () => {
      const { fetch } = globalThis;
      globalThis.fetch = async (...parameters) => {
        const response = await fetch(...parameters);
        return new Proxy(response, {
          get: (target, name) => {
            const value = Reflect.get(target, name) as unknown;
            return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
          },
        });
      };
    },
    ...onPortal,
  },
  {
    name: 'fetch-missing',
    does: 'Has no `fetch`, and the library talks over HTTP.',
    before: () => {
      delete loose(globalThis).fetch;
    },
    ...onPortal,
    limit: {
      reason: 'nothing can be asked without it; a polyfill, or `rest({ fetch })`, is enough',
      says: /fetch/,
    },
  },
  {
    name: 'fetch-missing-memory',
    does: 'Has no `fetch`, and the library needs none.',
    before: () => {
      delete loose(globalThis).fetch;
    },
  },
  {
    name: 'fetch-throws-later',
    does: 'Breaks its `fetch` once everything is loaded.',
    after: () => {
      globalThis.fetch = () => {
        throw new Error('the host has taken it');
      };
    },
    ownChanges: /\bfetch\b/,
  },
  {
    name: 'define-patched',
    does: 'Watches what is defined.',
    before: () => {
      const { define } = CustomElementRegistry.prototype;
      CustomElementRegistry.prototype.define = function (name, constructor, options) {
        if (!name.includes('-')) throw new Error('the host allows no such name');
        define.call(this, name, constructor, options);
      };
    },
  },
  {
    name: 'define-guarded',
    does: 'Ignores what is defined twice.',
    before: () => {
      const { define } = customElements;
      customElements.define = (name, constructor) => {
        if (!customElements.get(name)) define.call(customElements, name, constructor);
      };
    },
  },
  {
    name: 'shadow-closed',
    does: 'Looks into every shadow root as it is made.',
    before: () => {
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        return attachShadow.call(this, init);
      };
    },
  },
  {
    name: 'create-element-patched',
    does: 'Marks every element that a script makes.',
    before: () => {
      const { createElement } = Document.prototype;
      Document.prototype.createElement = function (
        this: Document,
        name: string,
        options?: ElementCreationOptions,
      ) {
        const element = createElement.call(this, name, options) as HTMLElement;
        loose(element).hostMark = true;
        return element;
      } as typeof createElement;
    },
  },
  {
    name: 'timers-wrapped',
    does: 'Wraps timers and frames, and gives objects for numbers.',
    before: () => {
      const { setTimeout, clearTimeout } = globalThis;
      globalThis.setTimeout = ((...parameters: Parameters<typeof setTimeout>) => ({
        timer: setTimeout(...parameters),
      })) as never;
      globalThis.clearTimeout = ((held?: { timer: number }) => clearTimeout(held?.timer)) as never;
    },
  },
  {
    name: 'console-silent',
    does: 'Has no console to speak of.',
    before: () => {
      for (const name of ['log', 'warn', 'error', 'info', 'debug']) loose(console)[name] = () => undefined;
    },
  },
  {
    name: 'names-taken',
    does: 'Has globals with the names of everything.',
    before: () => {
      for (const name of [
        'linli',
        'html',
        'css',
        'lit',
        'api',
        'process',
        'module',
        'exports',
        'define',
        'require',
      ])
        loose(globalThis)[name] = name;
    },
  },
  {
    name: 'amd-loader',
    does: 'Has a loader of AMD modules.',
    before: () => {
      const define = () => {
        throw new Error('anonymous define() of the library');
      };
      define.amd = {};
      loose(globalThis).define = define;
      loose(globalThis).module = { exports: {} };
    },
  },
  {
    name: 'observers-missing',
    does: 'Has no observers of sizes and of what is seen.',
    before: () => {
      delete loose(globalThis).ResizeObserver;
      delete loose(globalThis).IntersectionObserver;
    },
    limit: {
      reason:
        'every browser that the library needs has them; a page that takes them away has to bring others',
      says: /ResizeObserver/,
    },
  },
  {
    name: 'url-polyfill',
    does: 'Has a URL of its own, which is a function around the real one.',
    before: () => {
      const Real = globalThis.URL;
      class Own extends Real {}
      globalThis.URL = Own as typeof URL;
    },
    ...onPortal,
  },
  {
    name: 'random-uuid-missing',
    does: 'Has no `crypto.randomUUID`, no `structuredClone` of objects with methods.',
    before: () => {
      Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined, configurable: true });
    },
  },
  {
    name: 'date-mocked',
    does: 'Has a Date that stands still.',
    before: () => {
      const start = Date.now();
      Date.now = () => start;
    },
  },
];
