import { expect } from '@open-wc/testing';
import { icalendar } from '../../../src/adapters/icalendar/index.js';
import { expectRejection } from '../../../src/testing/expectations.js';
import { calendar, event } from '../../support/icalendar/calendar-case.js';

// What only a page has: other origins, a cache, and work that must not keep it from going on.

const zone = 'Asia/Shanghai';
const months = { from: '2026-11-01T00:00:00Z', until: '2027-01-01T00:00:00Z' };
const elsewhere = () => `${location.protocol}//localhost:${location.port}/no-such-calendar.ics`;

describe('icalendar: in a page', () => {
  it('has the browser ask another origin for what changed, so that no header needs leave', async () => {
    const asked: RequestInit[] = [];
    let now = Date.now();
    const fetch = (_: unknown, init: RequestInit = {}) => {
      asked.push(init);
      const headers = { ETag: '"1"', 'Last-Modified': 'Tue, 24 Nov 2026 00:00:00 GMT' };
      return Promise.resolve(new Response(calendar(event('DTSTART:20261110T070000')), { headers }));
    };
    const { activities } = icalendar({
      url: 'https://portal.example/x.ics',
      zone,
      fetch: fetch as typeof globalThis.fetch,
      now: () => now,
    });
    await activities.list(months, {});
    now += 60_000;
    await activities.list(months, {});
    expect(asked.length).to.equal(2);
    for (const { headers, cache } of asked) {
      expect([...(headers as Headers).keys()]).to.deep.equal(['accept']);
      expect(cache).to.equal('no-cache');
    }
  });

  it('takes a relative address for one of the page', () => {
    expect(icalendar({ url: 'garden.ics', zone }).portal).to.equal(new URL('garden.ics', location.href).href);
  });

  it('says what to mend where the server does not allow the page', async () => {
    const { retryable, message } = await expectRejection(
      icalendar({ url: elsewhere(), zone }).activities.list(months, {}),
      'unavailable',
    );
    expect(retryable).to.equal(false);
    expect(message).to.contain('CORS').and.to.contain(location.origin);
  });

  it('lets the page go on while it reads a large calendar and while it expands it', async () => {
    const broken = event('DTSTART:never', 'broken');
    const daily = Array.from({ length: 2000 }, (_, index) =>
      event(
        `DTSTART;TZID=Europe/Berlin:20260101T070000\nRRULE:FREQ=DAILY;COUNT=900\nDESCRIPTION:${'words '.repeat(50)}`,
        `n${index}`,
      ),
    );
    const body = calendar(broken, ...daily, broken);
    let turns = 0;
    let isReading = true;
    const turn = () => {
      turns++;
      if (isReading) setTimeout(turn);
    };
    turn();
    // What is broken stands first and last, so that it tells how many turns the page had in between.
    const reported: number[] = [];
    const { activities } = icalendar({
      url: 'https://portal.example/x.ics',
      zone,
      fetch: () => Promise.resolve(new Response(body)),
      report: () => void reported.push(turns),
    });
    await activities.list({ from: months.from, until: months.from }, {});
    expect(reported.length).to.equal(2);
    expect(reported[1]).to.be.greaterThan(reported[0]!);
    const read = turns;
    const { total } = await activities.list(months, {});
    isReading = false;
    expect(total).to.equal(10_000);
    expect(turns).to.be.greaterThan(read);
  });
});
