import { useEffect, useRef } from 'react';

/**
 * What React 16 cannot write as attributes of a custom element: its properties and its events.
 *
 * @param {Record<string, unknown>} properties
 * @param {Record<string, (event: CustomEvent) => void>} events by their own names
 * @returns a `ref` for the element
 */
export function useElement(properties, events) {
  const ref = useRef(null);
  useEffect(() => {
    Object.assign(ref.current, properties);
  });
  useEffect(() => {
    const element = ref.current;
    const listeners = Object.entries(events);
    for (const [name, listener] of listeners) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener);
    };
  });
  return ref;
}
