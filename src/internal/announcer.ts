import { pageBody } from './page-body.js';
import { pageRegistry } from './page-registry.js';

/** Seen by screen readers only. As important: host styles allow for it; not as an attribute: policies do. */
const hidden =
  'position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;'.replaceAll(
    ';',
    '!important;',
  );

/**
 * The page's one polite live region. It stands in the light DOM, because screen readers miss regions in
 * shadow roots, and before it is needed, because they miss one that arrives together with its text.
 */
export function ensureAnnouncer(): HTMLElement {
  const registry = pageRegistry();
  if (registry.announcer?.isConnected) return registry.announcer;
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  region.dataset.linli = 'announcer';
  region.style.cssText = hidden;
  pageBody().append(region);
  registry.announcer = region;
  return region;
}

/** How long a sentence stays, ms: who comes to it later would take it for something of now, or be somebody else. */
const stay = 10_000;

/** Who spoke in this turn of the event loop, and what. */
const spoken = new Map<object, HTMLElement>();

/**
 * Says one sentence politely. The same sentence twice is said twice. What several speakers say in one turn is said
 * together: a thousand badges share a clock, and screen readers drop what is replaced before they come to it.
 */
export function announce(text: string, lang: string, speaker?: object): void {
  const region = ensureAnnouncer();
  const sentence = document.createElement('p');
  sentence.lang = lang;
  sentence.textContent = text;
  // No timer: it rests with the page, and goes with the sentence.
  sentence.animate([], { delay: stay }).onfinish = () => sentence.remove();
  if (!speaker || spoken.size === 0) region.replaceChildren(sentence);
  else {
    spoken.get(speaker)?.remove();
    region.append(sentence);
  }
  if (!speaker) return;
  if (spoken.size === 0) setTimeout(() => spoken.clear());
  spoken.set(speaker, sentence);
}
