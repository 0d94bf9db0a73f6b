/** A content security policy: directives by their names, each with its sources. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Reads the policies of a header, which may hold several, or of a `<meta>`. */
export function readPolicies(header: string): readonly Policy[] {
  return header
    .split(',')
    .map((text) => {
      const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
      const named = directives.filter(([name]) => name !== '' && name !== undefined);
      // Of two with the same name the first counts (CSP 3, section 2.2.1).
      return new Map(named.reverse().map(([name, ...sources]) => [name!.toLowerCase(), sources]));
    })
    .filter((policy) => policy.size > 0);
}

/** The sources that count for a directive, and what it is called that names them; `undefined`: nothing limits it. */
export function sourcesFor(
  policy: Policy,
  ...names: readonly string[]
): { name: string; sources: readonly string[] } | undefined {
  const name = [...names, 'default-src'].find((candidate) => policy.has(candidate));
  return name === undefined ? undefined : { name, sources: policy.get(name)! };
}

/** Whether an address is among the sources, as seen from a page (CSP 3, section 6.7.2). */
export function isAllowed(url: URL, sources: readonly string[], page: URL): boolean {
  return sources.some((source) => matches(url, source.toLowerCase(), page));
}

function matches(url: URL, source: string, page: URL): boolean {
  if (source === '*') return /^(https?|wss?):$/.test(url.protocol) || url.protocol === page.protocol;
  if (source === "'self'") return isSameOrUpgraded(url, page);
  if (source.startsWith("'")) return false;
  if (/^[a-z][a-z\d+.-]*:$/.test(source)) return isScheme(url.protocol, source);
  const parts =
    /^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[^/:*]+|\[[^\]]+\])(?::(\d+|\*))?(\/[^?#]*)?$/.exec(source);
  if (!parts) return false;
  const [, scheme = page.protocol, host, port, path] = parts;
  return (
    isScheme(url.protocol, scheme) &&
    isHost(url.hostname, host!) &&
    isPort(url, port, scheme) &&
    isPath(url.pathname, path)
  );
}

function isSameOrUpgraded(url: URL, page: URL): boolean {
  return (
    url.origin === page.origin ||
    (url.hostname === page.hostname &&
      url.protocol === 'https:' &&
      page.protocol === 'http:' &&
      url.port === page.port)
  );
}

/** A source of http allows https as well. */
function isScheme(protocol: string, scheme: string): boolean {
  return protocol === scheme || (scheme === 'http:' && protocol === 'https:');
}

function isHost(host: string, pattern: string): boolean {
  if (pattern === '*') return true;
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function isPort(url: URL, port: string | undefined, scheme: string): boolean {
  if (port === '*') return true;
  const standard = (protocol: string) => (protocol === 'https:' ? '443' : '80');
  const own = url.port || standard(url.protocol);
  if (port === undefined) return own === standard(url.protocol) || own === standard(scheme);
  return own === port || (port === '80' && own === '443');
}

function isPath(pathname: string, path: string | undefined): boolean {
  if (path === undefined || path === '/') return true;
  return path.endsWith('/') ? pathname.toLowerCase().startsWith(path) : pathname.toLowerCase() === path;
}
