import type { Exchange } from '../exchange/exchange.js';
import { cut, plain, type Paint } from './layout.js';

/** Headers of a request that tell nothing. */
const dull = /^(accept|user-agent|cache-control|pragma)$/;

/** Headers of a reply that matter to an adapter or a browser. */
const telling =
  /^(content-type|date|location|retry-after|etag|vary|allow|www-authenticate|content-security-policy|access-control-.*)$/;

/** The most lines of a body. */
const mostLines = 8;

/** A call and its answer, line by line, as they went over the wire. `hasBody`: what was answered is of interest too. */
export function exchangeText({ request, reply, failure }: Exchange, paint: Paint, hasBody: boolean): string {
  const asked = [
    `${request.method} ${request.url}`,
    ...headerLines(request.headers, (name) => !dull.test(name)),
    ...bodyLines(request.body ?? ''),
  ];
  const answered = reply
    ? [
        String(reply.status),
        ...(reply.redirectedTo === undefined ? [] : [`(led to ${reply.redirectedTo})`]),
        ...headerLines(reply.headers, (name) => telling.test(name)),
        ...reply.cookies.map((cookie) => `set-cookie: ${cookie}`),
        ...(hasBody ? bodyLines(reply.body) : []),
      ]
    : [`(${failure ?? 'no answer'})`];
  const lines = (marked: string, texts: readonly string[]) =>
    texts.map((text) => cut(plain(text), `       ${marked} `)).join('\n');
  return `${paint('dim', lines('>', asked))}\n${paint('dim', lines('<', answered))}`;
}

function headerLines(
  headers: Readonly<Record<string, string>>,
  isShown: (name: string) => boolean,
): string[] {
  return Object.entries(headers)
    .filter(([name]) => isShown(name))
    .map(([name, value]) => `${name}: ${value}`);
}

function bodyLines(body: string): string[] {
  if (body.trim() === '') return [];
  const lines = plain(body).trim().split('\n');
  return ['', ...lines.slice(0, mostLines), ...(lines.length > mostLines ? ['…'] : [])];
}
