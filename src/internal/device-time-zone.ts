let zone = '';
let readAt = -Infinity;

/** How long an answer holds, ms: travellers change zones seldom, and asking a thousand times takes its time. */
const lifetime = 1000;

/** The time zone of the device, an IANA name. */
export function deviceTimeZone(): string {
  const now = performance.now();
  if (now - readAt > lifetime) {
    zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    readAt = now;
  }
  return zone;
}
