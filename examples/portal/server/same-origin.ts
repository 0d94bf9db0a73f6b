import type { Context, MiddlewareHandler } from 'hono';
import { Problem } from './api/problem.js';
import type { Portal } from './portal-context.js';

/** What changes nothing. */
const readingMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Whether the visitor's browser talks to the portal by TLS, though a proxy in front may end it. */
export function isSecure(context: Context, { origin }: Pick<Portal, 'origin'>): boolean {
  return new URL(origin ?? context.req.url).protocol === 'https:';
}

/**
 * Refuses writes that another site's page makes with the visitor's cookies. Browsers say where a write comes from in
 * `Origin`, or say in `Sec-Fetch-Site` at least that it is from elsewhere; programs that are no browsers have no cookies that
 * a page could use, and need say nothing.
 */
export function sameOrigin({ origin: own }: Pick<Portal, 'origin'>): MiddlewareHandler {
  return async (context, next) => {
    const isWrite = !readingMethods.includes(context.req.method);
    if (isWrite && !(isOwn(context, own) && isFromHere(context.req.header('Sec-Fetch-Site')))) {
      throw new Problem(403, 'forbidden', 'Writes come from this site only.');
    }
    await next();
  };
}

function isOwn(context: Context, own: string | undefined): boolean {
  const origin = context.req.header('Origin');
  if (origin === undefined) return true;
  if (own !== undefined) return origin === own;
  return URL.canParse(origin) && new URL(origin).host === context.req.header('Host');
}

/** Absent in old browsers, and "none" where a person did it without a page. */
function isFromHere(site: string | undefined): boolean {
  return site === undefined || site === 'same-origin' || site === 'none';
}
