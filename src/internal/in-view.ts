const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Whether some of the element lies in the window. Cheap while the layout is up to date: ask before writing. */
export function isInView(element: Element): boolean {
  const { top, right, bottom, left } = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/**
 * Calls back once, when the element is seen. One observer serves the page; it costs each frame something for each
 * element, so an element that is in view is not watched.
 */
export function whenSeen(element: Element, seen: () => void): void {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
  });
  waiting.set(element, () => {
    forgetView(element);
    seen();
  });
  observer.observe(element);
}

/** Ends what `whenSeen` began. */
export function forgetView(element: Element): void {
  if (waiting.delete(element)) observer?.unobserve(element);
}
