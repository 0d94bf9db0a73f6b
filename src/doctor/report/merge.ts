import type { Exchange } from '../exchange/exchange.js';
import type { Finding } from './finding.js';

/**
 * One finding for what has one cause: of those that fail by the same answer to the same call, and of those that fail
 * since nobody is signed in, the first tells it, and names the others.
 */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const byCause = new Map<string, Finding>();
  for (const finding of findings) {
    const cause = causeOf(finding);
    const earlier = byCause.get(cause);
    byCause.set(cause, earlier ? { ...earlier, also: [...(earlier.also ?? []), finding.key] } : finding);
  }
  return [...byCause.values()];
}

function causeOf({ key, level, title, made, exchanges }: Finding): string {
  const last = exchanges.at(-1);
  if (level === 'unchecked') return title;
  if (key.startsWith('page.') || !last) return `${key} ${title}`;
  return isFailure(last)
    ? `${last.request.method} ${pathOf(last)} ${last.reply?.status}`
    : (made?.replace('the boundary complained: ', '') ?? key);
}

/** An answer that says yes may be wrong in many ways. */
function isFailure({ reply, failure }: Exchange): boolean {
  return failure !== undefined || (reply?.status ?? 0) >= 400 || /^\s*</.test(reply?.body ?? '');
}

function pathOf({ request }: Exchange): string {
  return URL.canParse(request.url) ? new URL(request.url).pathname : request.url;
}
