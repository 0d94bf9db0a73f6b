import type { Exchange } from '../exchange/exchange.js';
import type { Recorder } from '../exchange/recorder.js';
import type { Finding } from '../report/finding.js';
import { isAllowed, readPolicies, sourcesFor, type Policy } from './csp.js';

/** What a page needs of its policy. */
export interface PolicyNeeds {
  /** Addresses that the adapter calls. */
  backend: URL;
  /** Addresses of pictures that an element would show. */
  pictures: readonly URL[];
  /** ms. */
  timeout: number;
}

/**
 * Reads the policy of a page, and tells what of the elements and their backend it forbids. Nothing is said of style-src:
 * adopted style sheets need no permission; nor of blob: and data:, for photos are drawn on a canvas before they are sent.
 */
export async function checkPolicy(
  page: URL,
  recorder: Recorder,
  needs: PolicyNeeds,
): Promise<readonly Finding[]> {
  const before = recorder.count;
  const signal = AbortSignal.timeout(needs.timeout);
  const response = await recorder
    .fetch(page, { headers: { Accept: 'text/html' }, signal })
    .catch(() => undefined);
  const html = (await response?.text().catch(() => '')) ?? '';
  const exchanges = await recorder.since(before);
  if (!response?.ok) return [unread(page, exchanges)];
  const policies = [
    ...readPolicies(response.headers.get('Content-Security-Policy') ?? ''),
    ...policiesIn(html),
  ];
  const problems = policies.flatMap((policy) => problemsOf(policy, page, html, needs));
  return problems.map((problem) => ({ ...problem, exchanges: exchanges.map(withPolicyAlone) }));
}

type Problem = Omit<Finding, 'exchanges'>;

/** A `<meta>` may hold a policy too. */
function policiesIn(html: string): Policy[] {
  const tags = html.match(/<meta\b[^>]*http-equiv=["']?content-security-policy["']?[^>]*>/gi) ?? [];
  return tags.flatMap((tag) => {
    const content = /content=(?:"([^"]*)"|'([^']*)')/i.exec(tag);
    return readPolicies(
      (content?.[1] ?? content?.[2] ?? '').replaceAll('&#39;', "'").replaceAll('&quot;', '"'),
    );
  });
}

function problemsOf(policy: Policy, page: URL, html: string, needs: PolicyNeeds): Problem[] {
  return [
    ...connecting(policy, page, needs.backend),
    ...showing(policy, page, needs.pictures),
    ...loading(policy, page, html),
    ...trusting(policy),
    ...sandboxed(policy),
  ];
}

function connecting(policy: Policy, page: URL, backend: URL): Problem[] {
  const limits = sourcesFor(policy, 'connect-src');
  if (!limits || isAllowed(backend, limits.sources, page)) return [];
  return [
    {
      key: 'page.policy.connect',
      level: 'wrong',
      title: 'the page’s policy forbids calling the backend',
      made: `${limits.name} ${limits.sources.join(' ')}: every call fails as "unavailable"`,
      advice: `Add ${backend.origin} to connect-src.`,
    },
  ];
}

function showing(policy: Policy, page: URL, pictures: readonly URL[]): Problem[] {
  const limits = sourcesFor(policy, 'img-src');
  const forbidden = limits ? pictures.filter((url) => !isAllowed(url, limits.sources, page)) : [];
  if (forbidden.length === 0) return [];
  const origins = [
    ...new Set(forbidden.map(({ origin, protocol }) => (origin === 'null' ? protocol : origin))),
  ];
  return [
    {
      key: 'page.policy.pictures',
      level: 'warning',
      title: 'the page’s policy hides photos and pictures of the backend',
      made: `${limits!.name} ${limits!.sources.join(' ')}: <linli-request-tracker> shows gaps in place of them`,
      advice: `Add ${origins.join(' ')} to img-src.`,
    },
  ];
}

/** The library's scripts, as far as the page names them. */
function loading(policy: Policy, page: URL, html: string): Problem[] {
  const limits = sourcesFor(policy, 'script-src-elem', 'script-src');
  if (!limits) return [];
  const isTrustedByNonce = limits.sources.some((source) => /^'(nonce-|sha\d+-|strict-dynamic)/i.test(source));
  const forbidden = scriptsIn(html, page).filter((url) => !isAllowed(url, limits.sources, page));
  const isClosed = limits.sources.length === 0 || limits.sources.includes("'none'");
  if (!isClosed && (forbidden.length === 0 || isTrustedByNonce)) return [];
  return [
    {
      key: 'page.policy.scripts',
      level: 'wrong',
      title: 'the page’s policy keeps Linli’s own script out',
      made: `${limits.name} ${limits.sources.join(' ') || '(nothing)'}: no element comes to life`,
      advice: `Add ${forbidden[0]?.origin ?? "'self'"} to script-src, or give the script a nonce.`,
    },
  ];
}

function scriptsIn(html: string, page: URL): URL[] {
  const sources = [...html.matchAll(/<script\b[^>]*\bsrc=["']?([^"'\s>]*linli[^"'\s>]*)/gi)].map(
    ([, src]) => src!,
  );
  return sources.filter((src) => URL.canParse(src, page)).map((src) => new URL(src, page));
}

function trusting(policy: Policy): Problem[] {
  const names = policy.get('trusted-types');
  const isRequired = policy.get('require-trusted-types-for')?.includes("'script'") ?? false;
  if (!isRequired || !names || names.includes('*') || names.includes('linli')) return [];
  return [
    {
      key: 'page.policy.trusted-types',
      level: 'warning',
      title: 'the page’s policy does not know the Trusted Types policy "linli"',
      made: `trusted-types ${names.join(' ')}: <linli-notice-board> shows HTML notices as plain text`,
      advice: 'Add linli to trusted-types (and lit-html, where the page brings Lit itself).',
    },
  ];
}

function sandboxed(policy: Policy): Problem[] {
  const allowed = policy.get('sandbox');
  if (!allowed) return [];
  const missing = ['allow-scripts', 'allow-same-origin'].filter((token) => !allowed.includes(token));
  if (missing.length === 0) return [];
  return [
    {
      key: 'page.policy.sandbox',
      level: 'wrong',
      title: 'the page is in a sandbox',
      made: 'without scripts no element comes to life; without its origin nothing is kept, and no cookie goes along',
      advice: `Add ${missing.join(' and ')} to sandbox.`,
    },
  ];
}

function unread(page: URL, exchanges: readonly Exchange[]): Finding {
  const advice = 'Give the address of a page that opens without signing in, or that of the sign-in page.';
  return {
    key: 'page.policy',
    level: 'warning',
    title: `the page ${page.href} could not be read`,
    advice,
    exchanges,
  };
}

/** Of a page its policy is of interest, not its text. */
function withPolicyAlone(exchange: Exchange): Exchange {
  const { reply } = exchange;
  return reply ? { ...exchange, reply: { ...reply, body: '' } } : exchange;
}
