/** Headers by which a backend knows who asks. */
const secretHeaders =
  /^(authorization|proxy-authorization|cookie|set-cookie)$|token|secret|session|api[-_]?key|password/i;

/** Names of parameters that carry the same. */
const secretParameters = /^(api_?key|(access_?|refresh_?)?token|key|secret|password|sig(nature)?)$/i;

export const masked = '***';

/** The value of a header as it may be shown: `Bearer ***`. */
export function shownHeader(name: string, value: string): string {
  if (!secretHeaders.test(name)) return value;
  const scheme = /^(Bearer|Basic|Digest)\s/i.exec(value)?.[1];
  return scheme ? `${scheme} ${masked}` : masked;
}

/** An address without what only its owner may know. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.password) url.password = masked;
  for (const name of url.searchParams.keys()) {
    if (secretParameters.test(name)) url.searchParams.set(name, masked);
  }
  return url.href;
}

/** A body without the values of its secret members, in JSON and in forms. */
export function shownBody(body: string): string {
  return body
    .replace(/("(?:api_?key|[a-z_]*token|password|secret)"\s*:\s*)"[^"]*"/gi, `$1"${masked}"`)
    .replace(/(^|&)((?:api_?key|[a-z_]*token|password|secret)=)[^&]*/gi, `$1$2${masked}`);
}
