import type { HostilePage } from '../hostile-page.js';

const kinds = [
  'click',
  'input',
  'change',
  'keydown',
  'keyup',
  'submit',
  'focusin',
  'pointerdown',
  'mousedown',
];

const listen = (listener: (event: Event) => void, options: AddEventListenerOptions = {}, types = kinds) => {
  for (const type of types) document.addEventListener(type, listener, options);
};

/** A page that hears what is its own as it should. */
const ofOthers = (event: Event) => event.type !== 'host-event';

/** Pages that take part in everything that happens. */
export const events: readonly HostilePage[] = [
  {
    name: 'events-stopped',
    does: 'Stops every event once it has bubbled up.',
    before: () => listen((event) => event.stopImmediatePropagation()),
  },
  {
    name: 'events-stopped-on-body',
    does: 'Stops events at its body.',
    before: () =>
      addEventListener('DOMContentLoaded', () => {
        for (const type of kinds) document.body.addEventListener(type, (event) => event.stopPropagation());
      }),
  },
  {
    name: 'events-prevented',
    does: 'Prevents the default of every key and of leaving.',
    before: () =>
      listen((event) => event.preventDefault(), {}, ['keydown', 'keypress', 'submit', 'contextmenu']),
  },
  {
    name: 'events-prevented-early',
    does: 'Prevents defaults before anybody hears of them.',
    before: () =>
      listen((event) => event.preventDefault(), { capture: true }, ['keydown', 'submit', 'dragover', 'drop']),
  },
  {
    name: 'events-thrown',
    does: 'Throws in every listener.',
    before: () =>
      listen(() => {
        throw new Error('the host cannot cope');
      }),
  },
  {
    name: 'events-thrown-early',
    does: 'Throws in listeners that hear first.',
    before: () =>
      listen(
        () => {
          throw new Error('the host cannot cope');
        },
        { capture: true },
      ),
  },
  {
    name: 'domain-events-thrown',
    does: 'Throws when a request is sent, and when it was.',
    before: () =>
      listen(
        () => {
          throw new Error('the host cannot cope');
        },
        {},
        ['linli-request-submit', 'linli-request-submitted', 'linli-activity-join', 'linli-notice-open'],
      ),
  },
  {
    name: 'events-again',
    does: 'Sends each event once more, from another place.',
    before: () =>
      listen((event) => {
        if (event.isTrusted || !ofOthers(event) || event.target === document) return;
        document.dispatchEvent(new Event(event.type));
      }, {}),
  },
  {
    name: 'domain-events-again',
    does: 'Sends our events once more, to the element itself.',
    before: () =>
      listen(
        (event) => {
          const [first] = event.composedPath();
          if (first instanceof Element && first.localName.startsWith('linli-'))
            queueMicrotask(() => document.body.dispatchEvent(new CustomEvent(event.type, { bubbles: true })));
        },
        { once: true },
        ['linli-request-submitted', 'linli-notice-open'],
      ),
  },
  {
    name: 'clicks-followed',
    does: 'Turns clicks on links into loads of its own.',
    before: () =>
      listen(
        (event) => {
          const link = (event.target as Element).closest('a');
          if (link) event.preventDefault();
        },
        { capture: true },
        ['click'],
      ),
  },
  {
    name: 'focus-stolen',
    does: 'Takes the focus back to its search.',
    before: () =>
      listen(() => document.getElementById('search')?.focus({ preventScroll: true }), {}, ['focusin']),
    ownChanges: /^changed: styles /,
    hasNoPicture: true,
  },
  {
    name: 'listeners-patched',
    does: 'Wraps every listener, as trackers do.',
    before: () => {
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        const wrapped =
          typeof listener === 'function' ? (event: Event) => void listener.call(this, event) : listener;
        addEventListener.call(this, type, wrapped, options);
      };
    },
  },
  {
    name: 'dispatch-patched',
    does: 'Wraps the sending of events.',
    before: () => {
      const { dispatchEvent } = EventTarget.prototype;
      EventTarget.prototype.dispatchEvent = function (event) {
        return dispatchEvent.call(this, event);
      };
    },
  },
  {
    name: 'errors-handled',
    does: 'Has a handler of errors that swallows all.',
    before: () => {
      onerror = () => true;
      onunhandledrejection = (event) => event.preventDefault();
      onbeforeunload = null;
    },
  },
  {
    name: 'mutations-undone',
    does: 'Removes whatever is added to its body.',
    before: () =>
      addEventListener('load', () =>
        new MutationObserver((records) => {
          for (const { addedNodes } of records)
            for (const node of addedNodes) if (node instanceof HTMLElement) node.remove();
        }).observe(document.body, { childList: true }),
      ),
  },
];
