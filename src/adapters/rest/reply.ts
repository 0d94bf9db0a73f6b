import { AdapterError } from '../../adapter/errors.js';
import { failureIn } from './failure.js';
import { parseJson } from '../../adapter/json.js';
import { problemOf } from './problem.js';

/** What came back, by whichever way it was asked for. */
export interface Reply {
  status: number;
  /** `null`: not there, or hidden from pages of other origins. */
  header: (name: string) => string | null;
  text: string;
  askedUrl: string;
  /** The address that answered in the end, and whether that is another, or the same asked otherwise. */
  url: string;
  wasRedirected: boolean;
}

/** A reply that says yes. */
export interface Answer extends Reply {
  /** The body as JSON without nulls; `undefined` when it is empty or no JSON. */
  body: unknown;
}

/**
 * Takes a reply for what it is worth. A page or words instead of data are a sign-in page when we were led to it, and a
 * captive portal or a proxy otherwise; in no case are they a yes, and neither is an answer that says that it failed.
 */
export function readReply(reply: Reply): Answer {
  const body = parseJson(reply.text);
  const isYes = reply.status >= 200 && reply.status < 300;
  if (!isYes || isProblem(reply)) throw problemOf(reply, body);
  const failure = isMarkup(reply) ? 'offline' : failureIn(reply.text, body);
  if (failure === 'offline') {
    const code = reply.wasRedirected ? 'unauthenticated' : 'offline';
    throw new AdapterError(code, { message: `${reply.url || reply.askedUrl} answered with a page or words` });
  }
  if (reply.wasRedirected && new URL(reply.url).origin !== new URL(reply.askedUrl).origin) {
    throw new AdapterError('malformed', { message: `led to another origin: ${reply.url}` });
  }
  if (failure) throw problemOf(reply, body, failure);
  return { ...reply, body };
}

function isMarkup({ header, text }: Reply): boolean {
  return /\b(html|xml)\b/i.test(header('Content-Type') ?? '') || /^\s*</.test(text);
}

/** Some backends say 200 whatever happens, and declare what it is. */
function isProblem({ header }: Reply): boolean {
  return /\bproblem\+json\b/i.test(header('Content-Type') ?? '');
}
