// The table is our own server's, which escapes everything that a resident wrote.
const policy = globalThis.trustedTypes?.createPolicy('portal', { createHTML: (text) => text });
const trusted = (text) => policy?.createHTML(text) ?? text;

/** How long an answer may take, and how long to wait before trying again, ms. */
export const pause = 5000;

/** A page of the portal as it is now; nothing where it does not come, or nobody is signed in any more. */
export async function fetchPage(path) {
  try {
    const reply = await fetch(path, { signal: AbortSignal.timeout(pause) });
    if (!reply.ok || reply.redirected) return undefined;
    return new DOMParser().parseFromString(trusted(await reply.text()), 'text/html');
  } catch {
    return undefined;
  }
}
