import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seriesFile } from '../../../src/domain/icalendar/activities/index.js';
import type { Activity, ActivitySeries } from '../../../src/domain/index.js';
import { fair, morning, mornings, options } from './activities.js';

const linesOf = (series: ActivitySeries) => seriesFile(series, options).replaceAll('\r\n ', '').split('\r\n');

const at = (start: string, zone = 'Europe/Paris'): Activity => ({
  ...morning,
  when: { allDay: false, start, end: start, zone },
});

describe('the file of a series that nobody would write', () => {
  it('has a rule that came with its name', () => {
    for (const rule of ['RRULE:FREQ=WEEKLY;BYDAY=SA', 'rrule:FREQ=WEEKLY;BYDAY=SA'])
      assert.ok(linesOf({ ...mornings, rule }).includes('RRULE:FREQ=WEEKLY;BYDAY=SA'), rule);
  });

  it('is written where it begins in the last year that a file can name', () => {
    const lines = linesOf({ id: 's', activity: at('9999-12-30T08:00:00Z'), rule: 'FREQ=WEEKLY;COUNT=3' });
    assert.ok(lines.includes('RRULE:FREQ=WEEKLY;COUNT=3'));
    assert.deepEqual(
      lines.filter((line) => line.includes('+010000')),
      [],
    );
  });

  it('is refused where it has more dates than anybody could come to', () => {
    const dates = Array.from({ length: 10_001 }, () => '2026-12-09T07:00:00+08:00');
    const { when } = fair;
    const changed = dates.map((start) => ({ start, activity: fair }));
    for (const odd of [{ except: dates }, { also: dates }, { changed }])
      for (const activity of [morning, { ...morning, when }])
        assert.throws(() => linesOf({ id: 's', activity, rule: 'FREQ=DAILY', ...odd }), /too many dates/);
    const also = dates.slice(1);
    assert.ok(linesOf({ ...mornings, changed: [], except: [], also }).length > also.length);
  });

  it('is refused where it is in more zones than anybody could come to', () => {
    const inZones = (count: number) => {
      const zones = Intl.supportedValuesOf('timeZone').slice(0, count);
      const start = '2026-12-09T07:00:00+08:00';
      return linesOf({ ...mornings, changed: zones.map((zone) => ({ start, activity: at(start, zone) })) });
    };
    assert.throws(() => inZones(21), /too many zones/);
    assert.equal(inZones(20).filter((line) => line.startsWith('RECURRENCE-ID')).length, 20);
  });
});
