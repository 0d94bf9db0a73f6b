// Counts the listeners on what outlives every element. Runs before the library and the page's own scripts.

interface Listening {
  type: string;
  listener: EventListenerOrEventListenerObject;
  capture: boolean;
}

const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const heard = new Map<EventTarget, Listening[]>();

const isLasting = (target: EventTarget): boolean =>
  target === window ||
  target === document ||
  target === document.documentElement ||
  target === document.body ||
  target === visualViewport ||
  target instanceof MediaQueryList;

const captures = (options?: boolean | EventListenerOptions): boolean =>
  typeof options === 'boolean' ? options : (options?.capture ?? false);

function forget(target: EventTarget, { type, listener, capture }: Listening): void {
  const others = (heard.get(target) ?? []).filter(
    (one) => one.type !== type || one.listener !== listener || one.capture !== capture,
  );
  if (others.length > 0) heard.set(target, others);
  else heard.delete(target);
}

EventTarget.prototype.addEventListener = function (type, listener, options) {
  const target: EventTarget = this ?? window;
  add.call(target, type, listener, options);
  if (!listener || !isLasting(target)) return;
  const listening = { type, listener, capture: captures(options) };
  forget(target, listening);
  heard.set(target, [...(heard.get(target) ?? []), listening]);
  const { once, signal } = typeof options === 'object' ? options : {};
  if (once) add.call(target, type, () => forget(target, listening), { once, capture: listening.capture });
  if (signal) add.call(signal, 'abort', () => forget(target, listening));
};

EventTarget.prototype.removeEventListener = function (type, listener, options) {
  const target: EventTarget = this ?? window;
  remove.call(target, type, listener, options);
  if (listener) forget(target, { type, listener, capture: captures(options) });
};

export const countListeners = (): number =>
  [...heard.values()].reduce((count, listenings) => count + listenings.length, 0);
