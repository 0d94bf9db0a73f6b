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
  /** The address that was asked. */
  url: string;
  /** The one that answered, where redirects were followed. */
  ledTo?: string;
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
  const { url, ledTo = url } = reply;
  const body = parseJson(reply.text);
  const type = reply.header('Content-Type') ?? '';
  const isYes = reply.status >= 200 && reply.status < 300;
  // Some backends say 200 whatever happens, and declare what it is.
  if (!isYes || /\bproblem\+json\b/i.test(type)) throw problemOf(reply, body);
  const isMarkup = /\b(html|xml)\b/i.test(type) || /^\s*</.test(reply.text);
  const failure = isMarkup ? 'offline' : failureIn(reply.text, body);
  if (failure === 'offline') {
    const code = ledTo === url ? 'offline' : 'unauthenticated';
    throw new AdapterError(code, { message: `${ledTo} answered with a page or words` });
  }
  if (new URL(ledTo).origin !== new URL(url).origin) {
    throw new AdapterError('malformed', { message: `led to another origin: ${ledTo}` });
  }
  if (failure) throw problemOf(reply, body, failure);
  return { ...reply, body };
}
