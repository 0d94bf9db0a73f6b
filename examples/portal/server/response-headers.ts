import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Portal } from './portal-context.js';

const year = 31_536_000;

/** What holds for every page and everything that pages load. */
export function pageHeaders({ origin }: Pick<Portal, 'origin'>): MiddlewareHandler[] {
  return [
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
      },
      permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
      // With no referrer at all, browsers send "Origin: null" with forms, and every form would look foreign.
      referrerPolicy: 'same-origin',
      // Over plain HTTP, on a machine of one's own, it would mean nothing.
      strictTransportSecurity: origin?.startsWith('https:') ? `max-age=${year}` : false,
    }),
    // Not "no-store", under which browsers also forget what stood in a form when somebody goes back to it. What a page shows
    // comes from the API, which is never kept; the page itself is asked for anew, and shows nothing to the signed-out.
    otherwise({ 'Cache-Control': 'private, no-cache' }),
  ];
}

/**
 * What holds for every answer of the API, except where a file brings a policy of its own. No `Cross-Origin-Resource-Policy`: by
 * whether anything answers at all, elements of a page of another origin tell "not allowed" from "no connection". What is
 * in the answer they do not get to see.
 */
export const apiHeaders: MiddlewareHandler = otherwise({
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
});

/** Adds headers to an answer that does not have them. */
function otherwise(headers: Readonly<Record<string, string>>): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) {
      if (!context.res.headers.has(name)) context.header(name, value);
    }
  };
}
