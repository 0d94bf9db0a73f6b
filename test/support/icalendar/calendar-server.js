import { icalendar } from '../../../src/adapters/icalendar/index.js';
import { serve } from '../feed/feed-server.js';

/** The months of the tests, in the zone of the tests. */
export const months = { from: '2026-11-01T00:00:00+08:00', until: '2027-03-01T00:00:00+08:00' };

/**
 * A server of a calendar at `/calendar.ics`, and an adapter of it whose clock the test sets.
 *
 * @param {import('node:http').RequestListener} handler
 * @param {Partial<import('../../../src/adapters/icalendar/index.js').ICalendarOptions>} [options]
 */
export async function serveCalendar(handler, options = {}) {
  const { address, asked } = await serve(handler);
  return { address, asked, ...readCalendar({ url: `${address}/calendar.ics`, ...options }) };
}

/**
 * A server of a collection at `/garden/`, and an adapter of it.
 *
 * @param {import('node:http').RequestListener} handler
 * @param {Partial<import('../../../src/adapters/icalendar/index.js').ICalendarOptions>} [options]
 */
export async function serveCollection(handler, options = {}) {
  const { address, asked } = await serve(handler);
  return { address, asked, ...readCalendar({ calendar: `${address}/garden/`, ...options }) };
}

/**
 * An adapter whose clock the test sets.
 *
 * @param {Partial<import('../../../src/adapters/icalendar/index.js').ICalendarOptions>} options
 */
export function readCalendar(options) {
  const clock = { now: Date.parse('2026-11-26T00:00:00Z') };
  /** @type {string[]} */
  const reports = [];
  const { activities: port } = icalendar({
    zone: 'Asia/Shanghai',
    now: () => clock.now,
    report: (message) => void reports.push(message),
    ...options,
  });
  return { port, reports, clock };
}
