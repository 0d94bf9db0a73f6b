import { watchTags, type Register } from './internal/autoload.js';
import { ownScript } from './internal/own-script.js';
import { checkPrefix } from './internal/prefix.js';
import { warnOnce } from './internal/warn.js';

const entries: Record<string, () => Promise<Register>> = {
  'activity-calendar': async () =>
    (await import('./components/activity-calendar/activity-calendar.register.js')).defineActivityCalendar,
  'notice-board': async () =>
    (await import('./components/notice-board/notice-board.register.js')).defineNoticeBoard,
  provider: async () => (await import('./components/provider/provider.register.js')).defineProvider,
  'rating-prompt': async () =>
    (await import('./components/rating-prompt/rating-prompt.register.js')).defineRatingPrompt,
  'request-form': async () =>
    (await import('./components/request-form/request-form.register.js')).defineRequestForm,
  'request-tracker': async () =>
    (await import('./components/request-tracker/request-tracker.register.js')).defineRequestTracker,
  'sla-badge': async () => (await import('./components/sla-badge/sla-badge.register.js')).defineSlaBadge,
};

const here = import.meta.url;

/**
 * Firefox never fetches again what it could not fetch once: what fails a second time is asked for by another address, which
 * is there unless a bundler has moved it.
 */
async function loadEntry(name: string, failures: number): Promise<Register> {
  try {
    return await entries[name]!();
  } catch (reason) {
    if (!failures) throw reason;
    const address = new URL(`./components/${name}/${name}.register.js?again=${failures}`, here).href;
    const module = (await import(/* @vite-ignore */ /* webpackIgnore: true */ address)) as object;
    return (Object.values(module) as Register[])[0]!;
  }
}

/**
 * Loads and registers each element when its tag is first seen, under a prefix: in the document, or in an open shadow root.
 * What is added later is seen too; what is inside further shadow roots is not. The document is watched for
 * `linli-…` (or the `data-prefix` of the script) once this module is imported.
 *
 * @returns what ends it
 * @throws {TypeError} for a prefix that no tag can begin with
 */
export function autoload(prefix = 'linli', root: Document | ShadowRoot = document): () => void {
  checkPrefix(prefix, 'autoload');
  return watchTags(root, prefix, Object.keys(entries), loadEntry);
}

if (typeof document !== 'undefined') {
  try {
    autoload(ownScript(here)?.dataset.prefix);
  } catch (thrown) {
    warnOnce(`data-prefix: ${(thrown as Error).message}`);
    autoload();
  }
}
