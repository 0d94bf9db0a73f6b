import type { Exchange } from '../exchange/exchange.js';
import type { Finding } from '../report/finding.js';
import { isSameSite } from './site.js';

/**
 * Whether a browser keeps the backend's cookies, and sends them along from a page of another site.
 *
 * `isSignedIn`: a cookie was given on the command line, so the backend goes by one.
 */
export function checkCookies(
  exchanges: readonly Exchange[],
  url: URL,
  pageOrigin: string,
  isSignedIn: boolean,
): readonly Finding[] {
  const isCrossSite = !isSameSite(url, new URL(pageOrigin));
  const seen = new Map(
    exchanges.flatMap((exchange) =>
      (exchange.reply?.cookies ?? []).map((cookie) => [cookie, exchange] as const),
    ),
  );
  const findings = [...seen].flatMap(([cookie, exchange]) => {
    const problems = problemsOf(cookie, url, isCrossSite);
    return problems.length === 0 ? [] : [findingOf(cookie, problems, isCrossSite, exchange)];
  });
  if (isSignedIn && isCrossSite && seen.size === 0) findings.push(unseen(pageOrigin));
  return findings;
}

function problemsOf(cookie: string, url: URL, isCrossSite: boolean): string[] {
  const attributes = cookie
    .split(';')
    .slice(1)
    .map((part) => part.trim().toLowerCase());
  const sameSite = attributes.find((part) => part.startsWith('samesite='))?.slice(9) ?? 'lax';
  const [isSecure, isPartitioned] = [attributes.includes('secure'), attributes.includes('partitioned')];
  return [
    ...(isCrossSite && sameSite !== 'none' ? [`SameSite is ${sameSite}: it does not go along`] : []),
    ...(sameSite === 'none' && !isSecure ? ['SameSite=None without Secure: it is not kept'] : []),
    ...(isSecure && url.protocol === 'http:' && url.hostname !== 'localhost'
      ? ['Secure over http: it is not kept']
      : []),
    ...(isCrossSite && sameSite === 'none' && !isPartitioned
      ? ['it is not Partitioned: browsers that block the cookies of third parties do not send it']
      : []),
  ];
}

function findingOf(
  cookie: string,
  problems: readonly string[],
  isCrossSite: boolean,
  exchange: Exchange,
): Finding {
  const isLost = problems.some((problem) => !problem.includes('Partitioned'));
  return {
    key: 'page.cookies',
    level: isLost ? 'wrong' : 'warning',
    title: `the cookie "${cookie.split('=')[0]}" ${isLost ? 'gets lost' : 'gets lost in some browsers'}`,
    made: problems.join('; '),
    advice: isCrossSite
      ? 'Serve the backend below the site of the page; or SameSite=None; Secure; Partitioned over https; or a bearer token.'
      : 'Serve it over https, with Secure and SameSite=Lax.',
    exchanges: [exchange],
  };
}

function unseen(pageOrigin: string): Finding {
  return {
    key: 'page.cookies',
    level: 'warning',
    title: `the cookie has to go along from another site, ${pageOrigin}`,
    made: 'the backend set none while we looked, so its attributes are not known here',
    advice: 'It needs SameSite=None; Secure; Partitioned, and the page rest({ credentials: "include" }).',
    exchanges: [],
  };
}
