import type { MiddlewareHandler } from 'hono';

/** A body that is announced to be longer is not waited for, bytes. */
const mostHeard = 64_000_000;

/**
 * Reads to its end, and drops, what a refusal left unread: from a server that hangs up while it still sends, a browser hears
 * of a broken line and not of the refusal (RFC 9112, section 9.6). How long that may take is up to the server, which by
 * itself gives a request five minutes (`requestTimeout` of Node).
 */
export const hearOut: MiddlewareHandler = async (context, next) => {
  await next();
  const { raw } = context.req;
  if (raw.bodyUsed || Number(raw.headers.get('Content-Length')) > mostHeard) return;
  try {
    await raw.body?.pipeTo(new WritableStream());
  } catch {
    // The line is gone, and with it whoever would have heard the refusal; or what was too long without saying so was read.
  }
};
