import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectRejection } from '../../../src/testing/expectations.js';
import { reply, serve } from '../../support/feed/feed-server.js';
import { calendar, event } from '../../support/icalendar/calendar-case.js';
import { months, serveCollection } from '../../support/icalendar/calendar-server.js';
import { collectionOf, escaped, multistatus } from '../../support/icalendar/collection-server.js';

const files: Readonly<Record<string, string>> = {
  '/garden/a.ics': calendar(event('DTSTART:20261110T070000\nSUMMARY:Tea & <cake>', 'a')),
  '/garden/b': calendar(event('DTSTART:20261111T070000', 'b')),
};

const allData = multistatus(
  Object.entries(files).map(([href, file]) => [
    href,
    `<y:calendar-data>${escaped(file).replaceAll('\r', '&#13;')}</y:calendar-data>`,
  ]),
);
const allTypes = multistatus([
  ['/garden/', '<x:resourcetype><x:collection/></x:resourcetype>'],
  ['/garden/a.ics', '<x:resourcetype/>'],
  ['/garden/b', '<x:getcontenttype>text/calendar; component=vevent</x:getcontenttype>'],
  ['/garden/c.txt', '<x:getcontenttype>text/plain</x:getcontenttype>'],
  ['https://elsewhere.example/d.ics', '<x:getcontenttype>text/calendar</x:getcontenttype>'],
]);

const collection = (answers: Parameters<typeof collectionOf>[1]) => collectionOf(files, answers);

const titles = ({ items }: { items: readonly { title: string }[] }) => items.map(({ title }) => title);
const both = ['Tea & <cake>', 'Morning exercise'];

describe('icalendar: a collection of CalDAV', () => {
  it('is read by GET where that gives a calendar, and by nothing else', async () => {
    const { port, methods } = await collection({
      GET: (response) => reply(response, files['/garden/a.ics']!),
    });
    assert.deepEqual(titles(await port.list(months, {})), ['Tea & <cake>']);
    assert.deepEqual(methods, ['GET']);
  });

  it('is asked for all its events where GET gives a page, and from then on at once', async () => {
    const { port, methods, bodies, asked, clock } = await collection({
      REPORT: (response) => reply(response, allData, { 'Content-Type': 'application/xml' }, 207),
    });
    assert.deepEqual(titles(await port.list(months, {})), both);
    clock.now += 60_000;
    assert.deepEqual(titles(await port.list(months, {})), both);
    assert.deepEqual(methods, ['GET', 'REPORT', 'REPORT']);
    assert.equal(asked[1]!.headers.depth, '1');
    assert.match(bodies[1]!, /<C:comp-filter name="VEVENT"\/>/);
    // Servers leave out what recurs into a stretch of time.
    assert.doesNotMatch(bodies[1]!, /time-range|expand/);
  });

  for (const status of [403, 404, 405, 501])
    it(`is asked so where GET is answered by ${status}`, async () => {
      const { port } = await collection({
        GET: (response) => reply(response, '', {}, status),
        REPORT: (response) => reply(response, allData, {}, 207),
      });
      assert.deepEqual(titles(await port.list(months, {})), both);
    });

  it('is read file by file where it answers no question, from its own origin alone', async () => {
    const { port, methods } = await collection({
      REPORT: (response) => reply(response, 'no', {}, 501),
      PROPFIND: (response) => reply(response, allTypes, {}, 207),
    });
    assert.deepEqual(titles(await port.list(months, {})), both);
    assert.deepEqual(methods, ['GET', 'REPORT', 'PROPFIND', 'GET', 'GET']);
  });

  it('is read file by file where the answer names the files alone', async () => {
    const { port } = await collection({
      REPORT: (response) =>
        reply(response, multistatus([['/garden/a.ics', '<x:getetag>"1"</x:getetag>']]), {}, 207),
      PROPFIND: (response) => reply(response, allTypes, {}, 207),
    });
    assert.deepEqual(titles(await port.list(months, {})), both);
  });

  it('is shown without what is no calendar in it, which is counted', async () => {
    const data = multistatus([
      ['/garden/a.ics', `<y:calendar-data>${escaped(files['/garden/a.ics']!)}</y:calendar-data>`],
      ['/garden/x.ics', '<y:calendar-data>lost</y:calendar-data>'],
    ]);
    const { port, reports } = await collection({ REPORT: (response) => reply(response, data, {}, 207) });
    const page = await port.list(months, {});
    assert.deepEqual([titles(page), page.omitted], [['Tea & <cake>'], 1]);
    assert.match(reports[0]!, /no BEGIN:VCALENDAR/);
  });

  it('may be empty', async () => {
    const { port } = await collection({ REPORT: (response) => reply(response, multistatus([]), {}, 207) });
    assert.deepEqual(await port.list(months, {}), { items: [], total: 0, omitted: 0 });
  });

  it('is none where the server knows only pages: that is said, as for any page', async () => {
    const { port } = await collection({});
    const { message } = await expectRejection(port.list(months, {}), 'malformed');
    assert.match(message, /a page instead of a calendar/);
  });

  it('is "unauthenticated" where the server says so, however it is asked', async () => {
    const { port, methods } = await collection({ GET: (response) => reply(response, '', {}, 401) });
    await expectRejection(port.list(months, {}), 'unauthenticated');
    assert.deepEqual(methods, ['GET']);
    const later = await collection({ REPORT: (response) => reply(response, '', {}, 401) });
    await expectRejection(later.port.list(months, {}), 'unauthenticated');
  });

  it('is "malformed" where its answer is cut off, nested without end, or too much', async () => {
    for (const body of [
      allData.slice(0, -200),
      'OK',
      `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(99)}">]><a>&b;</a>`,
      `<a>${'<b/>'.repeat(300_000)}</a>`,
    ]) {
      const { port } = await collection({
        REPORT: (response) => reply(response, body, {}, 207),
        PROPFIND: (response) => reply(response, body, {}, 207),
      });
      await expectRejection(port.list(months, {}), 'malformed');
    }
  });

  it('is asked with what the portal adds, and no other origin is', async () => {
    const elsewhere = await serve((_, response) => reply(response, files['/garden/a.ics']!));
    const { asked, port } = await serveCollection(
      (request, response) => {
        if (request.method === 'REPORT')
          reply(response, multistatus([[`${elsewhere.address}/x.ics`, '']]), {}, 207);
        else reply(response, '<html>');
      },
      { headers: () => ({ Authorization: 'Basic c2VjcmV0' }) },
    );
    await port.list(months, {});
    assert.deepEqual(
      asked.map(({ headers }) => headers.authorization),
      ['Basic c2VjcmV0', 'Basic c2VjcmV0'],
    );
    assert.equal(elsewhere.asked.length, 0);
  });
});
