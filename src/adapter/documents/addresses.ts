import { safeHref } from '../../internal/safe-url.js';

/** The full address, if it is one of the web: nothing else may be a page or a file of a notice or an activity. */
export function webAddress(address: string | undefined, base: string): string | undefined {
  const href = safeHref(address ?? '', base);
  return href !== undefined && /^https?:/.test(href) ? href : undefined;
}

/** The full address as it is, or `undefined` when it is none. */
export function parsed(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** What a file is called, from its address. */
export function fileName(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').findLast(Boolean) ?? hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
