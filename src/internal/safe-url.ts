import { dialable } from './dialable.js';

/** Browsers drop or turn these before they read an address, so what it says is not where it leads. */
const misleading = /[\p{Cc}\\]/u;

/**
 * The longest address, in letters: no server need take more (RFC 9110, 4.1), and browsers put accents in a host in order in
 * the square of their number.
 */
const longest = 8000;

/**
 * The whole address that a link of strangers may lead to: http, https, mailto or tel, relative ones resolved against
 * `base` (default: the page's own address, whatever its `<base>` says). `undefined` for every other, for one with
 * control characters, backslashes or more than 8,000 letters, and for a web address with a name and password before its
 * host, which is there to look like another.
 */
export function safeHref(
  url: string,
  base: string | undefined = globalThis.location?.href,
): string | undefined {
  const written = url.trim();
  if (!written || written.length > longest || misleading.test(written)) return undefined;
  const parsed = parse(written, base);
  if (!parsed) return undefined;
  const { protocol, pathname, href } = parsed;
  if (protocol === 'tel:') return telephone(pathname);
  if (protocol === 'mailto:') return pathname ? href : undefined;
  return /^https?:/.test(protocol) && !parsed.username && !parsed.password ? href : undefined;
}

/** Whether an address that `safeHref` gave leads to another site than the page's. */
export function isForeign(href: string): boolean {
  return /^https?:/.test(href) && new URL(href).origin !== globalThis.location?.origin;
}

function parse(url: string, base: string | undefined): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

/** Digits alone: codes with asterisks and hashes set up a telephone when they are dialled. */
function telephone(path: string): string | undefined {
  try {
    const number = dialable(decodeURIComponent(path));
    return number ? `tel:${number}` : undefined;
  } catch {
    return undefined;
  }
}
