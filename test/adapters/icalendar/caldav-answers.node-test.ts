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
const days = ({ items }: { items: readonly { when: { start: string } }[] }) =>
  items.map(({ when }) => Number(when.start.slice(8, 10)));

describe('icalendar: what a collection answers', () => {
  /** Files that are told of one by one, since there is no answer to the first question. */
  const oneByOne = (files: Readonly<Record<string, string>>, listed = Object.keys(files), refusal = 501) =>
    collectionOf(files, {
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

  it('is shown without files that are gone since they were told of', async () => {
    const { port } = await collectionOf(
      { '/garden/a': fileOf(1) },
      {
        REPORT: (response) => reply(response, '', {}, 501),
        PROPFIND: (response) =>
          reply(response, multistatus(['/garden/a', '/garden/gone'].map((href) => [href, typed])), {}, 207),
        GET: (response, { url }) =>
          url === '/garden/a'
            ? reply(response, fileOf(1))
            : reply(response, '', {}, url === '/garden/' ? 405 : 410),
      },
    );
    const page = await port.list(months, {});
    assert.deepEqual([days(page), page.omitted], [[1], 0]);
  });

  it('has its files by their type or their name, and no others, nor what has no address', async () => {
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

  for (const [count, told] of [
    [300, 0],
    [301, 1],
  ] as const)
    it(`of ${count} files is read as far as 300, ${told ? 'which is told' : 'and nothing is told'}`, async () => {
      const files = Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`/garden/${index}`, fileOf((index % 30) + 1)]),
      );
      const { port, methods, reports } = await oneByOne(files);
      assert.equal(days(await port.list(months, {})).length, 30);
      assert.equal(methods.length, 3 + 300);
      const ofFiles = reports.filter((report) => report.includes('has more than'));
      assert.deepEqual(
        [ofFiles.length, ofFiles.every((report) => /more than 300 files$/.test(report))],
        [told, true],
      );
    });

  it('that is of another kind is "malformed", and it is said of which question', async () => {
    const said = { body: multistatus([]) };
    const answer = (response: Parameters<typeof reply>[0]) => reply(response, said.body, {}, 207);
    const { port, clock, address } = await collectionOf({}, { REPORT: answer, PROPFIND: answer });
    await port.list(months, {});
    for (said.body of ['<D:error xmlns:D="DAV:"/>', '<D:multistatus>'.repeat(200)]) {
      clock.now += 60_000;
      const { message } = await expectRejection(port.list(months, {}), 'malformed');
      assert.ok(message.startsWith(`REPORT ${address}/garden/: `), message);
      assert.ok(message.length < address.length + 230 && !message.includes('\n'), message);
    }
    said.body = '<D:error xmlns:D="DAV:"/>';
    clock.now += 60_000;
    const { message } = await expectRejection(port.list(months, {}), 'malformed');
    assert.match(message, /: no multistatus$/);
  });

  it('may have lines of the server’s own before it, and spaces about what is in it', async () => {
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
          const data = held.files.map((day): [string, string] => [
            `/garden/${day}`,
            `<y:calendar-data>${escaped(fileOf(day))}</y:calendar-data>`,
          ]);
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

  it('gives what it gave before where it cannot be had now, and nothing that was not in it', async () => {
    const start = 'DTSTART;TZID=Asia/Shanghai:20261102T070000';
    let status = 200;
    const { port, clock } = await serveCalendar((_, response) =>
      reply(
        response,
        status === 200 ? calendar(event(`${start}\nRRULE:FREQ=DAILY;COUNT=2`)) : '',
        {},
        status,
      ),
    );
    await port.list(months, {});
    status = 503;
    clock.now += 60_000;
    assert.equal((await port.series!('e1@portal.example', {}))?.rule, 'FREQ=DAILY;COUNT=2');
    assert.equal((await port.get('e1@portal.example_20261101T230000Z', {}))?.title, 'Morning exercise');
    await expectRejection(port.series!('nobody', {}), 'unavailable');
    await expectRejection(port.get('nobody', {}), 'unavailable');
  });
});
