import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectRejection } from '../../../src/testing/expectations.js';
import { reply } from '../../support/feed/feed-server.js';
import { calendar, event } from '../../support/icalendar/calendar-case.js';
import { months, serveCalendar } from '../../support/icalendar/calendar-server.js';
import { collectionOf, escaped, multistatus } from '../../support/icalendar/collection-server.js';

/** A file of one event on that day of November. */
const fileOf = (day: number) =>
  calendar(event(`DTSTART:202611${String(day).padStart(2, '0')}T070000`, `e${day}`));
const typed = '<x:getcontenttype>text/calendar</x:getcontenttype>';
const dataOf = (day: number) => `<y:calendar-data>${escaped(fileOf(day))}</y:calendar-data>`;
const days = ({ items }: { items: readonly { when: { start: string } }[] }) =>
  items.map(({ when }) => Number(when.start.slice(8, 10)));

describe('icalendar: what a collection answers', () => {
  /** Files that are told of one by one, since there is no answer to the first question; `missing`: what others give. */
  const oneByOne = (
    files: Readonly<Record<string, string>>,
    listed = Object.keys(files),
    refusal = 501,
    missing = 405,
  ) =>
    collectionOf(files, {
      GET: (response, { url }) =>
        Object.hasOwn(files, url!)
          ? reply(response, files[url!]!)
          : reply(response, '', {}, url === '/garden/' ? 405 : missing),
      REPORT: (response) => reply(response, '', {}, refusal),
      PROPFIND: (response) => reply(response, multistatus(listed.map((href) => [href, typed])), {}, 207),
    });

  for (const refusal of [400, 403, 404, 409, 410, 415, 501])
    it(`is read file by file where the question is answered by ${refusal}`, async () => {
      const { port } = await oneByOne({ '/garden/a': fileOf(1), '/garden/b': fileOf(2) }, undefined, refusal);
      assert.deepEqual(days(await port.list(months, {})), [1, 2]);
    });

  it('is asked nothing else where the server cannot answer now', async () => {
    const { port, methods } = await collectionOf({}, { REPORT: (response) => reply(response, '', {}, 503) });
    await expectRejection(port.list(months, {}), 'unavailable');
    assert.deepEqual(methods, ['GET', 'REPORT']);
  });

  for (const status of [404, 410])
    it(`is shown without a file that is gone since it was told of, by ${status}`, async () => {
      const { port, reports } = await oneByOne(
        { '/garden/a': fileOf(1) },
        ['/garden/a', '/garden/gone'],
        501,
        status,
      );
      const page = await port.list(months, {});
      assert.deepEqual([days(page), page.omitted, reports], [[1], 0, []]);
    });

  it('is shown without a file that may not be read, which is told', async () => {
    const { port, reports, address } = await oneByOne(
      { '/garden/b': fileOf(2) },
      ['/garden/a', '/garden/b'],
      501,
      403,
    );
    assert.deepEqual(days(await port.list(months, {})), [2]);
    assert.deepEqual(reports, [`${address}/garden/: left out ${address}/garden/a: it may not be read`]);
  });

  for (const [status, code] of [
    [401, 'unauthenticated'],
    [403, 'forbidden'],
  ] as const)
    it(`is "${code}" where none of its files may be read, which is answered by ${status}`, async () => {
      const { port } = await oneByOne({}, ['/garden/a', '/garden/b'], 501, status);
      await expectRejection(port.list(months, {}), code);
    });

  it('is "forbidden" where one of its files may not be read, and the others are gone', async () => {
    const { port } = await collectionOf(
      {},
      {
        GET: (response, { url }) => reply(response, '', {}, url === '/garden/a' ? 403 : 404),
        REPORT: (response) => reply(response, '', {}, 501),
        PROPFIND: (response) =>
          reply(response, multistatus(['/garden/a', '/garden/b'].map((href) => [href, typed])), {}, 207),
      },
    );
    await expectRejection(port.list(months, {}), 'forbidden');
  });

  it('is not there where one of its files cannot be had now, whatever else it cannot do', async () => {
    const { port } = await oneByOne({ '/garden/a': fileOf(1) }, ['/garden/a', '/garden/b'], 501, 503);
    await expectRejection(port.list(months, {}), 'unavailable');
  });

  it('is gone for good where it says so, also where it was read by a question', async () => {
    const said = { status: 207 };
    const { port, clock, reports } = await collectionOf(
      {},
      {
        REPORT: (response) => reply(response, multistatus([['/garden/a', dataOf(1)]]), {}, said.status),
        PROPFIND: (response) => reply(response, '', {}, 410),
      },
    );
    assert.deepEqual(days(await port.list(months, {})), [1]);
    said.status = 410;
    clock.now += 60_000;
    assert.deepEqual(days(await port.list(months, {})), []);
    assert.equal(reports.length, 1);
    assert.match(reports[0]!, /gone for good/);
  });

  it('holds for a moment after the last of its files, however long they took', async () => {
    const files = { '/garden/a': fileOf(1), '/garden/b': fileOf(2) };
    const { port, clock, methods } = await collectionOf(files, {
      GET: (response, { url }) => {
        clock.now += 4000;
        const file = Object.entries(files).find(([path]) => path === url)?.[1];
        reply(response, file ?? '', {}, file ? 200 : 405);
      },
      REPORT: (response) => reply(response, '', {}, 501),
      PROPFIND: (response) =>
        reply(response, multistatus(Object.keys(files).map((href) => [href, typed])), {}, 207),
    });
    await port.list(months, {});
    const asked = methods.length;
    await port.get('e1@portal.example', {});
    assert.equal(methods.length, asked);
  });

  it('has files without a type by their name, and none without an address', async () => {
    const files = { '/garden/a.ics': fileOf(1), '/garden/b.ICS': fileOf(2), '/garden/c.ics.bak': fileOf(3) };
    const { port, methods } = await collectionOf(files, {
      REPORT: (response) => reply(response, '', {}, 501),
      PROPFIND: (response) => {
        const hrefs = [...Object.keys(files), 'http://[', ''].map((href): [string, string] => [href, '']);
        reply(response, multistatus(hrefs).replace('<x:href></x:href>', ''), {}, 207);
      },
    });
    assert.deepEqual(days(await port.list(months, {})), [1, 2]);
    assert.deepEqual(methods, ['GET', 'REPORT', 'PROPFIND', 'GET', 'GET']);
  });

  it('is read as far as 300 files, which is told where there are more', async () => {
    const filesOf = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`/garden/${index}`, fileOf((index % 30) + 1)]),
      );
    const ofMany = (reports: readonly string[]) =>
      reports.filter((report) => report.includes('has more than'));
    const most = await oneByOne(filesOf(300));
    await most.port.list(months, {});
    assert.deepEqual([most.methods.length, ofMany(most.reports)], [3 + 300, []]);
    const more = await oneByOne(filesOf(301));
    assert.equal(days(await more.port.list(months, {})).length, 30);
    const told = [`${more.address}/garden/: has more than 300 files`];
    assert.deepEqual([more.methods.length, ofMany(more.reports)], [3 + 300, told]);
  });

  it('that is of another kind is "malformed", and it is said of which question', async () => {
    const said = { body: multistatus([]) };
    const answer = (response: Parameters<typeof reply>[0]) => reply(response, said.body, {}, 207);
    const { port, clock, address } = await collectionOf({}, { REPORT: answer, PROPFIND: answer });
    await port.list(months, {});
    for (const [body, why] of [
      ['<D:error xmlns:D="DAV:"/>', /: no multistatus$/],
      // What the parser says of it has lines and the whole text.
      [`<D:multistatus>${'<a>'.repeat(200)}`, /^[^\n]{1,300}$/],
    ] as const) {
      said.body = body;
      clock.now += 60_000;
      const { message } = await expectRejection(port.list(months, {}), 'malformed');
      assert.ok(message.startsWith(`REPORT ${address}/garden/: `), message);
      assert.match(message, why);
    }
  });

  it('may have white space before it and about what is in it', async () => {
    const spaced = `\n ${multistatus([['\n/garden/a\n', `<y:calendar-data>\n ${escaped(fileOf(1))} \n</y:calendar-data>`]])}`;
    const { port, methods } = await collectionOf(
      {},
      { REPORT: (response) => reply(response, spaced, {}, 207) },
    );
    assert.deepEqual(days(await port.list(months, {})), [1]);
    assert.deepEqual(methods, ['GET', 'REPORT']);
  });

  it('is read anew where one of its files changes, comes or goes', async () => {
    const held = { files: [1, 2] };
    const { port, clock } = await collectionOf(
      {},
      {
        REPORT: (response) => {
          const data = held.files.map((day): [string, string] => [`/garden/${day}`, dataOf(day)]);
          reply(response, multistatus(data), {}, 207);
        },
      },
    );
    for (const files of [
      [1, 2],
      [1, 3],
      [1, 3, 4],
      [1, 3],
      [5, 3],
    ]) {
      held.files = files;
      assert.deepEqual(days(await port.list(months, {})), [...files].sort());
      clock.now += 60_000;
    }
  });
});

describe('icalendar: a calendar that is no collection', () => {
  it('is not asked as if it were one', async () => {
    const methods: unknown[] = [];
    const { port } = await serveCalendar(({ method }, response) => {
      methods.push(method);
      reply(response, '<!DOCTYPE html><title>Garden</title>', { 'Content-Type': 'text/html' });
    });
    await expectRejection(port.list(months, {}), 'malformed');
    assert.deepEqual(methods, ['GET']);
  });
});
