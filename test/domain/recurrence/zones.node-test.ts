import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { epochFromCivil } from '../../../src/domain/index.js';
import { startsOf, written, type Series } from './series.js';

/** When they are, in UTC. */
function instantsOf(series: Series & { zone: string }, until: string): readonly string[] {
  return startsOf(series, until).map((start) =>
    new Date(epochFromCivil(start, series.zone)).toISOString().replace(':00.000Z', 'Z'),
  );
}

describe('exercises at seven in Shanghai, which is the evening before in UTC', () => {
  // Eight weeks of three, of which the UNTIL in UTC includes the last: seven in the morning of 22 January.
  const exercises = {
    start: '2026-11-30T07:00',
    rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20270121T230000Z',
    except: ['2027-01-01T07:00:00'],
    zone: 'Asia/Shanghai',
  };

  it('are 23 of 23, on the right days', () => {
    const expected = written(
      '2026-11: 30; 2026-12: 2 4 7 9 11 14 16 18 21 23 25 28 30; 2027-01: 4 6 8 11 13 15 18 20 22',
      '07:00',
    );
    assert.equal(expected.length, 23);
    assert.deepEqual(startsOf(exercises, '2028-01-01'), expected);
  });

  it('are one fewer when they end a second earlier', () => {
    const rule = exercises.rule.replace('T230000Z', 'T225959Z');
    assert.equal(startsOf({ ...exercises, rule }, '2028-01-01').length, 22);
  });
});

describe('where clocks are changed', () => {
  it('the time on the wall stays: New York', () => {
    const series = { start: '2026-03-07T09:00', rule: 'FREQ=DAILY;COUNT=3', zone: 'America/New_York' };
    assert.deepEqual(instantsOf(series, '2027-01-01'), [
      '2026-03-07T14:00Z',
      '2026-03-08T13:00Z',
      '2026-03-09T13:00Z',
    ]);
  });

  it('the time on the wall stays: Berlin', () => {
    const series = { start: '2026-10-24T19:30', rule: 'FREQ=DAILY;COUNT=3', zone: 'Europe/Berlin' };
    assert.deepEqual(instantsOf(series, '2027-01-01'), [
      '2026-10-24T17:30Z',
      '2026-10-25T18:30Z',
      '2026-10-26T18:30Z',
    ]);
  });

  it('the time on the wall stays: Lord Howe, by half an hour', () => {
    const series = { start: '2026-10-03T08:00', rule: 'FREQ=DAILY;COUNT=3', zone: 'Australia/Lord_Howe' };
    assert.deepEqual(instantsOf(series, '2027-01-01'), [
      '2026-10-02T21:30Z',
      '2026-10-03T21:00Z',
      '2026-10-04T21:00Z',
    ]);
  });

  it('a time that is skipped is given as the rule has it, and is later by the gap', () => {
    const series = { start: '2026-03-07T02:30', rule: 'FREQ=DAILY;COUNT=3', zone: 'America/New_York' };
    assert.deepEqual(startsOf(series, '2027-01-01'), written('2026-03: 7 8 9', '02:30'));
    assert.deepEqual(instantsOf(series, '2027-01-01'), [
      '2026-03-07T07:30Z',
      '2026-03-08T07:30Z',
      '2026-03-09T06:30Z',
    ]);
  });

  it('a time that comes twice is given once, and is the first', () => {
    const series = { start: '2026-10-24T02:30', rule: 'FREQ=DAILY;COUNT=3', zone: 'Europe/Berlin' };
    assert.deepEqual(startsOf(series, '2027-01-01'), written('2026-10: 24 25 26', '02:30'));
    assert.deepEqual(instantsOf(series, '2027-01-01'), [
      '2026-10-24T00:30Z',
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ]);
  });

  it('an end in UTC is held to the minute on either side of the change', () => {
    const last = (until: string) =>
      startsOf(
        { start: '2026-03-01T09:00', rule: `FREQ=DAILY;UNTIL=${until}`, zone: 'America/New_York' },
        '2027-01-01',
      ).at(-1);
    assert.equal(last('20260307T140000Z'), '2026-03-07T09:00');
    assert.equal(last('20260308T130000Z'), '2026-03-08T09:00');
    assert.equal(last('20260308T125959Z'), '2026-03-07T09:00');
  });
});

// The files run again, each in a process whose own zone is another.
if (process.env.LINLI_IN_ZONE === undefined) {
  describe('whatever the zone of the visitor is', () => {
    const files = ['zones', 'examples', 'clocks', 'series-rules'].map((name) =>
      fileURLToPath(new URL(`${name}.node-test.ts`, import.meta.url)),
    );
    for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Auckland', 'UTC']) {
      it(`the same is so in ${zone}`, () => {
        // Without the context, in which it would report to this run instead of answering.
        const env = { ...process.env, TZ: zone, LINLI_IN_ZONE: zone, NODE_TEST_CONTEXT: undefined };
        const { status, stdout } = spawnSync(
          process.execPath,
          ['--import', 'tsx', '--test', '--test-reporter=tap', ...files],
          { env, encoding: 'utf8' },
        );
        assert.equal(status, 0, stdout);
        assert.match(stdout, /# fail 0/);
        assert.ok(Number(/# pass (\d+)/.exec(stdout)?.[1]) >= 70, stdout);
      });
    }
  });
}
