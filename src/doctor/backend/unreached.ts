/** What to try where nothing comes back, by what Node says of it. The first that fits counts. */
const remedies: readonly (readonly [RegExp, string, string])[] = [
  [
    /ENOTFOUND|EAI_AGAIN/,
    'there is no host of that name',
    'Check the spelling of the host, and the network.',
  ],
  [
    /ECONNREFUSED/,
    'nothing listens there',
    'Is the server running, and on that port? In a container, is the port published?',
  ],
  [
    /ETIMEDOUT|TimeoutError|aborted due to timeout|CONNECT_TIMEOUT|EHOSTUNREACH|ENETUNREACH/i,
    'it does not answer in time',
    'Is a firewall or a proxy in between? --timeout gives it longer.',
  ],
  [
    /wrong version number|packet length too long|SSL routines.*(http|record)/i,
    'it speaks http and not https',
    'Try the address with http://.',
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|certificate/i,
    'its certificate is not trusted',
    'Browsers refuse it too. For an authority of your own: NODE_EXTRA_CA_CERTS=authority.pem.',
  ],
  [
    /other side closed|ECONNRESET|socket hang up|HPE_|Parse Error/i,
    'it hangs up, or speaks no HTTP',
    'Is it the right port? A server that speaks https needs an https:// address.',
  ],
  [/bad port/i, 'browsers call no such port', 'Serve it on another port: 443, 80, or one above 1024.'],
];

/** Why nothing came back, and what to try. */
export function unreached(failure: string): { why: string; advice: string } {
  const found = remedies.find(([sign]) => sign.test(failure));
  const [, why = 'nothing came back', advice = 'Does the address open in a browser on this machine?'] =
    found ?? [];
  return { why, advice };
}
