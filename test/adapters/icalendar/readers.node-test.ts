import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import { icalendar } from '../../../src/adapters/icalendar/index.js';
import { expectRejection } from '../../../src/testing/expectations.js';
import { reply, serve } from '../../support/feed/feed-server.js';
import { calendar, event } from '../../support/icalendar/calendar-case.js';
import { months, readCalendar, serveCalendar } from '../../support/icalendar/calendar-server.js';

const weekly = 'DTSTART:20261110T070000\nRRULE:FREQ=WEEKLY;COUNT=2';
const series = 'e1@portal.example';
const occurrence = `${series}_20261109T230000Z`;
const titles = ({ items }: { items: readonly { title: string }[] }) => items.map(({ title }) => title);

/** Gives all who ask their own appointment, which holds for ten minutes. */
const ownVisit: RequestListener = ({ headers }, response) => {
  if (headers['if-none-match']) return reply(response, '', {}, 304);
  const visit = calendar(event('DTSTART:20261110T070000')).replace(
    'Morning exercise',
    `Visit to ${headers.authorization}`,
  );
  reply(response, visit, { 'Cache-Control': 'private, max-age=600', ETag: '"visit"' });
};

describe('icalendar: who has other headers', () => {
  it('is shown nothing that was read with those before, however long it holds', async () => {
    let who = 'alice';
    const { port, asked } = await serveCalendar(ownVisit, { headers: () => ({ Authorization: who }) });
    assert.deepEqual(titles(await port.list(months, {})), ['Visit to alice']);
    who = 'bob';
    assert.equal((await port.get(series, {}))!.title, 'Visit to bob');
    assert.deepEqual(titles(await port.list(months, {})), ['Visit to bob']);
    assert.deepEqual(
      asked.map(({ headers }) => [headers.authorization, headers['if-none-match']]),
      [
        ['alice', undefined],
        ['bob', undefined],
      ],
    );
  });

  it('has nothing where the server says no', async () => {
    let who = 'alice';
    const { port } = await serveCalendar(
      (request, response) =>
        request.headers.authorization === 'carol'
          ? reply(response, '', {}, 401)
          : ownVisit(request, response),
      { headers: () => ({ Authorization: who }) },
    );
    await port.list(months, {});
    who = 'carol';
    await expectRejection(port.get(series, {}), 'unauthenticated');
    await expectRejection(port.series!(series, {}), 'unauthenticated');
  });
});

describe('icalendar: whom the portal names', () => {
  it('keeps what was read, whatever the headers are, and another has nothing of it', async () => {
    let [who, token] = ['alice', 'one'];
    const { port, asked } = await serveCalendar(ownVisit, {
      resident: () => who,
      headers: () => ({ Authorization: token }),
    });
    await port.list(months, {});
    token = 'other';
    assert.deepEqual(titles(await port.list(months, {})), ['Visit to one']);
    assert.equal(asked.length, 1);
    who = 'bob';
    assert.deepEqual(titles(await port.list(months, {})), ['Visit to other']);
  });

  it('is who is signed in for the elements, too', () => {
    const options = { url: 'https://portal.example/x.ics', zone: 'Asia/Shanghai' };
    assert.equal(icalendar({ ...options, resident: () => 'alice' }).resident!(), 'alice');
    assert.equal('resident' in icalendar(options), false);
  });
});

describe('icalendar: what may not be read any more', () => {
  for (const [status, code] of [
    [401, 'unauthenticated'],
    [403, 'forbidden'],
  ] as const) {
    it(`is not shown from what was read before (${status})`, async () => {
      let answer = 200;
      const { port, clock } = await serveCalendar((_, response) =>
        reply(response, calendar(event(weekly)), {}, answer),
      );
      await port.list(months, {});
      const finds = [() => port.get(occurrence, {}), () => port.series!(series, {})];
      const later = (next: number) => {
        answer = next;
        clock.now += 60_000;
      };
      later(503);
      for (const find of finds) assert.ok(await find());
      later(status);
      for (const find of finds) await expectRejection(find(), code);
      later(503);
      for (const find of finds) await expectRejection(find(), 'unavailable');
    });
  }

  it('goes from a list of several calendars, and the others stay', async () => {
    const denied = new Set<string>();
    const { address } = await serve(({ url = '' }, response) => {
      const body = calendar(event('DTSTART:20261110T070000', url.slice(1)));
      reply(response, body, {}, denied.has(url) ? 403 : 200);
    });
    const { port, clock } = readCalendar({ url: [`${address}/a`, `${address}/b`] });
    assert.equal((await port.list(months, {})).total, 2);
    denied.add('/a');
    clock.now += 60_000;
    const { items } = await port.list(months, {});
    assert.deepEqual(
      items.map(({ id }) => id),
      ['b@portal.example'],
    );
    assert.equal(await port.get('a@portal.example', {}), undefined);
  });
});
