import { AdapterError } from '../../adapter/errors.js';

/**
 * Where an address leads within its origin; `undefined`: to a page, out of sight, or only who is signed in. Browsers do not
 * show that, so it is read without what the portal adds, who the resident is and what they wrote: these are for no other
 * server.
 *
 * @throws {AdapterError} `malformed` where another origin has data
 */
export async function targetOf(
  url: string,
  { signal }: RequestInit,
  fetch: typeof globalThis.fetch,
): Promise<string | undefined> {
  const headers = { Accept: 'application/json' };
  const nameless = { headers, credentials: 'omit', cache: 'no-store', signal: signal! } as const;
  // A page to sign in at lies mostly at another origin, which lets nobody read it.
  const found = await fetch(url, nameless).catch(() => undefined);
  void found?.body?.cancel();
  const isPage = found?.ok && /html/i.test(found.headers.get('Content-Type') ?? '');
  if (!found?.redirected || isPage) return undefined;
  if (new URL(found.url).origin === new URL(url).origin) return found.url;
  throw new AdapterError('malformed', { message: `${url} led to another origin: ${found.url}` });
}
