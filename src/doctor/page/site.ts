/** Second levels below which countries give out names, so that the site is one label longer. */
const commonSecondLevels = /^(com|co|net|org|gov|edu|ac|or|ne|go)$/;

/**
 * Whether two addresses are of one site, as cookies see it. Browsers go by the Public Suffix List; this goes by the last
 * two labels, or three below such as com.cn, and by the scheme ("schemeful same-site").
 */
export function isSameSite(one: URL, other: URL): boolean {
  return one.protocol === other.protocol && siteOf(one.hostname) === siteOf(other.hostname);
}

function siteOf(host: string): string {
  if (/^[\d.]+$|^\[/.test(host)) return host;
  const labels = host.split('.');
  const isLong = labels.length > 2 && labels.at(-1)!.length === 2 && commonSecondLevels.test(labels.at(-2)!);
  return labels.slice(isLong ? -3 : -2).join('.');
}
