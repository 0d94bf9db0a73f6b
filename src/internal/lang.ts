import { around } from './around.js';

/** The language that holds at the element: its own `lang`, the nearest ancestor's across shadow roots, the document's. */
export function nearestLang(element: Element): string {
  for (let node: Element | null = element; node; node = around(node.getRootNode()) as Element | null) {
    const lang = node.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return document.documentElement.lang || navigator.language || 'en';
}

/** Who follows the language that holds where it is. */
export interface LangFollower {
  langChanged: () => void;
}

const followers = new Set<LangFollower>();
let observer: MutationObserver | undefined;

/** Tells the follower when a `lang` anywhere in the document changes. One observer serves all. */
export function followLang(follower: LangFollower): void {
  followers.add(follower);
  if (observer) return;
  observer = new MutationObserver(() => followers.forEach((each) => each.langChanged()));
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['lang'],
    subtree: true,
  });
}

/** Ends what `followLang` began. */
export function unfollowLang(follower: LangFollower): void {
  followers.delete(follower);
  if (followers.size > 0) return;
  observer?.disconnect();
  observer = undefined;
}
