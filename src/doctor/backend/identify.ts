import type { Recorder } from '../exchange/recorder.js';
import type { Finding } from '../report/finding.js';
import { isPage, lookingAt, type Look, type Looking } from './look.js';
import { protocols, type Protocol } from './protocols.js';
import { unreached } from './unreached.js';

/** Addresses at which backends often stand, below that of a site. */
const usualPaths = ['api/community/', 'api/', 'community/'];

/** Finds out which protocol is spoken at the address; or why that cannot be told, and what to try. */
export async function identify(url: URL, recorder: Recorder, timeout: number): Promise<Protocol | Finding> {
  const looking = lookingAt(url, recorder.fetch, timeout);
  const first = await looking('');
  if (first.status === 0) {
    const { why, advice } = unreached(first.failure!);
    return finding(recorder, `${url.origin}: ${why}`, advice, 1);
  }
  for (const protocol of protocols) {
    if (await protocol.recognises(first, looking)) return protocol;
  }
  if (first.redirectedTo !== undefined && isPage(first)) {
    const nearby = await findNearby(url, recorder, timeout);
    const advice = `${nearby ? `Try ${nearby}: it answers as a backend does. ` : ''}If it asks to sign in, say who you are by --cookie or --header.`;
    return finding(recorder, `it leads to a page: ${first.redirectedTo}`, advice, 1);
  }
  return finding(recorder, titleOf(first), await adviceFor(url, first, recorder, timeout));
}

function titleOf(look: Look): string {
  if (isPage(look)) return 'a page for people stands there, and no backend that Linli knows';
  if (look.status >= 400)
    return `it answers ${look.status}, and nothing below it is a backend that Linli knows`;
  return `what stands there is no backend that Linli knows (${look.type || 'no content type'})`;
}

async function adviceFor(url: URL, first: Look, recorder: Recorder, timeout: number): Promise<string> {
  const announced = announcedBy(first);
  if (announced.length > 0) return `The page names ${announced.join(' and ')}: try that.`;
  const found = await findNearby(url, recorder, timeout);
  if (found) return `Try ${found}: it answers as a backend does.`;
  return (
    'Give the address below which /intake and /requests stand, or services.json, that of a feed, or that of a calendar. ' +
    'If you know what it is, say --as; for a backend that speaks in its own way, --adapter.'
  );
}

/** Feeds and calendars that a page names in its head. */
function announcedBy({ text, url }: Look): string[] {
  const links = text.match(/<link\b[^>]*>/gi) ?? [];
  return links
    .filter((link) => /type=["']?(application\/(rss\+xml|atom\+xml|feed\+json)|text\/calendar)/i.test(link))
    .map((link) => /href=["']?([^"'\s>]+)/i.exec(link)?.[1])
    .filter((href) => href !== undefined && URL.canParse(href, url))
    .map((href) => new URL(href!, url).href);
}

async function findNearby(url: URL, recorder: Recorder, timeout: number): Promise<string | undefined> {
  const rest = protocols.find(({ name }) => name === 'rest')!;
  for (const path of usualPaths) {
    const candidate = new URL(`/${path}`, url);
    if (candidate.href === url.href) continue;
    const looking: Looking = lookingAt(candidate, recorder.fetch, timeout);
    if (await rest.recognises(await looking(''), looking)) return candidate.href;
  }
  return undefined;
}

/** `shown`: how many of the calls that were made are worth showing. */
function finding(recorder: Recorder, title: string, advice: string, shown = 1): Finding {
  return { key: 'backend', level: 'unchecked', title, advice, exchanges: recorder.exchanges.slice(0, shown) };
}
