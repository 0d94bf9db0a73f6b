import { ensureAnnouncer } from '../../src/internal/announcer.js';
import { undoAlso } from './replace.js';
import { announced } from './shadow-driver.js';

/**
 * Gives what the page's live region says from now on, until `restoreAll` is called: something else may be said before a
 * test looks at the region.
 */
export function hear(): readonly string[] {
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) said.push(announced());
  });
  observer.observe(ensureAnnouncer(), { childList: true });
  undoAlso(() => observer.disconnect());
  return said;
}
