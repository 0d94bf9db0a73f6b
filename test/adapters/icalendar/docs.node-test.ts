import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import {
  icalendar,
  type ICalendarAdapter,
  type ICalendarOptions,
} from '../../../src/adapters/icalendar/index.js';
import { calendar, event } from '../../support/icalendar/calendar-case.js';
import { months } from '../../support/icalendar/calendar-server.js';
import { codeOf, snippetsOf } from '../../support/snippets.js';

const page = await readFile(new URL('../../../docs/icalendar.md', import.meta.url), 'utf8');
const snippets = snippetsOf(page);

/** Answers with a calendar, and keeps how it was asked. */
function answering(body: string) {
  const asked: [url: string, init: RequestInit | undefined][] = [];
  const options: Partial<ICalendarOptions> = {
    fetch: async (url, init) => {
      asked.push([url instanceof Request ? url.url : String(url), init]);
      return new Response(body);
    },
    report: (message) => assert.fail(message),
  };
  return { asked, options };
}

/** Runs a snippet as it stands. */
async function adapterOf(name: string, options: Partial<ICalendarOptions>): Promise<ICalendarAdapter> {
  type Run = (make: typeof icalendar, token: string) => ICalendarAdapter;
  const run = await codeOf<Run>('icalendar, token', `${snippets.get(name)!}; return adapter;`);
  return run((own) => icalendar({ ...own, ...options }), 'secret');
}

describe('docs/icalendar.md', () => {
  it('has no example that no test reads', () => {
    assert.deepEqual([...snippets.keys()], ['page', 'map', 'caldav']);
    assert.equal(page.match(/^```\w/gm)!.length, snippets.size);
  });

  it('shows how a page is set up', async () => {
    const code = snippets.get('page')!;
    assert.match(
      code,
      /from 'linli\/adapter\.js';\nimport \{ icalendar \} from 'linli\/adapters\/icalendar\.js';/,
    );
    type Run = (configure: (settings: { adapter: ICalendarAdapter }) => void, make: typeof icalendar) => void;
    const run = await codeOf<Run>('configure, icalendar', code.replace(/^import .*$/gm, ''));
    const configured: string[] = [];
    run(
      ({ adapter }) => configured.push(adapter.portal!),
      ({ url, ...options }) =>
        icalendar({ ...options, url: new URL(String(url), 'https://garden.example/') }),
    );
    assert.deepEqual(configured, ['https://garden.example/calendars/garden.ics']);
  });

  it('shows how to say what calendars have no property for', async () => {
    const { options } = answering(
      calendar(
        event('DTSTART:20261110T070000\nX-GARDEN-FEE:20 yuan'),
        event('DTSTART:20261111T070000\nCATEGORIES:Club,Staff', 'e2'),
        event('DTSTART:20261112T070000', 'e3'),
      ),
    );
    const { items } = await (await adapterOf('map', options)).activities.list(months, {});
    assert.deepEqual(
      items.map(({ id, fee }) => [id, fee]),
      [
        ['e1@portal.example', '20 yuan'],
        ['e3@portal.example', undefined],
      ],
    );
  });

  it('shows how a collection is read', async () => {
    const { asked, options } = answering(calendar(event('DTSTART:20261110T070000')));
    const { total } = await (await adapterOf('caldav', options)).activities.list(months, {});
    assert.equal(total, 1);
    const [[url, init]] = asked as [[string, RequestInit]];
    assert.equal(url, 'https://dav.garden.example/calendars/clubs/');
    assert.equal((init.headers as Headers).get('Authorization'), 'Bearer secret');
  });

  it('names every option', async () => {
    const source = await readFile(
      new URL('../../../src/adapters/icalendar/options.ts', import.meta.url),
      'utf8',
    );
    const shared = await readFile(
      new URL('../../../src/adapter/documents/options.ts', import.meta.url),
      'utf8',
    );
    const optionsIn = (text: string, name: string) =>
      [
        ...text
          .split(`interface ${name}`)[1]!
          .split('\n}')[0]!
          .matchAll(/^ {2}(\w+)\??:/gm),
      ].map(([, option]) => option!);
    const options = [
      ...optionsIn(source, 'ICalendarOptions'),
      ...optionsIn(shared, 'DocumentOptions'),
      ...optionsIn(shared, 'ReaderOptions'),
    ];
    const described = [...page.matchAll(/^\| `(\w+)` +\| [^|]+\| [^|]+\|$/gm)].map(([, option]) => option!);
    assert.deepEqual([...options].sort(), described.slice(0, options.length).sort());
  });
});
