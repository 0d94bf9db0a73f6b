import type { Exchange } from '../exchange/exchange.js';
import type { Finding } from '../report/finding.js';

/** How far the clocks may differ before residents see it, ms: promises are counted in minutes. */
const tolerance = 60_000;

/** Hosts that browsers trust without TLS. */
const ownMachine = /^(localhost|127(\.\d+){3}|\[::1\]|.*\.localhost)$/;

/** What a browser makes of where the backend stands. */
export function checkConnection(url: URL, pageOrigin: string | undefined): readonly Finding[] {
  if (url.protocol === 'https:' || ownMachine.test(url.hostname)) return [];
  const isMixed = pageOrigin?.startsWith('https:') ?? false;
  return [
    {
      key: 'page.mixed-content',
      level: isMixed ? 'wrong' : 'warning',
      title: isMixed
        ? 'a page over https may not call a backend over http'
        : 'the backend is called over http',
      made: isMixed
        ? 'browsers block it as mixed content before anything is sent'
        : 'whoever is in between reads and changes everything; a page over https may not call it at all',
      advice: `Serve it as https://${url.host}, or below the address of the page itself.`,
      exchanges: [],
    },
  ];
}

/** Compares the clock of the server with that of this machine. `reads`: whether the adapter counts by it. */
export function checkClock(exchange: Exchange, reads: boolean): readonly Finding[] {
  const date = exchange.reply?.headers.date;
  const exchanges = [exchange];
  if (date === undefined) {
    if (!reads) return [];
    const made = 'deadlines are counted by the clock of the device, which may be wrong';
    const advice = 'Send Date with every answer (RFC 9110, section 6.6.1).';
    return [{ key: 'page.clock', level: 'warning', title: 'answers have no Date', made, advice, exchanges }];
  }
  // Date counts whole seconds: half of one has passed on average.
  const difference = Date.parse(date) + 500 - (exchange.askedAt + (exchange.took ?? 0) / 2);
  if (Number.isNaN(difference) || Math.abs(difference) < tolerance) return [];
  const minutes = Math.round(Math.abs(difference) / 60_000);
  return [
    {
      key: 'page.clock',
      level: 'warning',
      title: `the server's clock is ${minutes} min ${difference > 0 ? 'ahead of' : 'behind'} this machine's`,
      made: 'the elements count by the server: deadlines, and "a minute ago"',
      advice: 'Let both keep time by NTP; look which of them is wrong.',
      exchanges,
    },
  ];
}
