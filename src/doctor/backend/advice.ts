import { isAdapterError } from '../../adapter/errors.js';
import type { Exchange, Reply } from '../exchange/exchange.js';
import { unreached } from './unreached.js';

/** What the adapter made of it: its error, as it would reach an element. */
export function madeOf(thrown: unknown): string {
  if (isAdapterError(thrown))
    return thrown.message === thrown.code ? thrown.code : `${thrown.code}: ${thrown.message}`;
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** One sentence of what to do, from what was answered and what became of it. */
export function adviceFor(thrown: unknown, exchange: Exchange | undefined): string {
  if (exchange?.failure !== undefined) return unreached(exchange.failure).advice;
  return adviceForReply(exchange?.reply) ?? adviceForError(thrown);
}

function adviceForReply(reply: Reply | undefined): string | undefined {
  if (!reply) return undefined;
  const { status, headers, body, redirectedTo } = reply;
  const type = headers['content-type'] ?? 'no content type';
  const isMarkup = /^\s*</.test(body);
  if (redirectedTo !== undefined && isMarkup) {
    return `It leads to ${redirectedTo}: answer 401 instead, so that the elements ask to sign in. Here, say --cookie or --header.`;
  }
  if (status === 401)
    return 'Say who asks by --cookie or --header; the elements ask the page to sign in again.';
  if (status === 403) return 'Whoever asks may not: try it as a resident who lives there.';
  if (status === 429) return 'Let this machine ask more often for a while, or wait and try again.';
  if (status >= 500) return "The server's own log says what failed; residents are told to try again later.";
  if (isMarkup && /html/i.test(type)) {
    return 'A page came where data should be: send JSON, and failures as application/problem+json. A gateway or a sign-in page in between does this too.';
  }
  if (/html/i.test(type)) return `The data is declared as ${type}: send Content-Type: application/json.`;
  if (status < 300 && body !== '' && /json/.test(type) && !isJson(body)) {
    return 'What came is no JSON: a message or a warning may have been printed before or after it.';
  }
  return undefined;
}

function adviceForError(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/instant|offset|zone|\bdate\b/i.test(message)) {
    return 'Send every moment with its offset: 2026-11-23T08:00:00+08:00. A backend without offsets needs an adapter that adds its zone.';
  }
  const code = isAdapterError(thrown) ? thrown.code : undefined;
  if (code === 'malformed' || /left out a/.test(message)) {
    return 'Mend that member: records that do not fit are left out, and single ones are refused.';
  }
  if (code === 'timeout') return 'Answer sooner, or set the timeout of the adapter higher (here: --timeout).';
  if (code === 'not-found') return 'Serve it at that address, or leave it out of what the backend offers.';
  if (code === 'unsupported') return 'Serve it, or take it off what the adapter offers.';
  return 'Compare what was sent and answered with docs/adapters.md.';
}

/** A body that was cut off for showing is given the benefit of the doubt. */
function isJson(body: string): boolean {
  if (body.length >= 600) return /^\s*[[{]/.test(body);
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}
