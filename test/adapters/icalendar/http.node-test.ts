import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { AdapterErrorCode } from '../../../src/adapter/errors.js';
import { icalendar } from '../../../src/adapters/icalendar/index.js';
import { loadReader } from '../../../src/adapters/icalendar/reader.js';
import { expectRejection } from '../../../src/testing/expectations.js';
import { reply, serve } from '../../support/feed/feed-server.js';
import { calendar, event } from '../../support/icalendar/calendar-case.js';
import { months, readCalendar, serveCalendar } from '../../support/icalendar/calendar-server.js';

const one = calendar(event('DTSTART:20261110T070000'));
const two = calendar(event('DTSTART:20261110T070000'), event('DTSTART:20261111T070000', 'e2'));
const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);
const typed = { 'Content-Type': 'text/calendar; charset=utf-8' };

describe('icalendar: conditional requests', () => {
  it('asks whether anything changed, by what the server gave, and keeps what it has when nothing did', async () => {
    const validators = { ...typed, ETag: '"v1"', 'Last-Modified': 'Tue, 24 Nov 2026 00:00:00 GMT' };
    const { port, asked, clock } = await serveCalendar((request, response) =>
      request.headers['if-none-match'] === '"v1"'
        ? reply(response, '', {}, 304)
        : reply(response, one, validators),
    );
    assert.deepEqual(ids(await port.list(months, {})), ['e1@portal.example']);
    clock.now += 60_000;
    assert.deepEqual(ids(await port.list(months, {})), ['e1@portal.example']);
    assert.deepEqual(
      asked.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']]),
      [
        [undefined, undefined],
        ['"v1"', validators['Last-Modified']],
      ],
    );
  });

  it('asks once for all that an element wants at a time, and not for as long as the answer holds', async () => {
    const { port, asked, clock } = await serveCalendar((_, response) =>
      reply(response, one, { ...typed, 'Cache-Control': 'max-age=600' }),
    );
    await Promise.all([port.list(months, {}), port.get('e1@portal.example', {}), port.series!('e1', {})]);
    clock.now += 599_000;
    await port.list(months, {});
    assert.equal(asked.length, 1);
    clock.now += 2000;
    await port.list(months, {});
    assert.equal(asked.length, 2);
  });
});

describe('icalendar: a no of every kind', () => {
  const nos: [number, AdapterErrorCode][] = [
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [429, 'rate-limited'],
    [503, 'unavailable'],
  ];
  for (const [status, code] of nos) {
    it(`status ${status} is "${code}"`, async () => {
      const { port } = await serveCalendar((_, response) =>
        reply(response, one, { 'Retry-After': '120' }, status),
      );
      const { retryAfterMs } = await expectRejection(port.list(months, {}), code);
      assert.equal(retryAfterMs, 120_000);
    });
  }

  it('K029: 410 is an empty calendar, for good, and that is reported once', async () => {
    const { port, asked, reports, clock } = await serveCalendar((_, response) =>
      reply(response, '', {}, 410),
    );
    assert.deepEqual(await port.list(months, {}), { items: [], total: 0, omitted: 0 });
    assert.equal(reports.length, 1);
    clock.now += 60_000;
    await port.list(months, {});
    assert.equal(asked.length, 1);
    clock.now += 3_600_000;
    await port.list(months, {});
    assert.equal(asked.length, 2);
    assert.equal(reports.length, 1);
    assert.match(reports[0]!, /gone for good/);
  });

  it('no server is "offline", a slow one a "timeout", and a cut line "offline"', async () => {
    const fetch = () => Promise.reject(new TypeError('fetch failed'));
    const { port: nowhere } = readCalendar({ url: 'http://portal.example/x.ics', fetch });
    await expectRejection(nowhere.list(months, {}), 'offline');
    const { port: slow } = await serveCalendar(() => undefined, { timeout: 50 });
    await expectRejection(slow.list(months, {}), 'timeout');
    const { port: cut } = await serveCalendar((_, response) => {
      response.writeHead(200, { 'Content-Length': String(one.length) });
      response.write(one.slice(0, 50), () => response.destroy());
    });
    await expectRejection(cut.list(months, {}), 'offline');
  });

  it('a page to sign in is "unauthenticated", whether it stands there or was led to', async () => {
    const page = '<!doctype html><form><input name="password" type="password"></form>';
    const { port: there } = await serveCalendar((_, response) =>
      reply(response, page, { 'Content-Type': 'text/html' }),
    );
    const { message } = await expectRejection(there.list(months, {}), 'unauthenticated');
    assert.match(message, /a page to sign in instead of a calendar/);
    const { port: led } = await serveCalendar((request, response) =>
      request.url === '/login'
        ? reply(response, '<html><title>Welcome</title>')
        : reply(response, '', { Location: '/login' }, 302),
    );
    const error = await expectRejection(led.list(months, {}), 'unauthenticated');
    assert.match(error.message, /led to a page: .*\/login/);
  });

  it('what reads calendars may not come: "offline", and the next call tries again', async () => {
    const { retryable } = await expectRejection(
      loadReader(() => Promise.resolve(undefined)),
      'offline',
    );
    assert.equal(retryable, true);
  });

  it('goes on with what was read, where one thing is asked for or somebody reads on', async () => {
    let status = 200;
    const { port, clock } = await serveCalendar((_, response) => reply(response, two, typed, status));
    const { next } = await port.list({ ...months, limit: 1 }, {});
    status = 500;
    clock.now += 60_000;
    await expectRejection(port.list(months, {}), 'unavailable');
    assert.deepEqual(ids(await port.list({ ...months, limit: 1, cursor: next! }, {})), ['e2@portal.example']);
    assert.equal((await port.get('e1@portal.example', {}))!.title, 'Morning exercise');
    await expectRejection(port.get('nobody', {}), 'unavailable');
  });

  it('goes on with a series that was read', async () => {
    let status = 200;
    const series = calendar(event('DTSTART:20261110T070000\nRRULE:FREQ=DAILY;COUNT=2'));
    const { port, clock } = await serveCalendar((_, response) => reply(response, series, typed, status));
    await port.list(months, {});
    status = 503;
    clock.now += 60_000;
    assert.equal((await port.series!('e1@portal.example', {}))?.rule, 'FREQ=DAILY;COUNT=2');
    await expectRejection(port.series!('nobody', {}), 'unavailable');
  });
});

describe('icalendar: what comes over the line', () => {
  it('reads what is compressed, in chunks, and in another encoding', async () => {
    const { port: compressed } = await serveCalendar((_, response) =>
      reply(response, gzipSync(one), { ...typed, 'Content-Encoding': 'gzip' }),
    );
    assert.equal((await compressed.list(months, {})).total, 1);
    const { port: chunked } = await serveCalendar((_, response) => {
      for (let index = 0; index < one.length; index += 7) response.write(one.slice(index, index + 7));
      response.end();
    });
    assert.equal((await chunked.list(months, {})).total, 1);
    const chinese = Buffer.from(one.replace('Morning exercise', '\xb3\xbf\xc1\xb7'), 'latin1');
    const { port: encoded } = await serveCalendar((_, response) =>
      reply(response, chinese, { 'Content-Type': 'text/calendar; charset=GB2312' }),
    );
    assert.equal((await encoded.list(months, {})).items[0]!.title, '晨练');
  });

  it('cuts 50 MB off after the limit, whether their length is said or not', async () => {
    const piece = Buffer.alloc(1_000_000, 'X-A:b\r\n');
    for (const headers of [{ 'Content-Length': '50000000' }, {}]) {
      let sent = 0;
      const send = async (response: ServerResponse) => {
        response.writeHead(200, headers);
        for (; sent < 50 && !response.destroyed; sent++)
          await new Promise((resolve) => response.write(piece, resolve));
        response.end();
      };
      const { port } = await serveCalendar((_, response) => void send(response));
      const { message } = await expectRejection(port.list(months, {}), 'malformed');
      assert.match(message, /more than 5000000 bytes \(option maxBytes\)/);
      assert.ok(sent < 50, `${sent} MB were sent`);
    }
  });

  it('follows redirects to another origin without what the portal adds', async () => {
    const elsewhere = await serve((_, response) => reply(response, one, typed));
    const { port, asked } = await serveCalendar(
      (_, response) => reply(response, '', { Location: `${elsewhere.address}/real.ics` }, 302),
      { headers: () => ({ Authorization: 'Bearer secret' }) },
    );
    assert.equal((await port.list(months, {})).total, 1);
    assert.equal(asked[0]!.headers.authorization, 'Bearer secret');
    assert.deepEqual(
      elsewhere.asked.map(({ headers }) => headers.authorization),
      [undefined],
    );
  });

  it('follows a redirect within its own origin', async () => {
    const { port } = await serveCalendar((request, response) =>
      request.url === '/real.ics'
        ? reply(response, one, typed)
        : reply(response, '', { Location: '/real.ics' }, 308),
    );
    assert.equal((await port.list(months, {})).total, 1);
  });
});

describe('icalendar: several calendars', () => {
  it('make one list, in one order, where an event that stands in both is one', async () => {
    const { address } = await serve((request, response) =>
      reply(response, request.url === '/a' ? one : two.replaceAll('Morning exercise', 'Other'), typed),
    );
    const { port } = readCalendar({ url: [`${address}/a`, `${address}/b`, `${address}/a`] });
    const { items } = await port.list(months, {});
    assert.deepEqual(
      items.map(({ id, title }) => [id, title]),
      [
        ['e1@portal.example', 'Morning exercise'],
        ['e2@portal.example', 'Other'],
      ],
    );
  });

  it('show what there is where one cannot be had, and fail where none can', async () => {
    const broken = new Set(['/b']);
    const { address } = await serve((request, response) =>
      broken.has(request.url!) ? reply(response, '', {}, 500) : reply(response, one, typed),
    );
    const { port, reports, clock } = readCalendar({ url: [`${address}/a`, `${address}/b`] });
    assert.equal((await port.list(months, {})).total, 1);
    assert.match(reports[0]!, /\/b: status 500/);
    broken.add('/a');
    clock.now += 60_000;
    await expectRejection(port.list(months, {}), 'unavailable');
  });
});

describe('icalendar: what it is given', () => {
  it('refuses what is no zone and no address, and names which', () => {
    const url = 'https://portal.example/x.ics';
    assert.throws(() => icalendar({ url, zone: 'Shanghai' }), /zone "Shanghai" is no time zone/);
    assert.throws(() => icalendar({ url } as never), /zone "undefined" is no time zone/);
    assert.throws(() => icalendar({ zone: 'Asia/Shanghai' }), /neither url nor calendar/);
    assert.throws(() => icalendar({ url: 'x.ics', zone: 'Asia/Shanghai' }), /url "x.ics" is no address/);
    assert.throws(
      () => icalendar({ calendar: 'ftp://portal.example/', zone: 'Asia/Shanghai' }),
      /calendar "ftp:\/\/portal.example\/" is no address/,
    );
    const { name, portal } = icalendar({ url, calendar: 'https://portal.example/c/', zone: 'Asia/Shanghai' });
    assert.deepEqual([name, portal], ['icalendar', `${url} https://portal.example/c/`]);
  });
});
