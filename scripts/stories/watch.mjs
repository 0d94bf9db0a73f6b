/**
 * Stands first in the page of the stories, in every engine alike: shows one story after the other over Storybook's own
 * channel, as its sidebar does, and keeps what went wrong. No driver reads the console in all three engines; the page
 * itself can.
 */
function watch() {
  const failures = ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing'];
  const problems = [];
  let finished;
  let channel;

  const note = (kind, reason) => problems.push(`${kind}: ${reason?.message ?? reason}`);

  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(created) {
      channel = created;
      for (const name of failures) created.on(name, (reason) => note(name, reason?.description ?? reason));
      created.on('storyMissing', (id) => (finished = { storyId: id, status: 'error' }));
      created.on('storyFinished', (outcome) => (finished = outcome));
    },
  });

  addEventListener('error', (event) => note('uncaught', event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => note('unhandled', event.reason));
  addEventListener('securitypolicyviolation', (event) => note('policy', event.violatedDirective));
  const { error } = console;
  console.error = (...words) => {
    note('console', words.join(' '));
    error.apply(console, words);
  };

  const undefinedElements = () => {
    const elements = document.querySelectorAll('#storybook-root :not(:defined)');
    return [...new Set([...elements].map(({ localName }) => localName))];
  };

  /** What axe found, or that it never looked. */
  const accessibilityProblems = ({ status, reporters = [] }) => {
    const report = reporters.find(({ type }) => type === 'a11y');
    if (!report) return status === 'success' ? ['axe did not run'] : [];
    const found = (report.result?.violations ?? []).map(({ id, help, nodes }) => {
      const places = nodes.map(
        ({ target, any, all }) => `${target.flat().join(' ')} ${[...any, ...all][0]?.message ?? ''}`,
      );
      return `axe ${id}: ${help} (${places.join(' | ')})`;
    });
    return report.status === 'failed' && found.length === 0 ? ['axe failed'] : found;
  };

  globalThis.storyWatch = {
    show(storyId) {
      problems.length = 0;
      finished = undefined;
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    },
    /** The problems of the story, as JSON, once it is finished; empty before. */
    problemsOf(storyId) {
      if (finished?.storyId !== storyId) return '';
      const missing = undefinedElements();
      return JSON.stringify([
        ...problems,
        ...(finished.status === 'success' ? [] : [finished.status]),
        ...accessibilityProblems(finished),
        ...(missing.length > 0 ? [`never defined: ${missing.join(', ')}`] : []),
      ]);
    },
  };
}

/**
 * The page of the stories with the watch in front.
 *
 * @param {string} path
 * @param {Buffer} content
 */
export function withWatch(path, content) {
  if (path !== '/iframe.html') return content;
  return content.toString().replace('<head>', `<head><script>(${watch})()</script>`);
}
