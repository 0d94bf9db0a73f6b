/** The smallest picture there is. */
const picture = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');

/**
 * Counts what a page calls: every request under `/beacon/<run>/` is noted and answered with a picture, and
 * `/beacons/<run>` answers with the list. Pages name their runs themselves, so tests that run at once do not meet.
 *
 * @returns {import('koa').Middleware}
 */
export function beacons() {
  /** @type {Map<string, string[]>} */
  const runs = new Map();
  return (context, next) => {
    const [, kind, run, rest] = /^\/(beacons?)\/([\w-]+)(\/.*)?$/.exec(context.path) ?? [];
    if (!kind) return next();
    const seen = runs.get(run) ?? [];
    context.set('Cache-Control', 'no-store');
    if (kind === 'beacons') {
      context.body = seen;
      return undefined;
    }
    runs.set(run, [...seen, `${context.method} ${rest ?? '/'}`]);
    context.type = 'image/gif';
    context.body = picture;
    return undefined;
  };
}
