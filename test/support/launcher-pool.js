/**
 * Runs tests in several launchers as if they were one: each in a browser of its own, where its page has the focus.
 *
 * @param {import('@web/test-runner').BrowserLauncher[]} launchers alike
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function launcherPool(launchers) {
  const [{ name, type }] = launchers;
  const idle = [...launchers];
  const busy = new Map();
  return {
    name,
    type,
    concurrency: launchers.length,
    initialize: (...settings) => Promise.all(launchers.map((one) => one.initialize(...settings))),

    async startSession(id, url) {
      const launcher = idle.pop();
      busy.set(id, launcher);
      await launcher.startSession(id, url);
    },

    isActive: (id) => busy.has(id),
    getBrowserUrl: (id) => busy.get(id).getBrowserUrl(id),
    getPage: (id) => busy.get(id).getPage(id),

    async stopSession(id) {
      const launcher = busy.get(id);
      busy.delete(id);
      try {
        return await launcher.stopSession(id);
      } finally {
        idle.push(launcher);
      }
    },

    startDebugSession: (id, url) => launchers[0].startDebugSession(id, url),
    stop: () => Promise.all(launchers.map((one) => one.stop())),
  };
}
