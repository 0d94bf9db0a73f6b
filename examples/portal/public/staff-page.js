// Pages are our own server's, which escapes everything that anybody wrote.
const policy = globalThis.trustedTypes?.createPolicy('portal', { createHTML: (text) => text });
const trusted = (text) => policy?.createHTML(text) ?? text;

/** How long an answer may take, and how long to wait before trying again, ms. */
export const pause = 5000;

/** A page as it came. */
export const parsePage = (text) => new DOMParser().parseFromString(trusted(text), 'text/html');

/** A page of the portal as it is now; nothing where it does not come, or nobody is signed in any more. */
export async function fetchPage(path) {
  try {
    const reply = await fetch(path, { signal: AbortSignal.timeout(pause) });
    if (!reply.ok || reply.redirected) return undefined;
    return parsePage(await reply.text());
  } catch {
    return undefined;
  }
}
